/** Keeps the inbox's rows fresh. A page of the extension that looks does it; nobody else has to run. */
import type { Database } from '../store/database.ts';
import { makeRows } from '../store/rows.ts';
import { makeRow } from './inbox-row.ts';

/** How long somebody who only passes by waits for fresh rows, in milliseconds. */
const PASSING = 60;

/** Makes the rows of all that is stale, in slices between which the page does what else it has to. */
export async function freshen(db: Database, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await makeRows(db, makeRow)));
}

/**
 * The same, but not longer than a moment; false where there is more to do. What has just changed is made first, so only
 * what is to be made for another reason (an update, an address of mine) is left.
 */
export async function freshenSome(db: Database): Promise<boolean> {
  const end = performance.now() + PASSING;
  while (await makeRows(db, makeRow)) if (performance.now() > end) return false;
  return true;
}
