import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { GiveReason } from '../objective/GiveReason.tsx';
import { useOther } from '../objective/sides.ts';
import { useWords } from '../words/WordsContext.tsx';

export type KeepAgreedProps = Pick<ObjectiveScreenProps, 'objective' | 'me' | 'way' | 'notice' | 'saved'> & {
  readonly onInsert: (content: ContentOf<'keep'>) => void;
  readonly onCancel: () => void;
};

/** A change is not taken: what was agreed stays, with a reason if one likes. */
export function KeepAgreed({ objective, me, ...form }: KeepAgreedProps) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  return (
    <GiveReason
      {...form}
      kind="keep"
      heading={fill(ui.change.theirs, { name })}
      mark={objective.state}
      title={ui.change.keepAgreedTitle}
      text={fill(ui.change.keepAgreedText, { name })}
    />
  );
}
