/** *Delegate as an objective* in the browser's own menu, on a selection, a link, an image or the page, of any site. */
import { browser, type Menus, type Tabs } from '../browser.ts';
import type { Open } from '../hosts/host.ts';
import { type Language, wordsOf } from '../letter/words/index.ts';
import { askOpen } from '../messages/access.ts';
import { openDatabase } from '../store/database.ts';
import { takeStock } from '../store/sentinel.ts';
import { leaveAim } from './aim.ts';
import { openBeside } from './beside.ts';
import { type Clicked, readClicked } from './clicked.ts';
import { isOpenEnough, keepClicked } from './delegate.ts';
import { asClicked } from './document.ts';
import { browsersOwn, readLanguages } from './settings.ts';

/** The menu's one entry. */
export const DELEGATE = 'delegate';

const CONTEXTS: Menus.ContextType[] = ['selection', 'link', 'image', 'page'];
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Puts the entry into the menu, in the language in force; one that is there already is replaced. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  // At once in the browser's language: the store may be slow to open, or not open at all.
  browser.contextMenus.create(
    { id: DELEGATE, title: titleIn(browsersOwn().screen), contexts: CONTEXTS, documentUrlPatterns: PAGES },
    // Two starts at once may both put it there; the browser then keeps one and says so here.
    () => void browser.runtime.lastError,
  );
  const db = await openDatabase();
  const { screen } = await readLanguages(db);
  db.close();
  await renameMenu(screen);
}

/** Names the entry in a language. */
export async function renameMenu(language: Language): Promise<void> {
  await browser.contextMenus.update(DELEGATE, { title: titleIn(language) }).catch(() => {
    // It is not there yet: whoever puts it there names it.
  });
}

/**
 * *Delegate* was chosen: the panel is opened first, because both browsers demand that nothing is awaited before, and told
 * afterwards what for. Where it cannot be opened, the draft waits in the inbox.
 */
export async function delegateClicked(info: Menus.OnClickData, tab: Tabs.Tab): Promise<void> {
  await openAndAim(tab, (open) => readClicked(info, tab, pageOf(open, tab)));
}

/** The same by shortcut: what is selected, else what is open. */
export async function delegateSelected(tab: Tabs.Tab): Promise<void> {
  await openAndAim(tab, async (open) => {
    const quote = open && 'selection' in open ? open.selection : '';
    return { page: pageOf(open, tab), ...(quote && { quote }) };
  });
}

/** By the page's own word where it could be asked: the browser tells of a tab only where it is permitted. */
function pageOf(open: Open | undefined, tab: Tabs.Tab): Clicked['page'] {
  if (open?.is === 'page') return asClicked(open).page;
  return { link: tab.url ?? '', title: tab.title ?? '' };
}

async function openAndAim(tab: Tabs.Tab, read: (open: Open | undefined) => Promise<Clicked>): Promise<void> {
  const { id, windowId } = tab;
  if (windowId === undefined) return;
  const opened = openBeside(windowId).catch(() => {
    // Its draft is in the inbox all the same.
  });
  const answer = id === undefined ? undefined : await askOpen(id);
  const open = answer?.ok ? answer.value : undefined;
  const clicked = await read(open);
  const draft = isOpenEnough(clicked, open) ? undefined : await keep(clicked, open);
  await leaveAim(windowId, { ...(draft && { draft }) }, Date.now());
  await opened;
}

/** Nothing where the store fails: then the panel shows what is open, and says what is wrong with the store. */
async function keep(clicked: Clicked, open: Open | undefined): Promise<string | undefined> {
  try {
    const db = await openDatabase();
    const { screen, letters = screen } = await readLanguages(db);
    const random = crypto.getRandomValues(new Uint8Array(5));
    const key = await keepClicked(db, clicked, { open, language: letters, random });
    // No page need be open that would; and nobody waits for it.
    void takeStock(db, false)
      .catch(() => undefined)
      .finally(() => db.close());
    return key;
  } catch {
    return undefined;
  }
}

const titleIn = (language: Language): string => wordsOf(language).browser.delegate;
