/** The catalogue: one source file a language, all of one shape. */
import { en } from './en.ts';
import { it } from './it.ts';

/** The shape of a language: the English one with its texts opened. */
export type Words = Opened<typeof en>;
type Opened<T> = T extends string ? string : { readonly [K in keyof T]: Opened<T[K]> };

export const LANGUAGES = ['en', 'it'] as const;
export type Language = (typeof LANGUAGES)[number];

const ALL: Record<Language, Words> = { en, it };

/** The words of a language. */
export const wordsOf = (language: Language): Words => ALL[language];

/** The language for a browser's language tag: Italian for `it` and its regions, else English. */
export const languageOf = (tag: string): Language => (/^it\b/i.test(tag) ? 'it' : 'en');

/** Fills `{name}` places; a place without a value stays as it is, so that it is seen. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}
