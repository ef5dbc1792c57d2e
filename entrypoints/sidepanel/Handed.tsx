/** Small notes about the third person of a hand-over, and about the objective this one follows on from. */
import { CopyTo } from '../../components/objective/CopyTo.tsx';
import { FollowsOn } from '../../components/record/FollowsOn.tsx';
import type { Desk } from '../../lib/desk/desk.ts';
import { alsoFor } from '../../lib/desk/handing.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import type { Side } from '../../lib/objective/terms.ts';

/** Which of several assistants I am or was, where it is not the present one. */
export function selfOf({ successor, former, now }: ObjectiveView): Side | undefined {
  return successor ? now.offer?.handing?.successor : former;
}

/** Whom to put in copy of the letter that stands in the mail. */
export function CopyNote({ view: { now, outgoing } }: { readonly view: ObjectiveView }) {
  const third = outgoing && alsoFor(outgoing.move, now);
  const successor = outgoing?.move.kind === 'hand-over';
  // A new message that Esito opened is addressed to all three, but quotes nothing.
  if (!third || (outgoing.way === 'new' && !outgoing.where && !successor)) return null;
  return <CopyTo side={third} successor={successor} />;
}

type FollowsProps = { readonly desk: Desk; readonly follows: NonNullable<ObjectiveView['follows']> };

export function Follows({ desk, follows: { ref, title } }: FollowsProps) {
  return <FollowsOn title={title} onShow={() => void desk.show({ ref })} />;
}
