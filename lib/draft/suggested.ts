/** Suggestions from elsewhere, beside what a draft says: taken one by one, and taken back. Pure. */
import { foldText } from '../objective/text.ts';
import type { Draft, Rests } from './draft.ts';

/** A value for a field of the draft, and the words of the message that it rests on. */
export type Suggestion = {
  readonly field: 'title' | 'criterion';
  readonly text: string;
  readonly rests: Rests;
};

/** The draft with a suggestion in its place: a criterion takes the first empty row, else one of its own. */
export function takeSuggestion(draft: Draft, { field, text, rests }: Suggestion): Draft {
  if (field === 'title') return { ...draft, title: text, rests: { ...draft.rests, title: rests } };
  const at = draft.criteria.findIndex((one) => one.text.trim() === '');
  const row = { text, level: 'must' as const };
  return { ...draft, criteria: at < 0 ? [...draft.criteria, row] : draft.criteria.with(at, row) };
}

/** The draft without it again, as it was `before` in that place; whatever was typed elsewhere since stays. */
export function giveBack(draft: Draft, before: Draft, { field, text }: Suggestion): Draft {
  if (field === 'title') {
    // Typed over since: it is the person's.
    if (draft.title !== text) return draft;
    const { title: _, ...rests } = draft.rests;
    const { title } = before.rests;
    return { ...draft, title: before.title, rests: { ...rests, ...(title && { title }) } };
  }
  const criteria = draft.criteria.filter((one) => one.text !== text);
  return { ...draft, criteria: criteria.length > 0 ? criteria : [{ text: '', level: 'must' }] };
}

/** Whether the draft says it already, in these words. */
export function saysAlready({ title, criteria }: Draft, { field, text }: Suggestion): boolean {
  const said = field === 'title' ? [title] : criteria.map((one) => one.text);
  return said.some((one) => foldText(one) === foldText(text));
}
