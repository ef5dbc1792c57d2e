import { useWords } from '../words/WordsContext.tsx';
import { Section } from './Section.tsx';

export type AboutProps = { readonly version: string };

/** What this is, under which licence, and what it does not do. */
export function About({ version }: AboutProps) {
  const { ui, fill } = useWords();
  const words = ui.options.about;
  return (
    <Section heading={words.heading} text={fill(words.version, { version })}>
      <div className="stack">
        <h3 className="label">{words.not}</h3>
        <ul className="forget-lines">
          {Object.entries(words.nots).map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
