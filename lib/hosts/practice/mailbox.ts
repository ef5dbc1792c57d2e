/** The practice mailbox as plain values: the mails between two people, and what each of them has open. Nothing leaves it. */
import type { Role } from '../../objective/moves.ts';
import type { Block } from '../host.ts';

/** A mail from one of the two to the other. `day` is its calendar day. */
export type Mail = {
  readonly id: string;
  readonly by: Role;
  readonly subject: string;
  readonly day: string;
  readonly text: string;
};

/** What one of the two has before them. */
export type Seat = {
  /** The open mail. */
  readonly open?: string;
  /** The reply to it is in view. */
  readonly writing: boolean;
  /** Replies that were begun and not sent, by the mail they answer. */
  readonly replies: Readonly<Record<string, string>>;
  /** Mails that were opened here. */
  readonly read: readonly string[];
};

export type Mailbox = {
  /** The language of its mails. */
  readonly language: 'en' | 'it';
  /** Oldest first. */
  readonly mails: readonly Mail[];
  /** Who sits there now. */
  readonly owner: Role;
  readonly seats: Readonly<Record<Role, Seat>>;
};

export const otherOf = (owner: Role): Role => (owner === 'client' ? 'assistant' : 'client');

/** A mailbox with these mails, read by whoever wrote them. */
export function newMailbox(language: Mailbox['language'], mails: readonly Mail[]): Mailbox {
  const seat = (owner: Role): Seat => ({
    writing: false,
    replies: {},
    read: mails.filter(({ by }) => by === owner).map(({ id }) => id),
  });
  return {
    language,
    mails,
    owner: 'client',
    seats: { client: seat('client'), assistant: seat('assistant') },
  };
}

/** The mail that a person has open. */
export const openMailOf = ({ mails, seats }: Mailbox, owner: Role): Mail | undefined =>
  mails.find(({ id }) => id === seats[owner].open);

/** The reply that a person has in view. */
export function replyOf({ seats }: Mailbox, owner: Role): string | undefined {
  const { open, writing, replies } = seats[owner];
  return writing && open !== undefined ? replies[open] : undefined;
}

/** Opens a mail; a reply that is in view is put aside, and goes on where it was. */
export function openMail(box: Mailbox, owner: Role, id: string): Mailbox {
  const { read } = box.seats[owner];
  return seated(box, owner, { open: id, writing: false, read: read.includes(id) ? read : [...read, id] });
}

/** Shows the reply to the open mail: the one that was begun, or a new one with what it answers below `heading`. */
export function beginReply(box: Mailbox, owner: Role, heading: string): Mailbox {
  const mail = openMailOf(box, owner);
  if (!mail) return box;
  const { replies } = box.seats[owner];
  const fresh = `\n\n${heading}\n${quoted(mail.text)}`;
  return seated(box, owner, {
    writing: true,
    replies: { ...replies, [mail.id]: replies[mail.id] ?? fresh },
  });
}

/** The reply in view as it stands after a keystroke. */
export function typeReply(box: Mailbox, owner: Role, reply: string): Mailbox {
  const { open, writing, replies } = box.seats[owner];
  if (!writing || open === undefined) return box;
  return seated(box, owner, { replies: { ...replies, [open]: reply } });
}

/** Back to the mail; what was typed stays for the next reply to it. */
export const leaveReply = (box: Mailbox, owner: Role): Mailbox => seated(box, owner, { writing: false });

/** Sends the reply in view, and opens what was sent: seen in the thread, its letter counts. */
export function sendReply(box: Mailbox, owner: Role, day: string): Mailbox {
  const mail = openMailOf(box, owner);
  const reply = replyOf(box, owner);
  if (!mail || reply === undefined) return box;
  const { [mail.id]: _sent, ...replies } = box.seats[owner].replies;
  const id = `${box.language}-${box.mails.length + 1}`;
  const sent = { id, by: owner, subject: replyTo(mail.subject), day, text: reply.trim() };
  return openMail(seated({ ...box, mails: [...box.mails, sent] }, owner, { replies }), owner, id);
}

/** The other person's turn to sit there. */
export const sitAs = (box: Mailbox, owner: Role): Mailbox => ({ ...box, owner });

/** A subject as a reply to it has it. */
export const replyTo = (subject: string): string => (/^re: /i.test(subject) ? subject : `Re: ${subject}`);

/** A text as plain mail quotes it. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`))
    .join('\n');
}

/** A text in stretches of one depth of quoting. */
export function blocksOf(text: string): Block[] {
  const blocks: { depth: number; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, signs = '', words = ''] = /^(>*) ?(.*)$/.exec(line) ?? [];
    const last = blocks.at(-1);
    if (last?.depth === signs.length) last.lines.push(words);
    else blocks.push({ depth: signs.length, lines: [words] });
  }
  return blocks
    .map(({ depth, lines }) => ({ depth, text: lines.join('\n').trim() }))
    .filter((block) => block.text !== '');
}

const seated = (box: Mailbox, owner: Role, part: Partial<Seat>): Mailbox => ({
  ...box,
  seats: { ...box.seats, [owner]: { ...box.seats[owner], ...part } },
});
