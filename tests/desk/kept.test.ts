import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readKept } from '../../lib/desk/kept.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { Talk } from '../objective/samples.ts';

let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`kept-${++count}`);
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 4096 }) } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  db.close();
});

describe('how much is kept', () => {
  it('is counted, and no objective is read for it', async () => {
    await appendRecords(db, [
      ...new Talk().propose().records,
      ...new Talk('OBJ-0000-0001').propose().records,
    ]);
    await putDraft(db, { key: 'new:OBJ-0000-0002' });
    const reads = [vi.spyOn(IDBObjectStore.prototype, 'getAll'), vi.spyOn(IDBObjectStore.prototype, 'get')];
    expect(await readKept(db)).toEqual({ objectives: 2, drafts: 1, unsent: 0, bytes: 4096 });
    for (const read of reads) {
      expect(read).not.toHaveBeenCalled();
      read.mockRestore();
    }
  });

  it('is said to be unread where the store fails', async () => {
    db.close();
    expect(await readKept(db)).toBe('unread');
  });
});
