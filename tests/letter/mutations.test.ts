import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES, wordsOf } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { moveId } from '../../lib/objective/moves.ts';
import { foldText } from '../../lib/objective/text.ts';
import { SAMPLES } from './samples.ts';

const SIGNS = [...'aeiostBKZ0123456789 .,:;-()"\'·*_>|@/\n\u00a0\u200b\u0301²é', '🎉', 'ش'];

/** The words of a letter without what mail may change or drop: what a person could tell apart. */
const seen = (text: string): string =>
  foldText(text.replace(/^[>|\s]+/gm, ''))
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    // Codes are read as the same with either.
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
    .normalize('NFC');

/** Long letters take longer to be given up. */
const SLOW = new Set(['propose', 'counter', 'deliver']);

/** Any one sign of a letter replaced, taken out, or another put before it. */
const mutation = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'delete', 'insert'),
  sign: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

describe('a letter in which one sign was changed', { timeout: 60_000 }, () => {
  for (const language of LANGUAGES)
    it.each(Object.keys(SAMPLES))(`is never read as saying something else: %s, ${language}`, (name) => {
      const move = SAMPLES[name];
      if (!move) throw new Error(name);
      const { body, lastLine } = writeLetter(move, language, { to: 'Sara' });
      const text = `${body}\n\n${lastLine}`;
      const id = moveId(move);
      fc.assert(
        fc.property(mutation, ({ at, how, sign }) => {
          const place = at % text.length;
          const end = how === 'insert' ? place : place + 1;
          const changed = text.slice(0, place) + (how === 'delete' ? '' : sign) + text.slice(end);
          for (const reading of readLetters([{ depth: 0, text: changed }])) {
            if (!reading.ok) continue;
            expect(reading.id).toBe(id);
            // And what it was read from says the same to a person, letter by letter and digit by digit.
            expect(seen(reading.text)).toBe(seen(text));
          }
        }),
        { numRuns: SLOW.has(name) ? 25 : 120, endOnFailure: true },
      );
    });
});

it('does not take a day for another weekday', { timeout: 60_000 }, () => {
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
