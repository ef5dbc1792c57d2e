/** What questions can be about. Each family is one switch for the person who does not want to be asked. */

/** The families, in the order a page of settings would show them. */
export const FAMILIES = [
  'outcome',
  'why',
  'check',
  'joined',
  'counts',
  'comparative',
  'vague',
  'amount',
  'subjective',
  'loophole',
  'open',
  'reference',
  'urgency',
  'date',
  'effort',
  'window',
  'tracking',
  'surveillance',
  'place',
  'method',
  'access',
  'first',
  'person',
  'blame',
] as const;

/** A family of questions, which can be switched off. */
export type Family = (typeof FAMILIES)[number];

/** One thing that is asked. Its words, with the reason, stand under this name in each language. */
export type Rule =
  | Exclude<Family, 'outcome' | 'date' | 'joined'>
  | 'activity'
  | 'joined'
  | 'many'
  | 'results'
  | 'past'
  | 'weekend'
  | 'soon'
  | 'secret'
  | 'short';

/** The family a rule belongs to. None for the two that hold a letter back: they cannot be switched off. */
export function familyOf(rule: Rule): Family | undefined {
  switch (rule) {
    case 'activity':
      return 'outcome';
    case 'many':
    case 'results':
      return 'joined';
    case 'past':
    case 'weekend':
    case 'soon':
      return 'date';
    case 'secret':
    case 'short':
      return undefined;
    default:
      return rule;
  }
}
