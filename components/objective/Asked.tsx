import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type AskedProps = ObjectiveScreenProps & {
  /** The assistant writes it up: opens a draft. */
  readonly onWriteUp?: (() => void) | undefined;
  readonly onDecline?: ((content: ContentOf<'decline'>) => void) | undefined;
  readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
};

/** One sentence was sent; the assistant writes it up, or not. */
export function Asked(_props: AskedProps) {
  return null;
}
