/** A secret that is confirmed answers for itself alone. */
import { expect, it } from 'vitest';
import { askText } from '../../lib/clarity/ask-text.ts';
import { keyOf, type Question } from '../../lib/clarity/question.ts';

const ask = (text: string, kept: readonly string[] = []): Question[] =>
  askText(text, { field: 'criteria', number: 1 }, { kept }).filter((one) => one.blocks);
const kept = ask('password: example1').map(keyOf);

it('is not asked about again', () => {
  expect(kept).toHaveLength(1);
  expect(ask('password: example1', kept)).toEqual([]);
});

it('is asked about again as another one of the same length', () => {
  expect(ask('password: Tr0ub4d0', kept)).toHaveLength(1);
});

it('says nothing for a second one beside it', () => {
  expect(ask('password: example1 and pin: 774411', kept).map((one) => one.words)).toEqual(['pin: 774411']);
});
