/** What a person changed in a letter before sending it: the lines that went beside the lines that came. Pure. */
import { foldText } from '../objective/text.ts';

/** A run of changed lines; either part is empty where lines were only added or only taken out. */
export type LineChange = { readonly was: string; readonly now: string };

/** Lines of `was` that are not in `now`, beside those of `now` that are not in `was`, in their order. */
export function changedLines(was: string, now: string): LineChange[] {
  const gone = linesOnlyIn(was, now);
  const come = linesOnlyIn(now, was);
  const length = Math.max(gone.length, come.length);
  return Array.from({ length }, (_, index) => ({ was: gone[index] ?? '', now: come[index] ?? '' }));
}

function linesOnlyIn(text: string, other: string): string[] {
  const there = new Set(other.split('\n').map(foldText));
  return text.split('\n').filter((line) => foldText(line) !== '' && !there.has(foldText(line)));
}
