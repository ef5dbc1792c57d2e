/** Where the practice mailbox is: its page, and the databases of its two people, apart from the real one. */
import { browser } from '../../browser.ts';
import { addressIn } from '../../objective/address.ts';
import type { Role } from '../../objective/moves.ts';

const PAGE = 'welcome.html';
const PANEL = 'sidepanel.html';
const OWNER = 'practice';
const LANGUAGE = 'language';

/** The database of one of the two. */
export const databaseOf = (owner: Role): string => `esito-practice-${owner}`;

/** The address of the panel for one of the two, for the page to show beside the mailbox. */
export const panelOf = (owner: Role, language: string): string =>
  browser.runtime.getURL(`${PANEL}?${new URLSearchParams({ [OWNER]: owner, [LANGUAGE]: language })}`);

/** Whose practice a panel with this address is for, and in which language; nothing for every other page. */
export function practisedAt(
  address: string | undefined,
): { readonly owner: Role; readonly language: 'en' | 'it' } | undefined {
  const url = addressIn(address ?? '');
  if (!url) return undefined;
  const { searchParams } = url;
  const owner = searchParams.get(OWNER);
  const language = searchParams.get(LANGUAGE) === 'it' ? 'it' : 'en';
  return owner === 'client' || owner === 'assistant' ? { owner, language } : undefined;
}

/** The tab that a page of ours, or a frame in it, is in. */
export async function ownTab(): Promise<number | undefined> {
  return (await browser.tabs.getCurrent())?.id;
}

/** The address of the page. */
export const practiceLink = (): string => browser.runtime.getURL(PAGE);

const WELCOMED = 'welcomed';

/** Shows it once in the life of a browser profile: some browsers install what they load anew with each start. */
export async function welcomeOnce(): Promise<void> {
  if ((await browser.storage.local.get(WELCOMED))[WELCOMED]) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  await openPractice();
}

/** Shows the practice mailbox: the tab where it is open already, else a new one. */
export async function openPractice(): Promise<void> {
  const url = practiceLink();
  const [there] = await browser.tabs.query({ url });
  if (there?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(there.id, { active: true });
}
