/** Rows are copies: whatever changes an objective marks them, and they are made again before anybody reads them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRow } from '../../lib/desk/inbox-row.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { mendProjections, readAside } from '../../lib/store/aside.ts';
import { ALL, type Database, openDatabase } from '../../lib/store/database.ts';
import { appendRecords, readObjective, rebuildObjectives } from '../../lib/store/log.ts';
import { putOutgoing, settleOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import {
  countRows,
  type MakeRow,
  makeRows,
  readOnePerPerson,
  readRowSlices,
  readRows,
  readRowsAbout,
  readWords,
} from '../../lib/store/rows.ts';
import { clara, luca, newsletter, REF, Talk } from '../objective/samples.ts';

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`rows-${++count}`);
  await isMe('clara@hotel.test');
});
afterEach(() => db.close());

const isMe = (...addresses: string[]) => changeMe(db, (me) => ({ ...me, addresses }));
const fresh = async (): Promise<void> => {
  while (await makeRows(db, makeRow));
};
const stale = () => db.getAllKeys('stale');
const refOf = (number: number) => `OBJ-0000-${String(number).padStart(4, '0')}` as Ref;
const many = (length: number) =>
  Array.from({ length }, (_, index) => new Talk(refOf(index)).propose().records).flat();
const never = new AbortController().signal;

describe('what marks a row', () => {
  beforeEach(fresh);

  it('is a move that is appended, and nothing else of the same objective twice', async () => {
    await appendRecords(db, new Talk().agree().records);
    expect(await stale()).toEqual([REF]);
    await fresh();
    expect(await stale()).toEqual([]);
    expect((await readRows(db, 'theirs')).map((row) => [row.key, row.state])).toEqual([[REF, 'agreed']]);
  });

  it('is a letter that turns out to be sent, and not one that waits', async () => {
    const [proposed] = new Talk().propose().records;
    if (!proposed) throw new Error('no move');
    const { id, move } = proposed;
    const letter = { id, move: move as never, letter: '', language: 'en', way: 'reply', day: '2026-05-26' };
    await putOutgoing(db, letter as never);
    expect(await stale()).toEqual([]);
    await settleOutgoing(db, id, { how: 'written' });
    expect(await stale()).toEqual([REF]);
  });

  it('is an address of mine: then all are', async () => {
    await appendRecords(db, new Talk().agree().records);
    await fresh();
    await changeMe(db, (me) => ({ ...me, name: 'Clara' }));
    expect(await stale()).toEqual([]);
    await isMe('sara@conti.test');
    expect(await stale()).toEqual([ALL]);
    await fresh();
    expect((await readRows(db, 'mine')).map((row) => row.partner)).toEqual([clara.name]);
    expect(await countRows(db, 'theirs')).toBe(0);
    await isMe('eva@else.test');
    await fresh();
    expect(await db.count('rows')).toBe(0);
    expect(await db.count('texts')).toBe(0);
  });

  it('is a fold by a newer version: then all are', async () => {
    await rebuildObjectives(db);
    expect(await stale()).toEqual([ALL]);
  });
});

describe('many rows', () => {
  it('are made in slices, what has just changed first, by any number of pages at once', async () => {
    await appendRecords(db, many(130));
    await fresh();
    await rebuildObjectives(db);
    await appendRecords(db, new Talk().agree().records);
    await db.clear('rows');
    expect(await makeRows(db, makeRow)).toBe(true);
    expect((await readRows(db, 'theirs')).map((row) => row.key)).toContain(REF);
    expect(await db.count('rows')).toBe(40);
    await Promise.all([fresh(), fresh(), fresh()]);
    expect(await db.count('rows')).toBe(131);
    expect(await stale()).toEqual([]);
  });

  it('are made though one of them cannot be; that one is noted once, and made when it can be', async () => {
    await appendRecords(db, [...new Talk().agree().records, ...many(3)]);
    const fails: MakeRow = (now, me) => {
      if (now.ref === REF) throw new Error('broken');
      return makeRow(now, me);
    };
    for (let time = 0; time < 2; time++) {
      while (await makeRows(db, fails));
      expect(await db.count('rows')).toBe(3);
      expect(await readAside(db)).toMatchObject([{ table: 'objectives', key: REF, reason: 'unmade' }]);
      await db.put('stale', { key: REF });
    }
    await mendProjections(db, new AbortController().signal);
    await fresh();
    expect(await db.count('rows')).toBe(4);
    expect(await readAside(db)).toEqual([]);
  });

  it('are made from the moves where the objective itself cannot be read', async () => {
    await appendRecords(db, new Talk().agree().records);
    await db.put('objectives', { ref: REF, state: 'agreed', entries: 7 } as never);
    await fresh();
    expect((await readRows(db, 'theirs')).map((row) => row.key)).toEqual([REF]);
    expect((await readObjective(db, REF)).state).toBe('agreed');
  });

  it('are made to an end, whatever stands among the marks', async () => {
    await appendRecords(db, new Talk().agree().records);
    for (const key of [5, '!', 'zzz', new Date(0), ['a']]) await db.put('stale', { key } as never);
    await db.put('stale', { key: ALL, after: { of: 'what' } } as never);
    await fresh();
    expect(await stale()).toEqual([]);
    expect(await db.count('rows')).toBe(1);
  });

  it('are counted and read by group, in their order', async () => {
    const later = { ...newsletter, due: { date: '2026-07-01' } };
    await appendRecords(db, [
      ...new Talk(refOf(1)).propose(later).records,
      ...new Talk(refOf(2)).propose().records,
      ...new Talk(refOf(3)).propose().records,
      ...new Talk(refOf(4)).agree().deliver().records,
    ]);
    await fresh();
    expect(await countRows(db, 'theirs')).toBe(3);
    expect(await countRows(db, 'review')).toBe(1);
    expect(await countRows(db, 'closed')).toBe(0);
    expect((await readRows(db, 'theirs', 2)).map((row) => row.key)).toEqual([refOf(2), refOf(3)]);
    expect((await readRows(db, 'theirs')).map((row) => row.key)).toEqual([refOf(2), refOf(3), refOf(1)]);
  });

  it('come in slices that are all of them, each once, as do their words', async () => {
    await appendRecords(db, many(900));
    await fresh();
    for (const read of [readRowSlices, readWords]) {
      const slices: string[][] = [];
      for await (const slice of read(db, never)) slices.push(slice.map((one) => one.key));
      expect(slices.length).toBeGreaterThan(1);
      expect(new Set(slices.flat()).size).toBe(900);
      expect(slices.flat()).toHaveLength(900);
    }
  });
});

describe('looking up', () => {
  beforeEach(async () => {
    const mail = { how: 'letter', from: 'luca@neri.test', subject: 'Re: R: Room photos' } as const;
    const terms = { ...newsletter, title: 'The photos are there', assistant: luca };
    await appendRecords(db, [
      ...many(3),
      ...new Talk().say('propose', 'assistant', { revision: 1, terms }, mail).records,
    ]);
    await fresh();
  });

  it('finds what a message may belong to by person and subject', async () => {
    const found = async (...about: string[]) => (await readRowsAbout(db, about)).map((row) => row.key);
    expect(await found('luca@neri.test room photos')).toEqual([REF]);
    expect(await found('luca@neri.test the photos are there', 'luca@neri.test room photos')).toEqual([REF]);
    expect(await found('sara@conti.test room photos')).toEqual([]);
  });

  it('has one row for each person, however many there are with them', async () => {
    expect((await readOnePerPerson(db)).map((row) => row.address)).toEqual([
      'luca@neri.test',
      'sara@conti.test',
    ]);
  });
});
