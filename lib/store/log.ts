/** The log: append-only, one record a move. Projections are written in the same transaction. */
import type { IDBPTransaction } from 'idb';
import { emptyObjective, foldMoves } from '../objective/fold.ts';
import type { Ref } from '../objective/ids.ts';
import { joinRecords, type LogRecord } from '../objective/log.ts';
import type { Objective } from '../objective/objective.ts';
import { announce } from './announce.ts';
import { isProjection, isUsable } from './check.ts';
import {
  ALL,
  allOrNothing,
  type Database,
  type Projection,
  RELAXED,
  STRICT,
  type Tables,
} from './database.ts';
import { tallyIn } from './tally.ts';

const APPENDING = ['moves', 'objectives', 'outgoing', 'drafts', 'forgotten', 'stale', 'itself'] as const;

/** A transaction that may append, and what has to happen together with it. */
type Appending = IDBPTransaction<Tables, (typeof APPENDING)[number][], 'readwrite'>;

/** Begins one; what it writes is on the disk once it is done. */
export const beginAppending = (db: Database): Appending =>
  db.transaction([...APPENDING], 'readwrite', STRICT);

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
  let added = 0;
  for (const record of taken) {
    const there = await moves.get(record.id);
    if (!there) added++;
    // One that cannot be read any more is written anew.
    await moves.put(there && isUsable(there) ? joinRecords(there, record) : record);
  }
  for (const ref of new Set(taken.map((record) => record.move.objective))) {
    const all = await moves.index('objective').getAll(ref);
    await tx.objectStore('objectives').put(project(ref, all));
    // Its line in the inbox is made again when somebody looks: that needs to know who I am.
    await tx.objectStore('stale').put({ key: ref });
  }
  await tallyIn(tx.objectStore('itself'), tx.objectStore('drafts'), {
    moves: added,
    newest: taken.at(-1)?.id,
  });
  return records.filter((record) => !taken.includes(record)).map((record) => record.id);
}

/** By its own mark, or by its objective's: a letter that was never stored here is none the less of what was forgotten. */
async function isForgotten(tx: Appending, { id, move }: LogRecord): Promise<boolean> {
  const marks = tx.objectStore('forgotten');
  return ((await marks.getKey(move.objective)) ?? (await marks.getKey(id))) !== undefined;
}

/** The objective as its records fold. What cannot be read among them is left out, so that the others still count. */
export function project(ref: Ref, all: readonly LogRecord[]): Projection {
  const records = all.filter(isUsable);
  const places = records.flatMap((record) => record.learnt.flatMap((place) => place.message ?? []));
  return { ...foldMoves(ref, records), messages: [...new Set(places)] };
}

/** All records of one objective, or of all of them, by id. */
export function readRecords(db: Database, ref?: Ref): Promise<LogRecord[]> {
  const all = ref === undefined ? db.getAll('moves') : db.getAllFromIndex('moves', 'objective', ref);
  return all.then((records) => records.filter(isUsable));
}

/** An objective as it stands; an empty one for a ref never heard of. */
export async function readObjective(db: Database, ref: Ref): Promise<Objective> {
  const now = await db.get('objectives', ref);
  if (now && !isProjection(now)) return foldMoves(ref, await readRecords(db, ref));
  return now ?? emptyObjective(ref);
}

/** The objectives with a move that was learnt in this message. */
export async function readObjectivesIn(db: Database, message: string): Promise<Objective[]> {
  return (await db.getAllFromIndex('objectives', 'message', message)).filter(isProjection);
}

/** Makes all projections again from the log alone. */
export async function rebuildObjectives(db: Database): Promise<void> {
  const tx = db.transaction(['moves', 'objectives', 'rows', 'texts', 'stale'], 'readwrite', RELAXED);
  await allOrNothing(tx, async () => {
    const all = (await tx.objectStore('moves').getAll()).filter(isUsable);
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
