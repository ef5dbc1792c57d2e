/** What stands beside the next step: what else may be said, and what was said last. */
import type { Role } from '../../lib/objective/moves.ts';
import { isKnown } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import type { Action } from '../frame/Frame.tsx';
import { useWords } from '../words/WordsContext.tsx';
import { lastCorrection } from './judged.ts';
import { useOther } from './sides.ts';

/** Rarer moves, in reach below the screen. */
export function Beside({ actions }: { readonly actions: readonly Action[] }) {
  const { ui } = useWords();
  if (actions.length === 0) return null;
  return (
    <fieldset className="row" aria-label={ui.after.beside}>
      {actions.map(({ label, onPress }) => (
        <button key={label} type="button" className="chip" onClick={onPress}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

type About = { readonly objective: Objective; readonly me: Role };

/** The last words at this point, and whether the assistant sees the review differently. */
export function LastReply({ objective, me }: About) {
  const { ui, fill } = useWords();
  const words = ui.after;
  const name = useOther(objective, me);
  const last = objective.entries.findLast(({ standing }) => standing === 'applied')?.record.move;
  const reply = last && isKnown(last) && last.kind === 'reply' ? last : undefined;
  const { contested } = objective;
  if (!contested && !reply) return null;
  const theirs = me === 'client';
  return (
    <section className="note">
      {contested && <h2 className="label">{fill(theirs ? words.differs : words.differsMine, { name })}</h2>}
      {reply && (
        <>
          {!contested && (
            <h2 className="label">{reply.by === me ? words.wroteMine : fill(words.wrote, { name })}</h2>
          )}
          <p className="words">{fill(ui.common.quoted, { words: reply.content.text })}</p>
        </>
      )}
      {contested && <p className="small">{fill(theirs ? words.openYours : words.openTheirs, { name })}</p>}
    </section>
  );
}

/** That a review was corrected, and why. The first one stays in what was said. */
export function Corrected({ objective, me }: About) {
  const { ui, fill } = useWords();
  const name = useOther(objective, me);
  const correction = lastCorrection(objective);
  if (!correction) return null;
  const { corrected, correctedMine } = ui.after.correct;
  return (
    <section className="note">
      <h2 className="label">{me === 'client' ? correctedMine : fill(corrected, { name })}</h2>
      <p className="words">{fill(ui.common.quoted, { words: correction.reason })}</p>
    </section>
  );
}
