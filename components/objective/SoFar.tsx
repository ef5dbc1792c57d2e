import type { Objective } from '../../lib/objective/objective.ts';
import { CriteriaList } from '../terms/TermsView.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type SoFarProps = {
  readonly objective: Objective;
  /** It has ended: the verdicts are said as they were given. */
  readonly ended?: boolean | undefined;
};

/** The criteria, with what reviews have settled beside them. */
export function SoFar({ objective, ended }: SoFarProps) {
  const { ui } = useWords();
  const under = (number: number) => {
    const verdict = objective.verdicts[number];
    if (verdict === 'met')
      return <span className="small met">{ended ? ui.review.meets : ui.agreed.there}</span>;
    if (verdict === 'missed' && ended) return <span className="small missed">{ui.review.notYet}</span>;
    return verdict === 'waived' ? <span className="small met">{ui.met.waived}</span> : null;
  };
  return (
    <section className="stack">
      <h3 className="label">{ui.terms.criteria}</h3>
      <CriteriaList criteria={objective.terms?.criteria ?? []} under={under} />
    </section>
  );
}
