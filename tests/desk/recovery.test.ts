/** What a page is told of the store: missing, set aside, and what a person did about it, there or in another page. */
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { Talk } from '../objective/samples.ts';
import { storageArea } from '../store/storage.ts';

const areas = vi.hoisted(() => ({ local: undefined as unknown, session: undefined as unknown }));
vi.mock('../../lib/browser.ts', () => ({ browser: { storage: areas } }));
const { Recovering } = await import('../../lib/desk/recovery.ts');

const [local, session] = [storageArea(), storageArea()];
Object.assign(areas, { local, session });

let name: string;
let db: Database;
let open: AbortController;
let count = 0;
const agreed = new Talk().agree().records;
const BAD = { id: 'bad', move: null, learnt: 7 } as never;

beforeEach(async () => {
  local.clear();
  session.clear();
  open = new AbortController();
  name = `recovery-${++count}`;
  db = await openDatabase(name);
});
afterEach(() => {
  open.abort();
  vi.restoreAllMocks();
  db.close();
});

const page = async () => {
  const recovering = new Recovering(db);
  await recovering.begin(open.signal);
  return recovering;
};
const lost = async () => {
  await appendRecords(db, agreed);
  await putDraft(db, emptyDraft('new:OBJ-0000-0001', 'en'));
  await page();
  open.abort();
  open = new AbortController();
  db.close();
  await deleteDB(name);
  db = await openDatabase(name);
};

it('a store with nothing wrong says nothing', async () => {
  const recovering = await page();
  await recovering.lookThrough(open.signal);
  expect(recovering.shown()).toEqual({ aside: [] });
});

describe('something missing', () => {
  it('is there before anything else is, with what there was and is', async () => {
    await lost();
    expect((await page()).shown().loss).toMatchObject({
      why: 'gone',
      was: { moves: agreed.length, drafts: 1 },
      now: { moves: 0, drafts: 0 },
    });
  });

  it('counts on while it comes back, and is over once it is all there', async () => {
    await lost();
    const recovering = await page();
    await appendRecords(db, agreed);
    await vi.waitFor(() => expect(recovering.shown().loss?.now.moves).toBe(agreed.length));
    await putDraft(db, emptyDraft('new:OBJ-0000-0001', 'en'));
    await vi.waitFor(() => expect(recovering.shown().loss).toBeUndefined());
  });

  it('is over in every page once the person starts anew in one', async () => {
    await lost();
    const [here, there] = [await page(), await page()];
    expect(await here.startAnew()).toBe(true);
    await vi.waitFor(() =>
      expect([here, there].map((one) => one.shown().loss)).toEqual([undefined, undefined]),
    );
  });

  it('says so where starting anew or an export fails, and stays', async () => {
    await lost();
    const recovering = await page();
    vi.spyOn(local, 'remove').mockRejectedValue(new Error('full'));
    expect(await recovering.startAnew()).toBe(false);
    // There is no page here that could give anybody a file.
    expect(await recovering.exportAll()).toBe(false);
    expect(await recovering.exportAside()).toBe(false);
    expect(recovering.shown().loss).toBeDefined();
  });
});

describe('what cannot be read', () => {
  it('is found by the first look after the browser was started, wherever counts are odd, and where asked for', async () => {
    const recovering = await page();
    await recovering.lookThrough(open.signal);
    await db.put('moves', BAD);
    await recovering.lookThrough(open.signal);
    expect(recovering.shown().aside).toMatchObject([{ key: 'bad', reason: 'shape' }]);

    // Something else in its place: the counts are as they should be.
    await appendRecords(db, agreed);
    await recovering.lookThrough(open.signal);
    await db.put('moves', { ...agreed[0], learnt: 7 } as never);
    await recovering.lookThrough(open.signal);
    expect(recovering.shown().aside).toHaveLength(1);
    await recovering.lookThrough(open.signal, true);
    expect(recovering.shown().aside).toHaveLength(2);
  });

  it('is gone in every page once it is removed in one', async () => {
    await db.put('moves', BAD);
    const [here, there] = [await page(), await page()];
    await here.lookThrough(open.signal);
    await vi.waitFor(() => expect(there.shown().aside).toHaveLength(1));
    expect(await there.removeAside()).toBe(true);
    await vi.waitFor(() => expect(here.shown().aside).toEqual([]));
  });
});

it('a store that fails leaves on screen what was there', async () => {
  await lost();
  const recovering = await page();
  db.close();
  await recovering.lookThrough(open.signal);
  expect(recovering.shown().loss).toMatchObject({ why: 'gone' });
  db = await openDatabase(name);
});
