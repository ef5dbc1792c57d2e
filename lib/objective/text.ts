/**
 * Folding: what two computers call the same words after mail has carried them.
 *
 * Evens out Unicode composition (NFC, so that 10² stays apart from 102), quotes, dashes, ellipsis, line ends, runs of
 * blanks and case. Keeps `*`, `_`, digits and one blank between words apart, because they carry meaning.
 */

/** Characters that are drawn as nothing and that mail programs add or drop at will. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Joins emoji into one picture: kept for people's eyes, and not for comparing. */
const JOINER = /\u200d/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Letters, digits and signs of ASCII, one blank between words: as it was typed, it is even. Most of what people write. */
const EVEN = /^[!-~]+(?: [!-~]+)*$/;
/** The same without the quotes and dashes that folding evens out: only its case is left to fold. */
const PLAIN = /^[!-&(-,.-_a-~]+(?: [!-&(-,.-_a-~]+)*$/;

/**
 * The words without what transport adds: invisible characters out, every run of blanks (also no-break ones and line
 * ends) one blank, none at the ends. Case and punctuation stay as written, so this is what people are shown.
 */
export function evenBlanks(text: string): string {
  if (EVEN.test(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The folded form of `text`: equal for two texts exactly when they say the same thing. Never shown to people. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return evenBlanks(text.replace(JOINER, ''))
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/''/g, '"')
    .replace(DASHES, '-')
    .replace(/-+/g, '-')
    .replace(/\u2026/g, '...')
    .toLowerCase()
    .normalize('NFC');
}
