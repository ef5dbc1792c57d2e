import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES, wordsOf } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { runs } from '../runs.ts';
import { HOWS, type Mutation, mutate, sealed, taken } from './mutate.ts';
import { SAMPLES } from './samples.ts';

const SIGNS = [...'aeiostBKZ0123456789 .,:;-()"\'·*_>|@/&\n\u00a0\u200b\u0301²é', '🎉', 'ش'];

/** Long letters take longer to be given up. */
const SLOW = new Set(['propose', 'counter', 'deliver']);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom(...HOWS),
  sign: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

describe('a letter in which one sign was changed', { timeout: 300_000 }, () => {
  for (const language of LANGUAGES)
    it.each(Object.keys(SAMPLES))(`is never read as saying something else: %s, ${language}`, (name) => {
      const letter = sealed(name, language);
      fc.assert(
        fc.property(mutation, (one) => {
          expect(['refused', 'same']).toContain(taken(letter, mutate(letter.text, one)));
        }),
        { numRuns: SLOW.has(name) ? runs(4, 10) : runs(20, 40), endOnFailure: true },
      );
    });
});

describe('a letter that was made to say something else is refused', { timeout: 120_000 }, () => {
  const smallest = SAMPLES['propose-smallest-own'];
  it.each<[string, string, string, string]>([
    ['a digit of a day', 'propose', 'Friday 5 June', 'Friday 6 June'],
    ['another real day', 'propose', 'Friday 5 June 2026, 18', 'Friday 12 June 2026, 18'],
    ['a digit of an amount', 'propose', '50 euros', '60 euros'],
    ['two digits', 'propose', '240 regulars', '420 regulars'],
    ['a number in a link', 'propose', 'id=7', 'id=8'],
    ['a word made one with the next', 'propose-smallest', 'no table', 'notable'],
    ['a sign between digits', 'propose-smallest-own', '2*3', '23'],
    ['a sign between digits, other than it was', 'propose-smallest-own', '2*3', '2_3'],
    ['a small digit', 'propose-smallest-own', '10²', '102'],
    ['the number of a criterion', 'review', '3 is fine', '1 is fine'],
    ['a verdict', 'review', '1 is there.', '1 is fine as it is.'],
    ['an outcome', 'review-met', 'meets the goal', 'misses the goal'],
    ['a must made a wish', 'propose', '2. it reads', '2. (nice to have) it reads'],
    ['a wish made a must', 'propose', '(nice to have) ', ''],
    ['an address', 'propose', 'sara@conti', 'sara@c0nti'],
    ['who decides', 'propose', 'Sara decides:', 'Sara decides, then tells Clara:'],
    ['which objective it follows', 'propose-after', 'OBJ-9A3B-0CDE', 'OBJ-9A3B-0CDF'],
    ['by whom it is accepted', 'accept-successor', 'Agreed, I take this over', 'Agreed, just'],
    ['the terms that are accepted', 'accept', ' 1 ·', ' 2 ·'],
  ])('%s', (_, name, from, to) => {
    const letter = sealed(name, 'en');
    expect(letter.text).toContain(from);
    expect(taken(letter, letter.text.replace(from, to))).toBe('refused');
  });

  it('keeps apart what only looks alike', () => {
    if (smallest?.kind !== 'propose') throw new Error('propose');
    const texts = ['no table', 'notable', '2*3', '23', '2_3', '10²', '102', 'a b', 'a_b'];
    const readings = texts.flatMap((text) => {
      const criteria = [{ text, level: 'must' as const }];
      const terms = { ...smallest.content.terms, criteria };
      const letter = writeLetter({ ...smallest, content: { revision: 1, terms } }, 'en', { to: '' });
      return readLetters([{ depth: 0, text: letter.text }]);
    });
    expect(new Set(readings.map((one) => one.ok && one.id)).size).toBe(texts.length);
    expect(readings.every((one) => one.ok)).toBe(true);
  });

  it('swapped criteria', () => {
    const letter = sealed('propose', 'en');
    const [first = '', second = ''] =
      SAMPLES.propose?.kind === 'propose'
        ? SAMPLES.propose.content.terms.criteria.map((one) => one.text)
        : [];
    const swapped = letter.text.replace(first, '#').replace(second, first).replace('#', second);
    expect(swapped).not.toBe(letter.text);
    expect(taken(letter, swapped)).toBe('refused');
  });

  it('a criterion moved into another letter', () => {
    const [from, to] = [sealed('propose-smallest', 'en'), sealed('propose-after', 'en')];
    const criterion = /done when (.*) Between/.exec(from.text)?.[1] ?? '';
    const moved = to.text.replace(/ogni fattura.*perché/, criterion);
    expect(moved).toContain(criterion);
    expect(taken(to, moved)).toBe('refused');
    expect(taken(from, moved)).toBe('refused');
  });

  it('the last line of another letter', () => {
    const [from, to] = [sealed('propose-smallest', 'en'), sealed('propose-small', 'en')];
    const body = from.text.slice(0, from.text.lastIndexOf('\n'));
    expect(taken(to, body + to.text.slice(to.text.lastIndexOf('\n')))).toBe('refused');
  });
});

it('does not take a day for another weekday', { timeout: 120_000 }, () => {
  const { propose } = SAMPLES;
  if (!propose) throw new Error('propose');
  for (const language of LANGUAGES) {
    const { body, text } = writeLetter(propose, language, { to: 'Sara' });
    for (const day of wordsOf(language).letter.weekdays.filter((one) => !body.includes(one))) {
      const friday = wordsOf(language).letter.weekdays[5] ?? '';
      const readings = readLetters([{ depth: 0, text: text.replaceAll(friday, day) }]);
      expect(readings.map((one) => one.ok)).toEqual([false]);
    }
  }
});
