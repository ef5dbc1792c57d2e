/** The families that are lists of phrases, compiled once, and where each is found. */
import type { Family } from './families.ts';
import type { Language } from './language.ts';
import type { Span } from './question.ts';
import { firstOf, phrases } from './text.ts';
import { EN } from './words-en.ts';
import { IT } from './words-it.ts';

type Listed = Extract<
  Family,
  | 'vague'
  | 'amount'
  | 'subjective'
  | 'loophole'
  | 'open'
  | 'comparative'
  | 'reference'
  | 'urgency'
  | 'tracking'
  | 'place'
  | 'method'
  | 'surveillance'
  | 'person'
  | 'blame'
>;

/** A language's phrases by family: sources of patterns without captures, bounded in every repetition. */
export type Phrases = Readonly<Record<Listed, readonly string[]>>;

const compiled = (all: Phrases): Record<Listed, RegExp> =>
  Object.fromEntries(Object.entries(all).map(([family, sources]) => [family, phrases(sources)])) as Record<
    Listed,
    RegExp
  >;

const PATTERNS: Record<Language, Record<Listed, RegExp>> = { en: compiled(EN), it: compiled(IT) };

/** Where a family's words first stand, in any of these languages. */
export function findPhrase(family: Listed, text: string, languages: readonly Language[]): Span | undefined {
  const spans = languages.flatMap((language) => firstOf(PATTERNS[language][family], text) ?? []);
  return spans.sort((a, b) => a.from - b.from)[0];
}
