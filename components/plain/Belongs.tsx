/** A message without a letter, under a subject that objectives with the same person have: the person says which. */
import { useWords } from '../words/WordsContext.tsx';

export type BelongsProps = {
  readonly offers: readonly { readonly ref: string; readonly title: string }[];
  readonly onAbout: (ref: string) => void;
};

export function Belongs({ offers, onAbout }: BelongsProps) {
  const { ui } = useWords();
  if (offers.length === 0) return null;
  return (
    <section className="note plain-words">
      <p>{ui.plain.belongs}</p>
      <ul className="meanings">
        {offers.map(({ ref, title }) => (
          <li key={ref}>
            <button type="button" className="chip" onClick={() => onAbout(ref)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
