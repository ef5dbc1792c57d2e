import { numbered } from '../frame/lists.ts';
import { useWords } from '../words/WordsContext.tsx';

/** One place in which the sent letter differs from what was inserted. */
export type TextChange = {
  readonly field:
    | 'title'
    | 'why'
    | 'criterion'
    | 'due'
    | 'decides'
    | 'limits'
    | 'leftOut'
    | 'resource'
    | 'checkpoint'
    | 'text';
  /** Of a criterion or a resource. */
  readonly number?: number | undefined;
  /** Empty where it was added. */
  readonly was: string;
  /** Empty where it was taken out. */
  readonly now: string;
};

export type EditedLetterProps = {
  readonly changes: readonly TextChange[];
  /** Who reads what was sent. */
  readonly partner?: string | undefined;
  /** Absent where what was sent cannot be taken in as a move. */
  readonly onTake?: (() => void) | undefined;
  readonly onKeep: () => void;
};

/** The letter was edited before it was sent: old beside new, and whether to take it in. */
export function EditedLetter({ changes, partner, onTake, onKeep }: EditedLetterProps) {
  const { ui, fill } = useWords();
  const words = ui.edited;
  return (
    <section className="note">
      <h2>{words.title}</h2>
      <p>{partner ? fill(words.text, { name: partner }) : words.textSomeone}</p>
      <dl className="changes">
        {numbered(changes).map(({ item, number }) => (
          <Change key={number} change={item} />
        ))}
      </dl>
      <div className="row">
        {onTake && (
          <button type="button" className="chip" onClick={onTake}>
            {words.take}
          </button>
        )}
        <button type="button" className="chip" onClick={onKeep}>
          {words.keep}
        </button>
      </div>
    </section>
  );
}

/** Old beside new; screen readers hear which is which. */
function Change({ change: { field, number = 1, was, now } }: { change: TextChange }) {
  const { ui, fill } = useWords();
  const words = ui.edited;
  return (
    <div className="change">
      <dt className="label">{fill(words.fields[field], { number })}</dt>
      {was && (
        <dd>
          <span className="unseen">{words.was}: </span>
          <del>{was}</del>
          {!now && <span className="small"> {words.gone}</span>}
        </dd>
      )}
      {now && (
        <dd>
          <span className="unseen">{words.now}: </span>
          <ins>{now}</ins>
          {!was && <span className="small"> {words.added}</span>}
        </dd>
      )}
    </div>
  );
}
