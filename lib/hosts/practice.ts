import type { Role } from '../objective/moves.ts';
import type { Host, Open, OpenMessage, Person } from './host.ts';
import { insertAtTop } from './plain-editor.ts';
import {
  blocksOf,
  type Mail,
  type Mailbox,
  openMailOf,
  otherOf,
  replyOf,
  replyTo,
} from './practice/mailbox.ts';
import { selectionIn } from './text.ts';

const TOOL = 'practice';

/** The page that shows the practice mailbox. */
export type PracticePage = {
  readonly document: Document;
  /** The page's own address. */
  readonly link: string;
  readonly people: Readonly<Record<Role, Person>>;
  /** The mailbox as it stands. */
  readonly box: () => Mailbox;
  /** Opens the editor for a reply to the open mail. */
  readonly reply: (owner: Role) => void;
  /** The editor in view, for whoever sits there now. */
  readonly editor: () => HTMLTextAreaElement | null;
};

/**
 * The practice mailbox of one of its two people. Each has a panel of their own, which asks for nobody else's mail,
 * whoever sits there now.
 */
export function practice(owner: Role, page: PracticePage): Host {
  const here = (): boolean => page.box().owner === owner;
  return {
    tool: TOOL,
    read: () => readSeat(owner, page),
    reply: () => {
      if (!here() || !openMailOf(page.box(), owner)) return 'nowhere';
      page.reply(owner);
      return 'here';
    },
    insert: (letter) => {
      const editor = here() ? page.editor() : null;
      if (!editor) return { ok: false, why: 'no-editor' };
      return insertAtTop(editor, letter) ? { ok: true } : { ok: false, why: 'not-kept' };
    },
    find: () => 'none',
    composeLink: () => undefined,
  };
}

/** Names a mail for good; see {@link OpenMessage}. */
export const keyOf = (account: string, mail: string): string => `${TOOL}:${account}:${mail}`;

function readSeat(owner: Role, page: PracticePage): Open {
  const { box, people, document } = page;
  const mail = openMailOf(box(), owner);
  const account = people[owner].address;
  const reply = replyOf(box(), owner);
  if (!mail) return { is: 'nothing', tool: TOOL, account };
  if (reply === undefined)
    return { is: 'message', message: messageOf(mail, owner, page), selection: selectionIn(document) };
  return {
    is: 'compose',
    tool: TOOL,
    account,
    holds: reply,
    to: [people[otherOf(owner)].address],
    ready: page.editor() !== null || box().owner !== owner,
    subject: replyTo(mail.subject),
    mode: 'reply',
  };
}

function messageOf(mail: Mail, owner: Role, { people, link }: PracticePage): OpenMessage {
  const account = people[owner].address;
  return {
    tool: TOOL,
    key: keyOf(account, mail.id),
    link,
    account,
    subject: mail.subject,
    from: people[mail.by],
    to: [people[otherOf(mail.by)]],
    cc: [],
    date: { shown: mail.day, iso: mail.day, how: TOOL },
    blocks: blocksOf(mail.text),
    attachments: [],
    cut: false,
    unsent: false,
  };
}
