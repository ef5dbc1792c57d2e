/** A store that comes up empty or shorter than it was says so; one that was made smaller by its owner does not. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { beginDraft, dropDraft, putDraft } from '../../lib/store/drafts.ts';
import { forget, takeUp } from '../../lib/store/forget.ts';
import { appendRecords, readRecords } from '../../lib/store/log.ts';
import { putOutgoing, settleOutgoing, undoOutgoing } from '../../lib/store/outgoing.ts';
import { NOBODY } from '../../lib/store/profile.ts';
import { readTally, type Tally } from '../../lib/store/tally.ts';
import { move, REF, record, Talk } from '../objective/samples.ts';
import { storageArea } from './storage.ts';

const local = vi.hoisted(() => ({ area: undefined as unknown }));
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    storage: {
      get local() {
        return local.area;
      },
    },
  },
}));
const { compare, followLoss, keepSentinel, readLoss, startAnew, takeStock } = await import(
  '../../lib/store/sentinel.ts'
);

let name: string;
let db: Database;
let count = 0;
const storage = storageArea();
local.area = storage;

beforeEach(async () => {
  storage.clear();
  name = `sentinel-${++count}`;
  db = await openDatabase(name);
});
afterEach(() => db.close());

const agreed = new Talk().agree().records;
const stock = async (whole = true) => (await takeStock(db, whole)).loss;
const here = async () => {
  const { tally, here: counted } = await readTally(db, true);
  return { tally, counted };
};

/** Another database in the place of this one, as after files that could not be read. */
async function replaced(): Promise<void> {
  db.close();
  await deleteDB(name);
  db = await openDatabase(name);
}

async function filled(): Promise<void> {
  await appendRecords(db, agreed);
  await putDraft(db, { key: 'new:OBJ-0000-0001' });
  await putDraft(db, { key: 'new:OBJ-0000-0002' });
  expect(await stock()).toBeUndefined();
}

const was = { moves: agreed.length, marks: 0, drafts: 2 };

describe('a store', () => {
  it('that is new, or has never been seen, misses nothing', async () => {
    expect(await stock()).toBeUndefined();
    await filled();
    storage.clear();
    expect(await stock()).toBeUndefined();
  });

  it('that was replaced by an empty one says what there was, until the person starts anew', async () => {
    await filled();
    await replaced();
    expect(await stock(false)).toMatchObject({ why: 'gone', was });
    // It is not taken for granted the second time.
    expect(await stock()).toMatchObject({ why: 'gone', was });
    await startAnew();
    expect(await stock()).toBeUndefined();
    expect(await readLoss()).toBeUndefined();
  });

  it('that was replaced and written into since still says so', async () => {
    await filled();
    await replaced();
    await putDraft(db, { key: 'new:OBJ-0000-0003' });
    expect(await stock(false)).toMatchObject({ why: 'gone', was });
  });

  it('that lost some of its rows says so, once all are counted', async () => {
    await filled();
    await db.delete('moves', agreed[0]?.id ?? '');
    expect(await stock(false)).toBeUndefined();
    expect(await stock()).toMatchObject({ why: 'shorter', was });
    await startAnew();
    expect(await stock()).toBeUndefined();
  });

  it('that went back in time says so', async () => {
    await putDraft(db, { key: 'new:OBJ-0000-0001' });
    const { tally: earlier } = await here();
    await filled();
    for (const table of ['moves', 'objectives', 'drafts'] as const) await db.clear(table);
    await db.put('itself', earlier as Tally);
    expect(await stock(false)).toMatchObject({ why: 'shorter', was });
  });

  it('that lost what it knows of itself is counted again', async () => {
    await filled();
    const { tally } = await here();
    await db.clear('itself');
    expect(await stock()).toBeUndefined();
    expect((await here()).tally).toMatchObject({ id: tally?.id, moves: was.moves, drafts: 2 });
    await db.put('itself', { key: 'tally', id: 7, moves: 'many' } as never);
    await db.clear('drafts');
    expect(await stock()).toMatchObject({ why: 'shorter', was });
  });

  it('has everything back once it was restored, with what came last', async () => {
    await filled();
    await replaced();
    expect(await stock()).toMatchObject({ why: 'gone' });
    await appendRecords(db, agreed);
    expect(await stock()).toMatchObject({ why: 'gone' });
    for (const key of ['a', 'b']) await beginDraft(db, { key });
    expect(await stock()).toBeUndefined();
  });

  it('is not whole again by as much of something else', async () => {
    await filled();
    await replaced();
    await stock();
    await appendRecords(db, new Talk('OBJ-0000-0009').agree().records);
    for (const key of ['a', 'b']) await beginDraft(db, { key });
    expect(await stock()).toMatchObject({ why: 'gone' });
  });

  it('that is not written into is looked at as often as one likes, and written to by nobody', async () => {
    await filled();
    await replaced();
    const told = vi.fn();
    const open = new AbortController();
    followLoss(told, open.signal);
    for (let time = 0; time < 3; time++) await stock(time === 1);
    expect(told).toHaveBeenCalledTimes(1);
    expect((await here()).tally).toBeUndefined();
    open.abort();
  });

  it('that fails twice tells of the larger loss', async () => {
    await filled();
    await replaced();
    await stock();
    await putDraft(db, { key: 'new:OBJ-0000-0003' });
    await stock();
    await replaced();
    expect(await stock()).toMatchObject({ was });
  });
});

describe('what is made smaller by its owner', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a draft that is discarded', () => dropDraft(db, 'new:OBJ-0000-0001')],
    ['an objective that is forgotten', () => forgets([REF], [])],
    ['everything that is forgotten', () => forgets([REF], ['new:OBJ-0000-0001', 'new:OBJ-0000-0002'])],
    ['what is taken up again', () => forgets([REF], []).then(() => takeUp(db, REF))],
  ])('%s is missing nowhere', async (_what, does) => {
    await filled();
    await does();
    expect(await stock()).toBeUndefined();
    const { tally, counted } = await here();
    expect(tally).toMatchObject(counted ?? {});
  });

  const forgets = (refs: readonly (typeof REF)[], drafts: readonly string[]) =>
    forget(db, () => ({ refs, drafts, me: NOBODY }), '2026-06-01');

  it('is not missed by a sentinel that was written a moment too early', async () => {
    await filled();
    const early = await storage.get('sentinel');
    await dropDraft(db, 'new:OBJ-0000-0001');
    await stock();
    await storage.set(early);
    expect(await stock()).toBeUndefined();
  });

  it('by an older version, which counts nothing, is not missed either', async () => {
    await filled();
    const [first] = await readRecords(db, REF);
    await db.delete('moves', first?.id ?? '');
    await db.put('forgotten', { id: first?.id ?? '', objective: REF });
    await db.put('forgotten', { id: REF, objective: REF, day: '2026-06-01' });
    expect(await stock()).toBeUndefined();
  });
});

it('every write is counted as it is done', async () => {
  const said = move('take-back', 'client', {}, undefined, 'OBJ-0000-0007');
  const outgoing = {
    id: 'x',
    move: said,
    letter: '',
    language: 'en',
    way: 'reply',
    day: '2026-06-01',
  } as const;
  const draft = { key: 'new:OBJ-0000-0001' };
  const steps: (() => Promise<unknown>)[] = [
    () => putDraft(db, draft),
    () => beginDraft(db, { key: 'b' }),
    () => putDraft(db, { key: 'b' }),
    () => putOutgoing(db, { ...outgoing, draft }, agreed),
    () => undoOutgoing(db, 'x'),
    () => putOutgoing(db, { ...outgoing, draft }),
    () => settleOutgoing(db, 'x', { how: 'written' }),
    () => appendRecords(db, [...agreed, record(said)]),
    () => dropDraft(db, 'b'),
    () => appendRecords(db, new Talk('OBJ-0000-0008').agree().records),
  ];
  let before = (await here()).tally?.seq ?? -1;
  for (const step of steps) {
    await step();
    const { tally, counted } = await here();
    expect(tally).toMatchObject(counted ?? {});
    expect(tally?.seq).toBeGreaterThan(before);
    before = tally?.seq ?? 0;
  }
});

it('the sentinel follows every write, here or in another page, and says when something is found missing', async () => {
  const open = new AbortController();
  keepSentinel(db, open.signal);
  const told = vi.fn();
  followLoss(told, open.signal);
  const other = await openDatabase(name);
  await putDraft(other, { key: 'new:OBJ-0000-0001' });
  await appendRecords(other, agreed);
  other.close();
  await vi.waitFor(async () =>
    expect((await storage.get('sentinel')).sentinel).toMatchObject({ moves: agreed.length, drafts: 1 }),
  );
  expect(told).not.toHaveBeenCalled();
  await db.clear('moves');
  await takeStock(db, true);
  expect(told).toHaveBeenCalledTimes(1);
  open.abort();
});

it('a sentinel or a loss that says nonsense is none', async () => {
  await filled();
  await storage.set({ sentinel: { id: 5, moves: -1 }, loss: { why: 'bad luck' } });
  expect(await readLoss()).toBeUndefined();
  expect(await stock()).toBeUndefined();
});

it('files that the browser could not read are told apart from a store that was deleted', () => {
  const before = { id: 'a', seq: 9, moves: 3, marks: 0, drafts: 0 };
  const now: Tally = { key: 'tally', id: 'b', seq: 0, moves: 0, marks: 0, drafts: 0 };
  expect(compare(before, now)).toBe('gone');
  expect(compare(before, { ...now, damaged: true })).toBe('damaged');
  expect(compare({ ...before, moves: 0 }, now)).toBe('same');
});
