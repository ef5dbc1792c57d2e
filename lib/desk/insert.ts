/** Puts a letter where the person can send it, as near to the conversation as the open tab allows. */

import { browser } from '../browser.ts';
import { type Open, type OpenMessage, type Writing, writingIn } from '../hosts/host.ts';
import { askComment, askComposeLink, askInsert, askOpen } from '../messages/access.ts';
import { shares } from '../objective/addresses.ts';
import type { Outgoing } from '../store/database.ts';
import { openedReply, openReply } from './replying.ts';
import { mayReplyIn } from './site.ts';

export type Mail = {
  readonly text: string;
  /** Every address of the one person it is for; a new message goes to the first. */
  readonly to: readonly string[];
  /** A third person a new message goes to as well; into a reply the person puts them in copy. */
  readonly also?: string | undefined;
  readonly subject: string;
};

/** The way a letter went, and what there is to say about it. */
export type Placed = Pick<Outgoing, 'way' | 'left' | 'where'>;

/**
 * Into the message that is being written, or the webmail's own reply, above the quote; else a new message by the
 * webmail's own address; else the clipboard. `belongs` tells whether a message is one to answer with it: the tab may
 * show another by now. What goes to somebody else, or to nobody yet, is left as it is. Never presses Send. Returns the
 * way it went, or `undefined` where not even the clipboard took it.
 */
export async function putLetter(
  tab: number | undefined,
  mail: Mail,
  belongs: (message: OpenMessage) => boolean,
): Promise<Placed | undefined> {
  const tried = tab === undefined ? {} : await putInOpen(tab, mail, belongs);
  if (tried.way) return { ...tried, way: tried.way };
  if (tab !== undefined && (await putInNew(tab, mail)))
    return { ...(tried.left !== 'closed' && tried), way: 'new' };
  return (await copyLetter(mail.text)) ? { ...tried, way: 'clipboard' } : undefined;
}

/** The message that is being written in the tab, where it is ready; with `source` only where it answers that one. */
export async function openedIn(tab: number, source?: Outgoing['message']): Promise<Writing | undefined> {
  const open = await askOpen(tab);
  const writing = open.ok ? writingIn(open.value) : undefined;
  if (!open.ok || !writing?.ready) return undefined;
  return !source || answersIt(open.value, writing, source) ? writing : undefined;
}

/** A letter that goes in by itself goes into nothing but the answer to its own message. */
function answersIt(
  open: Open,
  { mode, subject }: Writing,
  source: NonNullable<Outgoing['message']>,
): boolean {
  if (mode !== 'reply') return false;
  if (open.is === 'message') return open.message.key === source.key;
  return !!source.subject && subject.endsWith(source.subject);
}

/** Into a reply that a person opened in the meantime. `looked`: to whom it goes cannot be read, and the person looked. */
export const putInOpened = async (
  tab: number,
  writing: Writing,
  mail: Mail,
  looked: boolean,
): Promise<Placed> => ({ way: 'clipboard', ...(await put(tab, writing, mail, 'open', looked)) });

async function putInNew(tab: number, mail: Mail): Promise<boolean> {
  const to = [...mail.to.slice(0, 1), ...(mail.also ? [mail.also] : [])];
  const link = await askComposeLink(tab, to, mail.subject, mail.text);
  if (!link.ok || link.value === null) return false;
  try {
    await browser.tabs.create({ url: link.value });
    return true;
  } catch {
    // No window takes a tab: there is still the clipboard.
    return false;
  }
}

/** Copies; false where the browser refuses, as it does while another window has the focus. */
export async function copyLetter(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function putInOpen(
  tab: number,
  mail: Mail,
  belongs: (message: OpenMessage) => boolean,
): Promise<Partial<Placed>> {
  const open = await askOpen(tab);
  if (!open.ok) return {};
  const writing = writingIn(open.value);
  if (writing) return put(tab, writing, mail, 'open');
  if (open.value.is !== 'message' || !belongs(open.value.message)) return {};
  if (open.value.message.document) return putInComment(tab, open.value.message, mail.text);
  if (!(await mayReplyIn(tab))) return {};
  const { subject } = open.value.message;
  const answers = (one: Writing) =>
    one.mode === 'reply' && one.subject.endsWith(subject) && shares(mail.to, one.to);
  const reply = (await openedReply(tab, answers)) ?? (await openReply(tab));
  if (!reply) return { left: 'closed' };
  return put(reply.tab, reply.compose, mail, reply.apart ? 'window' : undefined);
}

/** Where an answer to the comment is open; Esito opens none, because what is begun there may be seen by others at once. */
async function putInComment(tab: number, { names }: OpenMessage, text: string): Promise<Partial<Placed>> {
  const put = await askComment(tab, text, names?.thread ?? '');
  if (put.ok && put.value.ok) return { way: 'reply', where: 'comment' };
  return put.ok && !put.value.ok && put.value.why === 'no-editor' ? { left: 'comment' } : {};
}

/** Nothing is put into a message that goes to somebody else, nor into a forward or a new one that goes to nobody yet. */
async function put(
  tab: number,
  { to, unread, mode }: Writing,
  mail: Mail,
  where: Outgoing['where'],
  looked = false,
): Promise<Partial<Placed>> {
  const unknown = to.length === 0 && unread === true;
  if (unknown && !looked) return { left: 'unread' };
  if (to.length === 0 && !unknown) return { left: 'nobody' };
  if (!unknown && !shares(mail.to, to)) return { left: 'others' };
  const inserted = await askInsert(tab, mail.text, unknown ? [] : mail.to);
  if (!inserted.ok || !inserted.value.ok) return {};
  return { way: mode === 'reply' ? 'reply' : 'new', ...(where && { where }) };
}
