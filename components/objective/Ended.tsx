import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type EndedProps = ObjectiveScreenProps & {
  /** *A new objective*, if offered. */
  readonly onNew?: (() => void) | undefined;
};

/** Ended without a verdict: declined, withdrawn or released. */
export function Ended(_props: EndedProps) {
  return null;
}
