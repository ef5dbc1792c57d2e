/** Several assistants of one objective: who goes on, who handed over, and whose letter is whose. */
import { isAmong } from '../objective/addresses.ts';
import type { LogRecord } from '../objective/log.ts';
import { isKnown, type Kind, type Move, type Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import { allowedKinds, succeeds, successorKinds } from '../objective/rules.ts';
import type { Side } from '../objective/terms.ts';
import type { Me } from '../store/database.ts';
import { isMine } from '../store/profile.ts';

const mine = (me: Me, side: Side | undefined): boolean =>
  side?.addresses.some((one) => isMine(me, one)) ?? false;

/** Somebody would like me to go on: I am no side yet. */
export const isSuccessor = ({ sides, offer }: Objective, me: Me): boolean =>
  mine(me, offer?.handing?.successor) && !mine(me, sides?.assistant) && !mine(me, sides?.client);

/** What I am where I am no side: the one who is to take over, or a former assistant under that name. */
export function placeOf(now: Objective, me: Me): { readonly successor?: true; readonly former?: Side } {
  if (isSuccessor(now, me)) return { successor: true };
  const former = formerMe(now, me);
  return former ? { former } : {};
}

/** Which of the former assistants I was, where I am no side any more. */
export function formerMe({ sides, former = [] }: Objective, me: Me): Side | undefined {
  if (mine(me, sides?.assistant) || mine(me, sides?.client)) return undefined;
  return former.find((one) => mine(me, one));
}

/** What I may say now. Whoever is to take over says yes, or nothing: until then they are no side. */
export function kindsFor(now: Objective, role: Role, me: Me): readonly Kind[] {
  const { successor, former } = placeOf(now, me);
  if (successor) return successorKinds(now).filter((kind) => kind === 'accept');
  return former ? [] : allowedKinds(now, role);
}

/**
 * Whether a letter speaks for me: as my side, and not as another assistant of the same objective. Whoever is to take
 * over has said nothing but their own yes.
 */
export function speaksForMe(record: LogRecord, role: Role | undefined, whole: Objective, me: Me): boolean {
  const { move, learnt } = record;
  if (role === undefined || (move as { readonly by?: unknown }).by !== role) return false;
  if (role === 'client') return true;
  if (isKnown(move) && succeeds(move))
    return mine(me, whole.offer?.handing ? whole.offer.handing.successor : whole.sides?.assistant);
  if (isSuccessor(whole, me)) return false;
  const others = assistantsOf(whole).filter((side) => !mine(me, side));
  const theirs = others.flatMap((side) => side.addresses);
  return !learnt.some(({ how, from }) => how === 'letter' && from && isAmong(theirs, from));
}

/** Everybody who was, is, or is to be the assistant; nobody but the one where nothing was ever handed over. */
function assistantsOf({ sides, former = [], offer }: Objective): Side[] {
  const next = offer?.handing?.successor;
  return [...former, ...(next ? [next] : []), ...(former.length > 0 && sides ? [sides.assistant] : [])];
}

/** The third person a letter about handing over is also for, beside the other side. */
export function alsoFor(move: Move, now: Objective): Side | undefined {
  if (move.kind === 'hand-over') return move.content.successor;
  if (move.kind !== 'accept' || !now.offer?.handing) return undefined;
  return succeeds(move) ? now.sides?.assistant : now.offer.handing.successor;
}
