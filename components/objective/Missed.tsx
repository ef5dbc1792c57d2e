import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { TermsHead } from '../terms/TermsView.tsx';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';
import { judgementsOf } from './judged.ts';
import { Misses } from './Misses.tsx';
import { SoFar } from './SoFar.tsx';

export type MissedProps = ObjectiveScreenProps & {
  /** *The same once more*, if offered. */
  readonly onAgain?: (() => void) | undefined;
  /** *What comes next*, if offered. */
  readonly onNext?: (() => void) | undefined;
};

/** The goal is missed: what was missing, without blame. */
export function Missed({ objective, me: _me, onAgain, onNext, way: _way, children, ...frame }: MissedProps) {
  const { ui, fill } = useWords();
  const { closing: closed } = objective;
  const round = closed ? undefined : objective.rounds.at(-1);
  return (
    <Frame
      {...frame}
      heading={ui.missed.heading}
      mark="missed"
      others={[
        ...(onAgain ? [{ label: ui.after.again, onPress: onAgain }] : []),
        ...(onNext ? [{ label: ui.after.next, onPress: onNext }] : []),
      ]}
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
      {round && (
        <section className="note">
          <h3 className="label">{ui.missed.what}</h3>
          <Misses objective={objective} judged={judgementsOf(round)} />
          {round.review?.good && <p className="words">{round.review.good}</p>}
        </section>
      )}
      <SoFar objective={objective} ended />
    </Frame>
  );
}
