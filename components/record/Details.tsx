import type { Objective } from '../../lib/objective/objective.ts';

export type DetailsProps = { readonly objective: Objective };

/** The codes: ref, revision, fingerprint. Closed until asked for. */
export function Details(_props: DetailsProps) {
  return null;
}
