/** What the table and the text say alike of an objective. Pure. */
import { fill, type Language, wordsOf } from '../letter/words/index.ts';
import type { Judgement } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';

/** What comes first is due first; what has no day comes last. */
export const inListOrder = (objectives: readonly Objective[]): Objective[] =>
  [...objectives].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

const placeOf = ({ terms, ref }: Objective): string => `${terms?.due.date ?? '9999'} ${ref}`;

/** The state as the inbox calls it, with a name where it waits for somebody. */
export function stateWords({ state, sides }: Objective, language: Language): string {
  const { states, common } = wordsOf(language).ui;
  return fill(states[state], { name: sides?.client.name ?? common.other });
}

/** What the last word on a criterion says is missing. */
export function missingOf({ rounds, verdicts }: Objective, number: number): string | undefined {
  if (verdicts[number] !== 'missed') return undefined;
  for (const { review, corrected } of rounds.toReversed()) {
    const judged = [...(corrected?.criteria ?? []), ...(review?.criteria ?? [])];
    const one = judged.find((it: Judgement) => it.criterion === number);
    if (one?.verdict === 'missed') return one.missing;
  }
  return undefined;
}
