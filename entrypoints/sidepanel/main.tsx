/** The panel: opens the store, follows the window's tab, shows the desk. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { Unopened } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { browser } from '../../lib/browser.ts';
import { takeAims } from '../../lib/desk/aim.ts';
import { Desk } from '../../lib/desk/desk.ts';
import { followWindow, holdPages, tabOf } from '../../lib/desk/follow.ts';
import { tellChanges } from '../../lib/desk/pages.ts';
import { today } from '../../lib/desk/today.ts';
import { languageOf } from '../../lib/letter/words/index.ts';
import { hearChanges } from '../../lib/store/announce.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { Panel } from './Panel.tsx';

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
  const closing = new AbortController();
  const { id: windowId = 0 } = await browser.windows.getCurrent();
  const db = await openDatabase('esito', {
    blocked: () => show(<Unopened why="blocked" />),
    outdated: () => desk.notify({ is: 'outdated' }),
  });
  const desk: Desk = new Desk({
    db,
    tab: () => tabOf(windowId),
    language,
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    today,
    hold: holdPages(() => void desk.refresh(), closing.signal),
  });
  await loadFonts();
  show(<Panel desk={desk} />);
  await desk.refresh();
  followWindow(windowId, () => void desk.refresh(), closing.signal);
  tellChanges(closing.signal);
  hearChanges((change) => void (change === 'drafts' ? desk.reread() : desk.refresh()), closing.signal);
  await takeAims(windowId, (target) => void desk.show(target), closing.signal);
  addEventListener('visibilitychange', () => void desk.flush());
  addEventListener('pagehide', () => {
    void desk.flush();
    closing.abort();
  });
}

try {
  await start();
} catch (error) {
  show(<Unopened why="unopened" />);
  throw error;
}
