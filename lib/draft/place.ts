/** Where words stand in a text, though its lines break elsewhere. */

/** Offsets, as `slice` takes them. */
export type Span = { readonly from: number; readonly to: number };

/** Characters of words that are looked for; who writes more in one sentence is found by how it begins. */
const LONGEST = 600;
const LITERAL = /[.*+?^${}()|[\]\\]/g;

/** The first place of these words from `after` on, with any blanks between them; `undefined` where they do not stand. */
export function placeOf(text: string, words: string, after = 0): Span | undefined {
  const same = words === '' ? -1 : text.indexOf(words, after);
  return same < 0 ? placeAcross(text, words, after) : { from: same, to: same + words.length };
}

/** The same where other blanks stand between the words. */
function placeAcross(text: string, words: string, after: number): Span | undefined {
  const parts = words
    .slice(0, LONGEST)
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  const pattern = new RegExp(parts.map((part) => part.replace(LITERAL, '\\$&')).join('\\s+'), 'g');
  pattern.lastIndex = after;
  const found = pattern.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}

/** Characters beside the words, at most, on each side. */
const BESIDE = 48;

/** Words with some of what stands before and behind them in their sentence, cut at whole words. */
export function beside(
  sentence: string,
  words: string,
): { readonly before: string; readonly behind: string } {
  const at = sentence.indexOf(words);
  if (at < 0) return { before: '', behind: '' };
  const [before, behind] = [sentence.slice(0, at), sentence.slice(at + words.length)];
  return {
    before: before.length > BESIDE ? `…${before.slice(-BESIDE).replace(/^\S{0,40}(?=\s)/, '')}` : before,
    behind: behind.length > BESIDE ? `${behind.slice(0, BESIDE).replace(/\s\S{0,40}$/, '')}…` : behind,
  };
}
