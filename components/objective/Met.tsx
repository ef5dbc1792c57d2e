import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type MetProps = ObjectiveScreenProps & {
  /** *A new objective*, if offered. */
  readonly onNew?: (() => void) | undefined;
};

/** The goal is met: the dot arrives in the ring. */
export function Met(_props: MetProps) {
  return null;
}
