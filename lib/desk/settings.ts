/** How Esito speaks and what it asks: what the person chose, and the browser's own language where they chose none. */
import { browser } from '../browser.ts';
import { type Language, languageOf } from '../letter/words/index.ts';
import { hearChanges } from '../store/announce.ts';
import type { Database } from '../store/database.ts';
import { readSettings, type Settings, UNSET } from '../store/settings.ts';

export type Languages = {
  /** Of every extension page, the menu and the badge. */
  readonly screen: Language;
  /** Of every letter; absent where a letter speaks the language of the message it answers. */
  readonly letters?: Language;
  /** Families of quiet questions that are not asked. */
  readonly quiet: readonly string[];
  /** Whether the browser's own model may suggest. */
  readonly model?: boolean;
};

/** The languages that settings mean in this browser. */
export function languagesIn({ screen, letters, quiet, model }: Settings): Languages {
  return {
    screen: screen === 'browser' ? languageOf(browser.i18n.getUILanguage()) : screen,
    quiet,
    ...(model && { model }),
    ...(letters !== 'message' && { letters }),
  };
}

/** Before the store is open, or where it cannot be. */
export const browsersOwn = (): Languages => languagesIn(UNSET);

/** The languages as they are stored now; a store that fails must not keep words from being shown. */
export async function readLanguages(db: Database): Promise<Languages> {
  try {
    return languagesIn(await readSettings(db));
  } catch {
    return browsersOwn();
  }
}

/** Calls `told` with the languages whenever the settings change, here or elsewhere, until `signal` aborts. */
export function followLanguages(
  db: Database,
  told: (languages: Languages) => void,
  signal: AbortSignal,
): void {
  hearChanges((change) => {
    if (change === 'settings') void readLanguages(db).then(told);
  }, signal);
}

/** Opens the options page, or brings it to the front. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();
