/** The letters in a message. */
import type { Block, Reading, ReadOptions } from './letter.ts';

/** Finds the letters in a message, in reading order: one for each distinct last line and depth. Never throws. */
export function readLetters(_blocks: readonly Block[], _options: ReadOptions = {}): Reading[] {
  return [];
}
