import type { ContentOf } from '../../lib/objective/moves.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useBegun } from './begun.tsx';
import { emptyHandOver, type HandOverDraft, handOverOf } from './handing.ts';
import { useOther } from './sides.ts';

export type HandOverFormProps = Omit<ObjectiveScreenProps, 'children' | 'onBack'> & {
  readonly onInsert: (content: ContentOf<'hand-over'>) => void;
  readonly onCancel: () => void;
};

/** Somebody else goes on: who, what is done, and what access is open. The other person and they both have to agree. */
export function HandOverForm({ objective, me, onInsert, onCancel, ...confirm }: HandOverFormProps) {
  const { ui, fill } = useWords();
  const words = ui.after.handing;
  const name = useOther(objective, me);
  const { fields, set, cancel } = useBegun<HandOverDraft>('hand-over', emptyHandOver(objective), onCancel);
  const content = handOverOf(objective, me, fields);
  const named = fields.name.trim() !== '' && /^\S+@\S+$/.test(fields.address.trim());
  const successor = firstName(fields.name) || words.them;
  return (
    <Confirm
      {...confirm}
      heading={words.heading}
      mark={objective.state}
      title={me === 'assistant' ? words.title : words.titleClient}
      text={fill(words.text, { name, successor })}
      disabled={!content}
      onInsert={() => content && onInsert(content)}
      onCancel={cancel}
    >
      <Field label={words.name} value={fields.name} onChange={(value) => set({ name: value })} />
      <Field
        as="email"
        label={ui.draft.address}
        value={fields.address}
        onChange={(address) => set({ address })}
        problem={named && !content ? words.notThem : undefined}
      />
      <Field
        as="long"
        look="words"
        label={words.done}
        aside={ui.common.optional}
        value={fields.done}
        onChange={(done) => set({ done })}
      />
      <Field
        as="long"
        tall
        label={words.accesses}
        aside={ui.common.optional}
        hint={words.accessesHint}
        value={fields.accesses}
        onChange={(accesses) => set({ accesses })}
      />
    </Confirm>
  );
}
