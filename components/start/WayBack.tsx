import { useWords } from '../words/WordsContext.tsx';

export type WayBackProps = {
  /** `open`: its link was not tried yet. `gone`: it shows something else. `unfound`: nor has the page a search. */
  readonly at: 'open' | 'gone' | 'unfound';
  /** It is a document, and no message. */
  readonly document?: boolean | undefined;
  readonly subject: string;
  /** The day of the message. */
  readonly day?: string | undefined;
  /** Words that stand in it. */
  readonly quote: string;
  readonly onOpen: () => void;
  readonly onFind: () => void;
  readonly onCopy: (words: string) => void;
};

/** The way back to the message of what is in view: its link, then the webmail's own search, then words to look for. */
export function WayBack(props: WayBackProps) {
  const { at, document = false, subject, day, quote, onOpen, onFind, onCopy } = props;
  const { ui, fill, when } = useWords();
  const { way } = ui;
  return (
    <div className="note way">
      <div className="row">
        <button type="button" className="chip" onClick={onOpen}>
          {document ? ui.docs.way : way.open}
        </button>
        {at === 'open' && (
          <span className="small">{day ? fill(way.from, { subject, day: when(day) }) : subject}</span>
        )}
      </div>
      <div role="status" className="stack">
        {at === 'gone' && <p>{way.gone}</p>}
        {at === 'unfound' && <p>{way.unfound}</p>}
      </div>
      {at === 'gone' && (
        <button type="button" className="chip" onClick={onFind}>
          {fill(way.find, { subject })}
        </button>
      )}
      {at !== 'open' && (
        <>
          <p>
            {way.look} <q>{quote}</q>
          </p>
          <button type="button" className="chip" onClick={() => onCopy(quote)}>
            {way.copy}
          </button>
        </>
      )}
    </div>
  );
}
