/** Matches of a pattern, as places in a text. */
import type { Span } from '../question.ts';

/** Where a pattern is found and what it found holds. The pattern is global and repeats nothing without a bound. */
export const spansOf = (
  pattern: RegExp,
  text: string,
  holds: (found: RegExpMatchArray) => boolean = () => true,
): Span[] =>
  Array.from(text.matchAll(pattern))
    .filter(holds)
    .map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
