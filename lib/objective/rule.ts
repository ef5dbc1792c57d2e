/** What a rule is, and what several rules say alike. */
import { shares } from './addresses.ts';
import type { ContentOf, Kind, Role } from './moves.ts';
import type { Objective, State } from './objective.ts';
import type { Side, Terms } from './terms.ts';

/** What a move changes; the fold adds head and entries. */
export type Change = Partial<Omit<Objective, 'entries' | 'head' | 'ref'>>;

/** The rule of one kind of move. */
export type Rule<K extends Kind> = {
  readonly from: readonly State[];
  /** Which side may make it, given the objective as it stands. */
  readonly who: (now: Objective, by: Role) => boolean;
  /** Whether the content fits the objective as it stands. */
  readonly fits: (now: Objective, content: ContentOf<K>, by: Role) => boolean;
  readonly gives: (now: Objective, content: ContentOf<K>, by: Role) => Change;
};

export const either = (): boolean => true;
export const only =
  (role: Role) =>
  (_now: Objective, by: Role): boolean =>
    by === role;
export const otherThanAuthor = (now: Objective, by: Role): boolean => by !== now.author;
export const always = (): boolean => true;

/** States in which work is agreed on and nothing waits to be judged. */
export const RUNNING: readonly State[] = ['agreed', 'waiting'];
export const BEFORE_AGREEMENT: readonly State[] = ['asked', 'proposed', 'countered'];

export const OTHER: Readonly<Record<Role, Role>> = { client: 'assistant', assistant: 'client' };

/** The number the next proposal, counter-proposal, change or hand-over takes. */
export const nextRevision = (now: Objective): number => now.numbered + 1;

export const distinct = (numbers: readonly number[]): boolean => new Set(numbers).size === numbers.length;

/** Numbers of all criteria of the terms that stand. */
export const numbersOf = (now: Objective): Set<number> =>
  new Set((now.terms?.criteria ?? []).map((_, index) => index + 1));

/** The two people stay the same two through all revisions: each side keeps at least one address, none is on both. */
export function sameSides(now: Objective, terms: Terms): boolean {
  if (shares(terms.client.addresses, terms.assistant.addresses)) return false;
  if (!now.sides) return true;
  return (
    shares(now.sides.client.addresses, terms.client.addresses) &&
    shares(now.sides.assistant.addresses, terms.assistant.addresses)
  );
}

export const sidesOf = ({ client, assistant }: { client: Side; assistant: Side }): Objective['sides'] => ({
  client,
  assistant,
});
