import type { Way } from '../frame/screen.ts';

export type InsertedProps = {
  /** Which way it went. */
  readonly way: Way;
  readonly partner: string;
  /** Where the page lost it and it was copied instead. */
  readonly fellBack?: boolean | undefined;
  readonly onSent: () => void;
  readonly onUndo: () => void;
  readonly onCopy: () => void;
};

/** Written is not sent: a move stands in the reply. A note for the objective's screen. */
export function Inserted(_props: InsertedProps) {
  return null;
}
