/** The settings, in a tab: opens the store, shows who I am and how Esito is set up. */
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import { Unopened } from '../../components/start/Unopened.tsx';
import { WordsProvider } from '../../components/words/WordsContext.tsx';
import { keepBadge } from '../../lib/desk/badge.ts';
import { tellChanges } from '../../lib/desk/pages.ts';
import { Preferences } from '../../lib/desk/preferences.ts';
import { browsersOwn } from '../../lib/desk/settings.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { Options } from './Options.tsx';

const root = createRoot(document.getElementById('root') as HTMLElement);
const unopened = (why: 'unopened' | 'blocked'): void =>
  root.render(
    <WordsProvider language={browsersOwn().screen}>
      <Unopened why={why} />
    </WordsProvider>,
  );

async function start(): Promise<void> {
  const closing = new AbortController();
  const db = await openDatabase('esito', {
    blocked: () => unopened('blocked'),
    // A newer Esito wants the store: this page comes back as its newer self.
    outdated: () => location.reload(),
  });
  const preferences = new Preferences(db);
  await preferences.begin(closing.signal);
  // The button on the toolbar and the chips in pages speak the chosen language too.
  keepBadge(db, closing.signal);
  tellChanges(closing.signal);
  await loadFonts();
  root.render(<Options db={db} preferences={preferences} />);
  addEventListener('visibilitychange', () => void preferences.flush());
  addEventListener('pagehide', () => {
    void preferences.flush();
    closing.abort();
  });
}

try {
  await start();
} catch (error) {
  unopened('unopened');
  throw error;
}
