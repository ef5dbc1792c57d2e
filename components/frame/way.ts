import { useWords } from '../words/WordsContext.tsx';
import type { Ending } from './screen.ts';

/** The words on the button that writes the letter, and the sentence under it, for the way it will go. */
export function useInsertWords(way: Ending = 'reply'): { label: string; note: string } {
  const { insert, plain } = useWords().ui;
  if (way === 'record') return { label: plain.record, note: plain.recordNote };
  return { label: insert[way], note: insert.notes[way] };
}
