/** Text as rules look at it, and the way back to where the words stood. */
import type { Span } from './question.ts';

/** A text composed (NFC) and with straight apostrophes; `at` gives the place in the text as it was typed. */
export type Looked = { readonly text: string; readonly at: (index: number) => number };

/** Makes a text ready to be looked at. */
export function lookAt(raw: string): Looked {
  const straight = raw.replace(/[’‘ʼ´`]/g, "'");
  if (straight === straight.normalize('NFC')) return { text: straight, at: (index) => index };
  const places: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of straight.matchAll(/[\s\S]\p{M}{0,8}/gu)) {
    const composed = cluster.normalize('NFC');
    text += composed;
    for (let n = 0; n < composed.length; n++) places.push(index);
  }
  return { text, at: (index) => places[index] ?? raw.length };
}

/** ASCII `\b` does not know à or è, so words end where no letter and no digit stands. */
const [BEFORE, AFTER] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];

/** One pattern for many phrases. A blank in a phrase is any few blanks; no phrase may repeat without a bound. */
export function phrases(sources: readonly string[]): RegExp {
  if (sources.length === 0) return /(?!)/u;
  const any = sources
    .map((source) => source.replaceAll(' ?', '\\s{0,3}').replaceAll(' ', '\\s{1,3}'))
    .join('|');
  return new RegExp(`${BEFORE}(?:${any})${AFTER}`, 'iu');
}

/** The first place where a pattern is found. */
export function firstOf(pattern: RegExp, text: string): Span | undefined {
  const found = pattern.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

/** A text without the words at a span, its blanks and commas in order, its first letter as it was. */
export function without(text: string, { from, to }: Span): string {
  const rest =
    `${text.slice(0, from).replace(/[\s,(]{0,4}$/u, '')} ${text.slice(to).replace(/^[\s,)]{0,4}/u, '')}`
      .replace(/\s([.;:!?])/gu, '$1')
      .trim();
  const capital = /^\p{Lu}/u.test(text.trim());
  return capital ? rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : rest;
}

/** How many words a text has, up to a bound. */
export const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)?/gu)?.length ?? 0;
