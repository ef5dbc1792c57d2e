import { type PracticeWords, practiceWordsOf } from '../../lib/letter/words/practice/index.ts';
import { useWords } from '../words/WordsContext.tsx';

/** The words of the practice mailbox, in the language of the nearest provider of words. */
export const usePracticeWords = (): PracticeWords => practiceWordsOf(useWords().language);
