/**
 * The lines of the inbox: small copies of objectives, so that ten thousand of them need not be read to show ten. Never the
 * truth. Whatever changes an objective marks it stale in the same transaction; its row is made again before it is read.
 */
import type { IDBPTransaction } from 'idb';
import type { Ref } from '../objective/ids.ts';
import {
  ALL,
  allOrNothing,
  type Database,
  type Me,
  type Projection,
  type Row,
  type Tables,
  type Words,
} from './database.ts';
import { NOBODY } from './profile.ts';

/** How many rows are made in one go: a few milliseconds' work, so that a page stays quick meanwhile. */
const SLICE = 40;
/** How many words are read in one go. */
const READ = 400;

/** Makes the row of an objective and its words; nothing where I have no part in it. */
export type MakeRow = (now: Projection, me: Me) => { readonly row: Row; readonly words: string } | undefined;

type Making = IDBPTransaction<Tables, ('objectives' | 'rows' | 'texts' | 'stale' | 'profile')[], 'readwrite'>;

/**
 * Makes one slice of what is stale, and says whether there may be more. Several pages can do so at once: each slice is one
 * transaction, in which the objectives are read, and no mark is taken away before its row stands.
 */
export async function makeRows(db: Database, make: MakeRow): Promise<boolean> {
  // A look costs less than a transaction that others would have to wait for.
  if ((await db.count('stale')) === 0) return false;
  const tx = db.transaction(['objectives', 'rows', 'texts', 'stale', 'profile'], 'readwrite');
  await allOrNothing(tx, () => makeIn(tx, make));
  return (await db.count('stale')) > 0;
}

async function makeIn(tx: Making, make: MakeRow): Promise<void> {
  const stale = tx.objectStore('stale');
  const objectives = tx.objectStore('objectives');
  const me = ((await tx.objectStore('profile').get('me')) as Me | undefined) ?? NOBODY;
  const all = await stale.get(ALL);
  // Those that changed by themselves come first: somebody has just done that.
  const refs = (await stale.getAllKeys(IDBKeyRange.lowerBound(ALL, true), SLICE)) as Ref[];
  for (const ref of refs) {
    await putRow(tx, ref, await objectives.get(ref), make, me);
    await stale.delete(ref);
  }
  if (!all || refs.length === SLICE) return;
  const next = await objectives.getAll(IDBKeyRange.lowerBound(all.after ?? '', true), SLICE - refs.length);
  for (const now of next) await putRow(tx, now.ref, now, make, me);
  const last = next.at(-1);
  await (last ? stale.put({ key: ALL, after: last.ref }) : stale.delete(ALL));
}

async function putRow(
  tx: Making,
  ref: Ref,
  now: Projection | undefined,
  make: MakeRow,
  me: Me,
): Promise<void> {
  const made = now && make(now, me);
  if (made) {
    await tx.objectStore('rows').put(made.row);
    await tx.objectStore('texts').put({ key: ref, words: made.words });
  } else {
    await tx.objectStore('rows').delete(ref);
    await tx.objectStore('texts').delete(ref);
  }
}

/** All rows of a group. */
const within = (group: string): IDBKeyRange => IDBKeyRange.bound([group], [group, []]);

/** How many rows a group has. */
export function countRows(db: Database, group: string): Promise<number> {
  return db.countFromIndex('rows', 'place', within(group));
}

/** The first rows of a group, in their order. */
export function readRows(db: Database, group: string, limit?: number): Promise<Row[]> {
  return db.getAllFromIndex('rows', 'place', within(group), limit);
}

/** All rows, a slice at a time, in the order of refs; ends early once `signal` aborts. */
export const readRowSlices = (db: Database, signal: AbortSignal): AsyncGenerator<Row[]> =>
  slicesOf((after) => db.getAll('rows', after, READ), signal);

/** The words of all objectives, in the same way. */
export const readWords = (db: Database, signal: AbortSignal): AsyncGenerator<Words[]> =>
  slicesOf((after) => db.getAll('texts', after, READ), signal);

async function* slicesOf<T extends { readonly key: Ref }>(
  read: (after: IDBKeyRange) => Promise<T[]>,
  signal: AbortSignal,
): AsyncGenerator<T[]> {
  for (let after = ''; !signal.aborted; ) {
    const slice = await read(IDBKeyRange.lowerBound(after, true));
    const last = slice.at(-1);
    if (!last || signal.aborted) return;
    after = last.key;
    yield slice;
  }
}

/** The rows under one of these subjects with one of these people, see {@link Row.about}; each once. */
export async function readRowsAbout(db: Database, about: readonly string[]): Promise<Row[]> {
  const found = await Promise.all(about.map((one) => db.getAllFromIndex('rows', 'about', one)));
  return [...new Map(found.flat().map((row) => [row.key, row])).values()];
}

/** One row for each address of anybody, however many objectives there are with them. */
export async function readOnePerPerson(db: Database): Promise<Row[]> {
  const people = db.transaction('rows').store.index('people');
  const rows: Row[] = [];
  let cursor = await people.openCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) rows.push(cursor.value);
  return rows;
}
