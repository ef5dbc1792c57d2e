/** What the background does for our script in pages: says what to show there, opens the panel, tells it to look again. */
import { browser, openPanel, type Runtime, type Tabs } from '../browser.ts';
import type { News, Sign } from '../hosts/host.ts';
import { fill, type Language, wordsOf } from '../letter/words/index.ts';
import { asAsked, type NewsAsked, type SignAsked, type Told } from '../messages/messages.ts';
import { hearChanges } from '../store/announce.ts';
import { openDatabase } from '../store/database.ts';
import { leaveAim } from './aim.ts';
import { openApart } from './beside.ts';
import { signFor } from './here.ts';
import { newsFor } from './news.ts';
import { readLanguages } from './settings.ts';
import { isAllowed } from './site.ts';

/** A page of a permitted site, or of one that the person just clicked for. */
type Asking = { readonly origin: string; readonly windowId: number };

/** Answers our own script in the top frame of a page, and nobody else. Registered at once, as a worker has to. */
export function hearPages(): void {
  const listen = ((message, sender, respond) => {
    const asking = askingOf(sender);
    const asked = asAsked(message);
    if (!asking || !asked) return undefined;
    // Nothing may be awaited before the panel opens: the click would be over.
    const answer = asked.esito === 'press' ? pressed(asking) : look(asking, asked);
    answer.then(
      (value) => respond(value ?? null),
      () => respond(null),
    );
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listen);
}

/** Only on a permitted site, and only about that site's own messages. */
async function look({ origin }: Asking, asked: SignAsked | NewsAsked): Promise<Sign | News | undefined> {
  if (!isOwn(asked, origin) || !(await isAllowed(origin))) return undefined;
  const db = await openDatabase();
  try {
    const { screen: language } = await readLanguages(db);
    return asked.esito === 'sign'
      ? await signFor(db, asked.message, language)
      : await newsFor(db, asked.account, asked.rows, language);
  } finally {
    db.close();
  }
}

/** A message's key begins with its tool and where that stands. */
function isOwn(asked: SignAsked | NewsAsked, origin: string): boolean {
  const from = (address: string) => address.startsWith(`${origin}/`);
  const keys = (asked.esito === 'sign' ? [asked.message] : asked.rows).map(({ key }) => key);
  const all = keys.every((key) => from(key.slice(key.indexOf(':') + 1)));
  return all && (asked.esito === 'news' || from(asked.message.link));
}

function askingOf({ id, frameId, tab, url }: Runtime.MessageSender): Asking | undefined {
  if (id !== browser.runtime.id || frameId !== 0 || tab?.windowId === undefined) return undefined;
  return url && /^https?:/.test(url) ? { origin: new URL(url).origin, windowId: tab.windowId } : undefined;
}

/** Opens the panel on what is open. Firefox opens it from its own buttons and keys only: then says which. */
async function pressed({ windowId }: Asking): Promise<string | undefined> {
  const opened = opens(windowId);
  await leaveAim(windowId, {}, Date.now());
  if (await opened) {
    await openApart(windowId);
    return undefined;
  }
  const { here } = wordsOf(await languageNow()).ui;
  const commands = await browser.commands.getAll();
  const keys = commands.find((one) => one.name === 'open-panel')?.shortcut;
  return keys ? fill(here.press, { keys }) : here.toolbar;
}

async function languageNow(): Promise<Language> {
  const db = await openDatabase();
  try {
    return (await readLanguages(db)).screen;
  } finally {
    db.close();
  }
}

/** Whether the panel is open now. What runs before the first `await` still runs within the click. */
async function opens(windowId: number): Promise<boolean> {
  try {
    await openPanel(windowId);
    return true;
  } catch {
    return (await browser.sidebarAction?.isOpen({ windowId })) ?? false;
  }
}

/** Tells our script, in every tab that has it, that what it shows may be another now. Nothing of what changed is said. */
export async function tellPages(): Promise<void> {
  await tell({ esito: 'again' }, await browser.tabs.query({}));
}

/**
 * A site was taken back: ends our script in every tab that may not be read any more, whose address the browser does not tell
 * us either. Otherwise it would read on until the page is loaded again.
 */
export async function leavePages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await tell(
    { esito: 'end' },
    tabs.filter(({ url }) => url === undefined),
  );
}

async function tell(what: Told, tabs: readonly Tabs.Tab[]): Promise<void> {
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, what)));
}

/** Tells them of every change in the store, until `signal` aborts. What is only being typed changes nothing there. */
export function tellChanges(signal: AbortSignal): void {
  hearChanges((change) => void (change !== 'drafts' && tellPages()), signal);
}
