import type { ContentOf } from '../../lib/objective/moves.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useBegun } from './begun.tsx';
import { useOther } from './sides.ts';

/** A word in return; a question after the date; or *I see it differently*, which is the assistant's. */
export type Manner = 'reply' | 'ask' | 'differ';

export type ReplyFormProps = Omit<ObjectiveScreenProps, 'children' | 'onBack'> & {
  readonly manner: Manner;
  /** What stands in the field at first, to be changed or sent as it is. */
  readonly first?: string | undefined;
  readonly onInsert: (content: ContentOf<'reply'>) => void;
  readonly onCancel: () => void;
};

/** What was typed, and for what: one form, so that the words stay when the person thinks again. */
export type ReplyDraft = { readonly reason: string; readonly manner: Manner };

/** A few words to the other person. They change nothing that was agreed or reviewed. */
export function ReplyForm({
  objective,
  me,
  manner,
  first = '',
  onInsert,
  onCancel,
  ...confirm
}: ReplyFormProps) {
  const { ui, fill } = useWords();
  const words = ui.after.manners[manner];
  const name = useOther(objective, me);
  const { fields, set, cancel } = useBegun<ReplyDraft>('reply', { reason: first, manner }, onCancel);
  const text = fields.reason.trim();
  const contested = manner === 'differ' ? { contested: true as const } : {};
  return (
    <Confirm
      {...confirm}
      heading={objective.terms?.title ?? objective.wish ?? fill(words.title, { name })}
      mark={objective.state}
      title={fill(words.title, { name })}
      text={fill(words.text, { name })}
      disabled={!text}
      onInsert={() => onInsert({ text, ...contested })}
      onCancel={cancel}
    >
      <Field
        as="long"
        look="words"
        label={words.label}
        value={fields.reason}
        onChange={(reason) => set({ reason, manner })}
      />
    </Confirm>
  );
}
