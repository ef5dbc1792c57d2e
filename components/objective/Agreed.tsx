import { type ReactNode, useState } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { type Action, Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { Facts, TermsHead } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { useOpened } from './begun.tsx';
import { CloseAsMissed } from './CloseAsMissed.tsx';
import { GiveReason } from './GiveReason.tsx';
import { LastReview } from './LastReview.tsx';
import { Needed, type PauseMoves, type Pausing, SayPause } from './Pause.tsx';
import { SoFar } from './SoFar.tsx';
import { useOther } from './sides.ts';

export type AgreedProps = ObjectiveScreenProps &
  PauseMoves & {
    /** Today's calendar day: closing as missed is offered only after the agreed one. */
    readonly today: string;
    /** After the agreed day: asks how it stands; the client's. */
    readonly onAsk?: (() => void) | undefined;
    /** Opens `DeliverForm`; the assistant's. */
    readonly onDeliver?: (() => void) | undefined;
    /** Opens `ChangeForm`; either's, while no change is open. */
    readonly onRevise?: ((about?: 'date') => void) | undefined;
    /** A change that waits for its answer: `OpenChange`. */
    readonly offer?: ReactNode;
    /** The client's. */
    readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
    /** The client's. */
    readonly onClose?: ((content: ContentOf<'close'>) => void) | undefined;
  };

const ENDINGS: readonly ('withdraw' | 'close' | Pausing)[] = ['withdraw', 'close', 'need', 'came', 'release'];

/** Agreed: the client lets go and sees the date, nothing else; the assistant works as she likes. */
export function Agreed(props: AgreedProps) {
  const { objective, me, today, onAsk, onDeliver, onRevise, offer, onWithdraw, onClose, ...more } = props;
  const { way, children, ...rest } = more;
  const { onNeed, onResume, onRelease, ...frame } = rest;
  const { ui, fill, day } = useWords();
  const name = useOther(objective, me);
  const opened = useOpened();
  const [ending, setEnding] = useState(ENDINGS.find((one) => opened(one === 'came' ? 'resume' : one)));
  const { terms, rounds } = objective;
  const { notice, saved } = frame;
  const round = rounds.length + 1;
  const heading = useHeading(objective, me, round);
  if (!terms) return null;
  const due = day(terms.due.date);
  const stop = () => setEnding(undefined);
  if (ending === 'withdraw' && onWithdraw)
    return (
      <GiveReason
        {...{ heading, way, notice, saved }}
        kind="withdraw"
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
      <CloseAsMissed
        {...{ heading, way, notice, saved, due, today, me, objective }}
        onInsert={onClose}
        onCancel={stop}
      />
    );
  if (ending === 'need' || ending === 'came' || ending === 'release')
    return (
      <SayPause
        {...{ objective, me, way, heading, notice, saved, onNeed, onResume, onRelease }}
        saying={ending}
        onCancel={stop}
      />
    );
  const passed = today > terms.due.date;
  return (
    <Frame
      {...frame}
      heading={heading}
      mark={objective.state}
      primary={primaryOf(props, { ...ui.agreed, ask: ui.after.manners.ask.press }, setEnding)}
      others={othersOf(props, ui, passed, setEnding)}
      after={children}
    >
      {offer}
      <TermsHead terms={terms} />
      <div className="stack">
        <p className="due">{fill(ui.agreed.by, { day: due })}</p>
        {passed ? (
          <p>{ui.agreed.passed}</p>
        ) : (
          <p>{me === 'client' ? fill(ui.agreed.letGo, { name }) : ui.agreed.yours}</p>
        )}
      </div>
      <Needed objective={objective} me={me} />
      <LastReview objective={objective} me={me} />
      <SoFar objective={objective} />
      <Facts terms={terms} me={me} />
    </Frame>
  );
}

/** The next thing to do: deliver; for the client say that it is there now, or ask how it stands once the day has passed. */
function primaryOf(
  { me, objective, today, onAsk, onDeliver, onResume }: AgreedProps,
  words: { readonly deliver: string; readonly came: string; readonly ask: string },
  say: (saying: Pausing) => void,
): Action | undefined {
  if (me === 'assistant') return onDeliver && { label: words.deliver, onPress: onDeliver };
  const waits = objective.state === 'waiting' && onResume;
  if (waits) return { label: words.came, onPress: () => say('came') };
  const passed = objective.terms !== undefined && today > objective.terms.due.date;
  return passed ? onAsk && { label: words.ask, onPress: onAsk } : undefined;
}

/** What else may be said now; once the date has passed, a new one comes first. */
function othersOf(
  { me, onRevise, onNeed, onResume, onRelease, onClose, onWithdraw }: AgreedProps,
  { agreed, change }: ReturnType<typeof useWords>['ui'],
  passed: boolean,
  say: (ending: 'withdraw' | 'close' | Pausing) => void,
): Action[] {
  const may = (ending: 'withdraw' | 'close' | Pausing, on: unknown): Action[] =>
    on ? [{ label: agreed[ending], onPress: () => say(ending) }] : [];
  const newDate = passed && onRevise && { label: change.newDate, onPress: () => onRevise('date') };
  const revise = !passed && onRevise && { label: change.propose, onPress: () => onRevise() };
  return [
    ...(newDate ? [newDate] : []),
    ...may('need', me === 'assistant' && onNeed),
    ...may('came', me === 'assistant' && onResume),
    ...may('close', passed && onClose),
    ...(revise ? [revise] : []),
    ...may('release', onRelease),
    ...may('withdraw', onWithdraw),
  ];
}

function useHeading(objective: AgreedProps['objective'], me: AgreedProps['me'], round: number): string {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  if (objective.state === 'waiting')
    return fill(me === 'client' ? ui.agreed.waitingMine : ui.agreed.waitingHeading, { name });
  return round > 1 ? fill(ui.agreed.round, { round }) : ui.agreed.heading;
}
