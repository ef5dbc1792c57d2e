/** The popup: the objective inbox, and the way to the panel. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { Unopened } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { browser } from '../../lib/browser.ts';
import { InboxList } from '../../lib/desk/inbox-list.ts';
import { tellChanges } from '../../lib/desk/pages.ts';
import { Recovering } from '../../lib/desk/recovery.ts';
import { browsersOwn, followLanguages, readLanguages } from '../../lib/desk/settings.ts';
import { today } from '../../lib/desk/today.ts';
import { whyUnopened } from '../../lib/desk/unopened.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { Popup } from './Popup.tsx';

let spoken = browsersOwn();
const root = createRoot(document.getElementById('root') as HTMLElement);
function show(screen: ReactNode): void {
  document.documentElement.lang = spoken.screen;
  root.render(
    <WordsProvider language={spoken.screen} today={today()}>
      {screen}
    </WordsProvider>,
  );
}

async function start(): Promise<void> {
  const [{ id: windowId = 0 }, db] = await Promise.all([
    browser.windows.getCurrent(),
    openDatabase('esito', {
      blocked: () => show(<Unopened why="blocked" />),
      slow: () => show(<Unopened why="slow" />),
      outdated: () => show(<Unopened why="outdated" onReload={() => location.reload()} />),
    }),
  ]);
  const closing = new AbortController();
  const recovering = new Recovering(db);
  tellChanges(new AbortController().signal);
  let painted = (): void => {};
  const list = new InboxList(db, today, new Promise((done) => (painted = done)));
  const languages = readLanguages(db).then((read) => {
    spoken = read;
  });
  await Promise.all([recovering.begin(closing.signal), list.read(), languages, loadFonts()]);
  const popup = (): void =>
    show(
      <Popup
        db={db}
        list={list}
        windowId={windowId}
        language={spoken.letters ?? spoken.screen}
        recovering={recovering}
      />,
    );
  popup();
  // The frame after the one that React draws into.
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        painted();
        void recovering.lookThrough(closing.signal);
      }),
    ),
  );
  followLanguages(
    db,
    (now) => {
      spoken = now;
      popup();
    },
    new AbortController().signal,
  );
}

try {
  await start();
} catch (error) {
  show(<Unopened why={whyUnopened(error)} onReload={() => location.reload()} />);
  throw error;
}
