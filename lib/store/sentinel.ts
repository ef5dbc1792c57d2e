/**
 * What the database held when it was last seen, kept outside of it in the extension's own storage: a database that comes
 * up empty or shorter than that has lost something, and nobody is shown an innocent blank. Written after a write is done,
 * never before, so it may say less than there is and never more; no write waits for it.
 */
import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { hearChanges } from './announce.ts';
import type { Database } from './database.ts';
import { type Counts, readTally, recount, type Tally } from './tally.ts';

const count = z.number().check(z.nonnegative());
const Counted = { moves: count, marks: count, drafts: count };
const Sentinel = z.object({ id: z.string(), seq: count, ...Counted, newest: z.optional(z.string()) });
export type Sentinel = z.infer<typeof Sentinel>;

const Loss = z.object({
  why: z.enum(['gone', 'damaged', 'shorter']),
  was: z.object({ ...Counted, newest: z.optional(z.string()) }),
});
/**
 * Something is missing, until everything is back or the person starts anew. `gone`: another database stands in its place.
 * `damaged`: the browser could not read its files. `shorter`: it is the same one with less in it.
 */
export type Loss = z.infer<typeof Loss>;

const SENTINEL = 'sentinel';
const LOSS = 'loss';

/** What the counts say. `here`: what is really in the database, where that was counted. Pure. */
export function compare(before: Sentinel | undefined, now: Tally, here?: Counts): 'same' | Loss['why'] {
  if (!before) return 'same';
  if (before.id !== now.id) {
    if (!holds(before) || !isLess(now, before)) return 'same';
    if (now.damaged) return 'damaged';
    return now.id === UNCOUNTED.id && holds(now) ? 'shorter' : 'gone';
  }
  const back = now.seq < before.seq && isLess(now, before);
  return back || (here && isLess(here, now)) ? 'shorter' : 'same';
}

/** A database that was never written into has not counted yet; nor has one that lost its own row. */
const UNCOUNTED: Tally = { key: '', id: '', seq: 0, moves: 0, marks: 0, drafts: 0 };

const holds = ({ moves, drafts }: Counts): boolean => moves > 0 || drafts > 0;

/** A move that was forgotten is a mark: together they never become fewer by anybody's wish but by taking it up again. */
const isLess = (a: Counts, b: Counts): boolean =>
  a.moves + a.marks < b.moves + b.marks || a.drafts < b.drafts;

/** What was found when stock was taken. */
export type Stock = {
  /** Missing now, or since before. */
  readonly loss: Loss | undefined;
  readonly now: Counts;
  /** It holds something else than it counted itself: somebody else wrote into it. */
  readonly uneven: boolean;
};

/**
 * Compares the database with its sentinel, keeps what was found, and writes the sentinel anew. With `whole` everything in
 * the database is counted.
 */
export async function takeStock(db: Database, whole: boolean): Promise<Stock> {
  // In this order: what is written in between makes the database the newer of the two.
  const [before, loss] = await Promise.all([read(SENTINEL, Sentinel), readLoss()]);
  const { tally, here } = await readTally(db, whole);
  const now = tally ?? { ...UNCOUNTED, ...here };
  const found = compare(before, now, here);
  const missing = found === 'same' ? loss : joined(loss, found, largest(before, now));
  const uneven = here !== undefined && (here.moves !== now.moves || here.drafts !== now.drafts);
  const again = uneven || (!tally && holds(now));
  const after = again ? await recount(db, found === 'same' ? before?.id : undefined) : now;
  if (missing && missing !== loss) await browser.storage.local.set({ [LOSS]: missing });
  const known = before && before.id === after.id && before.seq === after.seq;
  if (!known && after.id !== UNCOUNTED.id) await write(after);
  const back = missing && (await isBack(db, missing, after));
  if (back) await browser.storage.local.remove(LOSS);
  return { loss: back ? undefined : missing, now: after, uneven: again };
}

/** The same once more is told by the larger of both. */
function joined(loss: Loss | undefined, why: Loss['why'], was: Loss['was']): Loss {
  return loss && !isLess(loss.was, was) ? loss : { why, was };
}

function largest(before: Sentinel | undefined, now: Tally): Loss['was'] {
  const { moves, marks, drafts, newest } = before && isLess(now, before) ? before : now;
  return { moves, marks, drafts, ...(newest !== undefined && { newest }) };
}

/** Restored, or read again: as much as there was, with what came last among it. */
async function isBack(db: Database, { was }: Loss, now: Tally): Promise<boolean> {
  if (isLess(now, was)) return false;
  if (was.newest === undefined) return true;
  const [kept, forgotten] = await Promise.all([
    db.getKey('moves', was.newest),
    db.getKey('forgotten', was.newest),
  ]);
  return kept !== undefined || forgotten !== undefined;
}

async function write({ id, seq, moves, marks, drafts, newest }: Tally): Promise<void> {
  const sentinel: Sentinel = { id, seq, moves, marks, drafts, ...(newest !== undefined && { newest }) };
  await browser.storage.local.set({ [SENTINEL]: sentinel });
}

async function read<T>(key: string, shape: z.ZodMiniType<T>): Promise<T | undefined> {
  const kept = (await browser.storage.local.get(key))[key];
  const known = shape.safeParse(kept);
  return known.success ? known.data : undefined;
}

/** What is missing, as it was last found. */
export const readLoss = (): Promise<Loss | undefined> => read(LOSS, Loss);

/** The person knows, and goes on with what is here. */
export async function startAnew(): Promise<void> {
  // The next look begins with what is here now.
  await browser.storage.local.remove([LOSS, SENTINEL]);
}

/** Writes the sentinel after every write, here or in another page, until `signal` aborts; one at a time. */
export function keepSentinel(db: Database, signal: AbortSignal): void {
  let again = false;
  let running = false;
  const note = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again && !signal.aborted) {
        again = false;
        await takeStock(db, false);
      }
    } catch {
      // The database or the storage is closed or full: the next look compares what there is.
    } finally {
      running = false;
    }
  };
  hearChanges(() => void note(), signal);
}

/** Calls `told` whenever something is found missing, or no longer is, in whatever page, until `signal` aborts. */
export function followLoss(told: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>): void => {
    if (LOSS in changes) told();
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}
