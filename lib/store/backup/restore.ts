/** Takes a file in: one strict transaction that looks again at what is here, writes all of it or nothing. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Ref } from '../../objective/ids.ts';
import { joinRecords, type LogRecord } from '../../objective/log.ts';
import { announce } from '../announce.ts';
import { ALL, allOrNothing, type Database, type Tables } from '../database.ts';
import { project } from '../log.ts';
import { recountIn } from '../tally.ts';
import type { Content } from './format.ts';
import { type Plan, type PlanOptions, planRestore, type Report } from './plan.ts';
import { asideTable, beginReading, contentIn, type Whole } from './snapshot.ts';
import type { Watch } from './work.ts';

/** Whatever a file may bring. */
const CHANGED = ['moves', 'drafts', 'outgoing', 'profile', 'settings', 'forgotten', 'aside'] as const;

/** What taking a file in would change, now. */
export async function wouldRestore(db: Database, file: Content, options: PlanOptions): Promise<Report> {
  const tx = beginReading(db);
  return planRestore(fitting(file, tx), await contentIn(tx), options).report;
}

/**
 * Takes a file in, and says what changed. Rejects, with nothing changed, with the browser's own error or, once it was
 * stopped, with the signal's reason. After the last write nothing can be stopped any more.
 */
export async function restore(
  db: Database,
  file: Content,
  options: PlanOptions,
  watch: Watch,
): Promise<Report> {
  watch.signal.throwIfAborted();
  const tx = db.transaction([...db.objectStoreNames], 'readwrite', { durability: 'strict' });
  let report: Report | undefined;
  await allOrNothing(tx, async () => {
    const here = await contentIn(tx);
    const plan = planRestore(fitting(file, tx), here, options);
    await writePlan(tx, plan, here, watch);
    await countAgain(tx);
    report = plan.report;
  });
  for (const change of CHANGED) announce(change);
  return report as unknown as Report;
}

/** What this database has no place for stays in the file. */
const fitting = (file: Content, tx: Whole): Content => (asideTable(tx) ? file : { ...file, aside: [] });

type Writing = IDBPTransaction<Tables, StoreNames<Tables>[], 'readwrite'>;

async function writePlan(tx: Writing, plan: Plan, here: Content, watch: Watch): Promise<void> {
  await writeMarks(tx, plan);
  await writeProfile(tx, plan);
  await writeTyped(tx, plan);
  for (const one of plan.aside) await asideTable(tx)?.add(one);
  await writeMoves(tx, plan, here, watch);
}

/** What the file brought is missing nowhere if the store is one day shorter. */
const countAgain = (tx: Writing): Promise<unknown> =>
  recountIn(tx.objectStore('itself'), {
    moves: tx.objectStore('moves'),
    marks: tx.objectStore('forgotten'),
    drafts: tx.objectStore('drafts'),
  });

async function writeMarks(tx: Writing, { marks, again }: Plan): Promise<void> {
  const forgotten = tx.objectStore('forgotten');
  for (const ref of again)
    for (const id of await forgotten.index('objective').getAllKeys(ref)) await forgotten.delete(id);
  for (const mark of marks) await forgotten.put(mark);
}

async function writeProfile(tx: Writing, { me, settings }: Plan): Promise<void> {
  const profile = tx.objectStore('profile');
  if (settings) await profile.put(settings, 'settings');
  if (!me) return;
  await profile.put(me, 'me');
  // By my addresses it is known which side of each objective I am on.
  await tx.objectStore('stale').put({ key: ALL, after: '' });
}

async function writeTyped(tx: Writing, { drafts, unsent }: Plan): Promise<void> {
  const table = tx.objectStore('drafts');
  let edited = Math.max(0, ...(await table.getAll()).map((row) => row.edited).filter(Number.isFinite));
  for (const draft of drafts) await table.put({ draft, edited: ++edited });
  for (const one of unsent) await tx.objectStore('outgoing').put(one);
}

/** How many writes are on their way at once. */
const AT_ONCE = 400;

/** An objective at a time, folded once from what is here and what comes; nothing is read again, so that it is quick. */
async function writeMoves(tx: Writing, plan: Plan, here: Content, watch: Watch): Promise<void> {
  const { records } = plan;
  const [moves, objectives, stale] = [
    tx.objectStore('moves'),
    tx.objectStore('objectives'),
    tx.objectStore('stale'),
  ];
  const known = Map.groupBy(here.records, refOf);
  let writing: Promise<unknown>[] = [];
  let done = 0;
  const settle = async (): Promise<void> => {
    await Promise.all(writing);
    writing = [];
    watch.onProgress({ at: 'writing', done, all: records.length });
    watch.signal.throwIfAborted();
  };
  await settle();
  for (const [ref, some] of Map.groupBy(records, refOf)) {
    const all = joined(known.get(ref) ?? [], some);
    const ids = new Set(some.map(({ id }) => id));
    writing.push(
      ...all.filter(({ id }) => ids.has(id)).map((record) => moves.put(record)),
      objectives.put(project(ref, all)),
      stale.put({ key: ref }),
    );
    // One that fails, fails the whole; the others must not be taken for forgotten failures then.
    for (const one of writing) one.catch(() => {});
    done += some.length;
    if (writing.length >= AT_ONCE) await settle();
  }
  await settle();
}

const refOf = ({ move }: LogRecord): Ref => move.objective;

/** Both as one, by id. */
function joined(before: readonly LogRecord[], more: readonly LogRecord[]): LogRecord[] {
  const all = new Map(before.map((record) => [record.id, record]));
  for (const record of more) {
    const there = all.get(record.id);
    all.set(record.id, there ? joinRecords(there, record) : record);
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
