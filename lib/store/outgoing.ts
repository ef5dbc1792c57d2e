/** Moves that were written into a reply and are not known to be sent. */
import { type Learnt, recordOf } from '../objective/log.ts';
import { announce } from './announce.ts';
import { allOrNothing, type Database, type Outgoing } from './database.ts';
import { appendIn } from './log.ts';

/** Takes a written move in, together with what had to be read before it could be answered; its draft goes. */
export async function putOutgoing(db: Database, outgoing: Outgoing): Promise<void> {
  const tx = db.transaction(['outgoing', 'drafts'], 'readwrite', { durability: 'strict' });
  await allOrNothing(tx, async () => {
    await tx.objectStore('outgoing').put(outgoing);
    if (outgoing.draft) await tx.objectStore('drafts').delete(outgoing.draft.key);
  });
  announce('outgoing');
  if (outgoing.draft) announce('drafts');
}

export function readOutgoing(db: Database): Promise<Outgoing[]> {
  return db.getAll('outgoing');
}

/** It was not sent: the move goes, its draft comes back. */
export async function undoOutgoing(db: Database, id: string, now: number): Promise<void> {
  const tx = db.transaction(['outgoing', 'drafts'], 'readwrite');
  await allOrNothing(tx, async () => {
    const one = await tx.objectStore('outgoing').get(id);
    await tx.objectStore('outgoing').delete(id);
    if (one?.draft) await tx.objectStore('drafts').put({ draft: one.draft, edited: now });
  });
  announce('outgoing');
  announce('drafts');
}

/** It was sent: from now on it counts. Appended and taken out of the outgoing ones in one transaction. */
export async function settleOutgoing(db: Database, id: string, learnt: Learnt): Promise<void> {
  const tx = db.transaction(['moves', 'objectives', 'outgoing'], 'readwrite', { durability: 'strict' });
  await allOrNothing(tx, async () => {
    const one = await tx.objectStore('outgoing').get(id);
    if (!one) return;
    await appendIn(tx, [recordOf(one.move, learnt)]);
    await tx.objectStore('outgoing').delete(id);
  });
  announce('outgoing');
  announce('moves');
}
