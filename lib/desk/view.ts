/** What the panel shows: one thing at a time, for what is open now. */
import type { Draft, DraftPerson, Missing } from '../draft/draft.ts';
import type { Open, OpenMessage } from '../hosts/host.ts';
import type { NoAnswer } from '../messages/access.ts';
import type { Ref } from '../objective/ids.ts';
import type { Learnt, LogRecord } from '../objective/log.ts';
import type { Meaning } from '../objective/meanings.ts';
import type { Kind, Move, Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Side } from '../objective/terms.ts';
import type { Outgoing } from '../store/database.ts';
import type { Saved } from '../store/drafts.ts';
import type { Refused } from './seen.ts';
import type { Unread } from './unread.ts';
import type { Message } from './way.ts';
import type { Withheld } from './withholding.ts';

/** A letter of one's own that was changed before it was sent. */
export type Edited = { readonly outgoing: Outgoing; readonly text: string; readonly guess?: Move };

/** An objective that a message without a letter may belong to. */
export type Offer = { readonly ref: Ref; readonly title: string };

/** Plain words in the open message, without a letter by whoever wrote them: what did they mean? A person says. */
export type PlainWords = {
  /** Whose words they are. */
  readonly by: Role;
  readonly text: string;
  /** What they can mean now. */
  readonly meanings: readonly Meaning[];
  /** They quote terms or a delivery that are no longer the ones to answer. */
  readonly stale: boolean;
  /** Earlier and present terms both exist, and they quote neither. */
  readonly unquoted: boolean;
  /** Where a move recorded from them was learnt. */
  readonly place: Learnt;
  readonly links: readonly string[];
  readonly attachments: readonly string[];
  /** Other objectives the same message speaks of. */
  readonly others: readonly Offer[];
};

/** A letter that was read before the one it answers: which mail to open. */
export type Earlier = {
  /** Whose mail is missing; I, or the other person by name where it is known. */
  readonly whose: 'mine' | 'theirs';
  readonly name: string;
  /** The kind of the letter that answers it. */
  readonly answering: Kind;
  /** Of the mail that answers it. */
  readonly subject?: string | undefined;
  readonly day?: string | undefined;
};

export type ObjectiveView = {
  readonly is: 'objective';
  /** The objective with what the open message adds. */
  readonly now: Objective;
  /** My side; absent where neither side is me: then everything is shown and nothing offered. */
  readonly role?: Role;
  /** Somebody would like me to go on: I am no side yet. */
  readonly successor?: true;
  /** I was its assistant, under this name, and somebody else goes on. */
  readonly former?: Side;
  /** The objective it follows on from; without a title where it is not known here. */
  readonly follows?: { readonly ref: Ref; readonly title?: string };
  /** What the open message adds to the log; kept with the person's next click. */
  readonly fresh: readonly LogRecord[];
  /** Letters that speak for my own side and are not in the log: yours, from elsewhere? Outside `now` until I say so. */
  readonly claims: readonly LogRecord[];
  /** What goes with the claims of the open message: they and these are kept by one click. */
  readonly along: readonly LogRecord[];
  /** Nothing can be answered yet: the terms stand in a mail that was not read here. */
  readonly earlier?: Earlier;
  readonly words?: PlainWords;
  /** The message came from this address, which is on neither side: is it the other person's too? */
  readonly also?: string;
  readonly allowed: readonly Kind[];
  readonly refused: readonly Refused[];
  readonly outgoing?: Outgoing;
  readonly edited?: Edited;
  /** The message it is seen in. */
  readonly message?: OpenMessage;
  /** The language its letters are written in. */
  readonly language?: Draft['language'];
  /** What was typed into a delivery or a review and not sent yet. */
  readonly form?: Form;
  /** What was typed into any other form and not sent yet, by the kind of move it would become. */
  readonly begun: Begun;
};

export type Begun = Readonly<Partial<Record<Kind, Form>>>;

/** A form as it is being typed; `fields` is the form's own business. */
export type Form = { readonly key: string; readonly fields: unknown };

export type View =
  | { readonly is: 'starting' }
  /** The tab cannot be read: not permitted yet, or not a web page. */
  | { readonly is: 'closed' }
  | { readonly is: 'nothing'; readonly open: Exclude<Open, { is: 'message' | 'unreadable' }> }
  | { readonly is: 'unreadable'; readonly why: 'frame' | 'empty' }
  /** Whose account is this? Asked once for each address. */
  | { readonly is: 'who'; readonly address?: string; readonly name: string }
  | {
      readonly is: 'draft';
      readonly draft: Draft;
      readonly missing: readonly Missing[];
      /** People known from other objectives. */
      readonly people: readonly DraftPerson[];
      /** Objectives with the same person under the same subject: does the message belong to one of them? */
      readonly belongs: readonly Offer[];
    }
  | { readonly is: 'refused'; readonly refused: readonly Refused[] }
  /** The open message holds a letter of an objective that was forgotten, on `day`. */
  | { readonly is: 'forgotten'; readonly ref: Ref; readonly day?: string }
  | ObjectiveView;

/** What the person has to be told, beside what is shown. */
export type Notice =
  | { readonly is: 'not-saved'; readonly reason: string }
  | { readonly is: 'not-writable'; readonly field: readonly PropertyKey[] }
  /** Neither reply nor clipboard took the letter: it has to be copied by hand. */
  | { readonly is: 'copy-yourself' }
  /** The browser does not let this page be read before its button is pressed. */
  | { readonly is: 'press-button' }
  /** There is nothing selected in the page to read. */
  | { readonly is: 'unselected' }
  | { readonly is: 'copied' }
  | { readonly is: 'forgotten' };

/** A site by its origin, and whether to ask for it: it is not permitted for good, and nobody said *not now*. */
export type Site = { readonly origin: string; readonly ask: boolean };

/** Why nothing comes from the page any more, though it may be read. */
export type Lost = Exclude<NoAnswer, 'denied'>;

/** The message of what is in view, and how far the way back to it has been gone. */
export type WayBack = {
  readonly message: Message;
  /** `open`: not gone yet. `gone`: its link shows something else. `unfound`: the page has no search either. */
  readonly at: 'open' | 'gone' | 'unfound';
};

/** The whole panel. */
export type Panel = {
  readonly view: View;
  readonly notice?: Notice;
  /** Where what was typed last is. */
  readonly saved: Saved;
  /** A letter is on its way into the reply. */
  readonly busy: boolean | 'asking';
  /** How much of a long message has been read so far, from 0 to 1. */
  readonly reading?: number;
  /** A letter that is not written yet, because something in it looks like a secret. */
  readonly held?: Withheld;
  /** Moves written and not known to be sent, of any objective. */
  readonly unsent: readonly Outgoing[];
  /** The open message is longer than is read: its end was left out. */
  readonly cut?: boolean;
  /** What of the open message could not be read; absent where its tool is known, or nothing is missing. */
  readonly unread?: readonly Unread[];
  /** The page in the tab no longer answers; what is shown is as it was before. */
  readonly lost?: Lost;
  /** Absent where the message is open, or none is known. */
  readonly way?: WayBack;
  /** What the open document is called; absent where none is open. */
  readonly document?: string;
  /** The open site; absent where the tab cannot be read. */
  readonly site?: Site;
};
