/** Forgetting, as the popup and the settings do it. */
import type { Database } from '../store/database.ts';
import { dropAims } from './aim.ts';
import { forgetWhom, type Whom } from './forgetting.ts';

/** Forgets it, for good; false where the store failed, and then nothing has changed. */
export async function tryForget(db: Database, whom: Whom, day: string): Promise<boolean> {
  try {
    // What a panel was asked to show next is outside the store, and names a draft or an objective.
    if (whom === 'everything') await dropAims();
    await forgetWhom(db, whom, day);
    return true;
  } catch {
    return false;
  }
}
