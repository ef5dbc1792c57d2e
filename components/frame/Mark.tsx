import { DRAWINGS } from '../../lib/objective/drawings.ts';
import type { State } from '../../lib/objective/objective.ts';

export type MarkProps = {
  readonly state: State;
  /** Edge in CSS pixels; 22 unless said. */
  readonly size?: number | undefined;
};

/** The mark of a state. Hidden from screen readers: the word always stands beside it. */
export function Mark({ state, size = 22 }: MarkProps) {
  const { ring, dash, dot, lines } = DRAWINGS[state];
  return (
    <svg
      className="mark"
      data-state={state}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <g fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
        <path d={ring} strokeDasharray={dash} strokeLinecap={dash ? 'butt' : 'round'} />
        {lines && <path d={lines} />}
      </g>
      {dot && <circle cx={dot[0]} cy="12" r={dot[1]} fill="currentColor" />}
    </svg>
  );
}
