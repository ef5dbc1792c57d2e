/** The middle of all values, or of the two in the middle, to a tenth. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const one = sorted[middle] ?? Number.NaN;
  const value = sorted.length % 2 ? one : (one + (sorted[middle - 1] ?? Number.NaN)) / 2;
  return Math.round(value * 10) / 10;
}

/** The median of what each round of `ours` is more than the same round of `theirs`. */
export const medianBeyond = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((value, round) => value - (theirs[round] ?? Number.NaN)));
