import { isKnown } from '../../lib/objective/moves.ts';
import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { TermsHead } from '../terms/TermsView.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Misses } from './Misses.tsx';
import { SoFar } from './SoFar.tsx';
import { lastMove } from './sides.ts';

export type MissedProps = ObjectiveScreenProps & {
  /** *A new objective*, if offered. */
  readonly onNew?: (() => void) | undefined;
};

/** The goal is missed: what was missing, without blame. */
export function Missed({ objective, me: _me, onNew, way: _way, children, ...frame }: MissedProps) {
  const { ui, fill } = useWords();
  const last = lastMove(objective);
  const closed = last && isKnown(last) && last.kind === 'close' ? last.content : undefined;
  const review = closed ? undefined : objective.rounds.at(-1)?.review;
  return (
    <Frame
      {...frame}
      heading={ui.missed.heading}
      mark="missed"
      others={onNew ? [{ label: ui.ended.new, onPress: onNew }] : []}
      after={children}
    >
      {objective.terms && <TermsHead terms={objective.terms} />}
      {closed && (
        <section className="note">
          <h3 className="label">{ui.missed.why}</h3>
          <p className="words">{closed.reason}</p>
          {closed.kind && (
            <p className="small">
              {fill(ui.miss[closed.kind], { name: firstName(objective.sides?.client.name) })}
            </p>
          )}
        </section>
      )}
      {review && (
        <section className="note">
          <h3 className="label">{ui.missed.what}</h3>
          <Misses objective={objective} review={review} />
          {review.good && <p className="words">{review.good}</p>}
        </section>
      )}
      <SoFar objective={objective} ended />
    </Frame>
  );
}
