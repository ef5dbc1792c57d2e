import type { ContentOf, MissKind } from '../../lib/objective/moves.ts';
import { AskingProvider } from '../clarity/Margin.tsx';
import { type Reasons, useReasonQuestions } from '../clarity/useReasonQuestions.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useBegun } from './begun.tsx';
import { KindOfMiss } from './KindOfMiss.tsx';
import { useOther } from './sides.ts';

export type CloseAsMissedProps = Pick<
  ObjectiveScreenProps,
  'way' | 'objective' | 'me' | 'notice' | 'saved'
> & {
  readonly heading: string;
  /** The agreed day, as people read it. */
  readonly due: string;
  /** Today's calendar day: the day of closing. */
  readonly today: string;
  readonly onInsert: (content: ContentOf<'close'>) => void;
  readonly onCancel: () => void;
};

type Closing = { readonly reason: string; readonly kind?: MissKind | undefined } & Pick<Reasons, 'kept'>;

/** The date has passed with nothing delivered: the client closes it, with a reason. */
export function CloseAsMissed(props: CloseAsMissedProps) {
  const { objective, me, due, today, onInsert, onCancel, ...confirm } = props;
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const { fields, set, cancel } = useBegun<Closing>('close', { reason: '' }, onCancel);
  const questions = useReasonQuestions(fields, (kept) => set({ kept }));
  const said = fields.reason.trim();
  const { kind } = fields;
  return (
    <Confirm
      {...confirm}
      mark={objective.state}
      title={ui.agreed.closeTitle}
      text={fill(ui.agreed.closeText, { day: due, name })}
      disabled={!said}
      onCancel={cancel}
      onInsert={() => onInsert({ reason: said, on: today, ...(kind && { kind }) })}
    >
      <AskingProvider questions={questions}>
        <Field
          as="long"
          at="reason"
          look="words"
          label={ui.common.reason}
          value={fields.reason}
          onChange={(reason) => set({ reason })}
        />
      </AskingProvider>
      <KindOfMiss client={objective.sides?.client.name} value={kind} onChange={(one) => set({ kind: one })} />
    </Confirm>
  );
}
