import { useState } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { Facts, TermsHead } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { CloseAsMissed } from './CloseAsMissed.tsx';
import { GiveReason } from './GiveReason.tsx';
import { LastReview } from './LastReview.tsx';
import { SoFar } from './SoFar.tsx';
import { useOther } from './sides.ts';

export type AgreedProps = ObjectiveScreenProps & {
  /** Today's calendar day: closing as missed is offered only after the agreed one. */
  readonly today: string;
  /** Opens `DeliverForm`; the assistant's. */
  readonly onDeliver?: (() => void) | undefined;
  /** The client's. */
  readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
  /** The client's. */
  readonly onClose?: ((content: ContentOf<'close'>) => void) | undefined;
};

/** Agreed: the client lets go and sees the date, nothing else; the assistant works as she likes. */
export function Agreed(props: AgreedProps) {
  const { objective, me, today, onDeliver, onWithdraw, onClose, way, children, ...frame } = props;
  const { ui, fill, day } = useWords();
  const name = useOther(objective, me);
  const [ending, setEnding] = useState<'withdraw' | 'close'>();
  const { terms, rounds } = objective;
  if (!terms) return null;
  const due = day(terms.due.date);
  const round = rounds.length + 1;
  const heading = round > 1 ? fill(ui.agreed.round, { round }) : ui.agreed.heading;
  const stop = () => setEnding(undefined);
  if (ending === 'withdraw' && onWithdraw)
    return (
      <GiveReason
        {...{ heading, way }}
        mark={objective.state}
        needed
        title={ui.answer.withdrawTitle}
        text={fill(ui.answer.reasonNeeded, { name })}
        onInsert={onWithdraw}
        onCancel={stop}
      />
    );
  if (ending === 'close' && onClose)
    return (
      <CloseAsMissed {...{ heading, way, due, today, me, objective }} onInsert={onClose} onCancel={stop} />
    );
  const passed = today > terms.due.date;
  const withdraw = { label: ui.agreed.withdraw, onPress: () => setEnding('withdraw') };
  const close = { label: ui.agreed.close, onPress: () => setEnding('close') };
  return (
    <Frame
      {...frame}
      heading={heading}
      mark={objective.state}
      primary={me === 'assistant' && onDeliver ? { label: ui.agreed.deliver, onPress: onDeliver } : undefined}
      others={[...(passed && onClose ? [close] : []), ...(onWithdraw ? [withdraw] : [])]}
      after={children}
    >
      <TermsHead terms={terms} />
      <div className="stack">
        <p className="due">{fill(ui.agreed.by, { day: due })}</p>
        {passed ? (
          <p>{ui.agreed.passed}</p>
        ) : (
          <p>{me === 'client' ? fill(ui.agreed.letGo, { name }) : ui.agreed.yours}</p>
        )}
      </div>
      <LastReview objective={objective} me={me} />
      <SoFar objective={objective} />
      <Facts terms={terms} me={me} />
    </Frame>
  );
}
