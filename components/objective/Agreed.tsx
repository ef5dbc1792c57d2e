import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type AgreedProps = ObjectiveScreenProps & {
  /** Today's calendar day: closing as missed is offered only after the agreed one. */
  readonly today: string;
  /** Opens `DeliverForm`; the assistant's. */
  readonly onDeliver?: (() => void) | undefined;
  /** The client's. */
  readonly onWithdraw?: ((content: ContentOf<'withdraw'>) => void) | undefined;
  /** The client's. */
  readonly onClose?: ((content: ContentOf<'close'>) => void) | undefined;
};

/** Agreed: the client lets go and sees the date, nothing else; the assistant works as she likes. */
export function Agreed(_props: AgreedProps) {
  return null;
}
