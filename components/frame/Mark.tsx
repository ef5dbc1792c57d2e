import type { State } from '../../lib/objective/objective.ts';

export type MarkProps = {
  readonly state: State;
  /** Edge in CSS pixels; 22 unless said. */
  readonly size?: number | undefined;
};

/** The ring is the goal, the dot is the work: one drawing a state, readable without colour. */
const DRAWINGS: Record<
  State,
  { ring: string; dash?: string; dot?: readonly [number, number]; lines?: string }
> = {
  draft: { ring: circle(14, 7), dash: '2.4 2.6' },
  asked: { ring: circle(16, 6.4), dash: '2.4 2.6', lines: 'M1.5 12h5' },
  proposed: { ring: circle(16, 6.4), lines: 'M1.5 12h5m-2.4-2.6L6.7 12l-2.6 2.6' },
  countered: { ring: circle(16, 6.4), lines: 'M1.5 9.6h5.4m-2-2l2 2M6.9 14.6H1.5m2 2l-2-2' },
  agreed: { ring: circle(16, 6.4), dot: [4.2, 3.2] },
  waiting: { ring: circle(16, 6.4), dot: [3.6, 2.6], lines: 'M8 9v6' },
  delivered: { ring: 'M12.2 6.4a6.9 6.9 0 1 1 0 11.2', dot: [9.4, 3.6] },
  met: { ring: circle(12, 8), dot: [12, 3.8] },
  missed: { ring: circle(10, 7), dot: [21, 2.8] },
  declined: { ring: circle(16, 6.4), lines: 'M6.7 12h-5m2.4-2.6L1.5 12l2.6 2.6' },
  withdrawn: { ring: circle(12, 7), lines: 'M8.5 12h7' },
  released: { ring: circle(16, 6.4), dot: [4, 2.6], lines: 'M4 17.5h5' },
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

/** A circle on the middle line as one path, from its right end. */
function circle(cx: number, r: number): string {
  return `M${cx + r} 12a${r} ${r} 0 1 1-${2 * r} 0 ${r} ${r} 0 1 1 ${2 * r} 0`;
}
