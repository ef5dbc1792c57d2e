import type { AskSaid } from '../../lib/draft/draft.ts';
import { useWords } from '../words/WordsContext.tsx';

export type SeveralAsksProps = {
  readonly asks: readonly AskSaid[];
  /** Opens a draft of this one alone, which is begun where it was not; by its place in the list. */
  readonly onOnly: (at: number) => void;
};

/** Several unrelated things in one message: one objective of all, or of one of them. What was begun apart is marked. */
export function SeveralAsks({ asks, onOnly }: SeveralAsksProps) {
  const { ui, fill } = useWords();
  const { proposed, common } = ui;
  const begun = asks.filter((one) => one.draft).length;
  return (
    <details className="note several" open={begun > 0}>
      <summary>{fill(proposed.several, { count: asks.length })}</summary>
      <p className="small">{begun > 0 ? proposed.rest : proposed.all}</p>
      <ul className="sheet">
        {asks.map(({ text, rests, draft }, at) => (
          <li key={`${rests.from} ${text}`}>
            <bdi className="words">{text}</bdi>
            <span className="row">
              {draft && <span className="small">{proposed.begun}</span>}
              <button
                type="button"
                className="chip"
                aria-label={`${draft ? proposed.open : proposed.only}: ${fill(common.quoted, { words: text })}`}
                onClick={() => onOnly(at)}
              >
                {draft ? proposed.open : proposed.only}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
