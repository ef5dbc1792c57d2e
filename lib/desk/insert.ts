/** Puts a letter where the person can send it, as near to the conversation as the open tab allows. */

import { browser } from '../browser.ts';
import type { OpenMessage } from '../hosts/host.ts';
import { askComposeLink, askInsert, askOpen, askReply } from '../messages/access.ts';
import type { Outgoing } from '../store/database.ts';

export type Mail = { readonly text: string; readonly to: readonly string[]; readonly subject: string };

/** How long the webmail may take to open its reply, and how often we look, in milliseconds. */
const PATIENCE = 12_000;
const PACE = 150;

/**
 * Into the webmail's own reply, above the quote; else a new message by the webmail's own address; else the clipboard.
 * `belongs` tells whether
 * a message is one to answer with it: the tab may show another by now. Never presses Send. Returns the way it went, or `undefined` where not even the clipboard took it.
 */
export async function putLetter(
  tab: number | undefined,
  mail: Mail,
  belongs: (message: OpenMessage) => boolean,
): Promise<Outgoing['way'] | undefined> {
  if (tab !== undefined) {
    if (await putInReply(tab, mail.text, belongs)) return 'reply';
    if (await putInNew(tab, mail)) return 'new';
  }
  return (await copyLetter(mail.text)) ? 'clipboard' : undefined;
}

async function putInNew(tab: number, mail: Mail): Promise<boolean> {
  const link = await askComposeLink(tab, [...mail.to], mail.subject, mail.text);
  if (!link.ok || link.value === null) return false;
  await browser.tabs.create({ url: link.value });
  return true;
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
  letter: string,
  belongs: (message: OpenMessage) => boolean,
): Promise<boolean> {
  const open = await askOpen(tab);
  if (!open.ok || open.value.is !== 'message' || !belongs(open.value.message)) return false;
  const asked = await askReply(tab);
  if (!asked.ok || !asked.value || !(await composeOpens(tab))) return false;
  const inserted = await askInsert(tab, letter);
  return inserted.ok && inserted.value.ok;
}

/** The reply usually is another page: wait until its editor can be read. */
async function composeOpens(tab: number): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += PACE) {
    await new Promise((done) => setTimeout(done, PACE));
    const open = await askOpen(tab);
    if (open.ok && open.value.is === 'compose') return true;
  }
  return false;
}
