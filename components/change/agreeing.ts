/** What saying yes to an offer, whole or in part, comes to. Pure. */
import type { Taken } from '../../lib/objective/diff.ts';
import { diffTerms, takeParts } from '../../lib/objective/diff.ts';
import type { ContentOf } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { nextRevision } from '../../lib/objective/rules.ts';
import { fingerprint } from '../../lib/objective/terms.ts';

/** Yes to all of the offer; `undefined` where there is none. */
export function acceptOf({ offer }: Objective): ContentOf<'accept'> | undefined {
  return offer && { revision: offer.revision, terms: fingerprint(offer.terms) };
}

export type TakingSome =
  | { readonly is: 'none' }
  | { readonly is: 'all' }
  | { readonly is: 'not'; readonly why: Extract<Taken, { ok: false }>['why'] }
  | { readonly is: 'some'; readonly content: ContentOf<'propose'> };

/** Yes to the changes of the offer whose paths are `chosen`: the terms with these are proposed anew. */
export function takingSome(now: Objective, chosen: ReadonlySet<string>): TakingSome {
  const { offer, terms } = now;
  if (!offer || !terms || chosen.size === 0) return { is: 'none' };
  if (diffTerms(terms, offer.terms).every((one) => chosen.has(one.path))) return { is: 'all' };
  const taken = takeParts(terms, offer.terms, chosen);
  if (!taken.ok) return { is: 'not', why: taken.why };
  return { is: 'some', content: { revision: nextRevision(now), terms: taken.terms } };
}
