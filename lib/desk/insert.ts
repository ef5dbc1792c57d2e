/** Puts a letter where the person can send it, as near to the conversation as the open tab allows. */

import { browser } from '../browser.ts';
import type { OpenMessage } from '../hosts/host.ts';
import { askComposeLink, askInsert, askOpen, askReply } from '../messages/access.ts';
import type { Outgoing } from '../store/database.ts';
import { mayReplyIn } from './site.ts';

export type Mail = {
  readonly text: string;
  /** Every address of the one person it is for; a new message goes to the first. */
  readonly to: readonly string[];
  /** A third person a new message goes to as well; into a reply the person puts them in copy. */
  readonly also?: string | undefined;
  readonly subject: string;
};

/** How long the webmail may take to open its reply, and how often we look, in milliseconds. */
const PATIENCE = 12_000;
const PACE = 150;

/** How many looks an open reply may take to show to whom it goes. */
const LOOKS = 10;

/**
 * Into the webmail's own reply, above the quote; else a new message by the webmail's own address; else the clipboard.
 * `belongs` tells whether a message is one to answer with it: the tab may show another by now. A reply that goes to
 * somebody else is left as it is. Never presses Send. Returns the way it went, or `undefined` where not even the
 * clipboard took it.
 */
export async function putLetter(
  tab: number | undefined,
  mail: Mail,
  belongs: (message: OpenMessage) => boolean,
): Promise<Outgoing['way'] | undefined> {
  if (tab !== undefined) {
    if (await putInReply(tab, mail, belongs)) return 'reply';
    if (await putInNew(tab, mail)) return 'new';
  }
  return (await copyLetter(mail.text)) ? 'clipboard' : undefined;
}

/** Whether one of `addresses` is one of `theirs`, however they are spelt. */
export function anyOf(theirs: readonly string[], addresses: readonly string[]): boolean {
  const known = new Set(theirs.map((one) => one.toLowerCase()));
  return addresses.some((one) => known.has(one.trim().toLowerCase()));
}

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

async function putInReply(
  tab: number,
  mail: Mail,
  belongs: (message: OpenMessage) => boolean,
): Promise<boolean> {
  const open = await askOpen(tab);
  if (!open.ok || open.value.is !== 'message' || !belongs(open.value.message)) return false;
  if (!(await mayReplyIn(tab))) return false;
  const asked = await askReply(tab);
  if (!asked.ok || !asked.value || !anyOf(mail.to, await replyOpens(tab))) return false;
  const inserted = await askInsert(tab, mail.text);
  return inserted.ok && inserted.value.ok;
}

/**
 * The reply usually is another page: waits until its editor can be read, and tells to whom it goes. Empty where it
 * never opens or never says so.
 */
async function replyOpens(tab: number): Promise<readonly string[]> {
  let looks = 0;
  for (let waited = 0; waited < PATIENCE && looks < LOOKS; waited += PACE) {
    await new Promise((done) => setTimeout(done, PACE));
    const open = await askOpen(tab);
    if (!open.ok || open.value.is !== 'compose') continue;
    if (open.value.to.length > 0) return open.value.to;
    looks++;
  }
  return [];
}
