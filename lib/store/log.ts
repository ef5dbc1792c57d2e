/** The log: append-only, one record a move. Projections are written in the same transaction. */
import type { IDBPTransaction } from 'idb';
import { emptyObjective, foldMoves } from '../objective/fold.ts';
import type { Ref } from '../objective/ids.ts';
import { joinRecords, type LogRecord } from '../objective/log.ts';
import type { Objective } from '../objective/objective.ts';
import { announce } from './announce.ts';
import { ALL, allOrNothing, type Database, type Projection, type Tables } from './database.ts';

/** A transaction that may append, and what has to happen together with it. */
type Appending = IDBPTransaction<
  Tables,
  ('moves' | 'objectives' | 'outgoing' | 'drafts' | 'forgotten' | 'stale')[],
  'readwrite'
>;

/** Begins one; what it writes is on the disk once it is done. */
export const beginAppending = (db: Database): Appending =>
  db.transaction(['moves', 'objectives', 'outgoing', 'drafts', 'forgotten', 'stale'], 'readwrite', {
    durability: 'strict',
  });

/**
 * Appends records. One that is there already only gains the places it was learnt in. All or none are written, and the
 * objectives they belong to are folded again in the same transaction, so that no page ever sees one without the other.
 * Rejects, with nothing written, on a full disk. What was forgotten stays out; returns the ids of what did.
 */
export async function appendRecords(db: Database, records: readonly LogRecord[]): Promise<readonly string[]> {
  if (records.length === 0) return [];
  const tx = beginAppending(db);
  let out: readonly string[] = [];
  await allOrNothing(tx, async () => {
    out = await appendIn(tx, records);
  });
  announce('moves');
  return out;
}

/** Appends within a transaction that does more besides. Returns the ids of what was forgotten and so left out. */
export async function appendIn(tx: Appending, records: readonly LogRecord[]): Promise<readonly string[]> {
  const moves = tx.objectStore('moves');
  const taken: LogRecord[] = [];
  for (const record of records) if (!(await isForgotten(tx, record))) taken.push(record);
  for (const record of taken) {
    const there = await moves.get(record.id);
    await moves.put(there ? joinRecords(there, record) : record);
  }
  for (const ref of new Set(taken.map((record) => record.move.objective))) {
    const all = await moves.index('objective').getAll(ref);
    await tx.objectStore('objectives').put(project(ref, all));
    // Its line in the inbox is made again when somebody looks: that needs to know who I am.
    await tx.objectStore('stale').put({ key: ref });
  }
  return records.filter((record) => !taken.includes(record)).map((record) => record.id);
}

/** By its own mark, or by its objective's: a letter that was never stored here is none the less of what was forgotten. */
async function isForgotten(tx: Appending, { id, move }: LogRecord): Promise<boolean> {
  const marks = tx.objectStore('forgotten');
  return ((await marks.getKey(move.objective)) ?? (await marks.getKey(id))) !== undefined;
}

/** The objective as its records fold, with the messages they were learnt in. */
export function project(ref: Ref, records: readonly LogRecord[]): Projection {
  const places = records.flatMap((record) => record.learnt.flatMap((place) => place.message ?? []));
  return { ...foldMoves(ref, records), messages: [...new Set(places)] };
}

/** All records of one objective, or of all of them, by id. */
export function readRecords(db: Database, ref?: Ref): Promise<LogRecord[]> {
  return ref === undefined ? db.getAll('moves') : db.getAllFromIndex('moves', 'objective', ref);
}

/** An objective as it stands; an empty one for a ref never heard of. */
export async function readObjective(db: Database, ref: Ref): Promise<Objective> {
  return (await db.get('objectives', ref)) ?? emptyObjective(ref);
}

/** The objectives with a move that was learnt in this message. */
export function readObjectivesIn(db: Database, message: string): Promise<Objective[]> {
  return db.getAllFromIndex('objectives', 'message', message);
}

/** Every objective as it stands. */
export function readObjectives(db: Database): Promise<Objective[]> {
  return db.getAll('objectives');
}

/** Makes all projections again from the log alone. */
export async function rebuildObjectives(db: Database): Promise<void> {
  const tx = db.transaction(['moves', 'objectives', 'rows', 'texts', 'stale'], 'readwrite');
  await allOrNothing(tx, async () => {
    const all = await tx.objectStore('moves').getAll();
    await tx.objectStore('objectives').clear();
    const byRef = Map.groupBy(all, (record) => record.move.objective as Ref);
    for (const [ref, records] of byRef) await tx.objectStore('objectives').put(project(ref, records));
    // An older Esito forgets without knowing of rows: what has no objective any more goes.
    for (const table of ['rows', 'texts'] as const)
      for (const ref of await tx.objectStore(table).getAllKeys())
        if (!byRef.has(ref)) await tx.objectStore(table).delete(ref);
    await tx.objectStore('stale').put({ key: ALL, after: '' });
  });
  announce('moves');
}
