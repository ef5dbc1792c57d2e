/** The day of the last export that everything can be restored from. Outside the store: it stays when the store is lost. */
import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { isoDate } from '../objective/terms.ts';

const KEY = 'exported';

/** Remembers the day; a browser that does not take it costs nobody their file. */
export async function rememberExport(day: string): Promise<void> {
  try {
    await browser.storage.local.set({ [KEY]: { day } });
  } catch {
    // The line about the last export stays as it was.
  }
}

/** The day of the last export; nothing before the first one. */
export async function readLastExport(): Promise<string | undefined> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    const read = z.object({ day: isoDate }).safeParse(stored);
    return read.success ? read.data.day : undefined;
  } catch {
    return undefined;
  }
}
