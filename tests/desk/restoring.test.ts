/** Restoring step by step, as a page shows it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Restore, type Restoring } from '../../lib/desk/restoring.ts';
import { lock } from '../../lib/store/backup/lock.ts';
import type { Database } from '../../lib/store/database.ts';
import { readRecords } from '../../lib/store/log.ts';
import { emptyStore, exported, filled, type Step } from '../store/stores.ts';

const some: Step[] = [
  ...Array.from({ length: 8 }, (_, pick) => ({ is: 'say' as const, of: pick % 4, pick: 2 * pick + 1 })),
  { is: 'me', address: 1, other: 2 },
  { is: 'draft', of: 1, title: 'Half' },
];
const text = await exported(await filled(some));
const fileOf = (words: string, name = 'esito-2026-11-24.json') => Object.assign(new Blob([words]), { name });

let db: Database;
let restore: Restore;
/** What was shown, without the steps in between. */
let seen: string[];

beforeEach(async () => {
  db = await emptyStore();
  restore = new Restore(db);
  seen = [];
  restore.subscribe(() => void (seen.at(-1) === restore.shown().is || seen.push(restore.shown().is)));
});
afterEach(() => db.close());

const shown = (): Restoring => restore.shown();

describe('restoring', () => {
  it('reads, tells what would change, and changes nothing before the click', async () => {
    await restore.take(fileOf(text));
    expect(shown()).toMatchObject({
      is: 'planned',
      name: 'esito-2026-11-24.json',
      of: 'everything',
      report: { objectives: 4, drafts: 1, nothing: false },
    });
    expect(await readRecords(db)).toEqual([]);
    await restore.go();
    expect(shown()).toMatchObject({ is: 'done', report: { objectives: 4 } });
    expect(await exported(db)).toBe(text);
    expect(seen).toEqual(['working', 'planned', 'working', 'done']);
  });

  it('the second time there is nothing to do', async () => {
    await restore.take(fileOf(text));
    await restore.go();
    await restore.take(fileOf(text));
    expect(shown()).toMatchObject({ is: 'planned', report: { nothing: true, objectives: 0 } });
  });

  it('stopped while it writes, has changed nothing', async () => {
    await restore.take(fileOf(text));
    const before = await exported(db);
    restore.subscribe(() => {
      const now = shown();
      if (now.is === 'working' && now.progress.at === 'writing' && now.progress.done > 0) restore.stop();
    });
    await restore.go();
    expect(shown()).toEqual({ is: 'stopped' });
    expect(await exported(db)).toBe(before);
  });

  it('stopped while it reads, is stopped', async () => {
    const reading = restore.take(fileOf(text));
    restore.stop();
    await reading;
    expect(shown()).toEqual({ is: 'stopped' });
  });

  it('left, or with another file, shows nothing of the one before', async () => {
    const first = restore.take(fileOf(text));
    restore.leave();
    await first;
    expect(shown()).toEqual({ is: 'ready' });
    const [a, b] = [restore.take(fileOf(text)), restore.take(fileOf('Title,By\r\n', 'x.csv'))];
    await Promise.all([a, b]);
    expect(shown()).toMatchObject({ is: 'refused', why: 'table' });
    await restore.go();
    expect(await readRecords(db)).toEqual([]);
  });

  it('asks for the passphrase, as often as it is wrong', async () => {
    await restore.take(fileOf(await lock(text, 'four words nobody guesses')));
    expect(shown()).toEqual({ is: 'locked', wrong: false });
    await restore.unlock('three words');
    expect(shown()).toEqual({ is: 'locked', wrong: true });
    await restore.unlock('four words nobody guesses');
    expect(shown()).toMatchObject({ is: 'planned' });
  });

  it('brings back what was forgotten here only when that is wanted', async () => {
    await filled(
      [0, 1, 2, 3].map((of) => ({ is: 'forget' as const, of })),
      db,
    );
    await restore.take(fileOf(text));
    expect(shown()).toMatchObject({ report: { objectives: 0, forgotten: { objectives: 4 } } });
    await restore.bringBack(true);
    expect(shown()).toMatchObject({ again: true, report: { objectives: 4, forgotten: { objectives: 0 } } });
    await restore.go();
    expect(await exported(db)).toBe(text);
  });

  it('says when the store fails', async () => {
    await restore.take(fileOf(text));
    db.close();
    await restore.go();
    expect(shown()).toEqual({ is: 'failed', why: 'blocked' });
  });
});
