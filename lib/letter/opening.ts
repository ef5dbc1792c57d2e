/** The greeting above a letter: in the writer's voice, free to edit, and no part of what is recorded. */
import type { Move } from '../objective/moves.ts';
import type { About } from './letter.ts';
import { fill, type Language, wordsOf } from './words/index.ts';

/** Writes the opening of a letter. */
export function writeOpening(move: Move, language: Language, about: About): string {
  const words = wordsOf(language).letter.opening;
  const to = about.to.trim();
  const hello = to ? fill(words.hello, { to }) : words.helloNobody;
  const title = about.title?.replace(/\s+/g, ' ').trim();
  const topic = title && move.kind !== 'propose' && move.kind !== 'ask' ? fill(words.about, { title }) : '';
  const said = move.kind === 'propose' && move.by === 'assistant' ? words.proposeOwn : words[move.kind];
  return `${hello}${topic} ${said}`;
}
