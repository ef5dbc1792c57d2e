import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { smallTerms } from './moves.ts';
import { SAMPLES } from './samples.ts';

const move = SAMPLES['propose-small'] as Extract<Move, { kind: 'propose' }>;
const withTerms = (changed: Partial<Terms>): Move => ({
  ...move,
  content: { ...move.content, terms: { ...move.content.terms, ...changed } },
});

describe('a small proposal', { timeout: 120_000 }, () => {
  it('is one paragraph without labels, in either language', () => {
    expect(writeLetter(move, 'it', { to: 'Sara' }).body).toBe(
      'Le fatture di aprile coincidono con l’estratto conto entro venerdì 12 giugno 2026. È fatto quando ogni ' +
        'fattura è “pagata” o ha una nota con il perché; tra Clara Bassi (clara@hotel.test, info@hotel.test) e ' +
        'Sara Conti (sara@conti.test).',
    );
    const english = withTerms({
      title: 'Are the invoices right?',
      criteria: [{ text: 'each is paid.', level: 'must' }],
    });
    expect(writeLetter(english, 'en', { to: 'Sara' }).body).toBe(
      "Are the invoices right? By Friday 12 June 2026. It's done when each is paid. Between Clara Bassi " +
        '(clara@hotel.test, info@hotel.test) and Sara Conti (sara@conti.test).',
    );
  });

  it.each<[string, Partial<Terms>]>([
    ['a reason', { why: 'the quarter ends' }],
    ['a second criterion', { criteria: ['a', 'b'].map((text) => ({ text, level: 'must' })) }],
    ['who decides', { decision: { level: 'delegate' } }],
    ['a long criterion', { criteria: [{ text: 'every invoice '.repeat(30), level: 'must' }] }],
    ['paragraphs', { criteria: [{ text: 'every invoice\n\nand every note', level: 'must' }] }],
  ])('takes labels with %s', (_, changed) => {
    expect(writeLetter(withTerms(changed), 'en', { to: 'Sara' }).body).toContain('\nIt meets the goal when:');
  });

  it('is read back whatever its words look like', () => {
    let running = 0;
    fc.assert(
      fc.property(smallTerms, fc.constantFrom(...LANGUAGES), (terms, language) => {
        const small: Move = { ...move, content: { revision: 1, terms } };
        const { text, body } = writeLetter(small, language, { to: 'Sara' });
        running += Number(!body.includes('\n'));
        const readings = readLetters([{ depth: 0, text }]);
        expect(readings.map((one) => one.ok && one.id)).toEqual([moveId(small)]);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(running).toBeGreaterThan(250);
  });

  it('is offered for taking in when it was edited', () => {
    const { text } = writeLetter(move, 'en', { to: 'Sara' });
    const [reading] = readLetters([
      { depth: 0, text: text.replace('12 June', '12 May').replace('Friday', 'Tuesday') },
    ]);
    expect(reading).toMatchObject({
      ok: false,
      why: 'changed',
      guess: { content: { terms: { ...move.content.terms, due: { date: '2026-05-12' } } } },
    });
  });
});
