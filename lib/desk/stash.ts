/**
 * What was typed in a page whose store is taken from under it: over the loading of the page it lies in the page's own
 * session, and is put back where the store that is there then does not have it.
 */
import * as z from 'zod/mini';
import type { Database, Kept } from '../store/database.ts';
import { beginDraft } from '../store/drafts.ts';

const STASH = 'typed';
const Stashed = z.array(z.looseObject({ key: z.string() }));

export function stash(typed: readonly Kept[]): void {
  sessionStorage.setItem(STASH, JSON.stringify(typed));
}

/** What the store has already stays as it is there. */
export async function putBack(db: Database): Promise<void> {
  for (const kept of read()) await beginDraft(db, kept);
  sessionStorage.removeItem(STASH);
}

function read(): readonly Kept[] {
  try {
    return Stashed.parse(JSON.parse(sessionStorage.getItem(STASH) ?? '[]'));
  } catch {
    return [];
  }
}
