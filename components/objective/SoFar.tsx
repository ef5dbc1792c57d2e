import type { Objective } from '../../lib/objective/objective.ts';
import { CriteriaList } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';

/** The criteria, with what earlier rounds have settled beside them. */
export function SoFar({ objective }: { objective: Objective }) {
  const { ui } = useWords();
  const under = (number: number) => {
    const verdict = objective.verdicts[number];
    if (verdict === 'met') return <span className="small met">{ui.agreed.there}</span>;
    return verdict === 'waived' ? <span className="small met">{ui.met.waived}</span> : null;
  };
  return (
    <section className="stack">
      <h3 className="label">{ui.terms.criteria}</h3>
      <CriteriaList criteria={objective.terms?.criteria ?? []} under={under} />
    </section>
  );
}
