/** Fills a new draft with what its message says, reworded and judged as the quiet questions would. */
import { isCheckable } from '../clarity/checkable.ts';
import { endStateOf } from '../clarity/end-state.ts';
import type { Draft } from '../draft/draft.ts';
import { fillDraft, type Judge, type Told } from '../draft/propose.ts';

/** How `lib/clarity` sees a line that the message asks for. */
export const JUDGE: Judge = {
  endState: (deed, language) => endStateOf(deed, [language]),
  checkable: (text, language) => isCheckable(text, [language]),
};

/** A draft with what its message says; what stands in it already stays. */
export const fillFrom = (draft: Draft, message: Told, today: string): Draft =>
  fillDraft(draft, message, today, JUDGE);
