/** The way back from an objective to its message: its link, then the webmail's own search, then words to look for. */
import { browser } from '../browser.ts';
import type { Draft } from '../draft/draft.ts';
import { isDocumentKey } from '../draft/source.ts';
import { bareSubject } from '../draft/start.ts';
import type { Open } from '../hosts/host.ts';
import { askFind } from '../messages/access.ts';
import type { Ref } from '../objective/ids.ts';
import type { Learnt } from '../objective/log.ts';
import type { ObjectiveView, View } from './view.ts';

/** A message to go back to. */
export type Message = {
  readonly key: string;
  readonly link: string;
  /** What it is searched by: its subject, else what the objective is called. */
  readonly subject: string;
  readonly day?: string;
  /** Words that stand in it: those that were recorded, or the code in a letter's last line. */
  readonly quote: string;
};

/** How long a page may take to load and answer, and how often it is asked, in milliseconds. */
const PATIENCE = 12_000;
const PACE = 200;

/**
 * The message of what is in view, where it is not the one that is open: the one learnt last. Nothing where the open message
 * shows it already, or no link was kept.
 */
export function messageToOpen(view: View, open: Open | undefined): Message | undefined {
  // Leaving a reply that is being written would lose it.
  if (open?.is === 'compose') return undefined;
  const here = open?.is === 'message' ? open.message.key : undefined;
  if (view.is === 'draft') {
    const message = messageOfDraft(view.draft);
    return message?.key === here ? undefined : message;
  }
  if (view.is !== 'objective' || view.message) return undefined;
  const messages = messagesOf(view);
  return messages.some((one) => one.key === here) ? undefined : messages.at(-1);
}

function messageOfDraft({ source, title }: Draft): Message | undefined {
  // The draft shows the document that it came from itself.
  if (!source?.key || isDocumentKey(source.key) || !isWeb(source.link)) return undefined;
  const subject = bareSubject(source.subject ?? '') || title;
  return { key: source.key, link: source.link, subject, quote: firstLine(source.quote) || subject };
}

/** Every message of an objective that something was learnt in; of one that is only being written, the one it answers. */
function messagesOf({ now, outgoing }: ObjectiveView): Message[] {
  const places = now.entries.flatMap(({ record, standing }) => (standing === 'applied' ? record.learnt : []));
  const { message } = outgoing ?? {};
  const waiting: Learnt[] = message ? [{ how: 'written', ...message, message: message.key }] : [];
  const title = now.terms?.title ?? now.wish ?? now.ref;
  return (places.some((one) => one.message) ? places : waiting).flatMap((place) =>
    messageAt(place, title, now.ref),
  );
}

function messageAt({ message, link, subject, quote, day }: Learnt, title: string, ref: Ref): Message[] {
  if (!message || !isWeb(link)) return [];
  const words = { subject: bareSubject(subject ?? '') || title, quote: firstLine(quote) || ref };
  return [{ key: message, link, ...words, ...(day && { day }) }];
}

/** A page may have said anything to be its link. */
const isWeb = (link: string | undefined): link is string => /^https?:\/\//i.test(link ?? '');

/** Enough of plain words to find them by. */
const LINE = 80;
const firstLine = (text = ''): string => (text.trim().split('\n')[0] ?? '').slice(0, LINE);

/** Opens a link of the webmail in its own tab; in a new one where another site is in front. */
export async function openLink(tab: number | undefined, link: string): Promise<void> {
  const { url } = tab === undefined ? {} : await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  if (tab !== undefined && isWeb(url) && !(await isElsewhere(tab, link)))
    await browser.tabs.update(tab, { url: link });
  else await browser.tabs.create({ url: link });
}

/**
 * Opens a place in a document. Where the very page is open it comes once more beside it: pages go to a place, and browsers
 * to words, only while they load, and to load it again could lose what is being written there.
 */
export async function openDocument(tab: number | undefined, link: string): Promise<void> {
  const { url = '' } = tab === undefined ? {} : await browser.tabs.get(tab).catch(() => ({ url: '' }));
  const isOpen = url.replace(/#.*$/, '') === link.replace(/#.*$/, '');
  await openLink(isOpen ? undefined : tab, link);
}

/** Whether a tab has loaded what it was asked to. */
export async function hasLoaded(tab: number): Promise<boolean> {
  const { status } = await browser.tabs.get(tab).catch(() => ({ status: 'complete' }));
  return status === 'complete';
}

/** Whether a tab shows another site than a link's. */
async function isElsewhere(tab: number, link: string): Promise<boolean> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return url !== undefined && isWeb(url) && new URL(url).origin !== new URL(link).origin;
}

/**
 * Types the words into the own search of the webmail that the message's link leads to, going to the page that has it
 * first. False where it has none, and where another site is in front: what is looked for is not its business.
 */
export async function findIn(tab: number, { link, subject: words }: Message): Promise<boolean> {
  let gone = false;
  for (let waited = 0; waited < PATIENCE; waited += PACE) {
    if (await isElsewhere(tab, link)) return false;
    const found = (await hasLoaded(tab)) ? await askFind(tab, words) : undefined;
    if (found && (!found.ok || found.value === 'none')) {
      // A page that has only just come may not answer yet.
      if (!gone) return false;
    } else if (found?.value === 'asked') return true;
    else if (found && typeof found.value === 'object' && !gone) {
      await browser.tabs.update(tab, { url: found.value.first });
      gone = true;
    }
    await new Promise((done) => setTimeout(done, PACE));
  }
  return false;
}
