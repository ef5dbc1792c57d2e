import { isAmong } from '../../lib/objective/addresses.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import { isKnown, type Kind, type Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import type { Side } from '../../lib/objective/terms.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

const OTHER: Record<Role, Role> = { client: 'assistant', assistant: 'client' };

/** The first name of the other side, as the sentences of a screen use it. */
export function useOther(objective: Objective, me: Role): string {
  const { ui } = useWords();
  return firstName(objective.sides?.[OTHER[me]].name) || ui.common.other;
}

/** The last move that counts; a reply beside it is no step. */
export function lastMove(objective: Objective) {
  return objective.entries.findLast(
    ({ standing, record }) => standing === 'applied' && record.move.kind !== 'reply',
  )?.record.move;
}

/** Everybody who was, is, or is to be the assistant, in that order. */
function assistantsOf({ sides, former = [], offer }: Objective): Side[] {
  const next = offer?.handing?.successor;
  return [...former, ...(sides ? [sides.assistant] : []), ...(next ? [next] : [])];
}

/** Who spoke in a move: after a hand-over the earlier moves are the former assistant's. */
export function speakerOf(objective: Objective, record: LogRecord, by: Role): Side | undefined {
  if (by === 'client') return objective.sides?.client;
  const assistants = assistantsOf(objective);
  let present = 0;
  /** How many yeses the hand-over on the table still needs. */
  let needed = 0;
  for (const { record: one, standing } of objective.entries) {
    const { move } = one;
    if (standing !== 'applied' || !isKnown(move)) continue;
    const successor = move.kind === 'accept' && move.content.as === 'successor';
    if (one.id === record.id) return assistants[successor ? present + 1 : present];
    if (move.kind === 'hand-over') needed = 2;
    else if (ENDS_OFFER.has(move.kind)) needed = 0;
    else if (move.kind === 'accept' && needed > 0 && --needed === 0) present++;
  }
  return assistants[(objective.former ?? []).length];
}

const ENDS_OFFER: ReadonlySet<Kind> = new Set(['keep', 'take-back', 'deliver']);

/** The address a move came from, where it is neither side's and nothing else speaks for the move. */
export function strangerOf(objective: Objective, { learnt }: LogRecord): string | undefined {
  const { sides } = objective;
  if (!sides) return undefined;
  const all = [sides.client, ...assistantsOf(objective)];
  const known = all.flatMap((side) => side.addresses);
  const strange = learnt.every(({ from }) => from !== undefined && !isAmong(known, from));
  return strange ? learnt[0]?.from : undefined;
}
