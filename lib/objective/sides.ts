/** The two sides a move names by itself: the first moves of an objective do, later ones rest on them. */
import type { Move } from './moves.ts';
import type { Objective } from './objective.ts';

/** Client and assistant as the move itself says them; `undefined` where it names nobody. */
export function sidesIn(move: Move): Objective['sides'] {
  if (move.kind === 'ask') return { client: move.content.client, assistant: move.content.assistant };
  if (move.kind === 'propose')
    return { client: move.content.terms.client, assistant: move.content.terms.assistant };
  return undefined;
}
