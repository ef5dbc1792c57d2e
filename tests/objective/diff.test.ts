import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTerms, takeParts } from '../../lib/objective/diff.ts';
import { likeness, markWords } from '../../lib/objective/marks.ts';
import { fingerprint, LIST_LIMIT, type Terms } from '../../lib/objective/terms.ts';
import { evenBlanks, foldText } from '../../lib/objective/text.ts';
import { newsletter } from './samples.ts';

/** Few words, so that lists often share, reorder and rewrite items. */
const word = fc.constantFrom('prices', 'phone', 'photo', 'proof', 'reads', 'well', 'on', 'a', '“new”', '1.');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const day = fc.constantFrom('2026-06-05', '2026-06-08', '2026-07-01');
const list = <T>(item: fc.Arbitrary<T>) => fc.option(fc.array(item, { maxLength: 5 }), { nil: undefined });
const criterion = fc.record({ text: words, level: fc.constantFrom('must' as const, 'nice' as const) });
const level = fc.constantFrom('agree' as const, 'delegate' as const);

const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    title: words,
    why: fc.option(words, { nil: undefined }),
    due: fc.oneof(
      day.map((date) => ({ date })),
      day.map((date) => ({ date, time: '18:00', zone: 'Europe/Rome' })),
    ),
    must: words,
    criteria: fc.array(criterion, { maxLength: 5 }),
    decision: fc.option(fc.record({ level, words }), { nil: undefined }),
    boundaries: list(words),
    leftOut: list(words),
    resources: list(fc.record({ what: words, until: day })),
    checkpoints: list(fc.record({ date: day, what: words })),
    data: fc.option(words, { nil: undefined }),
  })
  .map(({ must, criteria, ...rest }) => {
    const held = Object.entries(rest).filter(([, value]) => value !== undefined);
    const { client, assistant } = newsletter;
    return {
      ...(Object.fromEntries(held) as typeof rest),
      criteria: [...criteria, { text: must, level: 'must' }],
      client,
      assistant,
    } as Terms;
  });
/** What mail may do to a text on its way. */
const mangled = (terms: Terms): Terms =>
  JSON.parse(JSON.stringify(terms).replaceAll('“', '\u00ab').replaceAll(' on ', '  On '));

/** Each run makes and takes apart whole terms; on a busy machine a hundred of them are too slow. */
const RUNS = { numRuns: 60 };

const pathsOf = (was: Terms, now: Terms): Set<string> => new Set(diffTerms(was, now).map((one) => one.path));

describe('the changes between two terms', () => {
  it('are none exactly when both say the same', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        expect(diffTerms(a, b).length === 0).toBe(fingerprint(a) === fingerprint(b));
        expect(diffTerms(a, mangled(a))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('have a path each, and taking all of them makes the new terms, none the old', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        const changes = diffTerms(a, b);
        const paths = new Set(changes.map((one) => one.path));
        expect(paths.size).toBe(changes.length);
        const [all, none] = [takeParts(a, b, paths), takeParts(a, b, new Set())];
        expect(all.ok && fingerprint(all.terms)).toBe(fingerprint(b));
        expect(none).toEqual({ ok: true, terms: withoutEmpty(a) });
      }),
      RUNS,
    );
  });

  it('can be taken in part: every item is there that stays or was taken, and no other', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, fc.infiniteStream(fc.boolean()), (a, b, coins) => {
        const changes = diffTerms(a, b);
        const chosen = new Set(changes.filter(() => coins.next().value).map((one) => one.path));
        const taken = takeParts(a, b, chosen);
        if (!taken.ok) return;
        const count = (kind: string, picked: boolean) =>
          changes.filter(
            (one) => one.field === 'criteria' && one.kind === kind && chosen.has(one.path) === picked,
          ).length;
        expect(taken.terms.criteria).toHaveLength(
          a.criteria.length - count('removed', true) + count('added', true),
        );
        for (const { field, path, now, was } of changes)
          if (field === 'due') expect(taken.terms.due).toEqual(chosen.has(path) ? now : was);
        expect(taken.terms.criteria.some((one) => one.level === 'must')).toBe(true);
      }),
      RUNS,
    );
  });

  it('taken in two steps come out as taken at once', () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (a, b) => {
        const only = takeParts(a, b, new Set(['title', 'why', 'due', 'decision', 'data']));
        if (!only.ok) return;
        const rest = takeParts(only.terms, b, pathsOf(only.terms, b));
        expect(rest.ok && fingerprint(rest.terms)).toBe(fingerprint(b));
      }),
      RUNS,
    );
  });
});

const withoutEmpty = (terms: Terms): Terms =>
  Object.fromEntries(
    Object.entries(terms).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as Terms;

describe('criteria', () => {
  const must = (...texts: string[]): Terms => ({
    ...newsletter,
    criteria: texts.map((text) => ({ text, level: 'must' as const })),
  });
  const abc = must('the offers are in', 'it reads well on a phone', 'one photo of the room');
  const changesOf = (...texts: string[]) =>
    diffTerms(abc, must(...texts)).map(({ kind, at }) => `${kind} ${at?.was ?? '-'} ${at?.now ?? '-'}`);

  it.each([
    [
      'one put in the middle',
      ['the offers are in', 'two pages', ...abc.criteria.slice(1).map((c) => c.text)],
      ['added - 2'],
    ],
    ['one taken out of the middle', ['the offers are in', 'one photo of the room'], ['removed 2 -']],
    [
      'one rewritten',
      [
        'the offers are in',
        'it reads well on a phone and a second person has proofread it',
        'one photo of the room',
      ],
      ['changed 2 2'],
    ],
    [
      'one moved to the front',
      ['one photo of the room', 'the offers are in', 'it reads well on a phone'],
      ['moved 3 1'],
    ],
    [
      'one rewritten and moved',
      ['one good photo of the room', 'the offers are in', 'it reads well on a phone'],
      ['changed 3 1'],
    ],
    [
      'another in its place',
      ['the offers are in', 'nobody sends corrections', 'one photo of the room'],
      ['changed 2 2'],
    ],
  ])('%s', (_name, texts, changes) => {
    expect(changesOf(...texts)).toEqual(changes);
  });

  it('from must to nice is a change of that criterion', () => {
    const now: Terms = {
      ...abc,
      criteria: abc.criteria.map((one, i) => (i === 1 ? { ...one, level: 'nice' } : one)),
    };
    expect(diffTerms(abc, now)).toMatchObject([{ kind: 'changed', at: { was: 2, now: 2 } }]);
  });

  it('parts that leave no must, or too many, make no terms and say why', () => {
    const offered: Terms = { ...must('a completely other thing'), title: 'x' };
    const one = must('the offers are in');
    const nice: Terms = {
      ...one,
      criteria: [
        { text: 'the offers are in', level: 'nice' },
        { text: 'new', level: 'must' },
      ],
    };
    const changed = diffTerms(one, nice).find((change) => change.kind === 'changed');
    expect(takeParts(one, nice, new Set([changed?.path ?? '']))).toEqual({ ok: false, why: 'no-must' });
    const many = (name: string): Terms =>
      must(...Array.from({ length: LIST_LIMIT }, (_, i) => `${name}${i}`));
    const removedAndAdded = diffTerms(
      must(...many('a').criteria.map((c) => c.text)),
      must(
        ...many('b')
          .criteria.slice(1)
          .map((c) => c.text),
      ),
    );
    const added = new Set(removedAndAdded.filter(({ kind }) => kind === 'added').map(({ path }) => path));
    expect(
      takeParts(
        many('a'),
        must(
          ...many('b')
            .criteria.slice(1)
            .map((c) => c.text),
        ),
        added,
      ),
    ).toEqual({ ok: false, why: 'too-many' });
    expect(takeParts(abc, offered, new Set(['title']))).toMatchObject({ ok: true, terms: { title: 'x' } });
  });
});

describe('marks in a text', () => {
  const text = fc.oneof(
    fc.array(word).map((all) => all.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  it('joined are the new text to the letter, and say what the old one says', () => {
    fc.assert(
      fc.property(text, text, (was, now) => {
        const marks = markWords(was, now);
        const joined = (...kinds: string[]) =>
          marks
            .filter((one) => kinds.includes(one.kind))
            .map((one) => one.text)
            .join('');
        expect(joined('same', 'new')).toBe(now);
        expect(foldText(joined('same', 'gone'))).toBe(foldText(was));
      }),
    );
  });

  it('show what was added and what was taken out', () => {
    expect(markWords('it reads well on a phone', 'It reads very well on a phone, too')).toEqual([
      { kind: 'same', text: 'It reads ' },
      { kind: 'new', text: 'very ' },
      { kind: 'same', text: 'well on a phone' },
      { kind: 'new', text: ', too' },
    ]);
  });

  it('leave two texts whole that have little in common', () => {
    expect(markWords('it looks professional', 'two people have proofread it')).toEqual([
      { kind: 'gone', text: 'it looks professional' },
      { kind: 'new', text: 'two people have proofread it' },
    ]);
    expect(likeness('a b', 'B a')).toBe(1);
    expect(likeness(evenBlanks(' '), 'a')).toBe(0);
  });

  it('are quick over the longest texts', () => {
    const long = (name: string) => Array.from({ length: 600 }, (_, i) => `${name}${i % 7}`).join(' ');
    expect(
      markWords(`${long('a')} ${long('b')}`.slice(0, 4000), long('a').slice(0, 4000)).length,
    ).toBeGreaterThan(1);
  });
});
