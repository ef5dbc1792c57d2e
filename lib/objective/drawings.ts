/** The marks of the states, as paths on a 24 by 24 field. One drawing for every place that shows one. */
import type { State } from './objective.ts';

/** `dot`: its place on the middle line, and its radius. */
export type Drawing = {
  readonly ring: string;
  readonly dash?: string;
  readonly dot?: readonly [number, number];
  readonly lines?: string;
};

/** The ring is the goal, the dot is the work: readable without colour. */
export const DRAWINGS: Readonly<Record<State, Drawing>> = {
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

/** The product's own mark: of the family of the state marks, and none of them. Its ring is drawn a little stronger. */
export const LOGO: Drawing = { ring: 'M6.2 8.2a8 8 0 1 1 0 7.6', lines: 'M1.5 12h9', dot: [13, 3.2] };

/** A circle on the middle line as one path, from its right end. */
function circle(cx: number, r: number): string {
  return `M${cx + r} 12a${r} ${r} 0 1 1-${2 * r} 0 ${r} ${r} 0 1 1 ${2 * r} 0`;
}
