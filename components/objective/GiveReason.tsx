import type { ReactNode } from 'react';
import type { Kind } from '../../lib/objective/moves.ts';
import type { State } from '../../lib/objective/objective.ts';
import { AskingProvider } from '../clarity/Margin.tsx';
import { type Reasons, useReasonQuestions } from '../clarity/useReasonQuestions.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useBegun } from './begun.tsx';

export type GiveReasonProps = Pick<ScreenProps, 'way' | 'saved' | 'notice'> & {
  /** The move it becomes; what is typed is kept under it. */
  readonly kind: Kind;
  readonly heading: string;
  readonly mark?: State | undefined;
  readonly title: string;
  readonly text: string;
  /** A reason is due; without it the letter is not written. */
  readonly needed?: boolean | undefined;
  /** What the field asks for, where it is no reason. */
  readonly label?: string | undefined;
  /** Stands in the field from the start: the words it is recorded from. */
  readonly initial?: string | undefined;
  readonly children?: ReactNode;
  readonly onInsert: (content: { reason?: string }) => void;
  readonly onCancel: () => void;
};

/** A second look with some words: declining, withdrawing, needing something first. */
export function GiveReason(props: GiveReasonProps) {
  const { kind, needed, label, initial = '', children, onInsert, onCancel, ...confirm } = props;
  const { ui } = useWords();
  const { fields, set, cancel } = useBegun<Reasons & { readonly reason: string }>(
    kind,
    { reason: initial },
    onCancel,
  );
  const questions = useReasonQuestions(fields, (kept) => set({ kept }));
  const said = fields.reason.trim();
  return (
    <Confirm
      {...confirm}
      disabled={needed && !said}
      onCancel={cancel}
      onInsert={() => onInsert(said ? { reason: said } : {})}
    >
      <AskingProvider questions={questions}>
        <Field
          as="long"
          at="reason"
          look="words"
          label={label ?? (needed ? ui.common.reason : ui.answer.reasonFor)}
          value={fields.reason}
          onChange={(reason) => set({ reason })}
        />
      </AskingProvider>
      {children}
    </Confirm>
  );
}
