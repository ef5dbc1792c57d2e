import { diffTerms } from '../../lib/objective/diff.ts';
import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { useOther } from '../objective/sides.ts';
import { TermsView } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { ChangesList } from './ChangesList.tsx';

export type OfferedProps = { readonly objective: Objective; readonly me: Role };

/** What the offer on the table changes, why, and that everything else stays. */
export function Offered({ objective, me }: OfferedProps) {
  const { ui, fill } = useWords();
  const words = ui.change;
  const name = useOther(objective, me);
  const { offer, terms } = objective;
  if (!offer || !terms) return null;
  const rest = objective.author === me ? words.restMine : words.restTheirs;
  return (
    <>
      {offer.reason && <p className="words">{fill(ui.common.quoted, { words: offer.reason })}</p>}
      <ChangesList {...{ terms, me }} changes={diffTerms(terms, offer.terms)} label={words.different} />
      <p className="small">{fill(offer.kind === 'counter' ? rest : words.restAgreed, { name })}</p>
      <details>
        <summary>{words.whole}</summary>
        <div className="stack">
          <TermsView terms={offer.terms} me={me} />
        </div>
      </details>
    </>
  );
}
