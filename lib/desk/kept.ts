/** How much is kept on this computer. */
import type { Database } from '../store/database.ts';

export type KeptHere = {
  readonly objectives: number;
  /** Drafts and half-typed forms. */
  readonly drafts: number;
  /** Letters written and not known to be sent. */
  readonly unsent: number;
  /** Bytes on disk, as the browser estimates; absent where it does not say. */
  readonly bytes?: number;
};

/** Counted, not read: it is asked again at each change. `unread` where the store does not answer. */
export async function readKept(db: Database): Promise<KeptHere | 'unread'> {
  try {
    const [objectives, drafts, unsent] = await Promise.all([
      db.count('objectives'),
      db.count('drafts'),
      db.count('outgoing'),
    ]);
    const { usage } = await navigator.storage.estimate().catch(() => ({ usage: undefined }));
    return { objectives, drafts, unsent, ...(usage !== undefined && { bytes: usage }) };
  } catch {
    return 'unread';
  }
}
