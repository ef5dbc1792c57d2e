import type { Judgement } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { firstName } from '../words/names.ts';
import { useWords } from '../words/WordsContext.tsx';

export type MissesProps = { readonly objective: Objective; readonly judged: readonly Judgement[] };

/** What was missing, criterion by criterion: the words, the next step, and what kind of miss it was. */
export function Misses({ objective, judged }: MissesProps) {
  const { ui, fill } = useWords();
  const misses = judged.filter((one) => one.verdict === 'missed');
  if (misses.length === 0) return null;
  return (
    <ol className="misses">
      {misses.map(({ criterion, missing, next, kind }) => (
        <li key={criterion} className="stack">
          <p className="small">
            {criterion}. {objective.terms?.criteria[criterion - 1]?.text}
          </p>
          <p className="words">{missing}</p>
          {next && <p>{fill(ui.missed.next, { next })}</p>}
          {kind && (
            <p className="small">{fill(ui.miss[kind], { name: firstName(objective.sides?.client.name) })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
