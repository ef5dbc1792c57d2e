/** Fills a new draft with what its message says, reworded and judged as the quiet questions would. */
import { isCheckable } from '../clarity/checkable.ts';
import { endStateOf } from '../clarity/end-state.ts';
import { startsWithVerb } from '../clarity/outcome.ts';
import type { Draft } from '../draft/draft.ts';
import { fillDraft, type Judge, type Told } from '../draft/propose.ts';

/** How `lib/clarity` sees a line that the message asks for. */
export const JUDGE: Judge = {
  // Only of a verb that is known as one: *From the office* is a subject, and nothing is done in it.
  endState: (deed, language) => (startsWithVerb(deed, language) ? endStateOf(deed, [language]) : undefined),
  checkable: (text, language) => isCheckable(text, [language]),
};

/** A draft with what its message says; what stands in it already stays. */
export const fillFrom = (draft: Draft, message: Told, today: string): Draft =>
  fillDraft(draft, message, today, JUDGE);
