/** The questions about words for a miss, or a reason. */
import { useCallback } from 'react';
import { askAboutMiss, askForMore } from '../../lib/clarity/ask-miss.ts';
import { useQuestionsOff } from './QuestionsOff.tsx';
import { type Questions, useQuestions } from './useQuestions.ts';

/** What was typed, by field; and which questions were answered with *keep mine*. */
export type Reasons = {
  readonly missing?: string | undefined;
  readonly next?: string | undefined;
  readonly reason?: string | undefined;
  readonly kept?: readonly string[] | undefined;
};

/** The questions of a form with reasons in it. `onKeep` gives all that was kept so far. */
export function useReasonQuestions(typed: Reasons, onKeep: (kept: readonly string[]) => void): Questions {
  const off = useQuestionsOff();
  const ask = useCallback(
    ({ missing = '', next = '', reason = '', kept = [] }: Reasons) => [
      ...askForMore(missing, next),
      ...askAboutMiss(missing, 'missing', { off, kept }),
      ...askAboutMiss(next, 'next', { off, kept }),
      ...askAboutMiss(reason, 'reason', { off, kept }),
    ],
    [off],
  );
  return useQuestions({
    value: typed,
    ask,
    onChange: () => {},
    onKeep: (key) => onKeep([...(typed.kept ?? []), key]),
  });
}
