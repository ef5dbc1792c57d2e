/** The short ways through folding, beside the long one: what is drawn as nothing makes a text go the long way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../lib/objective/ids.ts';
import { evenBlanks, foldText } from '../../lib/objective/text.ts';

const UNSEEN = '\u00ad';
const typed = fc.string({ unit: fc.constantFrom(...'Ab z9`\'"-_*.,(~!\t\n…’é') });

describe('plain text takes a short way', () => {
  it.each([
    ['folded', foldText],
    ['with even blanks', evenBlanks],
  ] as const)('and comes out %s as by the long one', (_how, even) => {
    fc.assert(fc.property(typed, (text) => even(text) === even(text + UNSEEN)));
  });

  it('however it is quoted', () => {
    expect(foldText("''A -- `b`")).toBe(`"a - 'b'`);
    expect(foldText('Two  words ')).toBe('two words');
  });
});

describe('the canonical form', () => {
  it('keeps a field of any name, in the order of names', () => {
    expect(canonical(JSON.parse('{"b":1,"__proto__":{"x":"Y"},"a":[""],"c":[]}'))).toBe(
      '{"__proto__":{"x":"y"},"a":[""],"b":1}',
    );
  });
});
