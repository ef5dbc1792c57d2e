/** Keeping everything in a file and taking it in again: whatever people made comes back, byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ref } from '../../lib/objective/ids.ts';
import type { Content } from '../../lib/store/backup/format.ts';
import { restore, wouldRestore } from '../../lib/store/backup/restore.ts';
import { readSnapshot } from '../../lib/store/backup/snapshot.ts';
import type { Database } from '../../lib/store/database.ts';
import { readRecords } from '../../lib/store/log.ts';
import { Talk } from '../objective/samples.ts';
import { emptyStore, exported, filled, parsed, quiet, steps } from './stores.ts';

const plainly = { again: false };
const settled = (all: readonly Promise<unknown>[]) => Promise.all(all);
const close = (...all: Database[]): void => {
  for (const one of all) one.close();
};

describe('export, then import into an empty store', () => {
  it('gives the same bytes again, and the same objectives', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [from, to] = [await filled(all), await emptyStore()];
        const text = await exported(from);
        const file = await parsed(text);
        await restore(to, file, plainly, quiet);
        expect(await exported(to)).toBe(text);
        expect(await to.getAll('objectives')).toEqual(await from.getAll('objectives'));
        close(from, to);
      }),
      { numRuns: 60 },
    );
  });
});

describe('import into a store with things of its own', () => {
  it('does nothing the second time, and says so before', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (one, other) => {
        const [from, to] = [await filled(one), await filled(other)];
        const file = await parsed(await exported(from));
        const before = await wouldRestore(to, file, plainly);
        expect(await restore(to, file, plainly, quiet)).toEqual(before);
        const text = await exported(to);
        expect(await wouldRestore(to, file, plainly)).toMatchObject({ nothing: true });
        await restore(to, file, plainly, quiet);
        expect(await exported(to)).toBe(text);
        close(from, to);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing that was here: every move, draft, letter, address and mark stays as it was', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (one, other) => {
        const [from, to] = [await filled(one), await filled(other)];
        const [before, file] = [(await readSnapshot(to)).content, await parsed(await exported(from))];
        await restore(to, file, plainly, quiet);
        const after = (await readSnapshot(to)).content;
        for (const list of ['drafts', 'unsent', 'forgotten'] as const)
          expect(after[list]).toEqual(expect.arrayContaining([...before[list]]));
        const moves = new Map(after.records.map((record) => [record.id, record.move]));
        for (const { id, move } of before.records) expect(moves.get(id)).toEqual(move);
        expect(after.me.addresses).toEqual(expect.arrayContaining([...before.me.addresses]));
        if (Object.keys(before.settings).length > 0) expect(after.settings).toEqual(before.settings);
        close(from, to);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the union of moves, whichever of two files came first', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (one, other) => {
        // What was forgotten on one side only is that side's own business.
        const talk = (all: typeof one) => all.filter(({ is }) => is === 'say' || is === 'foreign');
        const [a, b] = [await filled(talk(one)), await filled(talk(other))];
        const [ofA, ofB] = await Promise.all([a, b].map(async (db) => parsed(await exported(db))));
        await settled([
          restore(a, ofB as Content, plainly, quiet),
          restore(b, ofA as Content, plainly, quiet),
        ]);
        expect(await exported(a)).toBe(await exported(b));
        expect(await a.getAll('objectives')).toEqual(await b.getAll('objectives'));
        close(a, b);
      }),
      { numRuns: 60 },
    );
  });

  it('what was forgotten here stays forgotten, unless the person wants it again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const kept = all.filter(({ is }) => is !== 'forget');
        const from = await filled(kept);
        const file = await parsed(await exported(from));
        const refs = [...new Set(file.records.map(({ move }) => move.objective))];
        const forgets = refs.map((ref) => ({ is: 'forget' as const, of: Number(ref.at(-1)) }));
        const to = await filled(forgets);
        await restore(to, file, plainly, quiet);
        expect(await readRecords(to)).toEqual([]);
        const report = await wouldRestore(to, file, plainly);
        expect(report.forgotten.objectives).toBe(refs.length);
        await restore(to, file, { again: true }, quiet);
        expect((await readRecords(to)).map(({ id }) => id)).toEqual(file.records.map(({ id }) => id));
        close(from, to);
      }),
      { numRuns: 30 },
    );
  });
});

describe('stopping', () => {
  it('at any point changes nothing', async () => {
    const refs = Array.from({ length: 600 }, (_, index): Ref => `OBJ-0001-${String(index).padStart(4, '0')}`);
    const records = refs.flatMap((ref) => new Talk(ref).propose().records);
    const { content } = await readSnapshot(await filled([{ is: 'me', address: 1, other: 2 }]));
    const file = { ...content, records, drafts: [{ key: 'new:1' }] };
    const to = await filled([{ is: 'draft', of: 2, title: 'Here' }]);
    const before = await exported(to);
    for (let at = 0; at < 5; at++) {
      const stop = new AbortController();
      let told = 0;
      const watch = { signal: stop.signal, onProgress: () => void (told++ === at && stop.abort()) };
      await expect(restore(to, file, plainly, watch)).rejects.toMatchObject({ name: 'AbortError' });
      expect(await exported(to)).toBe(before);
    }
    close(to);
  });
});

describe('a store that fails', () => {
  it('while it writes has changed nothing', async () => {
    const from = await filled([
      { is: 'say', of: 0, pick: 1 },
      { is: 'say', of: 1, pick: 1 },
    ]);
    const file = await parsed(await exported(from));
    const to = await emptyStore();
    const before = await exported(to);
    const watch = {
      ...quiet,
      onProgress: ({ done }: { done: number }) => {
        if (done > 0) throw new DOMException('no room', 'QuotaExceededError');
      },
    };
    await expect(restore(to, file, plainly, watch)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await exported(to)).toBe(before);
    close(from, to);
  });
});
