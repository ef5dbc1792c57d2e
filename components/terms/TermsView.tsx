import type { Role } from '../../lib/objective/moves.ts';
import type { Terms } from '../../lib/objective/terms.ts';

export type TermsViewProps = {
  readonly terms: Terms;
  /** Whose eyes read it: their own name becomes *you*. */
  readonly me?: Role | undefined;
};

/** Terms as people read them: title, why, criteria, and a table of the facts. */
export function TermsView(_props: TermsViewProps) {
  return null;
}
