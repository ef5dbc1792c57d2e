import type { ContentOf, Outcome } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { AskingProvider } from '../clarity/Margin.tsx';
import { useReasonQuestions } from '../clarity/useReasonQuestions.ts';
import { Field } from '../frame/Field.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useInsertWords } from '../frame/way.ts';
import { CriteriaList, TermsHead } from '../terms/TermsView.tsx';
import { type Speech, useWords } from '../words/WordsContext.tsx';
import { useBegun } from './begun.tsx';
import { type CorrectionDraft, correctionOf, presentReview, toCorrect } from './correcting.ts';
import { JudgeCriterion } from './JudgeCriterion.tsx';
import { EMPTY_JUDGEMENT } from './judging.ts';

export type CorrectFormProps = Omit<ObjectiveScreenProps, 'children' | 'onBack' | 'me'> & {
  readonly onInsert: (content: ContentOf<'correct'>) => void;
  readonly onCancel: () => void;
};

const OUTCOMES: readonly Outcome[] = ['met', 'round', 'missed'];

/** The client looks at a review, or a closing, again: once, with the reason, and the outcome that follows from it. */
export function CorrectForm({ objective, onInsert, onCancel, way, ...frame }: CorrectFormProps) {
  const { ui } = useWords();
  const words = ui.after.correct;
  const { fields, set, cancel } = useBegun<CorrectionDraft>('correct', presentReview(objective), onCancel);
  const questions = useReasonQuestions({ reason: fields.reason, kept: fields.kept }, (kept) => set({ kept }));
  const foot = useFoot({ objective, fields, way, onInsert });
  const numbers = toCorrect(objective);
  return (
    <Frame
      {...frame}
      heading={objective.closing ? words.closing : words.review}
      mark={objective.state}
      onBack={cancel}
      {...foot}
    >
      {objective.terms && <TermsHead terms={objective.terms} />}
      <p>{words.once}</p>
      <AskingProvider questions={questions}>
        <Field
          as="long"
          at="reason"
          look="words"
          label={words.why}
          value={fields.reason}
          onChange={(reason) => set({ reason })}
        />
      </AskingProvider>
      <section className="stack">
        <h3 className="label">{ui.terms.criteria}</h3>
        <CriteriaList
          criteria={objective.terms?.criteria ?? []}
          under={(number) =>
            numbers.includes(number) && (
              <JudgeCriterion
                number={number}
                client={objective.sides?.client.name}
                draft={fields.criteria[number] ?? EMPTY_JUDGEMENT}
                onChange={(one) => set({ criteria: { ...fields.criteria, [number]: one } })}
              />
            )
          }
        />
      </section>
    </Frame>
  );
}

type FootProps = Pick<CorrectFormProps, 'objective' | 'way' | 'onInsert'> & {
  readonly fields: CorrectionDraft;
};

/** The outcomes that follow from the verdicts; while there is none, in a sentence what is still needed. */
function useFoot({ objective, fields, way, onInsert }: FootProps) {
  const { ui } = useWords();
  const words = ui.after.correct;
  const insert = useInsertWords(way);
  const open = OUTCOMES.flatMap((outcome) => correctionOf(objective, fields, outcome) ?? []);
  const [primary, ...others] = open.map((content) => ({
    label: labelOf(content, objective, ui),
    onPress: () => onInsert(content),
  }));
  if (primary) return { primary, others, note: insert.note };
  const needed = fields.reason.trim() ? words.change : words.say;
  return { primary: { label: words.send, onPress: () => {}, disabled: true }, note: needed };
}

/** Going on may mean three things: a closing is undone, something is still missing, or only the rest is to come. */
function labelOf({ outcome, criteria = [] }: ContentOf<'correct'>, { closing }: Objective, ui: Speech['ui']) {
  if (outcome !== 'round') return ui.review[outcome];
  if (closing) return ui.after.correct.again;
  return criteria.some((one) => one.verdict === 'missed') ? ui.review.round : ui.review.rest;
}
