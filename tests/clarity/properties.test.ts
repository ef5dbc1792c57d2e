/** What holds for any text: places inside it, the same answer twice, silence where switched off, time that grows evenly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRewrite } from '../../lib/clarity/apply.ts';
import { type Asked, askQuestions } from '../../lib/clarity/ask.ts';
import { askText } from '../../lib/clarity/ask-text.ts';
import { FAMILIES } from '../../lib/clarity/families.ts';
import { readOutcome } from '../../lib/clarity/outcome.ts';
import type { Place } from '../../lib/clarity/question.ts';
import { lookAt } from '../../lib/clarity/text.ts';
import { wordsOf } from '../../lib/letter/words/index.ts';
import { runs } from '../runs.ts';
import { fine, SENTENCES } from './samples.ts';

const PLACES: readonly Place[] = [
  'title',
  'why',
  'criteria',
  'limits',
  'leftOut',
  'decides',
  'access',
  'where',
  'missing',
  'next',
  'reason',
];
const sentence = fc.oneof(
  fc.constantFrom(...SENTENCES),
  fc
    .array(fc.constantFrom(...SENTENCES.flatMap((one) => one.split(' '))), { maxLength: 14 })
    .map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...SENTENCES), fc.string({ unit: 'binary', maxLength: 6 }))
    .map(([one, two]) => `${two}’${one}${two}`),
);
const place = fc.constantFrom(...PLACES);
const draft: fc.Arbitrary<Asked> = fc.record({
  title: sentence,
  why: sentence,
  criteria: fc.array(
    fc.record({ text: sentence, level: fc.constantFrom('must' as const, 'nice' as const) }),
    { maxLength: 7 },
  ),
  due: fc.record({ date: fc.constantFrom('', '2026-05-30', '2026-06-01', '2026-06-05', 'x') }),
  role: fc.constantFrom('client' as const, 'assistant' as const),
  boundaries: fc.array(sentence, { maxLength: 2 }),
  leftOut: fc.array(sentence, { maxLength: 2 }),
  resources: fc.array(fc.record({ what: sentence, where: sentence, grants: sentence }), { maxLength: 2 }),
});

describe('any text', () => {
  it('is asked about words that stand in it, the same each time', () => {
    fc.assert(
      fc.property(sentence, place, (text, field) => {
        const questions = askText(text, { field }, {});
        for (const { from, to, words } of questions) {
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
          expect(text.slice(from, to)).toBe(words);
        }
        expect(askText(text, { field }, {})).toEqual(questions);
      }),
      { numRuns: runs(150, 400) },
    );
  });

  it('is composed without losing its places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const looked = lookAt(text.normalize('NFD'));
        for (let n = 0; n < looked.text.length; n++)
          expect(looked.at(n)).toBeLessThan(text.normalize('NFD').length);
      }),
    );
  });

  it('is not asked the same again after its rewrite', () => {
    fc.assert(
      fc.property(sentence, place, (text, field) => {
        for (const question of askText(text, { field }, {})) {
          const { rule, words, rewrite } = question;
          if (rewrite === undefined) continue;
          const after = rewrite.split('\n').flatMap((line) => askText(line, { field }, {}));
          const count = (all: string): number => all.toLowerCase().split(words.toLowerCase()).length;
          const again = after.filter((one) => one.rule === rule && one.words === words);
          // The same words may stand in a text twice; then one is gone.
          if (again.length > 0) expect(count(rewrite)).toBeLessThan(count(text));
        }
      }),
      { numRuns: runs(150, 400) },
    );
  });
});

describe('any draft', () => {
  it('has at most one question a row, and none of a family that is off', () => {
    fc.assert(
      fc.property(draft, fc.subarray([...FAMILIES]), (terms, off) => {
        const questions = askQuestions(terms, { off, today: '2026-05-28', first: true });
        const rows = questions.map(
          ({ field, number }) => `${field === 'where' ? 'access' : field} ${number}`,
        );
        expect(new Set(rows).size).toBe(rows.length);
        for (const { family } of questions) expect(family === undefined || !off.includes(family)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('with every family off is held by secrets alone', () => {
    fc.assert(
      fc.property(draft, (terms) => {
        const questions = askQuestions(terms, { off: [...FAMILIES], today: '2026-05-28', first: true });
        for (const { rule, blocks } of questions) expect([rule, blocks]).toEqual(['secret', true]);
      }),
      { numRuns: 100 },
    );
  });

  it('only what looks like a secret ever holds a letter back', () => {
    fc.assert(
      fc.property(draft, (terms) => {
        for (const { rule, blocks } of askQuestions(terms)) expect(blocks === true).toBe(rule === 'secret');
      }),
      { numRuns: 100 },
    );
  });

  it('keeps everything else when a rewrite is taken', () => {
    const terms = { ...fine, title: 'Send the newsletter to the regulars' };
    const [question] = askQuestions(terms);
    expect(question && applyRewrite(terms, question)).toEqual({ ...terms, title: question?.rewrite });
  });
});

describe('every rule', () => {
  const { rules, families } = {
    rules: wordsOf('en').ui.clarity.rules,
    families: wordsOf('it').ui.clarity.families,
  };
  it('has its words, and every family its name', () => {
    expect(Object.keys(families).sort()).toEqual([...FAMILIES].sort());
    const asked = SENTENCES.flatMap((text) => PLACES.flatMap((field) => askText(text, { field }, {})));
    expect(asked.length).toBeGreaterThan(20);
    for (const { rule } of asked) if (rule !== 'secret') expect(rules[rule].ask).not.toBe('');
  });
});

describe('hostile text', () => {
  const UNITS = [
    'a ',
    'as ',
    'from 9 ',
    'da 9 ',
    'if ',
    'se ',
    'and is ',
    'e è ',
    '12 ',
    '12 hours ',
    '4111 ',
    '4111-1111 ',
    'abcd ',
    '1. word ',
    'sk_live_a',
    'eyJaaaaaaaa.',
    '-----BEGIN PRIVATE KEY-----',
    'ftp://a:b',
    'password for the ',
    'login: a/',
    'PIN ',
    'codice del ',
    'password: ',
    'IT60X ',
    'a',
    '9',
    ' ',
    '-',
    'aA1_',
    '.',
    'e\u0301',
    'non mi hai ',
    'sei un ',
    'Le PA ',
    'available ',
    'user a ',
    'first a ',
    'prima a ',
    'ogni ',
    'copy and ',
    'hours per ',
    "d'",
  ];
  /** The quickest of some runs: what the work takes, whatever else the machine does. */
  const best = (run: () => void): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const start = performance.now();
        run();
        return performance.now() - start;
      }),
    );
  const fill = (unit: string, length: number): string =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const look = (text: string) => () => {
    for (const field of ['title', 'criteria', 'limits', 'missing', 'where'] as const)
      askText(text, { field }, {});
    readOutcome(text);
  };

  it.each(UNITS)('of %j takes about twenty times as long when it is twenty times as long', (unit) => {
    const [short, long] = [fill(unit, 1_000), fill(unit, 20_000)];
    look(short)();
    // Twenty is even, four hundred would be the square; between them a busy machine has its room.
    // Below five milliseconds a ratio says more about the machine than about the work.
    expect(best(look(long)) / Math.max(best(look(short)), 5)).toBeLessThan(150);
  });

  it.each(UNITS)('of %j and 100 000 letters is looked at to the end of a page and no further', (unit) => {
    const page = fill(unit, 20_000);
    const beyond = page + fill(unit, 80_000);
    const asked = (text: string) => askText(text, { field: 'criteria' }, {}).map(({ rule }) => rule);
    expect(asked(beyond)).toEqual(asked(page));
  });
});
