/**
 * Search over the readings of a text, likely ones first.
 *
 * Where a text can be read in several ways, each way has a cost: how unlikely it is, in whole steps. A search gives,
 * for a cost, all readings of exactly that cost; so the whole is walked by rising cost, and a letter whose texts hold
 * one or two odd places is found long before all their combinations are tried.
 */

/** What is left to spend, in characters looked at. It counts work and not time, so every computer gives up alike. */
export class Budget {
  left: number;
  constructor(left: number) {
    this.left = left;
  }
  /** Takes `work` away; `false` once nothing is left. */
  spend(work: number): boolean {
    this.left -= work;
    return this.left >= 0;
  }
}

/** All readings of exactly this cost, or fewer when the budget runs out. */
export type Search<T> = (cost: number, budget: Budget) => Iterable<T>;

/** Work of one step, in characters. */
const STEP = 10;

/** No reading. */
export const nothing: Search<never> = () => [];

/** Exactly one reading. */
export const only =
  <T>(value: T): Search<T> =>
  (cost) =>
    cost === 0 ? [value] : [];

/** The cost of the n-th choice: 0, then 1 for the next three, 2 for the next twelve, and so on. */
const costOf = (index: number): number => Math.ceil(Math.log2(index + 1) / 2);

/** Several values, the likeliest first. */
export const choices =
  <T>(values: readonly T[]): Search<T> =>
  (cost) =>
    values.filter((_, index) => costOf(index) === cost);

/** The readings of several searches, the likeliest first. */
export const either = <T>(searches: readonly Search<T>[]): Search<T> =>
  function* (cost, budget) {
    for (const [index, search] of searches.entries()) {
      const rest = cost - costOf(index);
      if (rest < 0 || !budget.spend(STEP)) return;
      yield* search(rest, budget);
    }
  };

/** Several searches of which none is likelier than another. */
export const together = <T>(searches: readonly Search<T>[]): Search<T> =>
  function* (cost, budget) {
    for (const search of searches) yield* search(cost, budget);
  };

/** A search that is only made when its turn comes: all at once they would be more than there is time for. */
export const later =
  <T>(make: () => Search<T>): Search<T> =>
  (cost, budget) =>
    make()(cost, budget);

/** For each reading of `first`, those that follow from it. */
export const chain = <A, B>(first: Search<A>, next: (value: A) => Search<B>): Search<B> =>
  function* (cost, budget) {
    for (let spent = 0; spent <= cost; spent++)
      for (const value of first(spent, budget)) {
        if (!budget.spend(STEP)) return;
        yield* next(value)(cost - spent, budget);
      }
  };

/** Each reading turned into something else; what turns into `undefined` is none. */
export const map = <A, B>(search: Search<A>, turn: (value: A) => B | undefined): Search<B> =>
  function* (cost, budget) {
    for (const value of search(cost, budget)) {
      const turned = turn(value);
      if (turned !== undefined) yield turned;
    }
  };

/** One reading of each, as a list. */
export const all = <T>(searches: readonly Search<T>[]): Search<T[]> =>
  searches.reduceRight<Search<T[]>>(
    (rest, search) => chain(search, (value) => map(rest, (values) => [value, ...values])),
    only([]),
  );
