/** Who spoke in a move of an objective, and their own words in it. */
import { isAmong } from './addresses.ts';
import type { LogRecord } from './log.ts';
import { type AnyMove, isKnown, type Kind, type Move, type Role } from './moves.ts';
import type { Objective } from './objective.ts';
import type { Side } from './terms.ts';

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

/** The person's own words in a move, where it has some beside the terms. */
export function ownWordsIn(move: AnyMove): string | undefined {
  return isKnown(move) ? ownWords(move) : undefined;
}

function ownWords({ kind, content }: Move): string | undefined {
  switch (kind) {
    case 'ask':
      return content.wish;
    case 'need':
      return content.what;
    case 'resume':
      return content.came;
    case 'hand-over':
      return content.done;
    case 'deliver':
      return content.note;
    case 'review':
      return content.thanks ?? content.good;
    case 'reply':
      return content.text;
    default:
      return 'reason' in content ? content.reason : undefined;
  }
}
