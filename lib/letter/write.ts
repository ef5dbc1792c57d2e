/** A move as the letter people read. */
import { type Move, moveId } from '../objective/moves.ts';
import { writeBody } from './body.ts';
import { layoutsFor } from './kinds.ts';
import { writeLastLine } from './last-line.ts';
import { type About, type Letter, LetterError } from './letter.ts';
import { writeOpening } from './opening.ts';
import { readLetters } from './read.ts';
import { LETTER_LIMIT } from './texts.ts';
import type { Language } from './words/index.ts';

/**
 * Writes a move as a letter, and reads it back before giving it out, so that nothing is ever sent that the other side
 * could not read.
 *
 * @throws {LetterError} naming the field, when the letter would not be read back as the same move.
 */
export function writeLetter(move: Move, language: Language, about: About): Letter {
  for (const letter of compose(move, language, about)) {
    if (letter.text.length > LETTER_LIMIT) throw new LetterError(suspects(move.content)[0] ?? []);
    if (readsBack(letter, move)) return letter;
  }
  throw new LetterError(fieldAtFault(move, language, about));
}

/** The letters a move can be written as, the best one first. */
function* compose(move: Move, language: Language, about: About): Generator<Letter> {
  const opening = writeOpening(move, language, about);
  const lastLine = writeLastLine(move, language);
  for (const layout of layoutsFor(move)) {
    const body = writeBody(move, language, layout);
    yield { opening, body, lastLine, text: [opening, body, lastLine].filter(Boolean).join('\n\n') };
  }
}

function readsBack({ text }: Letter, move: Move): boolean {
  const id = moveId(move);
  return readLetters([{ depth: 0, text }]).some((reading) => reading.ok && reading.id === id);
}

/** Most texts that are tried one by one. */
const SUSPECTS = 10;

/** Fields that are no free text. */
const FIXED = new Set<PropertyKey>([
  'date',
  'time',
  'zone',
  'until',
  'on',
  'level',
  'verdict',
  'kind',
  'outcome',
]);

/** The first text without which the letter can be read back; empty where it is not a single one. */
function fieldAtFault(move: Move, language: Language, about: About): PropertyKey[] {
  for (const path of suspects(move.content)) {
    const changed = { ...move, content: replaced(move.content, path) } as Move;
    if (compose(changed, language, about).some((letter) => readsBack(letter, changed))) return path;
  }
  return [];
}

/** Paths of free texts, the longest first: the more a text holds, the more it can be mistaken for something else. */
function suspects(content: unknown): PropertyKey[][] {
  return textsIn(content)
    .filter(({ path }) => !FIXED.has(path.at(-1) ?? ''))
    .sort((a, b) => b.length - a.length)
    .slice(0, SUSPECTS)
    .map(({ path }) => path);
}

function textsIn(value: unknown): { path: PropertyKey[]; length: number }[] {
  if (typeof value === 'string') return [{ path: [], length: value.length }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item).map(({ path, length }) => ({
      path: [Array.isArray(value) ? Number(key) : key, ...path],
      length,
    })),
  );
}

/** The same content with the text at `path` as a plain word. */
function replaced(value: unknown, [key, ...rest]: PropertyKey[]): unknown {
  if (key === undefined) return /^\S+@\S+$/.test(String(value)) ? 'someone@example.test' : 'word';
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest) : item));
  return { ...Object(value), [key]: replaced((value as Record<PropertyKey, unknown>)[key], rest) };
}

export type { About, Letter };
export { LetterError };
