import { useState } from 'react';
import type { ContentOf, MissKind } from '../../lib/objective/moves.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../frame/Field.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { KindOfMiss } from './KindOfMiss.tsx';
import { useOther } from './sides.ts';
import { useReason } from './useReason.ts';

export type CloseAsMissedProps = Pick<ObjectiveScreenProps, 'way' | 'objective' | 'me' | 'notice'> & {
  readonly heading: string;
  /** The agreed day, as people read it. */
  readonly due: string;
  /** Today's calendar day: the day of closing. */
  readonly today: string;
  readonly onInsert: (content: ContentOf<'close'>) => void;
  readonly onCancel: () => void;
};

/** The date has passed with nothing delivered: the client closes it, with a reason. */
export function CloseAsMissed({ objective, me, due, today, onInsert, ...confirm }: CloseAsMissedProps) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const { reason, setReason, said } = useReason();
  const [kind, setKind] = useState<MissKind>();
  return (
    <Confirm
      {...confirm}
      mark={objective.state}
      title={ui.agreed.closeTitle}
      text={fill(ui.agreed.closeText, { day: due, name })}
      disabled={!said}
      onInsert={() => onInsert({ reason: said, on: today, ...(kind && { kind }) })}
    >
      <Field as="long" look="words" label={ui.common.reason} value={reason} onChange={setReason} />
      <KindOfMiss client={objective.sides?.client.name} value={kind} onChange={setKind} />
    </Confirm>
  );
}
