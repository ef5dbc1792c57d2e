import { numbered } from '../frame/lists.ts';
import { useWords } from '../words/WordsContext.tsx';

export type LetterRefusedProps = {
  readonly why: 'changed' | 'newer' | 'no-blanks' | 'incomplete' | 'too-long';
  /** Who sent it. */
  readonly partner?: string | undefined;
  /** Lines that were understood. */
  readonly read?: readonly string[] | undefined;
  /** Lines that were not. */
  readonly unread?: readonly string[] | undefined;
  /** Read the page again, e.g. after opening the whole message. */
  readonly onAgain?: (() => void) | undefined;
};

/** A letter that could not be taken as it stands: why, what was read and what was not. Nothing is applied. */
export function LetterRefused({ why, partner, read = [], unread = [], onAgain }: LetterRefusedProps) {
  const { ui, fill } = useWords();
  const { refused } = ui;
  return (
    <section className="note">
      <h2>{refused.title}</h2>
      <p>{fill(refused[why], { name: partner || ui.common.other })}</p>
      <p className="small">{refused.nothing}</p>
      <LinesOf title={refused.read} lines={read} />
      <LinesOf title={refused.unread} lines={unread} />
      {onAgain && (
        <div>
          <button type="button" className="chip" onClick={onAgain}>
            {refused.again}
          </button>
        </div>
      )}
    </section>
  );
}

function LinesOf({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="stack">
      <h3 className="label">{title}</h3>
      <ul className="words">
        {numbered(lines).map(({ item, number }) => (
          <li key={number}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
