/** From the extension to the open tab: asks the script in the page, putting it there first where that is permitted. */
import type * as z from 'zod/mini';
import { browser } from '../browser.ts';
import type { Found, Inserted, Open } from '../hosts/host.ts';
import { FindShape, InsertedShape, LinkShape, OpenShape, type PageRequest, ReplyShape } from './messages.ts';

/** The built script, as WXT names it. */
export const PAGE_SCRIPT = '/content-scripts/host.js';

/** `denied`: this page may not be read (not permitted, or a page of the browser itself). `silent`: it did not answer. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'denied' | 'silent' };

/** What is open in a tab. */
export const askOpen = (tab: number): Promise<Answer<Open>> =>
  ask(tab, { esito: 'read' }, OpenShape as z.ZodMiniType<Open>);

/** Asks for the webmail's own reply. */
export const askReply = (tab: number): Promise<Answer<boolean>> => ask(tab, { esito: 'reply' }, ReplyShape);

/** Puts a letter above the quote of the open editor. */
export const askInsert = (tab: number, letter: string): Promise<Answer<Inserted>> =>
  ask(tab, { esito: 'insert', letter }, InsertedShape);

/** Looks for words by the webmail's own search: see `Host.find`. */
export const askFind = (tab: number, words: string): Promise<Answer<Found>> =>
  ask(tab, { esito: 'find', words }, FindShape);

/** The webmail's address for a new message, or null. */
export const askComposeLink = (
  tab: number,
  to: string[],
  subject: string,
  body: string,
): Promise<Answer<string | null>> => ask(tab, { esito: 'composeLink', to, subject, body }, LinkShape);

async function ask<T>(tab: number, request: PageRequest, shape: z.ZodMiniType<T>): Promise<Answer<T>> {
  const first = await send(tab, request);
  const said = first ?? ((await putScript(tab)) ? await send(tab, request) : 'denied');
  if (said === 'denied') return { ok: false, why: 'denied' };
  const value = shape.safeParse(said?.answer);
  return value.success ? { ok: true, value: value.data } : { ok: false, why: 'silent' };
}

/** `undefined` where nobody listens in that tab. */
async function send(tab: number, request: PageRequest): Promise<{ answer: unknown } | undefined> {
  try {
    return { answer: await browser.tabs.sendMessage(tab, request) };
  } catch {
    return undefined;
  }
}

/** Puts the script into the page; false where the browser does not let us. */
async function putScript(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [PAGE_SCRIPT] });
    return true;
  } catch {
    return false;
  }
}
