import { useWords } from '../words/WordsContext.tsx';
import type { Way } from './screen.ts';

/** The words on the button that writes the letter, and the sentence under it, for the way it will go. */
export function useInsertWords(way: Way = 'reply'): { label: string; note: string } {
  const { insert } = useWords().ui;
  return { label: insert[way], note: insert.notes[way] };
}
