import { isKnown } from '../../lib/objective/moves.ts';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { lastMove, useOther } from './sides.ts';

export type EndedProps = ObjectiveScreenProps & {
  /** *The same once more*, if offered. */
  readonly onAgain?: (() => void) | undefined;
  /** *A new objective*, if offered. */
  readonly onNew?: (() => void) | undefined;
};

/** Ended without a verdict: declined, withdrawn or released. */
export function Ended({ objective, me, onAgain, onNew, way: _way, children, ...frame }: EndedProps) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const { state } = objective;
  const end = state === 'declined' || state === 'released' ? state : 'withdrawn';
  const last = lastMove(objective);
  const move = last && isKnown(last) ? last : undefined;
  const reason = move && 'reason' in move.content ? move.content.reason : undefined;
  return (
    <Frame
      {...frame}
      heading={fill(ui.ended[move?.by === me ? (`${end}Mine` as const) : end], { name })}
      mark={state}
      others={[
        ...(onAgain ? [{ label: ui.after.again, onPress: onAgain }] : []),
        ...(onNew ? [{ label: ui.ended.new, onPress: onNew }] : []),
      ]}
      after={children}
    >
      <h2 className="title">{objective.terms?.title ?? objective.wish}</h2>
      {reason ? (
        <p className="words">{fill(ui.common.quoted, { words: reason })}</p>
      ) : (
        <p>{ui.ended.noReason}</p>
      )}
      <p className="small">{ui.ended.nothing}</p>
    </Frame>
  );
}
