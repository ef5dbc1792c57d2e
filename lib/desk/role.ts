/** Which side of an objective I am on. */
import type { Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Me } from '../store/database.ts';
import { isMine } from '../store/profile.ts';
import { isSuccessor } from './handing.ts';

/** My side of an objective, by address; the client's where both sides are mine. Whoever is to take over is on the assistant's. */
export function roleOf(now: Objective, me: Me): Role | undefined {
  const mine = (role: Role): boolean => now.sides?.[role].addresses.some((one) => isMine(me, one)) ?? false;
  if (mine('client')) return 'client';
  return mine('assistant') || isSuccessor(now, me) ? 'assistant' : undefined;
}
