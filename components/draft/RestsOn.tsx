import type { Rests } from '../../lib/draft/draft.ts';
import { Sentence } from '../frame/Sentence.tsx';
import { useWords } from '../words/WordsContext.tsx';

export type RestsOnProps = { readonly rests: Rests };

/** The words of the message a value rests on, quoted as they are highlighted there. */
export function RestsOn({ rests }: RestsOnProps) {
  const { ui } = useWords();
  const quoted = <Sentence text={ui.common.quoted} values={{ words: <mark>{rests.quote}</mark> }} />;
  return <Sentence text={ui.draft.from} values={{ words: quoted, number: rests.paragraph }} />;
}
