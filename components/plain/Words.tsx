import { useWords } from '../words/WordsContext.tsx';
import { type SaidProps, useSaid } from './said.ts';

/** Longer words are folded after this many characters. */
const SHORT = 360;

/** The words themselves, as they were written, with who and which day. */
export function Words(props: SaidProps) {
  const { ui, fill } = useWords();
  const { who } = useSaid(props);
  const { text } = props.words;
  const short = text.length <= SHORT ? text : `${text.slice(0, SHORT).trimEnd()}…`;
  return (
    <>
      <h2>{who}</h2>
      <p className="words plain">{fill(ui.common.quoted, { words: short })}</p>
      {short !== text && (
        <details>
          <summary>{ui.plain.all}</summary>
          <p className="words plain">{text}</p>
        </details>
      )}
    </>
  );
}
