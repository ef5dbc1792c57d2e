/** Letters with one character changed anywhere, and what must never come of it. */
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES, type Language } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import { foldText } from '../../lib/objective/text.ts';
import { SAMPLES } from './samples.ts';

/** Body and last line of a letter; the opening is no part of what is recorded. */
export type Sealed = {
  readonly name: string;
  readonly move: Move;
  readonly id: string;
  readonly text: string;
};

/** One sample letter without its opening. */
export function sealed(name: string, language: Language): Sealed {
  const move = SAMPLES[name];
  if (!move) throw new Error(name);
  const { body, lastLine } = writeLetter(move, language, { to: 'Sara' });
  return { name: `${name}, ${language}`, move, id: moveId(move), text: `${body}\n\n${lastLine}` };
}

/** Every sample in every language. */
export const allSealed = (): Sealed[] =>
  LANGUAGES.flatMap((language) => Object.keys(SAMPLES).map((name) => sealed(name, language)));

export const HOWS = ['replace', 'delete', 'insert', 'swap'] as const;
export type Mutation = { readonly at: number; readonly how: (typeof HOWS)[number]; readonly sign: string };

/** The text with the character at a place replaced, taken out, put before, or swapped with the next one. */
export function mutate(text: string, { at, how, sign }: Mutation): string {
  const signs = [...text];
  const place = at % signs.length;
  const [here = '', next = ''] = signs.slice(place, place + 2);
  const put: Record<Mutation['how'], [number, ...string[]]> = {
    replace: [1, sign],
    delete: [1],
    insert: [0, sign],
    swap: [2, next, here],
  };
  const [gone, ...added] = put[how];
  return [...signs.slice(0, place), ...added, ...signs.slice(place + gone)].join('');
}

/** What a person could tell apart in a letter: words and digits, without what mail may change or drop. */
const seen = (text: string): string =>
  foldText(text.replace(/^[>|\s]+/gm, ''))
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    // Codes are read as the same with either.
    .replace(/o/g, '0')
    .replace(/[il]/g, '1')
    .normalize('NFC');

/** How a changed letter was taken: `other` and `unlike` must not be. */
export type Taken = 'refused' | 'same' | 'other' | 'unlike';

/**
 * Reads a changed letter. `same`: as the move it was; `other`: as another one; `unlike`: as the move it was, from words
 * that say something else to a person.
 */
export function taken({ id, text }: Sealed, changed: string): Taken {
  const read = readLetters([{ depth: 0, text: changed }]).filter((one) => one.ok);
  if (read.some((one) => one.id !== id)) return 'other';
  if (read.some((one) => seen(one.text) !== seen(text))) return 'unlike';
  return read.length > 0 ? 'same' : 'refused';
}
