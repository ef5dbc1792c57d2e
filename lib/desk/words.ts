/** The words that are searched, and what finds them. Pure. */
import type { Objective } from '../objective/objective.ts';
import { foldText } from '../objective/text.ts';

/** What people do not read as words: names of kinds, days, numbers' names, codes. */
const UNREAD = new Set([
  'kind',
  'by',
  'objective',
  'answers',
  'as',
  'after',
  'level',
  'verdict',
  'outcome',
  'date',
  'time',
  'zone',
  'on',
  'until',
]);
const CODE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** Letters that no decomposition takes apart, and what people type who have no key for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const UNTYPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The comparable form of words: no case, no accents, no punctuation, one blank between. Never shown. */
export const foldWords = (text: string): string =>
  foldText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNTYPED, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();

/** All words of an objective, from its title to the last reply, each text once, in their comparable form. */
export function wordsOf(now: Objective): string {
  const said = now.entries.flatMap(({ record }) => [
    ...textsIn(record.move),
    ...record.learnt.flatMap(({ subject, quote, from, via }) => [subject, quote, from, via]),
  ]);
  return comparable([now.ref, ...said]);
}

/** All words of a draft. */
export const wordsInDraft = (draft: object): string => comparable(textsIn(draft));

const comparable = (texts: readonly (string | undefined)[]): string =>
  [...new Set(texts.flatMap((one) => (one ? foldWords(one) : [])))].join('\n');

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return CODE.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => (UNREAD.has(name) ? [] : textsIn(part)));
}

/** What was typed as words that all have to be found. */
export const termsOf = (typed: string): string[] => foldWords(typed).split(' ').filter(Boolean);

/** Whether all of them stand somewhere in `words`, which are comparable. */
export const hasAll = (words: string, terms: readonly string[]): boolean =>
  terms.every((term) => words.includes(term));
