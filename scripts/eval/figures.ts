// What every set has: its items, what the product says of each, and the figures that come of it.

/** An item of a set; what it has besides its id depends on the set. */
export type Item = { readonly id: string; readonly text: string } & Readonly<Record<string, unknown>>;

export type Figures = Readonly<Record<string, unknown>>;

/** A set: what the product says of an item, and the figures that come of all of them. */
export type Measured<Said = unknown> = {
  readonly predict: (item: Item) => Said;
  readonly measure: (items: readonly Item[], said: readonly Said[]) => Figures;
};

/** A set, its own kind of answer put away: what `predict` says is only ever given to its own `measure`. */
export const set = <Said>({ predict, measure }: Measured<Said>): Measured => ({
  predict,
  measure: (items, said) => measure(items, said as readonly Said[]),
});

export const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A share that is 0 where there is nothing to share. */
export const share = (part: number, whole: number): number => (whole > 0 ? rounded(part / whole) : 0);

export const mean = (values: readonly number[]): number =>
  share(
    values.reduce((sum, one) => sum + one, 0),
    values.length,
  );

export function ratesOf(gold: readonly boolean[], said: readonly boolean[]) {
  const hits = gold.filter((one, at) => one && said[at]).length;
  return rates(hits, said.filter(Boolean).length, gold.filter(Boolean).length);
}

/** F1, precision and recall of so many hits among what was said and what was there. */
export function rates(hits: number, said: number, there: number) {
  const precision = hits / Math.max(said, 1);
  const recall = hits / Math.max(there, 1);
  const f1 = hits ? (2 * precision * recall) / (precision + recall) : 0;
  return { f1: rounded(f1), precision: rounded(precision), recall: rounded(recall) };
}
