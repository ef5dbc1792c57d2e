/** What runs inside a page of the extension while it is measured; `scripts/bench.ts` bundles it and puts it there. */
import { foldMoves } from '../../lib/objective/fold.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { type LogRecord, recordOf } from '../../lib/objective/log.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { fill, termsOf } from './fill.ts';
import { inMany, inOne } from './moves.ts';
import { draftOf, type ReadLong, readLong } from './reading.ts';

/** A message in the mailbox, and the two it is between. */
export type Place = {
  readonly message: string;
  readonly subject: string;
  readonly client: string;
  readonly assistant: string;
};

/** What a bench page can be asked. Times are in milliseconds. */
export type Inside = {
  fill(count: number): Promise<void>;
  /** Makes the open message one with an objective. */
  settle(place: Place): Promise<void>;
  /** Appends one move at a time, and says how long each took until it was on the disk. */
  append(times: number): Promise<number[]>;
  fold(
    how: 'one' | 'many',
    count: number,
    times: number,
  ): { readonly moves: number; readonly took: number[] };
  /** Reads a message of so many characters in slices, and makes a draft of it. */
  readLong(length: number): Promise<ReadLong>;
  /** Makes a draft of one, at once. */
  draftOf(length: number): number;
};

const kitchen = ({ client, assistant }: Place): Terms => ({
  title: 'The kitchen can be refitted in week 49',
  criteria: [{ text: 'the plumber has sent a quote', level: 'must' }],
  due: { date: '2027-06-04' },
  client: { name: 'Clara Bassi', addresses: [client] },
  assistant: { name: 'Ana Rossi', addresses: [assistant] },
});

async function settle(place: Place): Promise<void> {
  const { message, subject, client, assistant } = place;
  const terms = kitchen(place);
  const objective: Ref = 'OBJ-KTCH-0001';
  const day = '2026-11-23';
  const proposal = recordOf(
    { objective, kind: 'propose', by: 'client', content: { revision: 1, terms } },
    { how: 'letter', from: client, day, message, subject },
  );
  const db = await openDatabase();
  await changeMe(db, () => ({ name: 'Ana Rossi', addresses: [assistant], notMe: [] }));
  await appendRecords(db, [proposal]);
  db.close();
}

async function append(times: number): Promise<number[]> {
  const db = await openDatabase();
  const took: number[] = [];
  for (let index = 0; index < times; index++) {
    const terms = termsOf(index);
    const objective: Ref = `OBJ-APND-${String(index).padStart(4, '0')}`;
    const record = recordOf(
      { objective, kind: 'propose', by: 'client', content: { revision: 1, terms } },
      { how: 'written', day: '2026-11-23', message: `mail:append:${index}`, subject: terms.title },
    );
    // A person makes one move at a time: by the next one, the pages have long shown the one before.
    await new Promise((done) => setTimeout(done, 500));
    const before = performance.now();
    await appendRecords(db, [record]);
    took.push(performance.now() - before);
  }
  db.close();
  return took;
}

function fold(how: 'one' | 'many', count: number, times: number): ReturnType<Inside['fold']> {
  const records: LogRecord[] = how === 'one' ? inOne(count) : inMany(count);
  const conversations = [...Map.groupBy(records, ({ move }) => move.objective as Ref)];
  const took: number[] = [];
  let moves = 0;
  for (let round = 0; round < times; round++) {
    moves = 0;
    const before = performance.now();
    for (const [ref, some] of conversations) {
      const { entries } = foldMoves(ref, some);
      moves += entries.filter(({ standing }) => standing === 'applied').length;
    }
    took.push(performance.now() - before);
  }
  return { moves, took };
}

const inside: Inside = { fill, settle, append, fold, readLong, draftOf };
Object.assign(globalThis, { inside });
