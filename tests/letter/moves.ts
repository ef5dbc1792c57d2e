/** Moves to write letters of: arbitrary ones, and a fixed set that the corpus is made of. */
import fc from 'fast-check';
import { base32, newRef, shortId } from '../../lib/objective/ids.ts';
import { type Kind, MISS_KINDS, type Move } from '../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';
import { evenBlanks } from '../../lib/objective/text.ts';

/** Texts that try to be mistaken for something else. */
const HOSTILE = [
  'By: Monday 1 June 2026',
  'Entro: lunedì 1 giugno 2026',
  'What for: nothing',
  'It meets the goal when: 1. it is',
  '2. not a number of a list',
  'see 1. and 2. and 3. there',
  '1 is there.',
  '2 not yet: the end. Next: go on',
  'Left out: nothing. Limits: none',
  'Why: because (nice to have)',
  'a: b: c (attached)',
  '(Clara grants access until Friday 5 June 2026)',
  'Between A (a@b.test) and B (b@c.test).',
  'Sara decides: all',
  '2*3 = 6 and 10² is not 102',
  '_underlined_ *strong*',
  '“quoted” — ‘well’… -- and "so" on',
  '🎉 👩‍👩‍👧 done',
  'שלום (עולם) مرحبا',
  'x > y | z',
  'Esito 1 proposal 1 · OBJ-7K3Q-M3RD · 4X9K-TT2M-0PQA',
  'e\u0301 and é',
  'first\n\nsecond\nthird',
  'https://example.test/a?b=1&c=%20d#e_f',
  'Thanks to this: Why: Next: A note:',
  'A Sara serve: Limiti: Resta fuori:',
] as const;

const word = fc.oneof(
  fc.stringMatching(/^[a-zà-ù]{1,9}$/),
  fc.stringMatching(/^[A-Z][a-z]{2,8}[.,;:!?]?$/),
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const said = (one: string): boolean => evenBlanks(one) !== '' && !/^[>|]/m.test(evenBlanks(one));
const plain = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const text = fc
  .oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) })
  .filter(said);
const line = text.map((one) => one.slice(0, 200)).filter(said);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const list = <T>(item: fc.Arbitrary<T>, maxLength = 4): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: 1, maxLength });

const address = fc
  .tuple(fc.stringMatching(/^[a-z0-9._+-]{1,10}$/), fc.stringMatching(/^[a-z0-9-]{1,8}\.[a-z]{2,4}$/))
  .map(([local, host]) => `${local}@${host}`);
const name = fc.oneof(
  fc.stringMatching(/^[A-Z][a-zà-ù]{1,8} [A-Z][a-zà-ù]{1,10}$/),
  fc.constantFrom(
    'Clara Bassi',
    'Sara Conti',
    'Dr. Ünal & Sons (Rome)',
    'Hotel and Spa',
    'J. e M. Rossi',
    '山田 太郎',
  ),
);
const side = fc.record({ name, addresses: fc.uniqueArray(address, { minLength: 1, maxLength: 3 }) });

/** What was absent stays absent: `undefined` is no content. */
function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model).map((one) => without(one as T));

const due = fc.oneof(
  day.map((date) => ({ date })),
  fc.record({
    date: day,
    time: fc.constantFrom('00:00', '09:30', '18:00'),
    zone: fc.constantFrom('Europe/Rome', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'),
  }),
);
const criterion = record({ text, level: fc.constantFrom('must' as const, 'nice' as const) });

/** Arbitrary terms, hostile texts among them. */
export const terms: fc.Arbitrary<Terms> = record<Terms>({
  title: line,
  why: maybe(text),
  criteria: list(criterion).map((all) =>
    all.map((one, index) => (index === 0 ? { ...one, level: 'must' as const } : one)),
  ),
  due,
  client: side,
  assistant: side,
  decision: maybe(
    record<NonNullable<Terms['decision']>>({
      level: fc.constantFrom('agree' as const, 'advise' as const, 'inquire' as const, 'delegate' as const),
      words: maybe(text),
    }),
  ),
  boundaries: maybe(list(text)),
  leftOut: maybe(list(text)),
  resources: maybe(
    list(
      record<NonNullable<Terms['resources']>[number]>({
        what: text,
        where: maybe(text),
        grants: maybe(name),
        until: maybe(day),
      }),
    ),
  ),
  checkpoints: maybe(list(fc.record({ date: day, what: text }))),
  data: maybe(text),
});

/** So little that it is written in running words, hostile texts among it. */
export const smallTerms: fc.Arbitrary<Terms> = record<Terms>({
  title: line.map((one) => one.slice(0, 120)).filter(said),
  criteria: text
    .map((one) => [{ text: one.slice(0, 240), level: 'must' as const }])
    .filter(([one]) => said(one?.text ?? '')),
  due,
  client: side,
  assistant: side,
});

const number = fc.integer({ min: 1, max: 30 });
const count = fc.integer({ min: 1, max: 999 });
const judgement = fc.oneof(
  fc.record({ criterion: number, verdict: fc.constantFrom('met' as const, 'waived' as const) }),
  record({
    criterion: number,
    verdict: fc.constant('missed' as const),
    missing: text,
    next: maybe(text),
    kind: maybe(fc.constantFrom(...MISS_KINDS)),
  }),
);
const outcome = fc.constantFrom('met' as const, 'round' as const, 'missed' as const);
const covers = fc.uniqueArray(number, { minLength: 1, maxLength: 5 });
const revised = { revision: count, terms };
const contested = fc.constantFrom(true as const, undefined);
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const after = maybe(bytes(5).map(newRef));

/** Arbitrary content of each kind. */
const CONTENTS: Record<Kind, fc.Arbitrary<object>> = {
  ask: record({ wish: text, client: side, assistant: side, source: maybe(text), after }),
  propose: record({ revision: count, terms: fc.oneof(terms, smallTerms), after }),
  accept: record({
    revision: count,
    terms: terms.map(fingerprint),
    as: maybe(fc.constant('successor' as const)),
  }),
  counter: record({ ...revised, reason: maybe(text) }),
  keep: record({ reason: maybe(text) }),
  'take-back': fc.constant({}),
  decline: record({ reason: maybe(text) }),
  withdraw: record({ reason: maybe(text) }),
  release: fc.record({ reason: text }),
  need: fc.record({ what: text }),
  resume: record({ came: maybe(text) }),
  change: record({ ...revised, reason: maybe(text) }),
  deliver: record({
    revision: count,
    number: count,
    covers,
    evidence: maybe(list(record({ what: text, where: maybe(text), attached: contested }))),
    checks: maybe(list(record({ criterion: number, there: fc.boolean(), note: maybe(text) }))),
    note: maybe(text),
  }),
  review: record({
    revision: count,
    number: count,
    criteria: list(judgement),
    good: maybe(text),
    outcome,
    thanks: maybe(text),
  }),
  close: record({ reason: text, kind: maybe(fc.constantFrom(...MISS_KINDS)), on: day }),
  reply: record({ text, contested }),
  correct: record({ reason: text, criteria: maybe(list(judgement)), outcome }),
  'hand-over': record({ successor: side, done: maybe(text), accesses: maybe(list(line)) }),
};

/** Arbitrary moves of one kind. */
export const moveOf = (kind: Kind): fc.Arbitrary<Move> =>
  record({
    objective: bytes(5).map(newRef),
    kind: fc.constant(kind),
    by: fc.constantFrom('client' as const, 'assistant' as const),
    answers: maybe(bytes(32).map((one) => shortId(base32(one)))),
    content: CONTENTS[kind],
  }) as fc.Arbitrary<Move>;
