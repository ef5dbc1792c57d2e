/** A quiet question about one field: what was found, and how it could be said instead. */
import type { Family, Rule } from './families.ts';
import type { SecretKind } from './secrets/secrets.ts';

/** A field of a draft or of a review. */
export type Place =
  | 'title'
  | 'why'
  | 'due'
  | 'criteria'
  | 'limits'
  | 'leftOut'
  | 'decides'
  | 'access'
  | 'where'
  | 'missing'
  | 'next'
  | 'reason';

/** Where words stand in a text, as `slice` takes it. */
export type Span = { readonly from: number; readonly to: number };

/** One question. It never says how good a text is, and there is none for a text that is fine. */
export type Question = Span & {
  readonly rule: Rule;
  /** What switches it off; none for what has to be confirmed. */
  readonly family?: Family | undefined;
  readonly field: Place;
  /** Which row, from 1, where the field has several. */
  readonly number?: number | undefined;
  /** The words it is about; empty where it is about the field as a whole. */
  readonly words: string;
  /** The field's whole text as it could be; of a criterion, a line each for what becomes a criterion of its own. */
  readonly rewrite?: string | undefined;
  /** The letter waits until this is changed or confirmed. */
  readonly blocks?: true | undefined;
  /** What it opens, where it looks like a secret. */
  readonly secret?: SecretKind | undefined;
};

/**
 * What a dismissed question is remembered by. One about words comes back for other words; one about a whole field does not
 * come back in this draft, however often the field is edited. What looks like a secret is not kept a second time: its
 * place, its length and a sum too small to find it by do, so that another one in its place is asked about anew.
 */
export function keyOf({ rule, words, field, number = 1 }: Question): string {
  if (rule === 'secret') return `${rule} ${field} ${number} ${words.length} ${sumOf(words)}`;
  return words ? `${rule} ${even(words)}` : rule;
}

/** Whether a key is what is remembered of these words, confirmed as a secret in whatever field. */
export const isConfirmed = (key: string, words: string): boolean =>
  key.startsWith('secret ') && key.endsWith(` ${words.length} ${sumOf(words)}`);

/** Whether the words that a key names stand in a text; so does a key that names none. */
export function isStillSaid(key: string, text: string): boolean {
  const [rule = '', ...words] = key.split(' ');
  return rule === 'secret' || even(text).includes(words.join(' '));
}

const even = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ');

/** One of 65,521 numbers: many words share each. */
const sumOf = (words: string): number =>
  [...words].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
