/** Which questions come first where there is no room for all: what cannot be taken back, then what touches a person's freedom. */
import type { Rule } from './families.ts';
import type { Question } from './question.ts';

const RANK: readonly Rule[] = [
  'secret',
  'short',
  'person',
  'blame',
  'effort',
  'window',
  'tracking',
  'surveillance',
  'place',
  'method',
  'urgency',
  'past',
  'results',
  'activity',
  'weekend',
  'soon',
  'many',
  'counts',
  'joined',
  'comparative',
  'check',
  'vague',
  'subjective',
  'amount',
  'loophole',
  'open',
  'reference',
  'access',
  'first',
  'why',
];

/** The few questions that matter most, one a place, in the order of their weight. What blocks is never left out. */
export function weightiest(
  questions: readonly Question[],
  most: number,
  placeOf: (one: Question) => string,
): Question[] {
  const ranked = [...questions].sort((a, b) => RANK.indexOf(a.rule) - RANK.indexOf(b.rule));
  const places = new Set<string>();
  return ranked.filter((one) => {
    const place = placeOf(one);
    if (places.has(place) || (places.size >= most && !one.blocks)) return false;
    places.add(place);
    return true;
  });
}
