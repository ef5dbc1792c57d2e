import type { Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { useWords } from '../words/WordsContext.tsx';
import { Misses } from './Misses.tsx';
import { useOther } from './sides.ts';

/** Before another round: what the last review said is missing, and what comes next. */
export function LastReview({ objective, me }: { objective: Objective; me: Role }) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const review = objective.rounds.at(-1)?.review;
  if (!review?.criteria.some((one) => one.verdict === 'missed') && !review?.good) return null;
  return (
    <section className="note">
      <h3 className="label">
        {me === 'client' ? ui.agreed.lastReviewMine : fill(ui.agreed.lastReview, { name })}
      </h3>
      <Misses objective={objective} review={review} />
      {review.good && (
        <div className="stack">
          <p className="small">{ui.met.good}</p>
          <p className="words">{review.good}</p>
        </div>
      )}
    </section>
  );
}
