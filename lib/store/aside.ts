/**
 * Records that cannot be read, set aside: taken out of the way with their reason, exactly as they were, counted, and there
 * until a person removes them. What can be made again from others is made again instead.
 */
import type { IDBPTransaction } from 'idb';
import type { Ref } from '../objective/ids.ts';
import type { LogRecord } from '../objective/log.ts';
import { announce } from './announce.ts';
import { isProjection, isRow, isWords } from './check.ts';
import {
  type Aside,
  allOrNothing,
  type Database,
  RELAXED,
  type Reason,
  STRICT,
  type Tables,
  VERSION,
} from './database.ts';
import { project } from './log.ts';
import { recountIn } from './tally.ts';

/** The tables with a person's own words or moves in them. */
export const KEPT_IN = ['moves', 'drafts', 'outgoing', 'profile'] as const;
export type KeptIn = (typeof KEPT_IN)[number];

/** What is wrong with a record; nothing where it can be read. */
export type FindFault = (table: KeptIn, key: IDBValidKey, value: unknown) => Reason | undefined;

/** How many records are looked at in one go. */
const SLICE = 200;

type Found = { readonly table: KeptIn; readonly key: IDBValidKey };

/**
 * Looks through some tables and sets aside what `find` has something against. Returns how many those were. A database of
 * a newer version is left as it is: what cannot be read here may be what that one writes.
 */
export async function sweep(
  db: Database,
  find: FindFault,
  signal: AbortSignal,
  tables: readonly KeptIn[] = KEPT_IN,
): Promise<number> {
  if (db.version > VERSION) return 0;
  let count = 0;
  for (const table of tables)
    for await (const keys of faultsIn(db, table, (key, value) => !find(table, key, value), signal)) {
      await setAside(
        db,
        keys.map((key) => ({ table, key })),
        find,
      );
      count += keys.length;
    }
  return count;
}

/** The keys of what does not fit, a slice at a time, between which others get their turn. */
async function* faultsIn(
  db: Database,
  table: KeptIn | Made,
  fits: (key: IDBValidKey, value: never) => boolean,
  signal: AbortSignal,
): AsyncGenerator<IDBValidKey[]> {
  for (let after: IDBValidKey | undefined; !signal.aborted; ) {
    const { store } = db.transaction(table);
    const beyond = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const [keys, values] = await Promise.all([store.getAllKeys(beyond, SLICE), store.getAll(beyond, SLICE)]);
    if (keys.length === 0) return;
    after = keys.at(-1) as IDBValidKey;
    const found = keys.filter((key, at) => !fits(key, values[at] as never));
    if (found.length > 0) yield found;
  }
}

const TABLES = [...KEPT_IN, 'objectives', 'rows', 'texts', 'stale', 'forgotten', 'itself', 'aside'] as const;
type Mending = IDBPTransaction<Tables, (typeof TABLES)[number][], 'readwrite'>;

/** Each is looked at once more within the transaction: another page may have written it anew meanwhile. */
async function setAside(db: Database, found: readonly Found[], find: FindFault): Promise<void> {
  const tx = db.transaction([...TABLES], 'readwrite', STRICT);
  await allOrNothing(tx, async () => {
    const refs = new Set<IDBValidKey>();
    for (const { table, key } of found) {
      const from = tx.objectStore(table);
      const value: unknown = await from.get(key as never);
      const reason = find(table, key, value);
      if (!reason) continue;
      await tx.objectStore('aside').add({ table, key, reason, value });
      await from.delete(key as never);
      if (table === 'moves') for (const ref of refOf(value)) refs.add(ref);
    }
    for (const ref of refs) await foldAgain(tx, ref as Ref);
    await recountAll(tx);
  });
  tellAll();
}

async function recountAll(tx: Mending): Promise<void> {
  const [moves, drafts] = [tx.objectStore('moves'), tx.objectStore('drafts')];
  await recountIn(tx.objectStore('itself'), { moves, marks: tx.objectStore('forgotten'), drafts });
}

function tellAll(): void {
  for (const change of ['moves', 'drafts', 'outgoing', 'profile', 'aside'] as const) announce(change);
}

/** Puts back what can be read by now, as after an update. What has come to its place meanwhile stays there instead. */
export async function takeBack(db: Database, find: FindFault): Promise<void> {
  const kept = new Set<string>(KEPT_IN);
  const able = (await readAside(db)).filter(
    ({ table, key, value }) => kept.has(table) && find(table as KeptIn, key, value) === undefined,
  );
  if (able.length === 0 || db.version > VERSION) return;
  const tx = db.transaction([...TABLES], 'readwrite', STRICT);
  await allOrNothing(tx, async () => {
    for (const { id = 0, table, key, value } of able) {
      const store = tx.objectStore(table as KeptIn);
      if ((await store.getKey(key as never)) !== undefined) continue;
      await store.put(value as never, ...((store.keyPath === null ? [key] : []) as never[]));
      await tx.objectStore('aside').delete(id);
      for (const ref of table === 'moves' ? refOf(value) : []) await foldAgain(tx, ref as Ref);
    }
    await recountAll(tx);
  });
  tellAll();
}

/** Of which objective a broken record was, where it still says. */
function refOf(value: unknown): string[] {
  const ref = (value as LogRecord | null)?.move?.objective as unknown;
  return typeof ref === 'string' ? [ref] : [];
}

async function foldAgain(tx: Mending, ref: Ref): Promise<void> {
  const rest = await tx.objectStore('moves').index('objective').getAll(ref);
  if (rest.length > 0) await tx.objectStore('objectives').put(project(ref, rest));
  else await tx.objectStore('objectives').delete(ref);
  await tx.objectStore('stale').put({ key: ref });
}

/** Tables that are made from the log. */
const MADE = { objectives: isProjection, rows: isRow, texts: isWords } as const;
type Made = keyof typeof MADE;

/** Has everything made again that is made from the log and cannot be read: objectives, lines of the inbox, their words. */
export async function mendProjections(db: Database, signal: AbortSignal): Promise<void> {
  if (db.version > VERSION) return;
  for (const table of Object.keys(MADE) as Made[])
    for await (const keys of faultsIn(db, table, (_key, value) => MADE[table](value), signal))
      await makeAgain(db, keys as Ref[]);
  // What no line could be made of may do better by now.
  const unmade = (await readAside(db)).filter((one) => one.reason === 'unmade');
  if (unmade.length === 0) return;
  await makeAgain(
    db,
    unmade.map((one) => one.key as Ref),
  );
  await removeAside(
    db,
    unmade.flatMap((one) => one.id ?? []),
  );
}

async function makeAgain(db: Database, refs: readonly Ref[]): Promise<void> {
  const tx = db.transaction([...TABLES], 'readwrite', RELAXED);
  await allOrNothing(tx, async () => {
    for (const ref of refs) {
      for (const table of ['rows', 'texts'] as const) await tx.objectStore(table).delete(ref);
      await foldAgain(tx, ref);
    }
  });
  announce('moves');
}

/** What was set aside, the first one first. */
export function readAside(db: Database): Promise<Aside[]> {
  return db.getAll('aside');
}

/** Removes for good what was set aside and shown under these ids. */
export async function removeAside(db: Database, ids: readonly number[]): Promise<void> {
  const tx = db.transaction('aside', 'readwrite', STRICT);
  await allOrNothing(tx, async () => {
    for (const id of ids) await tx.store.delete(id);
  });
  announce('aside');
}
