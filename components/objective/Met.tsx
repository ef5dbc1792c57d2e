import { Frame } from '../frame/Frame.tsx';
import type { ObjectiveScreenProps } from '../frame/screen.ts';
import { useWords } from '../words/WordsContext.tsx';
import { SoFar } from './SoFar.tsx';

export type MetProps = ObjectiveScreenProps & {
  /** *The same once more*, if offered. */
  readonly onAgain?: (() => void) | undefined;
  /** *What comes next*, if offered. */
  readonly onNext?: (() => void) | undefined;
};

/** The goal is met: the dot arrives in the ring. */
export function Met({ objective, me: _me, onAgain, onNext, way: _way, children, ...frame }: MetProps) {
  const { ui } = useWords();
  const review = objective.rounds.at(-1)?.review;
  return (
    <Frame
      {...frame}
      heading={ui.met.heading}
      mark="met"
      others={[
        ...(onAgain ? [{ label: ui.after.again, onPress: onAgain }] : []),
        ...(onNext ? [{ label: ui.after.next, onPress: onNext }] : []),
      ]}
      after={children}
    >
      <div className="arrived">
        <Arrival />
        <h2 className="title">{objective.terms?.title}</h2>
      </div>
      {review?.thanks && (
        <figure className="stack">
          <figcaption className="label">{ui.met.thanks}</figcaption>
          <blockquote className="thanks">{review.thanks}</blockquote>
        </figure>
      )}
      {review?.good && (
        <figure className="stack">
          <figcaption className="label">{ui.met.good}</figcaption>
          <blockquote className="words">{review.good}</blockquote>
        </figure>
      )}
      <SoFar objective={objective} ended />
    </Frame>
  );
}

/** The mark of *met*, large; its dot travels into the ring once. */
function Arrival() {
  return (
    <svg className="arrival" width="104" height="104" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <circle className="dot" cx="12" cy="12" r="3.8" fill="currentColor" />
    </svg>
  );
}
