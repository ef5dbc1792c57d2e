/**
 * How much the database holds, counted in the database itself with every write, so that its copy outside (see
 * `sentinel.ts`) needs no counting. By its `id` it is known whether this is still the same database.
 */
import * as z from 'zod/mini';
import { type Database, RELAXED } from './database.ts';

/** How much the database holds and whether it is still the same one. No word of anything. */
export type Tally = {
  readonly key: string;
  /** Random, given when the database was made. */
  readonly id: string;
  /** Counts the writes: a database with a smaller one than was seen before has gone back in time. */
  readonly seq: number;
  readonly moves: number;
  /** Marks of what was forgotten: a move that is forgotten becomes one. */
  readonly marks: number;
  readonly drafts: number;
  /** The id of the record that was added last. */
  readonly newest?: string;
  /** The browser made it in the place of one whose files it could not read. */
  readonly damaged?: true;
};

/** Under this key in the table `itself`. */
export const TALLY = 'tally';

/** What a write adds to the log, and the id of the last record of it. */
type Added = { readonly moves?: number; readonly newest?: string | undefined };
/** The tables within a transaction, as far as counting needs them. */
type Itself = {
  get(key: string): Promise<Tally | undefined>;
  put(tally: Tally): Promise<unknown>;
};
type Counted = { count(): Promise<number> };

const count = z.number().check(z.nonnegative());
const Shape = z.looseObject({
  id: z.string(),
  seq: count,
  moves: count,
  marks: count,
  drafts: count,
  newest: z.optional(z.string()),
});

/** What stands there, where it is a tally. */
const asTally = (value: unknown): Tally | undefined =>
  Shape.safeParse(value).success ? (value as Tally) : undefined;

/** The tally of a database that is made now. */
export const newTally = (damaged: boolean): Tally => ({
  key: TALLY,
  id: crypto.randomUUID(),
  seq: 0,
  moves: 0,
  marks: 0,
  drafts: 0,
  ...(damaged && { damaged }),
});

/** Counts on after a write, within its transaction. Drafts are few, so they are simply counted. */
export async function tallyIn(itself: Itself, drafts: Counted, added: Added = {}): Promise<void> {
  const before = asTally(await itself.get(TALLY)) ?? newTally(false);
  const { moves = 0, newest = before.newest } = added;
  await itself.put({
    ...before,
    seq: before.seq + 1,
    moves: Math.max(0, before.moves + moves),
    drafts: await drafts.count(),
    ...(newest !== undefined && { newest }),
  });
}

/** What is really there. */
export type Counts = Pick<Tally, 'moves' | 'marks' | 'drafts'>;

/** All tables that are counted, within a transaction. */
type Whole = Record<'moves' | 'marks' | 'drafts', Counted>;

/** Counts everything. Takes its time where there are very many moves. */
export async function countIn({ moves, marks, drafts }: Whole): Promise<Counts> {
  const [a, b, c] = await Promise.all([moves.count(), marks.count(), drafts.count()]);
  return { moves: a, marks: b, drafts: c };
}

/** Counts everything anew: what went by the person's own wish is missing nowhere. `id`: where it has none of its own. */
export async function recountIn(itself: Itself, whole: Whole, id?: string): Promise<Tally> {
  const before = asTally(await itself.get(TALLY)) ?? { ...newTally(false), ...(id !== undefined && { id }) };
  const tally = { ...before, ...(await countIn(whole)), seq: before.seq + 1 };
  await itself.put(tally);
  return tally;
}

const ALL_COUNTED = ['itself', 'moves', 'forgotten', 'drafts'] as const;

/** The tally as it stands, and with `whole`, or where there is none, what is really there: both as one moment sees them. */
export async function readTally(
  db: Database,
  whole: boolean,
): Promise<{ readonly tally: Tally | undefined; readonly here: Counts | undefined }> {
  const tx = db.transaction([...ALL_COUNTED]);
  const [moves, marks, drafts] = [
    tx.objectStore('moves'),
    tx.objectStore('forgotten'),
    tx.objectStore('drafts'),
  ];
  const tally = asTally(await tx.objectStore('itself').get(TALLY));
  return { tally, here: whole || !tally ? await countIn({ moves, marks, drafts }) : undefined };
}

/** Counts anew, on its own. */
export async function recount(db: Database, id?: string): Promise<Tally> {
  const tx = db.transaction([...ALL_COUNTED], 'readwrite', RELAXED);
  const [moves, marks, drafts] = [
    tx.objectStore('moves'),
    tx.objectStore('forgotten'),
    tx.objectStore('drafts'),
  ];
  const tally = await recountIn(tx.objectStore('itself'), { moves, marks, drafts }, id);
  await tx.done;
  return tally;
}
