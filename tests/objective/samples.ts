/** Moves for tests: one objective between Clara and Sara, and arbitrary ones. */
import fc from 'fast-check';
import { type Ref, type ShortId, shortId } from '../../lib/objective/ids.ts';
import { type Learnt, type LogRecord, recordOf } from '../../lib/objective/log.ts';
import {
  type AnyMove,
  type ContentOf,
  type Judgement,
  KINDS,
  type Kind,
  type MoveOf,
  moveShortId,
  type Role,
} from '../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';

export const REF: Ref = 'OBJ-7K3Q-M3RD';
export const clara = { name: 'Clara Bassi', addresses: ['clara@hotel.test'] };
export const luca = { name: 'Luca Neri', addresses: ['luca@neri.test'] };
export const sara = { name: 'Sara Conti', addresses: ['sara@conti.test'] };

export const newsletter: Terms = {
  title: 'The spring newsletter is ready to send',
  why: 'our 240 regulars book in the two weeks after it.',
  criteria: [
    { text: 'the three spring offers are in it with this year’s prices', level: 'must' },
    { text: 'it reads well on a phone', level: 'must' },
    { text: 'one photo of the new room', level: 'nice' },
  ],
  due: { date: '2026-06-05' },
  client: clara,
  assistant: sara,
};

const WRITTEN: Learnt = { how: 'written' };

/** A move on {@link REF}. */
export function move<K extends Kind>(
  kind: K,
  by: Role,
  content: ContentOf<K>,
  answers?: ShortId,
  objective: Ref = REF,
): MoveOf<K> {
  return answers === undefined ? { objective, kind, by, content } : { objective, kind, by, answers, content };
}

export const record = (one: AnyMove, learnt: Learnt = WRITTEN): LogRecord => recordOf(one, learnt);

/** A straight conversation: each move answers the one before. */
export class Talk {
  readonly records: LogRecord[] = [];
  readonly objective: Ref;
  constructor(objective: Ref = REF) {
    this.objective = objective;
  }

  get head(): ShortId | undefined {
    const last = this.records.at(-1);
    return last && shortId(last.id);
  }

  say<K extends Kind>(kind: K, by: Role, content: ContentOf<K>, learnt?: Learnt): this {
    this.records.push(record(move(kind, by, content, this.head, this.objective), learnt));
    return this;
  }

  propose(terms: Terms = newsletter): this {
    return this.say('propose', 'client', { revision: 1, terms });
  }

  agree(terms: Terms = newsletter): this {
    return this.propose(terms).say('accept', 'assistant', { revision: 1, terms: fingerprint(terms) });
  }

  deliver(number = 1, covers = [1, 2, 3]): this {
    return this.say('deliver', 'assistant', { revision: 1, number, covers });
  }

  review(number: number, outcome: ContentOf<'review'>['outcome'], criteria: Judgement[]): this {
    return this.say('review', 'client', { revision: 1, number, outcome, criteria });
  }
}

export const metAll = (numbers: number[]): Judgement[] =>
  numbers.map((criterion) => ({ criterion, verdict: 'met' }));

export const missed = (criterion: number): Judgement => ({
  criterion,
  verdict: 'missed',
  missing: 'the prices',
});

const judgement = fc.oneof(
  fc.record({
    criterion: fc.integer({ min: 1, max: 3 }),
    verdict: fc.constantFrom('met' as const, 'waived' as const),
  }),
  fc.integer({ min: 1, max: 3 }).map(missed),
);

/** Any move of any kind, answering one of the moves before it or nothing at all. */
const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  by: fc.constantFrom<Role>('client', 'assistant'),
  back: fc.integer({ min: 0, max: 3 }),
  number: fc.integer({ min: 1, max: 3 }),
  judgements: fc.uniqueArray(judgement, { selector: (one) => one.criterion, minLength: 1, maxLength: 3 }),
  covers: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  outcome: fc.constantFrom('met' as const, 'round' as const, 'missed' as const),
  reason: fc.option(fc.constantFrom('no time', 'not now'), { nil: undefined }),
  from: fc.constantFrom('clara@hotel.test', 'sara@conti.test', 'luca@neri.test', 'stranger@else.test'),
  how: fc.constantFrom<Learnt['how']>('written', 'letter', 'quoted', 'words'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Of the terms with this number, of the same terms with Luca, or by Luca himself. */
function acceptance(one: Step, terms: Terms): ContentOf<'accept'> {
  if (one.reason === undefined) return { revision: one.number, terms: fingerprint(terms) };
  const handed = fingerprint({ ...terms, title: 'Outcome 1', assistant: luca });
  const as = one.reason === 'no time' ? { as: 'successor' as const } : {};
  return { revision: one.number, terms: handed, ...as };
}

function contentOf(one: Step): AnyMove {
  const base = { objective: REF, by: one.by };
  const terms = { ...newsletter, title: `Outcome ${one.number}` };
  const reason = one.reason === undefined ? {} : { reason: one.reason };
  switch (one.kind) {
    case 'ask':
      return { ...base, kind: 'ask', content: { wish: 'A newsletter', client: clara, assistant: sara } };
    case 'propose':
      return { ...base, kind: 'propose', content: { revision: one.number, terms } };
    case 'accept':
      return { ...base, kind: 'accept', content: acceptance(one, terms) };
    case 'counter':
    case 'change':
      return { ...base, kind: one.kind, content: { revision: one.number, terms, ...reason } };
    case 'decline':
    case 'withdraw':
    case 'keep':
      return { ...base, kind: one.kind, content: reason };
    case 'take-back':
      return { ...base, kind: 'take-back', content: {} };
    case 'release':
      return { ...base, kind: 'release', content: { reason: 'no time' } };
    case 'need':
      return { ...base, kind: 'need', content: { what: 'the prices' } };
    case 'resume':
      return { ...base, kind: 'resume', content: {} };
    case 'reply':
      return {
        ...base,
        kind: 'reply',
        content: { text: `Word ${one.number}`, ...(one.reason && { contested: true }) },
      };
    case 'correct':
      return {
        ...base,
        kind: 'correct',
        content: { reason: 'I looked again', outcome: one.outcome, criteria: one.judgements },
      };
    case 'hand-over':
      return { ...base, kind: 'hand-over', content: { successor: luca } };
    case 'deliver':
      return { ...base, kind: 'deliver', content: { revision: 1, number: one.number, covers: one.covers } };
    case 'review':
      return {
        ...base,
        kind: 'review',
        content: { revision: 1, number: one.number, outcome: one.outcome, criteria: one.judgements },
      };
    default:
      return {
        ...base,
        kind: 'close',
        content: { reason: 'nothing came', on: `2026-06-0${3 + one.number}` },
      };
  }
}

/** Beginnings, so that what comes late in an objective is reached as well. */
const begun = (): fc.Arbitrary<LogRecord[]> => {
  const terms = { ...newsletter, title: 'Outcome 1' };
  const judged = [...metAll([1, 3]), missed(2)];
  return fc.constantFrom(
    [],
    new Talk().agree(terms).records,
    new Talk().agree(terms).deliver().records,
    new Talk().agree(terms).deliver().review(1, 'missed', judged).records,
    new Talk()
      .agree(terms)
      .deliver()
      .review(1, 'met', metAll([1, 2, 3])).records,
    new Talk().agree(terms).say('hand-over', 'assistant', { successor: luca }).records,
  );
};

/** Any set of moves, sensible or not, told in any way. */
export const anyRecords: fc.Arbitrary<LogRecord[]> = fc
  .tuple(begun(), fc.array(step, { maxLength: 14 }))
  .map(([first, steps]) => {
    const made = [...first];
    for (const one of steps) {
      const answered = made.at(-1 - one.back);
      const said = contentOf(one);
      const whole = answered ? ({ ...said, answers: moveShortId(answered.move) } as AnyMove) : said;
      const learnt =
        one.how === 'written' || one.how === 'words' ? { how: one.how } : { how: one.how, from: one.from };
      made.push(record(whole, learnt));
    }
    return made;
  });
