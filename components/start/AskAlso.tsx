import { useWords } from '../words/WordsContext.tsx';

export type AskAlsoProps = {
  readonly address: string;
  /** The person it may be. */
  readonly name: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** A mail in the thread came from an address that is in no agreement: is it the same person? Never a guess. */
export function AskAlso({ address, name, onYes, onNo }: AskAlsoProps) {
  const { ui, fill } = useWords();
  const words = ui.also;
  return (
    <section className="note">
      <h2>{fill(words.question, { address, name })}</h2>
      <p>{fill(words.why, { name })}</p>
      <div className="row">
        <button type="button" className="chip" onClick={onYes}>
          {fill(words.yes, { name })}
        </button>
        <button type="button" className="chip" onClick={onNo}>
          {words.no}
        </button>
      </div>
    </section>
  );
}
