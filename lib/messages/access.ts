/** From the extension to the open tab: asks the script in the page, putting it there first where that is permitted. */
import type * as z from 'zod/mini';
import { browser } from '../browser.ts';
import type { BRING, Described, Found, Inserted, Open, Replying } from '../hosts/host.ts';
import {
  DescribedShape,
  FindShape,
  InsertedShape,
  LinkShape,
  OpenShape,
  type PageRequest,
  ReplyShape,
} from './messages.ts';
import { toolHere } from './probe.ts';
import { BROUGHT, fileAt, fileFor } from './scripts.ts';

/**
 * Why there is no answer. `denied`: this page may not be read (not permitted, or a page of the browser itself). `crashed`:
 * the tab has no page any more. `silent`: our script does not answer, nor can it be put there anew. `wrong`: what
 * answered is not what this version says.
 */
export type NoAnswer = 'denied' | 'crashed' | 'silent' | 'wrong';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: NoAnswer };

/** How long a page may take to answer a question, in milliseconds: one that hangs would leave us waiting for ever. */
const PATIENCE = 8_000;

/** The page's word for what has to be brought into it first. */
const NEEDS: typeof BRING = 'bring';

/** What is open in a tab. */
export const askOpen = (tab: number): Promise<Answer<Open>> =>
  ask(tab, { esito: 'read' }, OpenShape as z.ZodMiniType<Open>);

/** How the page in a tab was read. */
export const askDescribed = (tab: number): Promise<Answer<Described>> =>
  bringing(
    tab,
    () => ask(tab, { esito: 'describe' }, DescribedShape as z.ZodMiniType<Described>),
    ({ text }) => text === NEEDS,
  );

/** Asks for the webmail's own reply; in this very tab where `here` demands it. */
export const askReply = (tab: number, here: boolean): Promise<Answer<Replying>> =>
  bringing(
    tab,
    () => ask(tab, { esito: 'reply', here }, ReplyShape),
    (said) => said === NEEDS,
  );

/**
 * Puts a letter above the quote of the open editor, where its message goes `to` one of these addresses; to none of them
 * where to whom it goes cannot be read, and the person looked.
 */
export const askInsert = (tab: number, letter: string, to: readonly string[]): Promise<Answer<Inserted>> =>
  bringing(
    tab,
    () => ask(tab, { esito: 'insert', letter, to: to.map((one) => one.toLowerCase()) }, InsertedShape),
    (said) => !said.ok && said.why === NEEDS,
  );

/** Puts a letter into the answer to the open comment, where its thread is still the one of this name. */
export const askComment = (tab: number, letter: string, thread: string): Promise<Answer<Inserted>> =>
  ask(tab, { esito: 'comment', letter, to: [thread] }, InsertedShape);

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

/** Asks again with what else the page needs, where the page says that it needs it. */
async function bringing<T>(
  tab: number,
  asking: () => Promise<Answer<T>>,
  needs: (said: T) => boolean,
): Promise<Answer<T>> {
  const said = await asking();
  if (!said.ok || !needs(said.value)) return said;
  return (await put(tab, BROUGHT)) ? asking() : said;
}

async function ask<T>(tab: number, request: PageRequest, shape: z.ZodMiniType<T>): Promise<Answer<T>> {
  const said = (await send(tab, request)) ?? ((await putScript(tab)) ? await send(tab, request) : undefined);
  if (said === undefined || said === 'late') return { ok: false, why: await whyNot(tab) };
  const value = shape.safeParse(said.answer);
  return value.success ? { ok: true, value: value.data } : { ok: false, why: 'wrong' };
}

/** `undefined` where nobody listens in that tab; `late` where somebody does and says nothing. */
async function send(tab: number, request: PageRequest): Promise<{ answer: unknown } | 'late' | undefined> {
  const said = browser.tabs.sendMessage(tab, request).then(
    (answer: unknown) => ({ answer }),
    () => undefined,
  );
  // What is under way into an editor is waited for: it would come after the clipboard has it as well. A mere question is not.
  const asks = request.esito === 'read' || request.esito === 'composeLink';
  return asks ? Promise.race([said, late()]) : said;
}

const late = (): Promise<'late'> => new Promise((done) => setTimeout(done, PATIENCE, 'late'));

/** A browser says of a crashed tab, too, that it may not be read; but it shows the address of what may be. */
async function whyNot(tab: number): Promise<NoAnswer> {
  try {
    const { url = '', status } = await browser.tabs.get(tab);
    if (!/^https?:/.test(url)) return 'denied';
    return status === 'unloaded' ? 'crashed' : 'silent';
  } catch {
    return 'denied';
  }
}

/** Puts the script into the page, in the place of one that is there; false where the browser does not let us. */
export async function putScript(tab: number): Promise<boolean> {
  try {
    const { url = '' } = await browser.tabs.get(tab);
    return await put(tab, fileAt(url) ?? fileFor(await probed({ tabId: tab })));
  } catch {
    return false;
  }
}

async function put(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

async function probed(target: { tabId: number }): Promise<unknown> {
  const said = await browser.scripting.executeScript({ target, func: toolHere });
  return said?.[0]?.result;
}
