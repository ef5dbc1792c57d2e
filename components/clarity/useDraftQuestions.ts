/** The questions about a draft, with what was kept of them in the draft itself. */
import { useCallback } from 'react';
import { applyRewrite } from '../../lib/clarity/apply.ts';
import { askQuestions } from '../../lib/clarity/ask.ts';
import type { Draft, DraftPerson } from '../../lib/draft/draft.ts';
import { sameAddress } from '../../lib/objective/addresses.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useQuestionsOff } from './QuestionsOff.tsx';
import { type Questions, useQuestions } from './useQuestions.ts';

export type DraftQuestionsProps = {
  readonly draft: Draft;
  /** Known partners: with anybody else it is the first objective. Without the list nobody is new. */
  readonly people?: readonly DraftPerson[] | undefined;
  readonly onChange: (draft: Draft) => void;
};

/** The questions of a form that writes terms. */
export function useDraftQuestions({ draft, people, onChange }: DraftQuestionsProps): Questions {
  const off = useQuestionsOff();
  const { today } = useWords();
  const ask = useCallback(
    (value: Draft) => {
      const { kept, partner } = value;
      const address = partner.address.trim();
      const known = people?.some((one) => sameAddress(one.address, address)) ?? true;
      return askQuestions(value, { off, kept, today, first: address !== '' && !known });
    },
    [off, today, people],
  );
  return useQuestions({
    value: draft,
    ask,
    apply: applyRewrite,
    onChange,
    onKeep: (key) => onChange({ ...draft, kept: [...(draft.kept ?? []), key] }),
  });
}
