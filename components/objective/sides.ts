import type { LogRecord } from '../../lib/objective/log.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

const OTHER: Record<Role, Role> = { client: 'assistant', assistant: 'client' };

/** The first name of the other side, as the sentences of a screen use it. */
export function useOther(objective: Objective, me: Role): string {
  const { ui } = useWords();
  return firstName(objective.sides?.[OTHER[me]].name) || ui.common.other;
}

/** The last move that counts. */
export function lastMove(objective: Objective) {
  return objective.entries.findLast((entry) => entry.standing === 'applied')?.record.move;
}

/** The address a move came from, where it is neither side's and nothing else speaks for the move. */
export function strangerOf({ sides }: Objective, { learnt }: LogRecord): string | undefined {
  if (!sides) return undefined;
  const known = [...sides.client.addresses, ...sides.assistant.addresses].map((one) => one.toLowerCase());
  const strange = learnt.every(({ from }) => from !== undefined && !known.includes(from.toLowerCase()));
  return strange ? learnt[0]?.from : undefined;
}
