/** The popup: the objective inbox, and the way to the panel. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { Unopened } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { browser } from '../../lib/browser.ts';
import { InboxList } from '../../lib/desk/inbox-list.ts';
import { today } from '../../lib/desk/today.ts';
import { languageOf } from '../../lib/letter/words/index.ts';
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
  const [{ id: windowId = 0 }, db] = await Promise.all([
    browser.windows.getCurrent(),
    openDatabase('esito', { blocked: () => show(<Unopened why="blocked" />) }),
  ]);
  let painted = (): void => {};
  const list = new InboxList(db, today, new Promise((done) => (painted = done)));
  await Promise.all([list.read(), loadFonts()]);
  show(<Popup db={db} list={list} windowId={windowId} language={language} />);
  // The frame after the one that React draws into.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted)));
}

try {
  await start();
} catch (error) {
  show(<Unopened why="unopened" />);
  throw error;
}
