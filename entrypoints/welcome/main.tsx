/** The practice mailbox, in a tab: opened once after install, and from the settings and the popup. */
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../components/look/fonts.ts';
import '../../components/look/look.css';
import '../../components/look/practice.css';
import { followMailbox } from '../../lib/desk/practice/kept.ts';
import { Practice } from '../../lib/desk/practice/practice.ts';
import { servePractice } from '../../lib/desk/practice/serve.ts';
import { browsersOwn, readLanguages } from '../../lib/desk/settings.ts';
import { today } from '../../lib/desk/today.ts';
import type { Language } from '../../lib/letter/words/index.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { Welcome } from './Welcome.tsx';

const EDITOR = '#practice-reply';

/** As the person set Esito up; the browser's own language where the store fails. */
async function languageNow(): Promise<Language> {
  try {
    const db = await openDatabase();
    const { screen } = await readLanguages(db);
    db.close();
    return screen;
  } catch {
    return browsersOwn().screen;
  }
}

const closing = new AbortController();
const link = location.href.replace(/[?#].*$/, '');
const practice: Practice = new Practice(await languageNow(), {
  document,
  link,
  editor: () => document.querySelector(EDITOR),
  today,
  changed: () => changed(),
});
const changed = servePractice((owner) => practice.host(owner), link, closing.signal);
followMailbox((box) => practice.take(box), closing.signal);
addEventListener('pagehide', () => closing.abort());
await Promise.all([practice.begin(), loadFonts()]);
createRoot(document.getElementById('root') as HTMLElement).render(<Welcome practice={practice} />);
