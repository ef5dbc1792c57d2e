/** *Delegate as an objective* in the browser's own menu, on a selection, a link, an image or the page, of any site. */
import { browser, type Menus } from '../browser.ts';
import { type Language, wordsOf } from '../letter/words/index.ts';
import { openDatabase } from '../store/database.ts';
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

const titleIn = (language: Language): string => wordsOf(language).browser.delegate;
