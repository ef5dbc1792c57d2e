/** A move as the letter people read. */
import type { Move } from '../objective/moves.ts';
import type { About, Letter } from './letter.ts';
import { LetterError } from './letter.ts';
import type { Language } from './words/index.ts';

/**
 * Writes a move as a letter, and reads it back before giving it out.
 *
 * @throws {LetterError} naming the field, when the letter would not be read back as the same move.
 */
export function writeLetter(_move: Move, _language: Language, _about: About): Letter {
  throw new LetterError([]);
}
