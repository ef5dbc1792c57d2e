/** What was judged last, with its correction, as the screens show it. */
import { type ContentOf, isKnown, type Judgement } from '../../lib/objective/moves.ts';
import type { Objective, Round } from '../../lib/objective/objective.ts';
import { lastMove } from './sides.ts';

/** The verdicts of a round as they hold: corrected ones in the place of those they correct. */
export function judgementsOf({ review, corrected }: Round): readonly Judgement[] {
  const anew = new Map((corrected?.criteria ?? []).map((one) => [one.criterion, one]));
  return (review?.criteria ?? []).map((one) => anew.get(one.criterion) ?? one);
}

/** Whether there is anything to see differently: a closing, or a criterion that was not simply there. */
export function isDisputable({ closing, rounds }: Objective): boolean {
  const last = rounds.at(-1);
  return closing !== undefined || (last ? judgementsOf(last) : []).some((one) => one.verdict !== 'met');
}

/** The correction the objective stands on; nothing once it went on from there. */
export function lastCorrection(objective: Objective): ContentOf<'correct'> | undefined {
  const last = lastMove(objective);
  return last && isKnown(last) && last.kind === 'correct' ? last.content : undefined;
}
