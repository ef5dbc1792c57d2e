/** A draft that stands here with other words: where the file's own comes to stand. */
import { hash } from '../../objective/ids.ts';
import type { Kept } from '../database.ts';
import { same } from './same.ts';

/** Answers, reviews and reasons half typed: each has one place only, so a second one would be seen nowhere. */
export const isForm = ({ key }: Kept): boolean => key.startsWith('form:');

/**
 * The key of a draft of its own for `draft`; `undefined` where its words stand in one already. Made from the words, so
 * that the same file, taken in again, finds what it brought.
 */
export function besideKey(draft: Kept, known: ReadonlyMap<string, Kept>): string | undefined {
  for (let count = 0; ; count++) {
    const code = hash({ draft, count });
    const key = `new:OBJ-${code.slice(0, 4)}-${code.slice(4, 8)}`;
    const there = known.get(key);
    if (!there) return key;
    if (same({ ...there, key: '' }, { ...draft, key: '' })) return undefined;
  }
}
