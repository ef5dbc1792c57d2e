import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foldMoves } from '../../lib/objective/fold.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { asMove, type Move } from '../../lib/objective/moves.ts';
import { hearChanges } from '../../lib/store/announce.ts';
import { type Database, type Kept, type Outgoing, openDatabase } from '../../lib/store/database.ts';
import {
  beginDraft,
  DraftKeeper,
  dropDraft,
  putDraft,
  readDraft,
  readDrafts,
  type Saved,
} from '../../lib/store/drafts.ts';
import {
  appendRecords,
  readObjective,
  readObjectivesIn,
  readRecords,
  rebuildObjectives,
} from '../../lib/store/log.ts';
import { putOutgoing, readOutgoing, settleOutgoing, setWay, undoOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, isMine, readMe, withAddress } from '../../lib/store/profile.ts';
import { metAll, move, newsletter, REF, record, Talk } from '../objective/samples.ts';
import { exported } from './stores.ts';

let name: string;
let db: Database;
let count = 0;

beforeEach(async () => {
  name = `test-${++count}`;
  db = await openDatabase(name);
});
afterEach(() => db.close());

describe('the log', () => {
  const met = new Talk()
    .agree()
    .deliver()
    .review(1, 'met', metAll([1, 2, 3])).records;

  it('keeps what was appended, and the objective beside it', async () => {
    await appendRecords(db, met);
    expect(await readRecords(db, REF)).toEqual([...met].sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect((await readObjective(db, REF)).state).toBe('met');
  });

  it('is the same after appending twice, in another order, one by one', async () => {
    await appendRecords(db, met);
    const before = await db.getAll('objectives');
    for (const one of met.toReversed()) await appendRecords(db, [one]);
    expect(await db.getAll('objectives')).toEqual(before);
    expect(await readRecords(db)).toHaveLength(met.length);
  });

  it('only adds the places a move was learnt in', async () => {
    const [proposed] = met;
    if (!proposed) throw new Error('no move');
    const from = { how: 'letter' as const, from: 'clara@hotel.test', message: 'roundcube:x:INBOX:7' };
    await appendRecords(db, [proposed]);
    await appendRecords(db, [{ ...proposed, learnt: [from] }]);
    expect((await readRecords(db))[0]?.learnt).toEqual(expect.arrayContaining([{ how: 'written' }, from]));
    expect((await readObjectivesIn(db, from.message)).map((one) => one.ref)).toEqual([REF]);
  });

  it('loses nothing of many writers at once, each with its own connection', async () => {
    const writers = await Promise.all([1, 2, 3].map(() => openDatabase(name)));
    const wishes = Array.from({ length: 60 }, (_, index) =>
      record(
        move('take-back', 'client', {}, undefined, `OBJ-0000-00${String(index).padStart(2, '0')}` as Ref),
      ),
    );
    await Promise.all(
      wishes.map((one, index) =>
        appendRecords(writers[index % 3] as Database, [one, ...met.slice(0, (index % 4) + 1)]),
      ),
    );
    for (const writer of writers) writer.close();
    expect(await readRecords(db)).toHaveLength(60 + met.length);
    const { messages: _, ...kept } = (await db.get('objectives', REF)) ?? { messages: [] };
    expect(kept).toEqual(foldMoves(REF, met));
  });

  it('can make every objective again from the moves alone', async () => {
    await appendRecords(db, met);
    const before = await db.getAll('objectives');
    await db.clear('objectives');
    await rebuildObjectives(db);
    expect(await db.getAll('objectives')).toEqual(before);
  });

  it('gives a move of a newer version back byte for byte, through the store and the export', async () => {
    const text = `{"kind":"praise","objective":"${REF}","by":"client","content":{"b":[1,{"ü":"  x "}],"a":null},"later":-0.5}`;
    const [foreign] = [asMove(JSON.parse(text))];
    if (!foreign) throw new Error('not kept');
    await appendRecords(db, [record(foreign), ...met]);
    const kept = (await readRecords(db, REF)).find((one) => one.move.kind === 'praise');
    expect(JSON.stringify(kept?.move)).toBe(text);
    const file = JSON.parse(await exported(db)) as { records: { move: { kind: string } }[] };
    expect(JSON.stringify(file.records.find((one) => one.move.kind === 'praise')?.move)).toBe(text);
    expect((await readObjective(db, REF)).state).toBe('met');
  });

  it('writes all or nothing', async () => {
    const broken = { ...met[1], id: undefined } as never;
    await expect(appendRecords(db, [met[0] as never, broken])).rejects.toThrow();
    expect(await readRecords(db)).toEqual([]);
  });

  it('tells every listener once, until it is stopped', async () => {
    const delivered = () => new Promise((done) => setTimeout(done, 100));
    const heard = vi.fn();
    const stop = new AbortController();
    hearChanges(heard, stop.signal);
    await appendRecords(db, met);
    await delivered();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(heard).toHaveBeenCalledWith('moves');
    stop.abort();
    heard.mockClear();
    await appendRecords(db, met);
    await delivered();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the database', () => {
  it('of a newer version is used as it is', async () => {
    await appendRecords(db, new Talk().propose().records);
    db.close();
    const newer = await openDB(name, 7, { upgrade: (later) => void later.createObjectStore('later') });
    newer.close();
    db = await openDatabase(name);
    expect((await readObjective(db, REF)).state).toBe('proposed');
    await putDraft(db, { key: 'a' });
    expect([...db.objectStoreNames]).toContain('later');
  });

  it('is let go for a newer version, and the page is told', async () => {
    const blocked = vi.fn();
    const outdated = vi.fn();
    const old = await openDatabase(`${name}-old`, { outdated });
    (await openDB(`${name}-old`, 8, { blocked })).close();
    expect(outdated).toHaveBeenCalledTimes(1);
    expect(blocked).not.toHaveBeenCalled();
    old.close();
  });
});

describe('drafts', () => {
  it('come back, the one edited last first', async () => {
    for (const key of ['a', 'b', 'c', 'b']) await putDraft(db, { key });
    expect((await readDrafts(db)).map((one) => one.key)).toEqual(['b', 'c', 'a']);
    await dropDraft(db, 'b');
    expect(await readDraft(db, 'b')).toBeUndefined();
  });

  it('are not begun over the one that is there', async () => {
    await putDraft(db, { key: 'a', text: 'typed' } as Kept);
    await beginDraft(db, { key: 'a' });
    await beginDraft(db, { key: 'b' });
    expect(await readDrafts(db)).toEqual([{ key: 'b' }, { key: 'a', text: 'typed' }]);
  });

  it('keep no clock time', async () => {
    await putDraft(db, { key: 'a' });
    expect((await db.get('drafts', 'a'))?.edited).toBe(1);
  });

  describe('while they are typed', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());
    const typed = (text: string) => ({ key: 'a', text });

    it('are kept at a steady pace, also while typing never stops', async () => {
      const written: string[] = [];
      const keeper = new DraftKeeper(
        async (draft) => void written.push((draft as { text: string } & typeof draft).text),
        () => {},
      );
      for (let at = 0; at < 2000; at += 50) {
        keeper.keep(typed(String(at)));
        await vi.advanceTimersByTimeAsync(50);
        const last = Number(written.at(-1) ?? 0);
        expect(at + 50 - last).toBeLessThanOrEqual(500);
      }
      expect(written.length).toBeGreaterThan(3);
    });

    it('are not lost when the disk is full, and are kept once there is room', async () => {
      const said: Saved[] = [];
      let full = true;
      const written: unknown[] = [];
      const keeper = new DraftKeeper(
        async (draft) => {
          if (full) throw new DOMException('no room', 'QuotaExceededError');
          written.push(draft);
        },
        (saved) => void said.push(saved),
      );
      keeper.keep(typed('one'));
      await vi.advanceTimersByTimeAsync(300);
      expect(said.at(-1)).toEqual({ is: 'unsaved', reason: 'QuotaExceededError' });
      full = false;
      await keeper.flush();
      expect(written).toEqual([typed('one')]);
      expect(said.at(-1)).toEqual({ is: 'saved' });
    });

    it('that could not be kept are kept with the next keystroke in another one', async () => {
      let full = true;
      const written: string[] = [];
      const keeper = new DraftKeeper(
        async (draft) => {
          if (full) throw new DOMException('no room', 'QuotaExceededError');
          written.push(draft.key);
        },
        () => {},
      );
      keeper.keep(typed('one'));
      await keeper.flush();
      expect(keeper.held('a')).toEqual(typed('one'));
      full = false;
      keeper.keep({ key: 'b' });
      await vi.advanceTimersByTimeAsync(300);
      expect(written).toEqual(['a', 'b']);
      expect(keeper.held('a')).toBeUndefined();
    });

    it('are written one at a time and at once when the page is left', async () => {
      let running = 0;
      let most = 0;
      const keeper = new DraftKeeper(
        async () => {
          most = Math.max(most, ++running);
          await new Promise((done) => setTimeout(done, 100));
          running--;
        },
        () => {},
      );
      keeper.keep(typed('one'));
      const first = keeper.flush();
      keeper.keep(typed('two'));
      const second = keeper.flush();
      await vi.advanceTimersByTimeAsync(300);
      await Promise.all([first, second]);
      expect(most).toBe(1);
    });

    it('are forgotten on purpose only', async () => {
      const write = vi.fn(async () => {});
      const keeper = new DraftKeeper(write, () => {});
      keeper.keep(typed('one'));
      await keeper.forget('a');
      await vi.advanceTimersByTimeAsync(1000);
      expect(write).not.toHaveBeenCalled();
    });
  });
});

describe('written is not sent', () => {
  const proposed = move('propose', 'client', { revision: 1, terms: newsletter }) as Move;
  const { id } = record(proposed);
  const outgoing: Outgoing = {
    id,
    move: proposed,
    letter: 'Hi Sara',
    language: 'en',
    way: 'reply',
    draft: { key: 'message:m' },
    day: '2026-05-26',
  };

  it('an unsent move is outside the fold, and its draft is gone', async () => {
    await putDraft(db, { key: 'message:m' });
    await putOutgoing(db, outgoing);
    expect((await readObjective(db, REF)).state).toBe('draft');
    expect(await readDrafts(db)).toEqual([]);
  });

  it('undo gives the draft back', async () => {
    await putOutgoing(db, outgoing);
    await undoOutgoing(db, id);
    expect(await readOutgoing(db)).toEqual([]);
    expect(await readDraft(db, 'message:m')).toEqual({ key: 'message:m' });
  });

  it('undo leaves a draft that was begun anew in its place', async () => {
    await putOutgoing(db, outgoing);
    const anew = { key: 'message:m', text: 'anew' };
    await putDraft(db, anew);
    await undoOutgoing(db, id);
    expect(await readDraft(db, 'message:m')).toEqual(anew);
  });

  it('is kept together with what it answers, or not at all', async () => {
    const first = new Talk().propose().records;
    const broken = { ...outgoing, id: undefined } as never;
    await putDraft(db, { key: 'message:m' });
    await expect(putOutgoing(db, broken, first)).rejects.toThrow();
    expect(await readRecords(db)).toEqual([]);
    expect(await readDrafts(db)).toHaveLength(1);
    await putOutgoing(db, outgoing, first);
    expect(await readRecords(db)).toHaveLength(1);
    expect(await readOutgoing(db)).toHaveLength(1);
  });

  it('learns its way without touching a draft, and never comes back by it', async () => {
    await putOutgoing(db, outgoing);
    await putDraft(db, { key: 'message:m' });
    await setWay(db, id, { way: 'clipboard' });
    expect(await readOutgoing(db)).toEqual([{ ...outgoing, way: 'clipboard' }]);
    expect(await readDrafts(db)).toHaveLength(1);
    await undoOutgoing(db, id);
    await setWay(db, id, { way: 'new' });
    expect(await readOutgoing(db)).toEqual([]);
  });

  it('once changed before sending, the change counts', async () => {
    await putOutgoing(db, outgoing);
    const terms = { ...newsletter, title: 'Changed' };
    const changed = move('propose', 'client', { revision: 1, terms }) as Move;
    await settleOutgoing(db, id, { how: 'written' }, changed);
    expect((await readObjective(db, REF)).terms?.title).toBe('Changed');
    expect(await readOutgoing(db)).toEqual([]);
    expect(await readRecords(db)).toHaveLength(1);
  });

  it('once sent it counts, once', async () => {
    await putOutgoing(db, outgoing);
    await settleOutgoing(db, id, { how: 'written', day: '2026-05-26' });
    await settleOutgoing(db, id, { how: 'written', day: '2026-05-26' });
    expect((await readObjective(db, REF)).state).toBe('proposed');
    expect(await readOutgoing(db)).toEqual([]);
    expect(await readRecords(db)).toHaveLength(1);
  });
});

describe('who is me', () => {
  it('learns addresses from two pages at once', async () => {
    const other = await openDatabase(name);
    await Promise.all([
      changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara Bassi')),
      changeMe(other, (me) => withAddress(me, 'info@hotel.test')),
    ]);
    other.close();
    const me = await readMe(db);
    expect([...me.addresses].sort()).toEqual(['clara@hotel.test', 'info@hotel.test']);
    expect(me.name).toBe('Clara Bassi');
    expect(isMine(me, 'CLARA@hotel.test')).toBe(true);
    expect(isMine(me, undefined)).toBe(false);
  });

  it('takes an address back that was said not to be mine', () => {
    const me = withAddress({ name: 'Clara', addresses: [], notMe: ['clara@hotel.test'] }, 'Clara@hotel.test');
    expect(me).toEqual({ name: 'Clara', addresses: ['Clara@hotel.test'], notMe: [] });
  });
});
