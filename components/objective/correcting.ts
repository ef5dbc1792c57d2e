/** What a correction being written comes to. The domain's own rules decide which outcomes stand open. */
import type { ContentOf, Judgement, Outcome } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import { type JudgementDraft, judgementOf } from './judging.ts';

/** A correction as it is being written. Per criterion by its number. */
export type CorrectionDraft = {
  readonly reason: string;
  /** Quiet questions that were answered with *keep mine*. */
  readonly kept?: readonly string[] | undefined;
  readonly criteria: Readonly<Record<number, JudgementDraft>>;
};

/** The review as it was given, to be changed; nothing where a closing is corrected. */
export function presentReview(objective: Objective): CorrectionDraft {
  const given = objective.closing ? [] : (objective.rounds.at(-1)?.review?.criteria ?? []);
  return { reason: '', criteria: Object.fromEntries(given.map((one) => [one.criterion, draftOf(one)])) };
}

function draftOf(one: Judgement): JudgementDraft {
  const { missing = '', next = '', kind } = one.verdict === 'missed' ? one : {};
  return { verdict: one.verdict, missing, next, ...(kind && { kind }) };
}

/** The criteria that may be judged anew: those of the last delivery; all of them where nothing was delivered. */
export function toCorrect({ closing, rounds, terms }: Objective): number[] {
  if (closing) return (terms?.criteria ?? []).map((_, index) => index + 1);
  return [...(rounds.at(-1)?.delivery.covers ?? [])].sort((a, b) => a - b);
}

/** The move's content with this outcome; `undefined` where the rules do not let it be said, or it would say the same. */
export function correctionOf(
  objective: Objective,
  draft: CorrectionDraft,
  outcome: Outcome,
): ContentOf<'correct'> | undefined {
  const reason = draft.reason.trim();
  const numbers = toCorrect(objective);
  const criteria = numbers.flatMap((number) => judgementOf(number, draft.criteria[number], 'judged'));
  const judged = numbers.filter((number) => draft.criteria[number]?.verdict);
  const whole = objective.closing ? criteria.length === judged.length : criteria.length === numbers.length;
  if (!reason || !whole) return undefined;
  const content = { reason, ...(criteria.length > 0 && { criteria }), outcome };
  if (saysTheSame(objective, criteria, outcome)) return undefined;
  const move = { objective: objective.ref, kind: 'correct', by: 'client', content } as const;
  return fits(objective, move) ? content : undefined;
}

function saysTheSame(
  { closing, rounds }: Objective,
  criteria: readonly Judgement[],
  outcome: Outcome,
): boolean {
  const review = rounds.at(-1)?.review;
  if (closing || !review || review.outcome !== outcome) return false;
  return review.criteria.every((one) => {
    const anew = criteria.find((each) => each.criterion === one.criterion);
    return JSON.stringify(draftOf(one)) === JSON.stringify(anew && draftOf(anew));
  });
}
