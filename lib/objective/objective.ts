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

/** One delivery and, once the client has looked, its review; and that one corrected, where it was. */
export type Round = {
  readonly delivery: ContentOf<'deliver'>;
  readonly review?: ContentOf<'review'> | undefined;
  readonly corrected?: ContentOf<'correct'> | undefined;
  /** How it stood before the delivery, for taking it back. */
  readonly before?: Pick<Objective, 'state' | 'need' | 'offer'> | undefined;
};

/** What a hand-over says beside the terms, and who has agreed to it so far. */
export type Handing = Omit<ContentOf<'hand-over'>, 'successor'> & {
  readonly successor: Side;
  readonly agreed: readonly ('other' | 'successor')[];
  /** Short id of the hand-over itself: both who agree may answer it. */
  readonly at?: ShortId | undefined;
};

/** Terms on the table that would take the place of those that stand. */
export type Offer = {
  readonly kind: 'counter' | 'change' | 'hand-over';
  readonly by: Role;
  readonly revision: number;
  readonly terms: Terms;
  readonly reason?: string | undefined;
  readonly handing?: Handing | undefined;
};

/** An objective as it stands. Everything here can be computed again from the moves. */
export type Objective = {
  readonly ref: Ref;
  readonly state: State;
  /** The two sides, frozen by the first move that counts; addresses grow with agreed revisions. */
  readonly sides?: { readonly client: Side; readonly assistant: Side } | undefined;
  /** Assistants who handed over, the first one first. */
  readonly former?: readonly Side[] | undefined;
  /** What was proposed or agreed, with its number; none while only asked. */
  readonly terms?: Terms | undefined;
  readonly revision: number;
  /** The highest number any revision has had: the next one takes the number after it. */
  readonly numbered: number;
  /** A counter-proposal (then the state is *countered*), a change or a hand-over that waits for its answer. */
  readonly offer?: Offer | undefined;
  /** The objective this one follows on from. */
  readonly after?: Ref | undefined;
  readonly wish?: string | undefined;
  /** Who wrote the terms on the table: the other side answers them. */
  readonly author?: Role | undefined;
  /** What the assistant needs first, while it waits. */
  readonly need?: string | undefined;
  /** Short id of the last move that counts: what the next one answers. */
  readonly head?: ShortId | undefined;
  /** Short id of the last reply since then: what the next reply answers. */
  readonly said?: ShortId | undefined;
  /** The assistant sees the last review, or the closing, differently, and the client has not answered yet. */
  readonly contested?: true | undefined;
  readonly rounds: readonly Round[];
  /** Verdict by criterion number over all deliveries of the agreed revision. */
  readonly verdicts: Readonly<Record<number, Judgement['verdict']>>;
  /** How it ended, where a review or a closing ended it. */
  readonly outcome?: Outcome | undefined;
  /** The closing that ended it. */
  readonly closing?: ContentOf<'close'> | undefined;
  /** Every move, those that count first and in their order, then the others by id. */
  readonly entries: readonly Entry[];
};
