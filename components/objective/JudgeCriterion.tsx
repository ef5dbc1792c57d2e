import { AskingProvider } from '../clarity/Margin.tsx';
import { useReasonQuestions } from '../clarity/useReasonQuestions.ts';
import { Choice } from '../frame/Choice.tsx';
import { Field } from '../frame/Field.tsx';
import { useWords } from '../words/WordsContext.tsx';
import type { JudgementDraft } from './judging.ts';
import { KindOfMiss } from './KindOfMiss.tsx';

export type JudgeCriterionProps = {
  readonly number: number;
  readonly client?: string | undefined;
  readonly draft: JudgementDraft;
  readonly onChange: (draft: JudgementDraft) => void;
};

/** One criterion: *meets it* or *not yet*; not yet asks what is missing, and only then offers to take it as it is. */
export function JudgeCriterion({ number, client, draft, onChange }: JudgeCriterionProps) {
  const { ui, fill } = useWords();
  const words = ui.review;
  const looked = draft.verdict === 'missed' || draft.verdict === 'waived';
  const set = (part: Partial<JudgementDraft>) => onChange({ ...draft, ...part });
  const questions = useReasonQuestions(draft, (kept) => set({ kept }));
  return (
    <>
      <Choice
        look="pair"
        question={fill(words.judge, { number })}
        options={[
          { value: 'met', label: words.meets },
          { value: 'missed', label: words.notYet },
          ...(looked ? [{ value: 'waived' as const, label: words.fine }] : []),
        ]}
        value={draft.verdict}
        onChange={(verdict) => set({ verdict })}
      />
      {draft.verdict === 'missed' && (
        <div className="miss">
          <AskingProvider questions={questions}>
            <Field
              as="long"
              at="missing"
              label={words.missing}
              value={draft.missing}
              onChange={(missing) => set({ missing })}
            />
            <Field
              as="long"
              at="next"
              label={words.next}
              aside={ui.common.optional}
              value={draft.next}
              onChange={(next) => set({ next })}
            />
          </AskingProvider>
          <KindOfMiss client={client} value={draft.kind} onChange={(kind) => set({ kind })} />
        </div>
      )}
    </>
  );
}
