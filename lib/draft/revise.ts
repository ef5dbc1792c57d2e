/** From terms to a draft that changes them, and back. What the draft cannot hold, or nobody touched, stays to the letter. */
import type { Role } from '../objective/moves.ts';
import type { Terms } from '../objective/terms.ts';
import { evenBlanks } from '../objective/text.ts';
import type { Draft, Finished } from './draft.ts';
import { finishDraft } from './finish.ts';
import { emptyDraft } from './start.ts';

/** The fields of terms that a person changes here; the two people, checkpoints and data stay. */
const FIELDS = [
  'title',
  'why',
  'criteria',
  'due',
  'decision',
  'boundaries',
  'leftOut',
  'resources',
] as const satisfies readonly (keyof Terms & keyof Draft)[];

/** A draft that says what `terms` say; `me` is the side that changes them. */
export function reviseDraft(terms: Terms, me: Role): Draft {
  const other = terms[me === 'client' ? 'assistant' : 'client'];
  return {
    ...emptyDraft('', 'en'),
    role: me,
    partner: { name: other.name, address: other.addresses[0] ?? '' },
    ...fieldsOf(terms),
    due: { ...terms.due },
  };
}

/** What a draft holds of terms, but for the day and the people. */
export function fieldsOf(terms: Terms): Partial<Draft> {
  const { title, why = '', criteria, decision, boundaries = [], leftOut = [], resources = [] } = terms;
  return {
    title,
    why,
    criteria: criteria.map((one) => ({ ...one })),
    ...(decision && { decision: { level: decision.level, words: decision.words ?? '' } }),
    // The form has one a line.
    boundaries: boundaries.map(evenBlanks),
    leftOut: leftOut.map(evenBlanks),
    resources: resources.map((one) => ({ where: '', grants: '', until: '', ...one })),
  };
}

/**
 * A draft that was begun on other terms than those that stand now: what was touched in it, over what they say. `begun`
 * is what it started from.
 */
export function carryOver(draft: Draft, begun: Draft, start: Draft): Draft {
  const touched = FIELDS.filter((field) => JSON.stringify(draft[field]) !== JSON.stringify(begun[field]));
  return {
    ...start,
    ...Object.fromEntries(touched.map((field) => [field, draft[field]])),
    ...(draft.kept && { kept: draft.kept }),
  };
}

/** The terms a changed draft makes of `terms`, or what it lacks. Fields that were not touched are taken as they are. */
export function reviseTerms(terms: Terms, me: Role, draft: Draft): Finished {
  const before = reviseDraft(terms, me);
  const finished = finishDraft({ ...draft, role: me, partner: before.partner }, terms[me]);
  if (!finished.ok) return finished;
  const untouched = FIELDS.filter((field) => JSON.stringify(draft[field]) === JSON.stringify(before[field]));
  const { checkpoints, data, client, assistant } = terms;
  return {
    ok: true,
    terms: {
      ...finished.terms,
      ...picked(terms, untouched),
      client,
      assistant,
      ...(checkpoints && { checkpoints }),
      ...(data && { data }),
    },
  };
}

function picked(terms: Terms, fields: readonly (typeof FIELDS)[number][]): Partial<Terms> {
  return Object.fromEntries(
    fields.map((field) => [field, terms[field]]).filter(([, value]) => value !== undefined),
  );
}
