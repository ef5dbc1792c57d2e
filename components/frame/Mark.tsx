import type { State } from '../../lib/objective/objective.ts';

export type MarkProps = { readonly state: State; readonly size?: number | undefined };

/** The mark of a state: ring = the goal, dot = the work. Hidden from screen readers; the word stands beside it. */
export function Mark(_props: MarkProps) {
  return null;
}
