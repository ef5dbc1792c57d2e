/** The popup: the objective inbox, and the way to the panel. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { Unopened } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { browser } from '../../lib/browser.ts';
import { tabOf } from '../../lib/desk/follow.ts';
import { tellChanges } from '../../lib/desk/pages.ts';
import { seeLetters } from '../../lib/desk/seen.ts';
import { today } from '../../lib/desk/today.ts';
import { languageOf } from '../../lib/letter/words/index.ts';
import { askOpen } from '../../lib/messages/access.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { Popup } from './Popup.tsx';

const language = languageOf(browser.i18n.getUILanguage());
document.documentElement.lang = language;
const root = createRoot(document.getElementById('root') as HTMLElement);
const show = (screen: ReactNode): void =>
  root.render(
    <WordsProvider language={language} today={today()}>
      {screen}
    </WordsProvider>,
  );

async function start(): Promise<void> {
  const { id: windowId = 0 } = await browser.windows.getCurrent();
  const db = await openDatabase('esito', { blocked: () => show(<Unopened why="blocked" />) });
  tellChanges(new AbortController().signal);
  const tab = await tabOf(windowId);
  const open = tab === undefined ? undefined : await askOpen(tab);
  const message = open?.ok && open.value.is === 'message' ? open.value.message : undefined;
  const fresh = message !== undefined && seeLetters(message).refs.length === 0;
  await loadFonts();
  show(<Popup db={db} windowId={windowId} language={language} fresh={fresh} />);
}

try {
  await start();
} catch (error) {
  show(<Unopened why="unopened" />);
  throw error;
}
