import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { useWords } from '../words/WordsContext.tsx';
import { judgementsOf } from './judged.ts';
import { Misses } from './Misses.tsx';
import { useOther } from './sides.ts';

/** Before another round: what the last review said is missing, and what comes next. */
export function LastReview({ objective, me }: { objective: Objective; me: Role }) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const round = objective.rounds.at(-1);
  const judged = round ? judgementsOf(round) : [];
  const good = round?.review?.good;
  if (!judged.some((one) => one.verdict === 'missed') && !good) return null;
  return (
    <section className="note">
      <h3 className="label">
        {me === 'client' ? ui.agreed.lastReviewMine : fill(ui.agreed.lastReview, { name })}
      </h3>
      <Misses objective={objective} judged={judged} />
      {good && (
        <div className="stack">
          <p className="small">{ui.met.good}</p>
          <p className="words">{good}</p>
        </div>
      )}
    </section>
  );
}
