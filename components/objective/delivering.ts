/** What a delivery being written comes to: pure, so that the rule of the button can be read in one place. */
import type { ContentOf } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';

/** A delivery as it is being written. Per criterion by its number. */
export type DeliveryDraft = {
  readonly covers: Readonly<Record<number, boolean>>;
  /** *Is this one there?* No answer until given. */
  readonly checks: Readonly<Record<number, { readonly there?: boolean | undefined; readonly note: string }>>;
  readonly evidence: readonly EvidenceDraft[];
  readonly note: string;
};
export type EvidenceDraft = { readonly what: string; readonly where: string; readonly attached: boolean };

export const EMPTY_DELIVERY: DeliveryDraft = { covers: {}, checks: {}, evidence: [], note: '' };

/** The criteria that can be delivered now: all that no earlier round has settled. */
export function openCriteria({ terms, verdicts }: Objective): number[] {
  const all = (terms?.criteria ?? []).map((_, index) => index + 1);
  const open = all.filter((number) => verdicts[number] !== 'met' && verdicts[number] !== 'waived');
  return open.length > 0 ? open : all;
}

/** Places that lead somewhere but do not say what they are: their numbers. */
export function unnamed({ evidence }: DeliveryDraft): number[] {
  return evidence.flatMap((one, index) =>
    !one.what.trim() && (one.where.trim() || one.attached) ? [index + 1] : [],
  );
}

/** The move's content; `undefined` while nothing is covered or a place has no name. */
export function deliveryOf(objective: Objective, draft: DeliveryDraft): ContentOf<'deliver'> | undefined {
  const covers = openCriteria(objective).filter((number) => draft.covers[number]);
  if (covers.length === 0 || unnamed(draft).length > 0) return undefined;
  const checks = covers.flatMap((criterion) => {
    const { there, note = '' } = draft.checks[criterion] ?? {};
    return there === undefined ? [] : [{ criterion, there, ...(note.trim() && { note: note.trim() }) }];
  });
  const evidence = draft.evidence.filter((one) => one.what.trim()).map(placeOf);
  return {
    revision: objective.revision,
    number: objective.rounds.length + 1,
    covers,
    ...(evidence.length > 0 && { evidence }),
    ...(checks.length > 0 && { checks }),
    ...(draft.note.trim() && { note: draft.note.trim() }),
  };
}

/** An attachment has a name; a place has a link. */
function placeOf({ what, where, attached }: EvidenceDraft) {
  if (attached) return { what: what.trim(), attached: true as const };
  return { what: what.trim(), ...(where.trim() && { where: where.trim() }) };
}
