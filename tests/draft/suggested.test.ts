/** A suggestion is taken into its place, and given back without what was typed meanwhile. */
import { expect, it } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import { giveBack, type Suggestion, saysAlready, takeSuggestion } from '../../lib/draft/suggested.ts';

const draft = { ...emptyDraft('message:m', 'en'), title: 'Newsletter' };
const rests = { quote: 'the newsletter', paragraph: 1 };
const title: Suggestion = { field: 'title', text: 'The newsletter is ready', rests };
const criterion: Suggestion = { field: 'criterion', text: 'it has three offers', rests };
const must = (text: string) => ({ text, level: 'must' as const });

it('a result takes the place of the title, and says what it rests on', () => {
  const taken = takeSuggestion(draft, title);
  expect([taken.title, taken.rests.title]).toEqual([title.text, rests]);
  expect(giveBack({ ...taken, why: 'typed since' }, draft, title)).toEqual({ ...draft, why: 'typed since' });
});

it('a criterion takes the first empty row, else one of its own', () => {
  expect(takeSuggestion(draft, criterion).criteria).toEqual([must(criterion.text)]);
  const full = { ...draft, criteria: [must('a'), must('b')] };
  const taken = takeSuggestion(full, criterion);
  expect(taken.criteria).toEqual([must('a'), must('b'), must(criterion.text)]);
  expect(giveBack(taken, full, criterion)).toEqual(full);
  expect(giveBack(takeSuggestion(draft, criterion), draft, criterion)).toEqual(draft);
});

it('is known where the draft says it already, whatever its case', () => {
  expect(saysAlready({ ...draft, title: 'the newsletter IS ready' }, title)).toBe(true);
  expect(saysAlready(draft, title)).toBe(false);
  expect(saysAlready({ ...draft, criteria: [must('It has three offers')] }, criterion)).toBe(true);
});
