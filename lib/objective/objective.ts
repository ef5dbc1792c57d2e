/** What the fold of an objective's moves gives: its state, its terms, and what became of each move. */
import type { Ref, ShortId } from './ids.ts';
import type { LogRecord } from './log.ts';
import type { ContentOf, Judgement, Outcome, Role } from './moves.ts';
import type { Side, Terms } from './terms.ts';

export const STATES = [
  'draft',
  'asked',
  'proposed',
  'countered',
  'agreed',
  'waiting',
  'delivered',
  'met',
  'missed',
  'declined',
  'withdrawn',
  'released',
] as const;
export type State = (typeof STATES)[number];

/** States in which nobody owes anything any more. */
export const ENDED: ReadonlySet<State> = new Set(['met', 'missed', 'declined', 'withdrawn', 'released']);

/**
 * What became of one move.
 * - `applied`: it counts.
 * - `rival`: it answers the same move as another one, which stands.
 * - `missing`: the move it answers is not here yet; the earlier mail has to be opened.
 * - `late`: it answers something that is no longer current (an older delivery, a revision no longer current).
 * - `stranger`: it did not come from the side it speaks for.
 * - `unfit`: it is not that side's to say, or not now, or its content contradicts the terms.
 * - `foreign`: its kind or a field is not yet understood by this version.
 */
export type Standing = 'applied' | 'rival' | 'missing' | 'late' | 'stranger' | 'unfit' | 'foreign';

export type Entry = { readonly record: LogRecord; readonly standing: Standing };

/** One delivery and, once the client has looked, its review. */
export type Round = {
  readonly delivery: ContentOf<'deliver'>;
  readonly review?: ContentOf<'review'> | undefined;
};

/** An objective as it stands. Everything here can be computed again from the moves. */
export type Objective = {
  readonly ref: Ref;
  readonly state: State;
  /** The two sides, frozen by the first move that counts; addresses grow with agreed revisions. */
  readonly sides?: { readonly client: Side; readonly assistant: Side } | undefined;
  /** What is on the table or agreed, with its number; none while only asked. */
  readonly terms?: Terms | undefined;
  readonly revision: number;
  readonly wish?: string | undefined;
  /** Who wrote the terms on the table: the other side answers them. */
  readonly author?: Role | undefined;
  /** What the assistant needs first, while it waits. */
  readonly need?: string | undefined;
  /** Short id of the last move that counts: what the next one answers. */
  readonly head?: ShortId | undefined;
  readonly rounds: readonly Round[];
  /** Verdict by criterion number over all deliveries of the agreed revision. */
  readonly verdicts: Readonly<Record<number, Judgement['verdict']>>;
  /** How it ended, where a review or a closing ended it. */
  readonly outcome?: Outcome | undefined;
  /** Every move, those that count first and in their order, then the others by id. */
  readonly entries: readonly Entry[];
};
