/** The settings, in a tab: opens the store, shows who I am and how Esito is set up. */
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { Unopened, type UnopenedProps } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { keepBadge } from '../../lib/desk/badge.ts';
import { tellChanges } from '../../lib/desk/pages.ts';
import { Preferences } from '../../lib/desk/preferences.ts';
import { Recovering } from '../../lib/desk/recovery.ts';
import { browsersOwn } from '../../lib/desk/settings.ts';
import { whyUnopened } from '../../lib/desk/unopened.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { Options } from './Options.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);
const unopened = (why: UnopenedProps['why']): void =>
  root.render(
    <WordsProvider language={browsersOwn().screen}>
      <Unopened
        why={why}
        onReload={why === 'blocked' || why === 'slow' ? undefined : () => location.reload()}
      />
    </WordsProvider>,
  );

async function start(): Promise<void> {
  const closing = new AbortController();
  const db = await openDatabase('esito', {
    blocked: () => unopened('blocked'),
    slow: () => unopened('slow'),
    // A newer Esito wants the store: this page comes back as its newer self.
    outdated: async () => {
      await preferences.flush();
      location.reload();
    },
  });
  const preferences: Preferences = new Preferences(db);
  const recovering = new Recovering(db);
  await recovering.begin(closing.signal);
  await preferences.begin(closing.signal);
  // The button on the toolbar and the chips in pages speak the chosen language too.
  keepBadge(db, closing.signal);
  tellChanges(closing.signal);
  await loadFonts();
  root.render(<Options db={db} preferences={preferences} recovering={recovering} />);
  // Here is told what was set aside, so here it is looked for.
  void recovering.lookThrough(closing.signal, true);
  addEventListener('visibilitychange', () => void preferences.flush());
  addEventListener('pagehide', () => {
    void preferences.flush();
    closing.abort();
  });
}

try {
  await start();
} catch (error) {
  unopened(whyUnopened(error));
  throw error;
}
