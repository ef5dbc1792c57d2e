import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type MissedProps = ObjectiveScreenProps & {
  /** *A new objective*, if offered. */
  readonly onNew?: (() => void) | undefined;
};

/** The goal is missed: what was missing, without blame. */
export function Missed(_props: MissedProps) {
  return null;
}
