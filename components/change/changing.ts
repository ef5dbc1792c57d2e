/** What a change being written comes to: pure, so that the rule of the button can be read in one place. */
import type { Draft, Missing } from '../../lib/draft/draft.ts';
import { carryOver, reviseDraft, reviseTerms } from '../../lib/draft/revise.ts';
import { asDraft } from '../../lib/draft/stored.ts';
import { diffTerms, type TermChange } from '../../lib/objective/diff.ts';
import type { ContentOf, Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { nextRevision } from '../../lib/objective/rules.ts';
import type { Terms } from '../../lib/objective/terms.ts';

/** Terms as they are being changed, and why; `begun` is what the draft started from. */
export type Revising = { readonly draft: Draft; readonly begun: Draft; readonly reason: string };

/** Where the writing starts: the terms as they stand. */
export function startRevising(terms: Terms, me: Role): Revising {
  const draft = reviseDraft(terms, me);
  return { draft, begun: draft, reason: '' };
}

/** What was kept, over the terms as they stand now: these may have changed since, or the kept one be unreadable. */
export function resume({ draft, begun, reason }: Revising, terms: Terms, me: Role): Revising {
  const start = reviseDraft(terms, me);
  const [typed, from] = [asDraft(draft), asDraft(begun)];
  return { draft: typed && from ? carryOver(typed, from, start) : start, begun: start, reason };
}

export type Changing = {
  /** What is different so far; also while something is missing. */
  readonly changes: readonly TermChange[];
  readonly missing: readonly Missing[];
  /** Only when something is different and nothing is missing. */
  readonly content?: ContentOf<'counter'>;
};

/** The changes a form says of `terms`, and the content of the move once it makes one. */
export function changingOf(
  now: Objective,
  terms: Terms,
  me: Role,
  { draft, reason }: Omit<Revising, 'begun'>,
): Changing {
  const made = reviseTerms(terms, me, draft);
  if (!made.ok) return { changes: [], missing: made.missing };
  const changes = diffTerms(terms, made.terms);
  if (changes.length === 0) return { changes, missing: [] };
  const why = reason.trim();
  const content = { revision: nextRevision(now), terms: made.terms, ...(why && { reason: why }) };
  return { changes, missing: [], content };
}
