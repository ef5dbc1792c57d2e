/**
 * What Esito needs of a webmail or docs tool, and nothing more. One file a tool behind this interface; `index.ts`
 * chooses. Runs inside other people's pages: no library, no storage, no work before it is asked.
 */

/** A person as a webmail shows them; `name` is absent where only the address is shown. */
export type Person = { readonly name?: string; readonly address: string };

/** A stretch of a message at one depth of quoting: 0 is what its sender wrote, 1 what they quoted, and so on. */
export type Block = { readonly depth: number; readonly text: string };

/** A date as shown; `iso` is its calendar day where the page says it beyond doubt. `how` names what it rests on. */
export type ShownDate = { readonly shown: string; readonly iso?: string; readonly how?: string };

/** A place in a document. */
export type Spot = {
  /** The heading that it stands under, or the name of its part; empty where the document has none there. */
  readonly name: string;
  /** Leads to the heading or part, else to the document. */
  readonly link: string;
  /** Leads to the very words, where the browser or the tool can do that. */
  readonly exact: string;
};

/** The open message. Text is what the page shows, with line ends as `\n`; links keep their address. */
export type OpenMessage = {
  readonly tool: string;
  /** Names the message inside this tool and account for good: `roundcube:https://mail.hotel.test/:clara@…:INBOX:12`. */
  readonly key: string;
  /** A link that opens it again. */
  readonly link: string;
  /** The signed-in account's address, where the page says it. */
  readonly account?: string;
  readonly subject: string;
  /** Absent where the sender cannot be read; the panel then asks. */
  readonly from?: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly date?: ShownDate;
  readonly blocks: readonly Block[];
  /** Names of the message's attachments. */
  readonly attachments: readonly string[];
  /** The text is longer than {@link BODY_LIMIT} and was cut. */
  readonly cut: boolean;
  /** It lies among the drafts: what stands in it was not sent. */
  readonly unsent: boolean;
  /** The sender's name where the page shows no address. */
  readonly author?: string;
  /** How sure each field is, where it was found by what pages have in common; absent where the tool is known. */
  readonly sure?: Sure;
  /** What the tool itself calls the message and its thread. */
  readonly names?: { readonly message?: string; readonly thread?: string };
  /** It is a comment in this document, which is called and lies so. */
  readonly document?: { readonly title: string; readonly link: string };
};

/** From 0, not read, to 1. */
export type Sure = Readonly<Record<'all' | 'subject' | 'from' | 'to' | 'date' | 'body', number>>;

/** Below this a field is said to be not readable, and a page to show no message. */
export const SURE_ENOUGH = 0.5;

/** Said in the place of an answer: what gives it has to be brought into the page first. */
export const BRING = 'bring';

/** How a page was read, for a person who reports that it was read wrongly: structure only, no word of any mail. */
export type Described = {
  readonly tool: string;
  readonly sure?: Sure;
  readonly editor?: 'plain' | 'rich';
  readonly text: string;
};

/** Longest body that is handed over, in characters, all blocks together. */
export const BODY_LIMIT = 400_000;

/** A message that is being written. */
export type Writing = {
  /** The text in its editor. */
  readonly holds: string;
  /** Addresses in its To field; empty where it goes to nobody yet, or where that cannot be read. */
  readonly to: readonly string[];
  /** To whom it goes cannot be read. */
  readonly unread?: true;
  /** Its editor stands and can be written into; some take their time. */
  readonly ready: boolean;
  readonly subject: string;
  /** What it came from; a draft that answers nothing is a new one. */
  readonly mode: 'reply' | 'forward' | 'new';
};

/** What is open in the tab. `unreadable`: a message is there but its text cannot be reached; selecting still works. */
export type Open =
  | { readonly is: 'nothing'; readonly tool?: string; readonly account?: string }
  | {
      readonly is: 'message';
      readonly message: OpenMessage;
      readonly selection: string;
      /** What is being written beside it, in the same page. */
      readonly reply?: Writing;
    }
  | ({ readonly is: 'compose'; readonly tool: string; readonly account?: string } & Writing)
  | {
      readonly is: 'unreadable';
      readonly tool: string;
      readonly why: 'frame' | 'empty';
      readonly link: string;
      readonly selection: string;
    }
  /** `spot`: where what is selected stands; absent on a page that is no document to point at, as a webmail's. */
  | {
      readonly is: 'page';
      readonly title: string;
      readonly link: string;
      readonly selection: string;
      readonly spot?: Spot;
    };

/** What is being written in the tab, alone or beside a message. */
export const writingIn = (open: Open): Writing | undefined =>
  open.is === 'compose' ? open : open.is === 'message' ? open.reply : undefined;

/**
 * How far *Insert in reply* came. `ok`: read back and found whole above the quote. See {@link BRING}.
 */
export type Inserted =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'no-editor' | 'not-kept' | 'bring' };

/** Where the webmail opens the reply that was asked for: in the same tab, or in a window or tab of its own. */
export type Replying = 'here' | 'apart' | 'nowhere' | 'bring';

/** The open message's header, and the element in it that takes one small thing more at its end. */
export type Place = { readonly header: Element; readonly end: Element };

/**
 * What stands by the open message: *Delegate*, or the chip of the objective that it belongs to. The extension says which,
 * with every text in the person's language; the page's script only draws it.
 */
export type Sign = {
  /** As in `<html lang>`. */
  readonly language: string;
  /** The button's word, or the state in words. */
  readonly text: string;
  /** The whole of it for screen readers. */
  readonly label: string;
  /** Both with a chip only. */
  readonly state?: string;
  readonly title?: string;
};

/** An unread message as its row in a list shows it. `key` as in {@link OpenMessage}. */
export type Row = { readonly key: string; readonly from: string; readonly subject: string };

/** The list that the tool shows: whose it is, and its unread rows, each with the element after which a mark goes. */
export type Listed = {
  readonly list: Element;
  readonly account?: string;
  readonly unread: readonly (Row & { readonly after: Element })[];
};

/** Which of the rows bring something new to an objective, by their keys, and the words for it. */
export type News = {
  readonly language: string;
  readonly text: string;
  /** The same where a row has no room for all of it; screen readers get the whole. */
  readonly short: string;
  readonly rows: readonly { readonly key: string; readonly state: string }[];
};

/** How far a search came. `busy`: the page is doing something else just now. `first`: an address of the tool to open first. */
export type Found = 'asked' | 'busy' | 'none' | { readonly first: string };

export interface Host {
  /** The tool's name, as in keys: `roundcube`. */
  readonly tool: string;
  /**
   * Reads what is open now. Never throws on a page it does not know: it says `nothing` or `unreadable`. With `letters`, for
   * what stands by every message that is opened, a text that has no letter of ours in it may be left out.
   */
  read(only?: 'letters'): Open;
  /**
   * Asks for the tool's own reply to the open message, in this tab where `here` demands it; else where the person's
   * settings have it, which may be a window that the browser refuses. The page may navigate.
   */
  reply(here: boolean): Replying;
  /** Puts `letter` above the quote of the open editor so that the editor's own undo takes it out, and reads it back. */
  insert(letter: string): Inserted | Promise<Inserted>;
  /**
   * Looks for `words` by the tool's own search, in the whole mailbox where it can.
   */
  find(words: string): Found;
  /** An address of the tool that opens a new message with this in it; `undefined` where it has none or it is too long. */
  composeLink(to: readonly string[], subject: string, body: string): string | undefined;
  /** Puts `letter` into the answer to the open comment, where its thread is still the one of this name, and reads it back. */
  comment?(letter: string, thread: string): Inserted;
  /** Where one small thing more goes by the open message; absent where the tool has no such place. */
  place?(): Place | undefined;
  /** How the page was read. */
  describe?(): Described;
  /** The list in view; absent where the tool shows none. */
  listed?(): Listed | undefined;
}
