/** A draft that follows on from an objective that has ended: the same once more, or what is still missing. */
import type { Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Draft } from './draft.ts';
import { fieldsOf } from './revise.ts';
import { emptyDraft } from './start.ts';

type Start = { readonly key: string; readonly language: Draft['language']; readonly role: Role };

/** *Same again*: all of the terms but the day. `undefined` where there were never any terms or sides. */
export function sameAgain(earlier: Objective, start: Start): Draft | undefined {
  const { sides, terms } = earlier;
  const other = sides?.[start.role === 'client' ? 'assistant' : 'client'];
  if (!other) return undefined;
  return {
    ...emptyDraft(start.key, start.language),
    ...(terms ? fieldsOf(terms) : { title: earlier.wish ?? '' }),
    role: start.role,
    partner: { name: other.name, address: other.addresses[0] ?? '' },
    after: earlier.ref,
  };
}

/**
 * *Next step*: the same two people and frame, and as criteria what the last review said comes next, or is missing. Where
 * nothing is missing, result and criteria are left to be said.
 */
export function nextStep(earlier: Objective, start: Start): Draft | undefined {
  const draft = sameAgain(earlier, start);
  if (!draft) return undefined;
  const steps = stepsIn(earlier);
  if (steps.length === 0) return { ...draft, title: '', criteria: [{ text: '', level: 'must' }] };
  return { ...draft, criteria: steps.map((text) => ({ text, level: 'must' as const })) };
}

/** What comes next, criterion by criterion: the next step, else what is missing; of one taken as it is, the criterion. */
function stepsIn({ rounds, terms }: Objective): string[] {
  const { review, corrected } = rounds.at(-1) ?? {};
  const anew = new Map((corrected?.criteria ?? []).map((one) => [one.criterion, one]));
  return (review?.criteria ?? []).flatMap((given) => {
    const one = anew.get(given.criterion) ?? given;
    if (one.verdict === 'missed') return [one.next ?? one.missing];
    return one.verdict === 'waived' ? (terms?.criteria[one.criterion - 1]?.text ?? []) : [];
  });
}
