import { useWords } from '../words/WordsContext.tsx';

export type LostTouchProps = {
  /** The tab has crashed, the page does not answer, or it answers what this version does not understand. */
  readonly why: 'crashed' | 'silent' | 'wrong';
  readonly onAgain: () => void;
  readonly onReload: () => void;
};

/** A note above what was in view: the page answers no more, why, and what to do. Everything typed stays where it is. */
export function LostTouch({ why, onAgain, onReload }: LostTouchProps) {
  const words = useWords().ui.lost;
  return (
    <section className="note">
      <div role="status">
        <h2>{words[why].title}</h2>
        <p>{words[why].text}</p>
      </div>
      <div className="row">
        {why !== 'crashed' && (
          <button type="button" className="chip" onClick={onAgain}>
            {words.again}
          </button>
        )}
        <button type="button" className="chip" onClick={onReload}>
          {words.reload}
        </button>
      </div>
    </section>
  );
}
