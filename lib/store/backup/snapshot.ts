/** Everything that people made, as one moment of the store has it. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { LogRecord } from '../../objective/log.ts';
import { asMove } from '../../objective/moves.ts';
import { isUsable } from '../check.ts';
import type { Database, Me, Projection, Tables } from '../database.ts';
import { NOBODY } from '../profile.ts';
import {
  type Content,
  isProfile,
  isSettings,
  type List,
  plainly,
  type SetAside,
  type Wrong,
  wrongWith,
} from './format.ts';
import { inSlices, type Watch } from './work.ts';

/** A transaction over all tables. */
export type Whole = IDBPTransaction<Tables, StoreNames<Tables>[], 'readonly' | 'readwrite'>;

/** Begins one that only reads: writers wait, so that what it sees belongs together. */
export const beginReading = (db: Database): Whole => db.transaction([...db.objectStoreNames]);

/** What the tables hold, as it is. */
type Rows = {
  readonly lists: { readonly [L in List]: readonly unknown[] };
  readonly me: unknown;
  readonly settings: unknown;
  readonly objectives: readonly Projection[];
};

/** What was made, and the objectives as they stand, by which it is known what is between whom. */
export type Snapshot = { readonly content: Content; readonly objectives: readonly Projection[] };

/**
 * Everything, each entry looked at: what could not be taken in again stands beside, so that it never spoils the file.
 * Objectives only where they are asked for: they are as much again.
 */
export async function readSnapshot(db: Database, folded = true): Promise<Snapshot> {
  const rows = await rowsIn(beginReading(db), folded);
  const wrong = new Map<unknown, Wrong>();
  for (const list of SOUND)
    await inSlices(rows.lists[list], 'checking', UNWATCHED, (entry) => {
      const why = wrongWith(list, entry);
      if (why) wrong.set(entry, why);
    });
  return { content: contentOf(rows, (_list, entry) => wrong.get(entry)), objectives: rows.objectives };
}

/** The same within a transaction that does more besides; entries are looked at no further than is needed to compare. */
export async function contentIn(tx: Whole): Promise<Content> {
  return contentOf(await rowsIn(tx, false), roughlyWrong);
}

/** The lists whose entries are looked at. */
const SOUND = ['records', 'drafts', 'unsent', 'forgotten'] as const;
const UNWATCHED: Watch = { signal: new AbortController().signal, onProgress: () => {} };

/** Whether an entry could not be compared with any other. */
function roughlyWrong(list: List, entry: unknown): Wrong | undefined {
  const { key, move, objective } = entry as Record<string, unknown>;
  const fits = {
    records: () => isUsable(entry as LogRecord),
    drafts: () => typeof key === 'string',
    unsent: () => asMove(move) !== undefined,
    forgotten: () => typeof objective === 'string',
    aside: () => true,
  }[list];
  return fits() ? undefined : 'shape';
}

/** How many rows are read in one go: a page stays alive between. */
const READ = 1_000;

/** All rows of a table in slices, within one transaction. */
async function allOf<T>(
  read: (after: IDBKeyRange | undefined) => Promise<T[]>,
  keyOf: (row: T) => string,
): Promise<T[]> {
  const all: T[] = [];
  for (let after: IDBKeyRange | undefined; ; ) {
    const some = await read(after);
    for (const row of some) all.push(row);
    const last = some.at(-1);
    if (!last || some.length < READ) return all;
    after = IDBKeyRange.lowerBound(keyOf(last), true);
  }
}

async function rowsIn(tx: Whole, folded: boolean): Promise<Rows> {
  const [moves, now] = [tx.objectStore('moves'), tx.objectStore('objectives')];
  const [records, drafts, unsent, me, settings, forgotten, objectives, aside] = await Promise.all([
    allOf(
      (after) => moves.getAll(after, READ),
      ({ id }) => id,
    ),
    tx.objectStore('drafts').getAll(),
    tx.objectStore('outgoing').getAll(),
    tx.objectStore('profile').get('me'),
    tx.objectStore('profile').get('settings'),
    tx.objectStore('forgotten').getAll(),
    folded
      ? allOf(
          (after) => now.getAll(after, READ),
          ({ ref }) => ref,
        )
      : [],
    asideIn(tx),
  ]);
  const typed = drafts.toSorted((a, b) => b.edited - a.edited).map((row) => row.draft ?? row);
  return { lists: { records, drafts: typed, unsent, forgotten, aside }, me, settings, objectives };
}

/** As the table of what was set aside calls it. */
const REASON: Record<Wrong, string> = { shape: 'shape', forged: 'id', long: 'huge' };
const TABLE_OF = { records: 'moves', drafts: 'drafts', unsent: 'outgoing', forgotten: 'forgotten' } as const;

function contentOf(
  { lists, me, settings }: Rows,
  look: (list: List, entry: unknown) => Wrong | undefined,
): Content {
  const aside = [...lists.aside] as SetAside[];
  const sound = <L extends keyof typeof TABLE_OF>(list: L): Content[L][number][] =>
    (lists[list] as Content[L]).filter((value) => {
      const reason = look(list, value);
      const { id, key } = value as Record<string, unknown>;
      if (reason)
        aside.push({ table: TABLE_OF[list], key: id ?? key ?? null, reason: REASON[reason], value });
      return !reason;
    });
  const own = <T>(key: string, value: unknown, fits: (it: unknown) => it is T): T | undefined => {
    if (fits(value) && plainly(value) !== undefined) return value;
    if (value !== undefined) aside.push({ table: 'profile', key, reason: 'shape', value });
    return undefined;
  };
  const content = {
    of: 'everything' as const,
    records: sound('records').sort(byId),
    drafts: sound('drafts'),
    unsent: sound('unsent').sort(byId),
    me: meaning(own('me', me, isProfile)),
    settings: own('settings', settings, isSettings) ?? {},
    forgotten: sound('forgotten').sort(byId),
  };
  return { ...content, aside: inOrder(aside) };
}

/** By the code of each character: the order of a computer's language would not be the same everywhere. */
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** A profile that says nothing is none. */
function meaning(me: Me = NOBODY): Me {
  const { name, addresses, notMe, also = [] } = me;
  return name !== '' || [addresses, notMe, also].some((one) => one.length > 0) ? me : NOBODY;
}

/** The table of what was set aside, which only later forms of the database have. */
type AsideTable = {
  getAll(): Promise<SetAside[]>;
  add(one: SetAside): Promise<unknown>;
};

/** That table, where this database has it. */
export function asideTable(tx: Whole): AsideTable | undefined {
  const name = 'aside';
  const there = [...tx.objectStoreNames].some((one: string) => one === name);
  return there ? (tx.objectStore(name as 'moves') as unknown as AsideTable) : undefined;
}

async function asideIn(tx: Whole): Promise<SetAside[]> {
  const all = (await asideTable(tx)?.getAll()) ?? [];
  return all.map(({ table, key, reason, value }) => ({ table, key, reason, value }));
}

/** In the order of their own text, with what JSON cannot hold told in its place. */
function inOrder(aside: readonly SetAside[]): SetAside[] {
  return aside
    .map((one) => {
      const json = plainly(one) ?? JSON.stringify({ ...one, key: String(one.key), value: null });
      return { json, one: JSON.parse(json) as SetAside };
    })
    .sort((a, b) => (a.json < b.json ? -1 : 1))
    .map(({ one }) => one);
}
