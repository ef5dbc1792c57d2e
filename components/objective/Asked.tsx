import { useState } from 'react';
import type { ContentOf } from '../../lib/objective/moves.ts';
import type { Action } from '../frame/Frame.tsx';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { useOpened } from './begun.tsx';
import { GiveReason } from './GiveReason.tsx';
import { useOther } from './sides.ts';

export type AskedProps = ObjectiveScreenProps & {
  /** The assistant writes it up: opens a draft. */
  readonly onWriteUp?: (() => void) | undefined;
  readonly onDecline?: ((content: ContentOf<'decline'>) => void) | undefined;
  readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
};

/** One sentence was sent; the assistant writes it up, or not. */
export function Asked(props: AskedProps) {
  const { objective, me, onWriteUp, onDecline, onWithdraw, way, children, ...frame } = props;
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const mine = me === 'client';
  const end = mine ? onWithdraw : onDecline;
  const word = mine ? 'withdraw' : 'decline';
  const opened = useOpened();
  const [ending, setEnding] = useState(opened(word));
  const heading = fill(mine ? ui.asked.headingMine : ui.asked.headingTheirs, { name });
  if (ending && end)
    return (
      <GiveReason
        {...{ heading, way }}
        kind={word}
        notice={frame.notice}
        saved={frame.saved}
        mark={objective.state}
        title={ui.answer[`${word}Title`]}
        text={fill(ui.answer[`${word}Text`], { name })}
        onInsert={end}
        onCancel={() => setEnding(false)}
      />
    );
  const others: Action[] = end ? [{ label: ui.answer[word], onPress: () => setEnding(true) }] : [];
  return (
    <Frame
      {...frame}
      heading={heading}
      mark="asked"
      primary={!mine && onWriteUp ? { label: ui.asked.write, onPress: onWriteUp } : undefined}
      others={others}
      after={children}
    >
      <h2 className="title">{objective.wish}</h2>
      <p>{fill(mine ? ui.asked.waits : ui.asked.free, { name })}</p>
    </Frame>
  );
}
