/** Moves that were written into a reply and are not known to be sent. */
import { type Learnt, type LogRecord, recordOf } from '../objective/log.ts';
import type { Move } from '../objective/moves.ts';
import { announce } from './announce.ts';
import { isOutgoing } from './check.ts';
import { allOrNothing, type Database, type Outgoing, RELAXED } from './database.ts';
import { putLast } from './drafts.ts';
import { appendIn, beginAppending } from './log.ts';
import { tallyIn } from './tally.ts';

/**
 * Takes a written move in, together with what had to be read before it could be answered (`first`), all or nothing; its
 * draft goes. Rejects for an objective that was forgotten meanwhile, in another window.
 */
export async function putOutgoing(
  db: Database,
  outgoing: Outgoing,
  first: readonly LogRecord[] = [],
): Promise<void> {
  const tx = beginAppending(db);
  await allOrNothing(tx, async () => {
    if (await tx.objectStore('forgotten').getKey(outgoing.move.objective)) throw new Error('Forgotten');
    await appendIn(tx, first);
    await tx.objectStore('outgoing').put(outgoing);
    if (outgoing.draft) await tx.objectStore('drafts').delete(outgoing.draft.key);
    await tallyIn(tx.objectStore('itself'), tx.objectStore('drafts'));
  });
  announce('outgoing');
  if (first.length > 0) announce('moves');
  if (outgoing.draft) announce('drafts');
}

/** Which way its letter went in the end; nothing where it was sent or undone meanwhile. */
export async function setWay(
  db: Database,
  id: string,
  placed: Pick<Outgoing, 'way' | 'left' | 'where'>,
): Promise<void> {
  const tx = db.transaction('outgoing', 'readwrite', RELAXED);
  await allOrNothing(tx, async () => {
    const one = await tx.store.get(id);
    if (one) {
      const { left: _left, where: _where, ...rest } = one;
      await tx.store.put({ ...rest, ...placed });
    }
  });
  announce('outgoing');
}

export async function readOutgoing(db: Database): Promise<Outgoing[]> {
  return (await db.getAll('outgoing')).filter(isOutgoing);
}

/** It was not sent: the move goes, its draft comes back, unless one was begun anew in its place. */
export async function undoOutgoing(db: Database, id: string): Promise<void> {
  const tx = db.transaction(['outgoing', 'drafts', 'itself'], 'readwrite', RELAXED);
  await allOrNothing(tx, async () => {
    const one = await tx.objectStore('outgoing').get(id);
    await tx.objectStore('outgoing').delete(id);
    const drafts = tx.objectStore('drafts');
    if (one?.draft && !(await drafts.getKey(one.draft.key))) await putLast(drafts, one.draft);
    await tallyIn(tx.objectStore('itself'), drafts);
  });
  announce('outgoing');
  announce('drafts');
}

/**
 * It was sent: from now on it counts. Appended and taken out of the outgoing ones in one transaction. `instead`: what it
 * was changed into before it was sent.
 */
export async function settleOutgoing(
  db: Database,
  id: string,
  learnt: Learnt,
  instead?: Move,
): Promise<void> {
  const tx = beginAppending(db);
  await allOrNothing(tx, async () => {
    const one = await tx.objectStore('outgoing').get(id);
    if (!one) return;
    await appendIn(tx, [recordOf(instead ?? one.move, learnt)]);
    await tx.objectStore('outgoing').delete(id);
  });
  announce('outgoing');
  announce('moves');
}
