import type { ContentOf } from '../../lib/objective/moves.ts';
import type { ObjectiveScreenProps } from '../frame/screen.ts';

export type ProposalProps = ObjectiveScreenProps & {
  readonly onAgree: (content: ContentOf<'accept'>) => void;
  readonly onDecline: (content: ContentOf<'decline'>) => void;
  /** Where I wrote it. */
  readonly onWithdraw: (content: ContentOf<'withdraw'>) => void;
};

/** Terms on the table: the other side's to answer, or mine, waiting for them. */
export function Proposal(_props: ProposalProps) {
  return null;
}
