/** What was taken out of a text and what was put in, word by word. Pure; for people's eyes, never for comparing. */
import { foldText } from './text.ts';

/** A run of words: in both texts, only in the old one, or only in the new one. */
export type Mark = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Words, and signs between them, each with the blanks after it: joined they are the text again. */
const TOKENS = /^\s+|[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}\s]+\s*/gu;
const WORD = /[\p{L}\p{N}]/u;
/** With less than this in common, old and new are shown whole: marks would be confetti. */
const LEAST = 1 / 3;

const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/**
 * Old and new as one run of marks. `same` and `new` joined are `now` to the letter; `same` and `gone` say what `was`
 * says. Texts with little in common come back as one `gone` and one `new`.
 */
export function markWords(was: string, now: string): Mark[] {
  const whole = joined([
    { kind: 'gone', text: was },
    { kind: 'new', text: now },
  ]);
  if (likeness(was, now) < LEAST) return whole;
  const [old, fresh] = [tokensOf(was), tokensOf(now)];
  return joined(walk(old, fresh, commonTable(old.map(foldText), fresh.map(foldText))));
}

/** How much of their words two texts share, whatever the order: 0 for nothing, 1 for all. */
export const likeness = (a: string, b: string): number =>
  foldText(a) === foldText(b) ? 1 : shareOf(wordsOf(a), wordsOf(b));

/** The same of words that were taken apart before. */
export function shareOf(one: readonly string[], two: readonly string[]): number {
  const left = Map.groupBy(two, (word) => word);
  const shared = one.filter((word) => left.get(word)?.pop() !== undefined).length;
  return shared === 0 ? 0 : (2 * shared) / (one.length + two.length);
}

/** The folded words of a text, without the signs between them. */
export const wordsOf = (text: string): string[] =>
  tokensOf(foldText(text))
    .filter((one) => WORD.test(one))
    .map((one) => one.trim());

/** `table[i][j]`: how many words from `i` and `j` on are common, in order. */
function commonTable(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = table[i] as Uint16Array;
      row[j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return table;
}

function walk(old: readonly string[], fresh: readonly string[], table: readonly Uint16Array[]): Mark[] {
  const marks: Mark[] = [];
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, added] = [old[i], fresh[j]];
    if (gone !== undefined && added !== undefined && foldText(gone) === foldText(added)) {
      marks.push(...sameWord(gone, added));
      i++;
      j++;
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      marks.push({ kind: 'gone', text: gone });
      i++;
    } else {
      marks.push({ kind: 'new', text: added ?? '' });
      j++;
    }
  }
  return marks;
}

/** A word that is in both; where only one of them goes on after it, the blanks are its own. */
function sameWord(gone: string, added: string): Mark[] {
  const [word, after, before] = [added.trimEnd(), blanksAfter(added), blanksAfter(gone)];
  if ((after === '') === (before === '')) return [{ kind: 'same', text: added }];
  const blanks: Mark = after ? { kind: 'new', text: after } : { kind: 'gone', text: before };
  return [{ kind: 'same', text: word }, blanks];
}

const blanksAfter = (token: string): string => token.slice(token.trimEnd().length);

/** Neighbours of one kind become one; what holds nothing is left out. */
function joined(marks: readonly Mark[]): Mark[] {
  const runs: Mark[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last?.kind === mark.kind) runs[runs.length - 1] = { ...mark, text: last.text + mark.text };
    else if (mark.text !== '') runs.push(mark);
  }
  return runs;
}
