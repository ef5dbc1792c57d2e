/** What plain words can mean, by where the objective stands and whose words they are. Nothing is guessed from them. */
import type { ContentOf, Kind, Role } from './moves.ts';
import type { Objective } from './objective.ts';
import { allowedKinds } from './rules.ts';
import { fingerprint, type Terms } from './terms.ts';

/** Each meaning with the kind of move it is recorded as; in the order in which they are offered. */
const KIND_OF = {
  agreed: 'accept',
  /** Recorded as the author's counter-proposal, once somebody has written down which. */
  changed: 'counter',
  /** A counter-proposal or a change is refused: what stood before it stands. */
  'as-it-was': 'keep',
  /** No move: the answer is still to come. */
  'not-yet': 'accept',
  /** What was wished for, written up in plain words: the draft of a proposal. */
  'written-up': 'propose',
  no: 'decline',
  delivery: 'deliver',
  needs: 'need',
  /** Recorded as the author's change of what is agreed, once somebody has written down which. */
  'other-terms': 'change',
  'goes-on': 'resume',
  'lets-go': 'release',
  meets: 'review',
  judged: 'review',
  stops: 'withdraw',
} as const satisfies Record<string, Kind>;

export type Meaning = keyof typeof KIND_OF;
export const MEANINGS = Object.keys(KIND_OF) as Meaning[];

/** What words quote below them: the letter of these terms, or of this delivery. */
export type Quoted = { readonly revision?: number | undefined; readonly delivery?: number | undefined };

/**
 * What words of side `by` can mean now; none where there is nothing for that side to say. Words that quote terms which
 * are no longer on the table agree to nothing, and words that quote an older delivery judge nothing.
 */
export function meaningsOf(now: Objective, by: Role, quoted: Quoted = {}): Meaning[] {
  const allowed = new Set(allowedKinds(now, by));
  const stale = staleIn(now, quoted);
  return MEANINGS.filter((meaning) => {
    // Who can say no needs no second way to say it.
    if (meaning === 'stops' && allowed.has('decline')) return false;
    if (meaning === 'written-up' && now.state !== 'asked') return false;
    const kind = KIND_OF[meaning];
    if (kind === 'review' && stale.delivery) return false;
    if ((meaning === 'agreed' || meaning === 'changed') && stale.terms) return false;
    return allowed.has(kind);
  });
}

/** Whether words answer something older than what is on the table. */
export function isStale(now: Objective, quoted: Quoted): boolean {
  const stale = staleIn(now, quoted);
  const open = now.state === 'proposed' || now.state === 'countered';
  return (now.state === 'delivered' && stale.delivery) || (open && stale.terms);
}

function staleIn(now: Objective, { revision, delivery }: Quoted) {
  return {
    terms: revision !== undefined && revision !== onTable(now)?.revision,
    delivery: delivery !== undefined && delivery !== now.rounds.length,
  };
}

/** To agree to the terms on the table: the same on both sides, so that both hold one move. */
export function agreementTo(now: Objective): ContentOf<'accept'> | undefined {
  const table = onTable(now);
  return table && { revision: table.revision, terms: fingerprint(table.terms) };
}

/** The terms that somebody would agree to now. */
function onTable({
  offer,
  terms,
  revision,
}: Objective): { readonly terms: Terms; readonly revision: number } | undefined {
  return offer ?? (terms && { terms, revision });
}
