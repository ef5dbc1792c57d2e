/** The panel: opens the store, follows the window's tab, shows the desk. */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { QuestionsOff } from '../../components/clarity/QuestionsOff.tsx';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { RecoveryProvider } from '../../components/recovery/RecoveryContext.tsx';
import { Unopened } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { takeAims } from '../../lib/desk/aim.ts';
import { keepBadge } from '../../lib/desk/badge.ts';
import { followEnd, windowOf } from '../../lib/desk/beside.ts';
import { Desk } from '../../lib/desk/desk.ts';
import { followWindow, holdPages, tabOf } from '../../lib/desk/follow.ts';
import { tellChanges } from '../../lib/desk/pages.ts';
import { databaseOf, ownTab, practisedAt } from '../../lib/desk/practice/place.ts';
import { Recovering } from '../../lib/desk/recovery.ts';
import { browsersOwn, followLanguages, type Languages, readLanguages } from '../../lib/desk/settings.ts';
import { askSite, leaveEndsWithPage } from '../../lib/desk/site.ts';
import { putBack, stash } from '../../lib/desk/stash.ts';
import { today } from '../../lib/desk/today.ts';
import { whyUnopened } from '../../lib/desk/unopened.ts';
import { hearChanges, hearGone } from '../../lib/store/announce.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { Panel } from './Panel.tsx';
import { StoreNotes } from './StoreNotes.tsx';

/** In the practice mailbox this page is a frame beside it, on a store of its own that nobody has to recover. */
const practised = practisedAt(location.href);
let spoken: Languages = practised ? { screen: practised.language, quiet: [] } : browsersOwn();
let storeNotes: ReactNode;
const root = createRoot(document.getElementById('root') as HTMLElement);
function show(screen: ReactNode): void {
  document.documentElement.lang = spoken.screen;
  root.render(
    <WordsProvider language={spoken.screen} today={today()}>
      <RecoveryProvider note={storeNotes}>
        <QuestionsOff off={spoken.quiet}>{screen}</QuestionsOff>
      </RecoveryProvider>
    </WordsProvider>,
  );
}

/** What was typed when the store was last taken away is put back, and whether it is whole is said above every screen. */
async function recover(db: Database, signal: AbortSignal): Promise<Recovering> {
  await putBack(db).catch(() => {
    // There is no room for it now: it stays where it is until the page is loaded once more.
  });
  const recovering = new Recovering(db);
  await recovering.begin(signal);
  storeNotes = <StoreNotes recovering={recovering} />;
  spoken = await readLanguages(db);
  return recovering;
}

async function start(): Promise<void> {
  const closing = new AbortController();
  const { id: windowId, apart } = await windowOf(location.href);
  const db = await openDatabase(practised ? databaseOf(practised.owner) : 'esito', {
    blocked: () => show(<Unopened why="blocked" />),
    slow: () => show(<Unopened why="slow" />),
    outdated: async () => {
      await desk.flush();
      closing.abort();
      if (!practised) stash(desk.typed());
      show(<Unopened why="outdated" onReload={() => location.reload()} />);
    },
  });
  const recovering = practised ? undefined : await recover(db, closing.signal);
  const desk: Desk = new Desk({
    db,
    tab: () => (practised ? ownTab() : tabOf(windowId)),
    // As they are at each use: the settings may change while the panel is open.
    get language() {
      return spoken.letters ?? spoken.screen;
    },
    get letters() {
      return spoken.letters;
    },
    get model() {
      return spoken.model;
    },
    random: (count) => crypto.getRandomValues(new Uint8Array(count)),
    today,
    ...(!practised && {
      hold: holdPages(() => void desk.refresh(), closing.signal),
      askSite: leaveEndsWithPage() ? askSite : undefined,
    }),
  });
  await loadFonts();
  show(<Panel desk={desk} />);
  await desk.refresh();
  void recovering?.lookThrough(closing.signal);
  followWindow(windowId, () => void desk.refresh(), closing.signal);
  hearChanges((change) => void (change === 'drafts' ? desk.reread() : desk.refresh()), closing.signal);
  addEventListener('visibilitychange', () => void desk.flush());
  addEventListener('pagehide', () => {
    void desk.flush();
    closing.abort();
  });
  if (practised) return;
  if (apart) followEnd(windowId, close, closing.signal);
  keepBadge(db, closing.signal);
  tellChanges(closing.signal);
  hearGone((keys) => void desk.gone(keys), closing.signal);
  followLanguages(
    db,
    (languages) => {
      spoken = languages;
      show(<Panel desk={desk} />);
      void desk.refresh();
    },
    closing.signal,
  );
  await takeAims(windowId, (target) => void desk.show(target), closing.signal);
}

try {
  await start();
} catch (error) {
  show(<Unopened why={whyUnopened(error)} onReload={() => location.reload()} />);
  throw error;
}
