/** A move that was written and is not known to be sent, while no objective is in view. */
import type { Move } from '../../lib/objective/moves.ts';
import { useWords } from '../words/WordsContext.tsx';

export type UnsentProps = {
  readonly move: Move;
  readonly onSent: () => void;
  /** Opens its objective. */
  readonly onShow: () => void;
};

export function Unsent({ move, onSent, onShow }: UnsentProps) {
  const { ui, fill } = useWords();
  const title = move.kind === 'propose' ? move.content.terms.title : ui.unsent.kinds[kindOf(move)];
  return (
    <section className="note unsent">
      <p>{fill(ui.unsent.question, { title })}</p>
      <div className="row">
        <button type="button" className="chip" onClick={onSent}>
          {ui.inserted.sent}
        </button>
        <button type="button" className="chip" onClick={onShow}>
          {ui.unsent.show}
        </button>
      </div>
    </section>
  );
}

function kindOf({ kind }: Move): 'answer' | 'deliver' | 'review' {
  return kind === 'deliver' || kind === 'review' ? kind : 'answer';
}
