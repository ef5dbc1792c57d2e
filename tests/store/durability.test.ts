/** What must be on the disk once it is done, and what may be on its way: asked for by name, never left to the browser. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRow } from '../../lib/desk/inbox-row.ts';
import { removeAside, sweep } from '../../lib/store/aside.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { beginDraft, dropDraft, putDraft } from '../../lib/store/drafts.ts';
import { forget, takeUp } from '../../lib/store/forget.ts';
import { appendRecords, rebuildObjectives } from '../../lib/store/log.ts';
import { putOutgoing, settleOutgoing, setWay, undoOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, NOBODY } from '../../lib/store/profile.ts';
import { makeRows } from '../../lib/store/rows.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { metAll, move, REF, Talk } from '../objective/samples.ts';
import { makeThird } from './examples/versions.ts';

let name: string;
let db: Database;
let count = 0;
beforeEach(async () => {
  name = `durability-${++count}`;
  db = await openDatabase(name);
});
afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

/** How each write that `does` makes is asked for. */
async function asked(does: () => Promise<unknown>): Promise<unknown[]> {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await does();
  return spy.mock.calls
    .filter(([, mode]) => mode === 'readwrite')
    .map(([, , options]) => (options as IDBTransactionOptions | undefined)?.durability);
}

const review = new Talk()
  .agree()
  .deliver()
  .review(1, 'met', metAll([1, 2, 3])).records;
const said = move('take-back', 'client', {}, undefined, 'OBJ-0000-0007');
const outgoing = {
  id: 'x',
  move: said,
  letter: '',
  language: 'en',
  way: 'reply',
  day: '2026-06-01',
} as const;
const never = new AbortController().signal;

describe('on the disk once it is done', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['what people said to each other, a review among it', () => appendRecords(db, review)],
    ['a letter before it goes into the mail', () => putOutgoing(db, outgoing)],
    ['a letter that was sent', () => settleOutgoing(db, 'x', { how: 'written' })],
    ['forgetting', () => forget(db, () => ({ refs: [REF], drafts: [], me: NOBODY }), '2026-06-01')],
    ['taking up again', () => takeUp(db, REF)],
    ['setting aside', () => db.put('profile', 7 as never, 'me').then(() => sweep(db, () => 'shape', never))],
    ['removing what was set aside', () => removeAside(db, [1])],
    [
      'a new form of the database',
      async () => {
        const old = await openDB(`${name}-old`, 3, { upgrade: (made) => makeThird(made) });
        old.close();
        db.close();
        db = await openDatabase(`${name}-old`);
      },
    ],
  ])('%s', async (_what, does) => {
    const kinds = await asked(does);
    expect(kinds).toContain('strict');
    // Only the row that is put there for the test is asked for otherwise.
    expect(kinds.filter((kind) => kind !== 'strict' && kind !== undefined)).toEqual([]);
  });
});

describe('soon on the disk', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['what is being typed', () => putDraft(db, { key: 'a' })],
    ['a draft that begins', () => beginDraft(db, { key: 'a' })],
    ['a draft that is discarded', () => dropDraft(db, 'a')],
    ['which way a letter went', () => setWay(db, 'x', { way: 'new' })],
    ['a letter taken back', () => undoOutgoing(db, 'x')],
    ['who I am', () => changeMe(db, (me) => me)],
    ['the settings', () => changeSettings(db, (now) => now)],
    ['lines of the inbox', () => db.put('stale', { key: REF }).then(() => makeRows(db, makeRow))],
    ['what can be made again', () => rebuildObjectives(db)],
  ])('%s', async (_what, does) => {
    const kinds = await asked(does);
    expect(kinds).toContain('relaxed');
    expect(kinds).not.toContain('strict');
  });
});
