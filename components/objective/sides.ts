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

/** The last move that counts; a reply beside it is no step. */
export function lastMove(objective: Objective) {
  return objective.entries.findLast(
    ({ standing, record }) => standing === 'applied' && record.move.kind !== 'reply',
  )?.record.move;
}
