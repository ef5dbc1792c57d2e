/** Poisoned records, in every table, of every kind: each is set aside with its reason, and everything else works. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAside } from '../../lib/desk/aside-file.ts';
import { findFault } from '../../lib/desk/faults.ts';
import { forgetWhom, readAmount, readPartners, type Whom } from '../../lib/desk/forgetting.ts';
import { readDraftRows } from '../../lib/desk/inbox.ts';
import { InboxList } from '../../lib/desk/inbox-list.ts';
import { freshen } from '../../lib/desk/rows.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import {
  type KeptIn,
  mendProjections,
  readAside,
  removeAside,
  sweep,
  takeBack,
} from '../../lib/store/aside.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft, readDrafts } from '../../lib/store/drafts.ts';
import { appendRecords, readObjective, readRecords, rebuildObjectives } from '../../lib/store/log.ts';
import { readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, readMe } from '../../lib/store/profile.ts';
import { changeSettings, readSettings, UNSET } from '../../lib/store/settings.ts';
import { readTally } from '../../lib/store/tally.ts';
import { move, REF, record, Talk } from '../objective/samples.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

let db: Database;
let count = 0;
const never = new AbortController().signal;
const all = new Talk().agree().deliver().records;
const GOOD = 'new:OBJ-0000-0001';

beforeEach(async () => {
  db = await openDatabase(`aside-${++count}`);
  await changeMe(db, (me) => ({ ...me, name: 'Clara', addresses: ['clara@hotel.test'] }));
  await appendRecords(db, all);
  await putDraft(db, { ...emptyDraft(GOOD, 'en'), title: 'A good one' });
});
afterEach(() => db.close());

const deep = (levels: number): unknown => {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level++) value = { in: value };
  return value;
};
const ring: Record<string, unknown> = {};
ring.ring = ring;
const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":5,"toString":null}');
const first = all[0];
if (!first) throw new Error('no record');
const draft = emptyDraft('new:OBJ-0000-0002', 'en');
const letter = { id: 'x', letter: 'Hi', language: 'en', way: 'reply', day: '2026-06-01' };

type Poison = readonly [what: string, table: KeptIn, value: unknown, reason: string, key?: string];
const POISON: readonly Poison[] = [
  ['a record without its move', 'moves', { id: 'a' }, 'shape'],
  ['a record of null', 'moves', { id: 'a', move: null, learnt: [] }, 'shape'],
  ['a record that was learnt nowhere', 'moves', { ...first, id: 'a', learnt: undefined }, 'shape'],
  ['a record learnt in a number', 'moves', { ...first, id: 'a', learnt: [7] }, 'shape'],
  ['a record with a number for an id', 'moves', { ...first, id: 7 }, 'shape'],
  ['a record with another’s id', 'moves', { ...first, id: 'A'.repeat(52) }, 'id'],
  [
    'a record of this objective with words put in',
    'moves',
    { ...first, id: 'B'.repeat(52), move: { ...first.move, content: { reason: 'x' } } },
    'id',
  ],
  [
    'a record of this objective that says nothing',
    'moves',
    { id: 'a', move: { objective: REF }, learnt: [] },
    'shape',
  ],
  ['a record with hostile keys', 'moves', { id: 'a', move: hostile, learnt: hostile }, 'shape'],
  [
    'a record without a bottom',
    'moves',
    { id: 'a', move: { objective: REF, kind: 'x', in: deep(400) }, learnt: [] },
    'id',
  ],
  [
    'a record that goes round',
    'moves',
    { id: 'a', move: { objective: REF, kind: 'x', ring }, learnt: [] },
    'shape',
  ],
  ['a draft with nothing in it', 'drafts', { draft: { key: 'new:x' }, edited: 1 }, 'shape'],
  [
    'a draft with numbers for words',
    'drafts',
    { draft: { ...draft, title: 7, criteria: 'none' }, edited: 1 },
    'shape',
  ],
  ['a draft with a number for a key', 'drafts', { draft: { key: 7 }, edited: 1 }, 'shape'],
  ['a draft without a place', 'drafts', { draft: { ...draft, criteria: [null] }, edited: 'last' }, 'shape'],
  ['a form of nothing', 'drafts', { draft: { key: `form:${REF}:agreed:0`, fields: 5 }, edited: 1 }, 'shape'],
  ['a huge draft', 'drafts', { draft: { ...draft, title: 'x'.repeat(5_000_001) }, edited: 1 }, 'huge'],
  ['an unsent letter without a move', 'outgoing', letter, 'shape'],
  ['an unsent letter of null', 'outgoing', { ...letter, move: null }, 'shape'],
  [
    'an unsent letter of another version',
    'outgoing',
    { ...letter, move: { ...first.move, kind: 'praise' } },
    'id',
  ],
  ['an unsent letter with another’s id', 'outgoing', { ...letter, move: first.move }, 'id'],
  ['a profile of words', 'profile', 'Clara', 'shape', 'me'],
  [
    'a profile with numbers for addresses',
    'profile',
    { name: 'Clara', addresses: [7], notMe: [] },
    'shape',
    'me',
  ],
  ['a profile that says nothing', 'profile', {}, 'shape', 'me'],
  ['settings of words', 'profile', 'Italian', 'shape', 'settings'],
  ['settings of a list', 'profile', ['it'], 'shape', 'settings'],
];

const poison = ([, table, value, , key]: Poison) =>
  db.put(table, value as never, ...((key ? [key] : []) as never[]));

/** All that people do with a store goes on. */
async function works(): Promise<void> {
  await freshen(db);
  const list = new InboxList(db, () => '2026-06-01');
  await list.read();
  const groups = Object.fromEntries(
    list.view().groups.map((one) => [one.group, one.rows.map((row) => row.key)]),
  );
  expect(list.view().failed).toBeUndefined();
  expect(groups.drafts).toContain(GOOD);
  await putDraft(db, { ...emptyDraft(GOOD, 'en'), title: 'Typed on' });
  expect(await readDrafts(db)).toContainEqual(expect.objectContaining({ title: 'Typed on' }));
  await appendRecords(db, [record(move('take-back', 'client', {}, undefined, 'OBJ-0000-0007'))]);
  await readOutgoing(db);
  await readDraftRows(db);
  await readPartners(db);
  await readAmount(db, 'everything');
  expect((await readObjective(db, REF)).state).toBe('delivered');
  expect((await readMe(db)).notMe).toEqual([]);
  expect(await readSettings(db)).toEqual(UNSET);
  await rebuildObjectives(db);
  expect((await readObjective(db, REF)).state).toBe('delivered');
}

describe.each(POISON.map((bad) => ({ what: bad[0], bad })))('$what', ({ bad }) => {
  it('keeps nothing else from working, and is set aside with its reason, exactly as it was', async () => {
    await poison(bad);
    await works();
    expect(await sweep(db, findFault, never)).toBe(1);
    const [kept, ...others] = await readAside(db);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ table: bad[1], reason: bad[3] });
    expect(kept?.value).toEqual(bad[2]);
    expect(() => writeAside([kept as never])).not.toThrow();
    expect(await sweep(db, findFault, never)).toBe(0);
    await works();
    expect((await readDrafts(db)).map((one) => one.key)).toEqual([GOOD]);
    expect(await readOutgoing(db)).toEqual([]);
    const { tally, here } = await readTally(db, true);
    expect(tally).toMatchObject(here ?? {});
  });
});

it('what is good is left alone, also what only a newer version knows', async () => {
  const newer = {
    ...record({ objective: REF, kind: 'praise', by: 'client', content: { later: [1] } } as never),
    learnt: [{ how: 'letter', from: 'clara@hotel.test', later: true }],
    later: 5,
  };
  await db.put('moves', newer as never);
  await db.put('profile', { screen: 'tlh', later: 'x' }, 'settings');
  await db.put('drafts', { draft: { ...draft, later: 'x' }, edited: 9 } as never);
  expect(await sweep(db, findFault, never)).toBe(0);
  expect(await readAside(db)).toEqual([]);
});

it('nothing is set aside in a database of a newer version', async () => {
  await db.put('moves', { id: 'a' } as never);
  Object.defineProperty(db, 'version', { value: 99 });
  expect(await sweep(db, findFault, never)).toBe(0);
});

it('many at once are counted, removed by what was seen of them, and nothing that came since', async () => {
  for (const [at, one] of POISON.filter((bad) => bad[1] === 'moves').entries())
    await db.put('moves', { ...(one[2] as object), id: `bad ${at}` } as never);
  const found = await sweep(db, findFault, never);
  const seen = await readAside(db);
  expect(seen).toHaveLength(found);
  expect(found).toBeGreaterThan(9);
  await db.put('profile', 7 as never, 'me');
  await sweep(db, findFault, never);
  await removeAside(
    db,
    seen.flatMap((one) => one.id ?? []),
  );
  expect((await readAside(db)).map((one) => one.table)).toEqual(['profile']);
  expect(await readRecords(db)).toHaveLength(all.length);
});

it('lines, words and objectives that cannot be read are made again', async () => {
  await freshen(db);
  await db.put('rows', { key: REF, group: 'review', order: '', title: {} } as never);
  await db.put('texts', { key: REF, words: 7 } as never);
  await db.put('rows', { key: 'OBJ-0000-0009', group: 'review', order: '' } as never);
  await db.put('objectives', { ref: REF, entries: 'none', messages: [] } as never);
  await works();
  await mendProjections(db, never);
  await freshen(db);
  expect((await db.getAll('rows')).map((row) => row.key)).toEqual([REF]);
  expect((await db.get('texts', REF))?.words).toContain('newsletter');
});

it('what can be read by now is put back, unless something has come to its place', async () => {
  const late = record(move('take-back', 'client', {}, undefined, 'OBJ-0000-0007'));
  const later = { draft: { ...draft, title: 'Kept by an older one' }, edited: 3 };
  await db.put('moves', late);
  await db.put('drafts', later);
  await db.put('profile', { screen: 'it' }, 'settings');
  const picky = (table: KeptIn, key: IDBValidKey, value: unknown) =>
    key === late.id || key === draft.key || key === 'settings' ? 'shape' : findFault(table, key, value);
  expect(await sweep(db, picky, never)).toBe(3);
  await changeSettings(db, (now) => ({ ...now, screen: 'en' }));
  await takeBack(db, findFault);
  expect((await readAside(db)).map((one) => one.key)).toEqual(['settings']);
  expect((await readSettings(db)).screen).toBe('en');
  expect(await db.get('moves', late.id)).toEqual(late);
  expect((await readObjective(db, 'OBJ-0000-0007')).entries).toHaveLength(1);
  expect((await readDrafts(db)).map((one) => one.key)).toContain(draft.key);
  const { tally, here } = await readTally(db, true);
  expect(tally).toMatchObject(here ?? {});
});

describe('what was set aside of somebody', () => {
  const set = () => readAside(db).then((all) => all.map((one) => one.key));
  beforeEach(async () => {
    await db.put('moves', { id: 'of an objective', move: { objective: REF }, learnt: 7 } as never);
    await db.put('moves', { id: 'by an address', move: { by: ['SARA@conti.test'] }, learnt: 7 } as never);
    await db.put('moves', { id: 'of others', move: { by: ['luca@neri.test'] }, learnt: 7 } as never);
    await sweep(db, findFault, never);
    expect(await set()).toHaveLength(3);
  });

  it.each<[string, Whom, string[]]>([
    ['an objective', { ref: REF }, ['by an address', 'of others']],
    ['a person', { partner: { name: 'Sara Conti', addresses: ['sara@conti.test'] } }, ['of others']],
    ['everything', 'everything', []],
  ])('is forgotten with %s', async (_what, whom, left) => {
    await forgetWhom(db, whom, '2026-06-01');
    expect(await set()).toEqual(left);
  });
});

it('what cannot be read is forgotten with everything, by its objective', async () => {
  await db.put('moves', { id: 'a', move: { objective: REF }, learnt: [] } as never);
  await forgetWhom(db, 'everything', '2026-06-01');
  expect(await db.count('moves')).toBe(0);
});

it('the file names what JSON has no form for, and keeps hostile keys as names', () => {
  const value = { ...hostile, when: new Date(0), many: new Map([['a', 1]]), no: Number.NaN, ring, big: 5n };
  Object.defineProperty(value, '__proto__', { value: 'x', enumerable: true });
  const file = JSON.parse(writeAside([{ id: 1, table: 'moves', key: 'a', reason: 'shape', value }]));
  expect(file).toMatchObject({ esito: 'set-aside', version: 1 });
  const kept = file.records[0].value;
  expect(Object.hasOwn(kept, '__proto__')).toBe(true);
  expect(kept).toMatchObject({ many: [['a', 1]], no: 'NaN', ring: { ring: null }, big: '5' });
  expect((Object.prototype as Record<string, unknown>).polluted).toBeUndefined();
});
