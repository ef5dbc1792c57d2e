/** How much is kept on this computer. */
import type { Database } from '../store/database.ts';
import { readAmount } from './forgetting.ts';

export type KeptHere = {
  readonly objectives: number;
  /** Drafts and half-typed forms. */
  readonly drafts: number;
  /** Letters written and not known to be sent. */
  readonly unsent: number;
  /** Bytes on disk, as the browser estimates; absent where it does not say. */
  readonly bytes?: number;
};

export async function readKept(db: Database): Promise<KeptHere> {
  const { titles, drafts, unsent } = await readAmount(db, 'everything');
  const { usage } = await navigator.storage.estimate().catch(() => ({ usage: undefined }));
  return { objectives: titles.length, drafts, unsent, ...(usage !== undefined && { bytes: usage }) };
}
