/**
 * The lines of the inbox: small copies of objectives, so that ten thousand of them need not be read to show ten. Never the
 * truth. Whatever changes an objective marks it stale in the same transaction; its row is made again before it is read.
 */
import type { IDBPTransaction } from 'idb';
import type { Ref } from '../objective/ids.ts';
import type { LogRecord } from '../objective/log.ts';
import { asMe, isProjection, isRow, isWords } from './check.ts';
import {
  ALL,
  allOrNothing,
  type Database,
  type Me,
  type Projection,
  RELAXED,
  type Row,
  type Tables,
  type Words,
} from './database.ts';
import { project } from './log.ts';
import { NOBODY } from './profile.ts';

/** How many rows are made in one go: a few milliseconds' work, so that a page stays quick meanwhile. */
const SLICE = 40;
/** How many words are read in one go. */
const READ = 400;

/** Makes the row of an objective and its words; nothing where I have no part in it. */
export type MakeRow = (now: Projection, me: Me) => { readonly row: Row; readonly words: string } | undefined;

const MAKING = ['moves', 'objectives', 'rows', 'texts', 'stale', 'profile', 'aside'] as const;
type Making = IDBPTransaction<Tables, (typeof MAKING)[number][], 'readwrite'>;

/**
 * Makes one slice of what is stale, and says whether there may be more. Several pages can do so at once: each slice is one
 * transaction, in which the objectives are read, and no mark is taken away before its row stands.
 */
export async function makeRows(db: Database, make: MakeRow): Promise<boolean> {
  // A look costs less than a transaction that others would have to wait for.
  if ((await db.count('stale')) === 0) return false;
  const tx = db.transaction([...MAKING], 'readwrite', RELAXED);
  await allOrNothing(tx, () => makeIn(tx, make));
  return (await db.count('stale')) > 0;
}

async function makeIn(tx: Making, make: MakeRow): Promise<void> {
  const stale = tx.objectStore('stale');
  const objectives = tx.objectStore('objectives');
  const me = asMe(await tx.objectStore('profile').get('me')) ?? NOBODY;
  const all = await stale.get(ALL);
  // Those that changed by themselves come first: somebody has just done that.
  // Whatever the key is: one that no objective ever had would otherwise be left over for ever.
  const keys = await stale.getAllKeys(undefined, SLICE + 1);
  const refs = keys.filter((key) => key !== ALL).slice(0, SLICE) as Ref[];
  for (const ref of refs) {
    await putRow(tx, ref, await objectives.get(ref), make, me);
    await stale.delete(ref);
  }
  if (!all || refs.length === SLICE) return;
  const after = typeof all.after === 'string' ? all.after : '';
  const next = await objectives.getAll(IDBKeyRange.lowerBound(after, true), SLICE - refs.length);
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
  const made = now && (tryMake(now, make, me) ?? (await makeAnew(tx, ref, make, me)));
  if (made && made !== 'none') {
    await tx.objectStore('rows').put(made.row);
    await tx.objectStore('texts').put({ key: ref, words: made.words });
  } else {
    await tx.objectStore('rows').delete(ref);
    await tx.objectStore('texts').delete(ref);
  }
}

type Made = Exclude<ReturnType<MakeRow>, undefined> | 'none';

/** Nothing where it fails: one objective that no line can be made of keeps no other from having its own. */
function tryMake(now: Projection, make: MakeRow, me: Me): Made | undefined {
  try {
    if (!isProjection(now)) return undefined;
    const made = make(now, me) ?? 'none';
    return made === 'none' || isRow(made.row) ? made : undefined;
  } catch {
    return undefined;
  }
}

/** From its moves, once more; where that fails too, the objective as it stands is noted among what was set aside. */
async function makeAnew(tx: Making, ref: Ref, make: MakeRow, me: Me): Promise<Made> {
  const kept = await tx.objectStore('objectives').get(ref);
  const anew = tryProject(ref, await tx.objectStore('moves').index('objective').getAll(ref));
  const made = anew && tryMake(anew, make, me);
  if (made) {
    await tx.objectStore('objectives').put(anew);
    return made;
  }
  const aside = tx.objectStore('aside');
  const noted = (await aside.getAll()).some((one) => one.table === 'objectives' && one.key === ref);
  if (!noted) await aside.add({ table: 'objectives', key: ref, reason: 'unmade', value: kept });
  return 'none';
}

function tryProject(ref: Ref, records: readonly LogRecord[]): Projection | undefined {
  try {
    return project(ref, records);
  } catch {
    return undefined;
  }
}

/** All rows of a group. */
const within = (group: string): IDBKeyRange => IDBKeyRange.bound([group], [group, []]);

/** How many rows a group has. */
export function countRows(db: Database, group: string): Promise<number> {
  return db.countFromIndex('rows', 'place', within(group));
}

/** The first rows of a group, in their order. */
export async function readRows(db: Database, group: string, limit?: number): Promise<Row[]> {
  return (await db.getAllFromIndex('rows', 'place', within(group), limit)).filter(isRow);
}

/** All rows, a slice at a time, in the order of refs; ends early once `signal` aborts. */
export const readRowSlices = (db: Database, signal: AbortSignal): AsyncGenerator<Row[]> =>
  slicesOf((after) => db.getAll('rows', after, READ), isRow, signal);

/** The words of all objectives, in the same way. */
export const readWords = (db: Database, signal: AbortSignal): AsyncGenerator<Words[]> =>
  slicesOf((after) => db.getAll('texts', after, READ), isWords, signal);

async function* slicesOf<T extends { readonly key: Ref }>(
  read: (after: IDBKeyRange) => Promise<T[]>,
  fits: (one: T) => boolean,
  signal: AbortSignal,
): AsyncGenerator<T[]> {
  for (let after = ''; !signal.aborted; ) {
    const slice = await read(IDBKeyRange.lowerBound(after, true));
    const last = slice.at(-1);
    if (!last || signal.aborted) return;
    after = last.key;
    yield slice.filter(fits);
  }
}

/** The rows under one of these subjects with one of these people, see {@link Row.about}; each once. */
export async function readRowsAbout(db: Database, about: readonly string[]): Promise<Row[]> {
  const found = await Promise.all(about.map((one) => db.getAllFromIndex('rows', 'about', one)));
  return [
    ...new Map(
      found
        .flat()
        .filter(isRow)
        .map((row) => [row.key, row]),
    ).values(),
  ];
}

/** One row for each address of anybody, however many objectives there are with them. */
export async function readOnePerPerson(db: Database): Promise<Row[]> {
  const people = db.transaction('rows').store.index('people');
  const rows: Row[] = [];
  let cursor = await people.openCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) rows.push(cursor.value);
  return rows.filter(isRow);
}
