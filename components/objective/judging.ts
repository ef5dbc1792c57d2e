/** What a review being written comes to. The domain's own rules decide which outcomes stand open; none are repeated here. */
import { isTooShort } from '../../lib/clarity/ask-miss.ts';
import type { ContentOf, Judgement, MissKind, Outcome } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';

/** A criterion as it is being judged; no verdict until chosen. */
export type JudgementDraft = {
  readonly verdict?: Judgement['verdict'] | undefined;
  readonly missing: string;
  readonly next: string;
  readonly kind?: MissKind | undefined;
  /** Quiet questions that were answered with *keep mine*. */
  readonly kept?: readonly string[] | undefined;
};

/** A review as it is being written. Per criterion by its number. */
export type ReviewDraft = {
  readonly criteria: Readonly<Record<number, JudgementDraft>>;
  readonly good: string;
  readonly thanks: string;
};

export const EMPTY_JUDGEMENT: JudgementDraft = { missing: '', next: '' };
export const EMPTY_REVIEW: ReviewDraft = { criteria: {}, good: '', thanks: '' };

/** How a review is given: all of it met, as judged one by one, or the missing ones taken as they are. */
export type Manner = 'whole' | 'judged' | 'fine';

/** The criteria to judge: those the last delivery covers, in their order. */
function toJudge({ rounds }: Objective): number[] {
  return [...(rounds.at(-1)?.delivery.covers ?? [])].sort((a, b) => a - b);
}

/** The move's content with this outcome; `undefined` where the rules do not let it be said. */
export function reviewOf(
  objective: Objective,
  draft: ReviewDraft,
  manner: Manner,
  outcome: Outcome,
): ContentOf<'review'> | undefined {
  const numbers = toJudge(objective);
  const criteria = numbers.flatMap((number) => judgementOf(number, draft.criteria[number], manner));
  if (criteria.length < numbers.length || numbers.length === 0) return undefined;
  const content: ContentOf<'review'> = {
    revision: objective.revision,
    number: objective.rounds.at(-1)?.delivery.number ?? 1,
    criteria,
    ...(draft.good.trim() && { good: draft.good.trim() }),
    outcome,
    ...(outcome === 'met' && draft.thanks.trim() && { thanks: draft.thanks.trim() }),
  };
  const move = { objective: objective.ref, kind: 'review', by: 'client', content } as const;
  return fits(objective, move) ? content : undefined;
}

/** Nothing while it is not judged, or a miss does not say what is missing. */
export function judgementOf(
  criterion: number,
  draft: JudgementDraft | undefined,
  manner: Manner,
): Judgement[] {
  if (manner === 'whole') return [{ criterion, verdict: 'met' }];
  if (draft?.verdict === 'met' || draft?.verdict === 'waived') return [{ criterion, verdict: draft.verdict }];
  if (draft?.verdict !== 'missed') return [];
  if (manner === 'fine') return [{ criterion, verdict: 'waived' }];
  const missing = draft.missing.trim();
  const next = draft.next.trim();
  if (!missing || isTooShort(missing, next)) return [];
  return [
    { criterion, verdict: 'missed', missing, ...(next && { next }), ...(draft.kind && { kind: draft.kind }) },
  ];
}

/** Where the judging stands: what is open, what is missed, and which of those do not yet say what is missing. */
export function standing(objective: Objective, { criteria }: ReviewDraft) {
  const numbers = toJudge(objective);
  const missed = numbers.filter((number) => criteria[number]?.verdict === 'missed');
  return {
    open: numbers.filter((number) => !criteria[number]?.verdict),
    missed,
    waived: numbers.filter((number) => criteria[number]?.verdict === 'waived'),
    unsaid: missed.filter((number) => !isSaid(criteria[number])),
  };
}

/** A review that closes or goes on: met if the rules say so, else another round for what is not there yet. */
export function metOrOn(objective: Objective, draft: ReviewDraft, manner: Manner) {
  return reviewOf(objective, draft, manner, 'met') ?? reviewOf(objective, draft, manner, 'round');
}

const isSaid = ({ missing, next } = EMPTY_JUDGEMENT): boolean =>
  missing.trim() !== '' && !isTooShort(missing, next);
