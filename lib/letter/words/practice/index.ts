/** The words of the practice mailbox, apart from the catalogue: the background and people's webmail carry none of them. */
import type { Language } from '../index.ts';
import { en } from './en.ts';
import { it } from './it.ts';

/** The shape of a language: the English one with its texts opened. */
export type PracticeWords = Opened<typeof en>;
type Opened<T> = T extends string ? string : { readonly [K in keyof T]: Opened<T[K]> };

const ALL: Record<Language, PracticeWords> = { en, it };

/** The words of the practice mailbox in a language. */
export const practiceWordsOf = (language: Language): PracticeWords => ALL[language];
