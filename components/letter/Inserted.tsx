import type { ScreenProps, Way } from '../frame/screen.ts';

export type InsertedProps = Omit<ScreenProps, 'way'> & {
  /** Which way it went. */
  readonly way: Way;
  readonly partner: string;
  /** The letter itself, to read it here too. */
  readonly letter?: string | undefined;
  /** Where the page lost it and it was copied instead. */
  readonly fellBack?: boolean | undefined;
  readonly onSent: () => void;
  readonly onUndo: () => void;
  readonly onCopy: () => void;
};

/** Written is not sent: a move stands in the reply. A screen of its own, because it is what comes next. */
export function Inserted(_props: InsertedProps) {
  return null;
}
