/** Questions about what is said of work that is not there yet: about the work, and where it goes from here. */
import { askText, type Quiet } from './ask-text.ts';
import type { Place, Question } from './question.ts';

/** Shorter than this, nobody can go on from it: *prices* is, *No photo.* is not. */
const LEAST = 8;

/** What may be asked about words for a miss, or a reason: remarks on the person, time as blame. One at a time. */
export function askAboutMiss(
  text: string,
  field: Extract<Place, 'missing' | 'next' | 'reason'>,
  quiet: Quiet = {},
): Question[] {
  return askText(text, { field }, quiet).slice(0, 1);
}

/** S14: a miss says what is missing in more than a word, or what comes next. Nothing typed yet is another matter. */
export function isTooShort(missing: string, next: string): boolean {
  const length = missing.trim().length;
  return length > 0 && length < LEAST && next.trim() === '';
}

/** S14 as a question; the review waits for its answer. */
export function askForMore(missing: string, next: string): Question[] {
  return isTooShort(missing, next)
    ? [{ rule: 'short', field: 'missing', from: 0, to: 0, words: '', blocks: true }]
    : [];
}
