/** Many moves as people could have made them, in an order of their own: for measuring the fold. */
import { base32, type Ref, shortId } from '../../lib/objective/ids.ts';
import { type LogRecord, recordOf } from '../../lib/objective/log.ts';
import type { ContentOf, Kind, Move, Role } from '../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';

const clara = { name: 'Clara Bassi', addresses: ['clara@hotel.test'] };
const sara = { name: 'Sara Conti', addresses: ['sara@conti.test'] };
const TERMS: Terms = {
  title: 'The newsletter is ready to send',
  why: 'guests decide by it',
  criteria: [
    { text: 'it names all rooms with this year’s prices', level: 'must' },
    { text: 'it reads well on a phone', level: 'must' },
  ],
  due: { date: '2026-06-12' },
  client: clara,
  assistant: sara,
};

type Talk = <K extends Kind>(kind: K, by: Role, content: ContentOf<K>) => void;

/** One objective's conversation, each move answering the one before it; what one computer wrote, the other read. */
function talk(ref: Ref, speak: (say: Talk, length: () => number) => void): LogRecord[] {
  const records: LogRecord[] = [];
  speak(
    (kind, by, content) => {
      const last = records.at(-1);
      const move = { objective: ref, kind, by, ...(last && { answers: shortId(last.id) }), content };
      const place = { day: '2026-06-01', message: `mail:${records.length}`, subject: `Re: ${TERMS.title}` };
      records.push(
        recordOf(
          move as Move,
          by === 'client'
            ? { how: 'written', ...place }
            : { how: 'letter', from: sara.addresses[0] as string, ...place },
        ),
      );
    },
    () => records.length,
  );
  return records;
}

const agree = (say: Talk): void => {
  say('propose', 'client', { revision: 1, terms: TERMS });
  say('accept', 'assistant', { revision: 1, terms: fingerprint(TERMS) });
};

/** Ten moves: agreed, three rounds of work, and in between something that was needed. */
const short = (ref: Ref): LogRecord[] =>
  talk(ref, (say) => {
    agree(say);
    for (const number of [1, 2, 3]) {
      say('deliver', 'assistant', {
        revision: 1,
        number,
        covers: [1, 2],
        note: 'It lies in the shared folder.',
      });
      say('review', 'client', {
        revision: 1,
        number,
        criteria: [
          { criterion: 1, verdict: 'met' },
          number === 3
            ? { criterion: 2, verdict: 'met' }
            : { criterion: 2, verdict: 'missed', missing: `line ${number}`, kind: 'there-but-wrong' },
        ],
        outcome: number === 3 ? 'met' : 'round',
      });
      if (number === 1) {
        say('need', 'assistant', { what: 'the prices of June' });
        say('resume', 'client', { came: 'they are in the folder' });
      }
    }
  });

/** One conversation that never ends: what is needed comes, and something else is needed. */
const long = (ref: Ref, count: number): LogRecord[] =>
  talk(ref, (say, length) => {
    agree(say);
    for (let turn = 0; length() < count; turn++) {
      say('need', 'assistant', { what: `the prices of week ${turn}` });
      if (length() < count) say('resume', 'client', { came: `they are in folder ${turn}` });
    }
  });

const refOf = (index: number): Ref => {
  const code = base32(new Uint8Array([7, 7, index >> 16, (index >> 8) & 255, index & 255]));
  return `OBJ-${code.slice(0, 4)}-${code.slice(4)}`;
};

/** By id, as the store gives them: an order that has nothing to do with the one they were made in. */
const mixed = (records: LogRecord[]): LogRecord[] => records.sort((a, b) => (a.id < b.id ? -1 : 1));

/** So many moves in conversations of ten. */
export const inMany = (count: number): LogRecord[] =>
  mixed(Array.from({ length: count / 10 }, (_, index) => short(refOf(index))).flat());

/** So many moves in one conversation. */
export const inOne = (count: number): LogRecord[] => mixed(long(refOf(0), count));
