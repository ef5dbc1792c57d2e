import type { ReactNode } from 'react';
import type { State } from '../../lib/objective/objective.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useReason } from './useReason.ts';

export type GiveReasonProps = Pick<ScreenProps, 'way' | 'saved' | 'notice'> & {
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
export function GiveReason({ needed, label, initial, children, onInsert, ...confirm }: GiveReasonProps) {
  const { ui } = useWords();
  const { reason, setReason, said, content } = useReason(initial);
  return (
    <Confirm {...confirm} disabled={needed && !said} onInsert={() => onInsert(content)}>
      <Field
        as="long"
        look="words"
        label={label ?? (needed ? ui.common.reason : ui.answer.reasonFor)}
        value={reason}
        onChange={setReason}
      />
      {children}
    </Confirm>
  );
}
