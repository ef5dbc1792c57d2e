/** The number on the toolbar button: what waits for my review or my answer, and nothing else. */
import { browser } from '../browser.ts';
import { fill, type Language, wordsOf } from '../letter/words/index.ts';
import type { Group } from '../objective/inbox.ts';
import { hearChanges } from '../store/announce.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { countRows } from '../store/rows.ts';
import { followLoss, readLoss, takeStock } from '../store/sentinel.ts';
import { freshen } from './rows.ts';
import { readLanguages } from './settings.ts';

const WAITING: readonly Group[] = ['review', 'answer'];
/** More digits have no room on a toolbar button. */
const MOST = 999;
/** The accent of the light look and what is written on it (`components/look/tokens.css`). */
export const COLOURS = { accent: '#2d4a8a', 'on-accent': '#ffffff' };

/** Counts and shows. The title says in words what the number means, and to a screen reader that there is one. */
export async function showBadge(db: Database): Promise<void> {
  await freshen(db);
  const { screen } = await readLanguages(db);
  const counts = await Promise.all(WAITING.map((group) => countRows(db, group)));
  const count = counts.reduce((sum, one) => sum + one, 0);
  const loss = await readLoss().catch(() => undefined);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: COLOURS.accent }),
    browser.action.setBadgeTextColor({ color: COLOURS['on-accent'] }),
    browser.action.setBadgeText({ text: loss ? MISSING : textFor(count) }),
    browser.action.setTitle({ title: loss ? wordsOf(screen).ui.recovery.badge : titleFor(count, screen) }),
  ]);
}

/** More is at stake than what waits: nobody takes an empty button for good news. */
const MISSING = '!';

function textFor(count: number): string {
  if (count === 0) return '';
  return count > MOST ? `${MOST}+` : String(count);
}

function titleFor(count: number, language: Language): string {
  const { badge } = wordsOf(language).ui.inbox;
  if (count === 0) return badge.none;
  return fill(new Intl.PluralRules(language).select(count) === 'one' ? badge.one : badge.other, { count });
}

/** Shows it now and after every change, until `signal` aborts. Changes that come while it counts are counted together. */
export function keepBadge(db: Database, signal: AbortSignal): void {
  let again = true;
  let running = false;
  const show = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !signal.aborted) {
        again = false;
        await showBadge(db);
      }
    } catch {
      // A number that cannot be counted keeps nobody from working: the next change counts again.
    } finally {
      running = false;
    }
  };
  hearChanges((change) => void (change === 'drafts' || show()), signal);
  followLoss(() => void show(), signal);
  void show();
}

/** Shows it once, for the background, which keeps no database open. */
export async function startBadge(): Promise<void> {
  const db = await openDatabase();
  try {
    await takeStock(db, false).catch(() => undefined);
    await showBadge(db);
  } finally {
    db.close();
  }
}
