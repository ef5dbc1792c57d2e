/** The words that open a wallet: 12 to 24 small words in a row, as BIP-39 makes them. */
import type { Span } from '../question.ts';
import { firstOf } from '../text.ts';

const SAID =
  /(?<!\p{L})(?:seed|recovery|secret|mnemonic|backup|wallet)[ -](?:phrase|words)|mnemonic|seed ?phrase|frase (?:di recupero|di ripristino|seed|segreta|mnemonica)|parole (?:di recupero|di ripristino|segrete)(?!\p{L})/iu;

/** Small words, numbered or not, one after another on a line or one a line. BIP-39's have three to eight letters. */
const ROW =
  /(?<![\p{L}\p{N}'])(?:\d{1,2}[.):]?\s{0,2})?[a-z]{3,8}(?:[,;]?\s{1,3}(?:\d{1,2}[.):]?\s{0,2})?[a-z]{3,8}){11,23}(?![\p{L}\p{N}'])/gu;

/** Every English or Italian sentence of a dozen words has one of these; no list of such words does. */
const JOINING = new Set(
  'the and for with from our are was has had not its his her their your but who how which than them would could should been were does per con che non una del della dei delle gli sono nel nella alla alle dal come anche questo quando dove loro nostro ogni solo più sul sulla'.split(
    ' ',
  ),
);
const LENGTHS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);
/** A page of text is looked at for rows; each begins at a new word only. */
const ROWS = 40;

/** Phrases of a wallet: where the text says so any dozen small words, else a row that is exactly as long and all of the line. */
export function phrasesIn(text: string): Span[] {
  const said = SAID.test(text);
  return Array.from(text.matchAll(ROW))
    .slice(0, ROWS)
    .flatMap(({ 0: row, index }) => {
      const words = row.match(/[a-z]{3,8}/g) ?? [];
      if (words.some((word) => JOINING.has(word))) return [];
      if (!said && !(LENGTHS.has(words.length) && isAlone(text, index, row) && isVaried(words))) return [];
      return [{ from: index, to: index + row.length }];
    });
}

/** Nothing else stands on its lines. */
function isAlone(text: string, index: number, row: string): boolean {
  const before = text.slice(Math.max(0, index - 40), index);
  const after = text.slice(index + row.length, index + row.length + 4);
  return (
    /(?:^|[\n:])\s{0,3}["“«']?$/u.test(before) && firstOf(/^["”»'.]?\s{0,3}(?:\n|$)/u, after) !== undefined
  );
}

const isVaried = (words: readonly string[]): boolean => new Set(words).size > words.length * 0.8;
