import { expect, it } from 'vitest';
import type { Rule } from '../../lib/clarity/families.ts';
import type { Place, Question } from '../../lib/clarity/question.ts';
import { weightiest } from '../../lib/clarity/weight.ts';

const question = (rule: Rule, field: Place): Question => ({ rule, field, from: 0, to: 0, words: '' });
const all = [
  question('why', 'why'),
  question('vague', 'criteria'),
  question('effort', 'criteria'),
  question('activity', 'title'),
  { ...question('secret', 'access'), blocks: true as const },
];
const rules = (most: number) => weightiest(all, most, ({ field }) => field).map(({ rule }) => rule);

it('takes one a place, what matters most first, and never leaves out what blocks', () => {
  expect(rules(9)).toEqual(['secret', 'effort', 'activity', 'why']);
  expect(rules(2)).toEqual(['secret', 'effort']);
  expect(rules(0)).toEqual(['secret']);
});
