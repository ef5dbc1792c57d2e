/** Forgetting in the store: what goes, the bare ids that stay, and that nothing comes back by itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRow } from '../../lib/desk/inbox-row.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { hearChanges } from '../../lib/store/announce.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft, readDrafts, refInKey } from '../../lib/store/drafts.ts';
import { forget, type Going, type Held, readForgotten, readMark, takeUp } from '../../lib/store/forget.ts';
import { appendRecords, readRecords, rebuildObjectives } from '../../lib/store/log.ts';
import { putOutgoing, readOutgoing, settleOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { makeRows } from '../../lib/store/rows.ts';
import { move, newsletter, REF, record, Talk } from '../objective/samples.ts';

const OTHER: Ref = 'OBJ-0000-0001';
const DAY = '2026-06-01';
const talk = new Talk().agree().deliver();
const ids = talk.records.map((one) => one.id);

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`forget-${++count}`);
});
afterEach(() => db.close());

const only =
  (...refs: Ref[]) =>
  ({ me }: Held): Going => ({ refs, drafts: [], me });
const unsent = (ref: Ref = REF) => {
  const proposed = move('propose', 'client', { revision: 1, terms: newsletter }, undefined, ref) as Move;
  const { id } = record(proposed);
  return { id, move: proposed, letter: 'Hi Sara', language: 'en', way: 'reply', day: DAY } as const;
};
/** Every row of every table but the marks, as text. */
const words = async (): Promise<string> => {
  const tables = ['moves', 'objectives', 'rows', 'texts', 'stale', 'drafts', 'outgoing', 'profile'] as const;
  return JSON.stringify(await Promise.all(tables.map((one) => db.getAll(one))));
};

describe('an objective', () => {
  it('goes with its moves, its letters and its projection; its bare ids stay', async () => {
    await appendRecords(db, [...talk.records, ...new Talk(OTHER).propose().records]);
    await putOutgoing(db, { ...unsent(), draft: { key: 'message:m' } });
    await changeMe(db, () => ({ name: '', addresses: ['clara@hotel.test'], notMe: [] }));
    while (await makeRows(db, makeRow));
    await forget(db, only(REF), DAY);
    for (const table of ['rows', 'texts'] as const) expect(await db.getAllKeys(table)).toEqual([OTHER]);
    expect((await db.getAll('objectives')).map((one) => one.ref)).toEqual([OTHER]);
    expect((await readRecords(db)).map((one) => one.move.objective)).toEqual([OTHER]);
    expect(await readOutgoing(db)).toEqual([]);
    expect(await readForgotten(db)).toEqual([...new Set([...ids, unsent().id, REF])].sort());
    expect(await readMark(db, REF)).toEqual({ id: REF, objective: REF, day: DAY });
    expect(JSON.stringify(await db.getAll('forgotten'))).not.toMatch(/newsletter|Sara|conti/i);
  });

  it('does not come back: not by the same moves, not by one that never was here', async () => {
    await appendRecords(db, talk.records.slice(0, 2));
    await forget(db, only(REF), DAY);
    const other = new Talk(OTHER).propose().records;
    expect([...(await appendRecords(db, [...talk.records, ...other]))].sort()).toEqual([...ids].sort());
    await rebuildObjectives(db);
    expect((await db.getAll('objectives')).map((one) => one.ref)).toEqual([OTHER]);
    expect(await readRecords(db, REF)).toEqual([]);
  });

  it('does not come back by a move that is marked alone', async () => {
    await db.put('forgotten', { id: ids[1] ?? '', objective: OTHER });
    expect(await appendRecords(db, talk.records)).toEqual([ids[1]]);
    expect(await readRecords(db, REF)).toHaveLength(ids.length - 1);
  });

  it('does not come back by what another window still does', async () => {
    await putOutgoing(db, unsent());
    await forget(db, only(REF), DAY);
    await expect(putOutgoing(db, unsent(), talk.records)).rejects.toThrow('Forgotten');
    await settleOutgoing(db, unsent().id, { how: 'written' });
    await putDraft(db, { key: `form:${REF}:agreed:0` });
    await putDraft(db, { key: `objective:${REF}` });
    await putDraft(db, { key: 'new:1' });
    expect(await readRecords(db)).toEqual([]);
    expect(await readOutgoing(db)).toEqual([]);
    expect((await readDrafts(db)).map((one) => one.key)).toEqual(['new:1']);
  });

  it('that is taken up again is read as any other', async () => {
    await appendRecords(db, talk.records);
    await forget(db, only(REF, OTHER), DAY);
    await takeUp(db, REF);
    expect(await readForgotten(db)).toEqual([OTHER]);
    expect(await appendRecords(db, talk.records)).toEqual([]);
    expect(await readRecords(db, REF)).toHaveLength(ids.length);
  });

  it('is forgotten wholly or not at all', async () => {
    await appendRecords(db, talk.records);
    await putDraft(db, { key: 'a' });
    const before = await words();
    const failing = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      if (this.name === 'objectives') throw new DOMException('broken', 'UnknownError');
      return this.get('');
    });
    await expect(forget(db, only(REF), DAY)).rejects.toThrow('broken');
    failing.mockRestore();
    expect(await words()).toBe(before);
    expect(await readForgotten(db)).toEqual([]);
  });

  it('is told to every window', async () => {
    const heard = vi.fn();
    const stop = new AbortController();
    hearChanges(heard, stop.signal);
    await forget(db, only(REF), DAY);
    await takeUp(db, REF);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(7), 20_000);
    stop.abort();
    expect(new Set(heard.mock.calls.flat())).toEqual(
      new Set(['moves', 'drafts', 'outgoing', 'profile', 'forgotten', 'aside']),
    );
  });
});

it('drafts and the profile go where that was chosen', async () => {
  for (const key of ['a', 'b']) await putDraft(db, { key });
  await changeMe(db, () => ({ name: 'Clara', addresses: ['clara@hotel.test'], notMe: [] }));
  await forget(db, () => ({ refs: [], drafts: ['a'], me: { name: '', addresses: [], notMe: [] } }), DAY);
  expect(await readDrafts(db)).toEqual([{ key: 'b' }]);
  expect(await db.count('profile')).toBe(0);
});

it.each([
  [`objective:${REF}`, REF],
  [`form:${REF}:agreed:0`, REF],
  [`new:${REF}`, undefined],
  [`message:roundcube:${REF}`, undefined],
  ['new:1', undefined],
])('the objective of the draft %s is %s', (key, ref) => {
  expect(refInKey(key)).toBe(ref);
});

it('keeps what I said of addresses, also where the profile says nothing else', async () => {
  const me = { name: '', addresses: [], notMe: [], also: [{ address: 'x@y.test', of: 'z@y.test' }] };
  await changeMe(db, () => me);
  await forget(db, only(), DAY);
  expect(await db.get('profile', 'me')).toEqual(me);
});

it('leaves no row of what an older Esito forgot', async () => {
  await appendRecords(db, talk.records);
  await changeMe(db, () => ({ name: '', addresses: ['clara@hotel.test'], notMe: [] }));
  while (await makeRows(db, makeRow));
  await db.clear('moves');
  await db.clear('objectives');
  await rebuildObjectives(db);
  for (const table of ['rows', 'texts'] as const) expect(await db.count(table)).toBe(0);
});
