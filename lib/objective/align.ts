/** Lays two versions of a list side by side: what stayed, what was rewritten, moved, added, removed. Pure. */

/** An item of the old list, of the new one, or of both; numbers count from 0. */
export type Pair = {
  readonly was?: number;
  readonly now?: number;
  /** Its order among the others is the same in both lists. */
  readonly stays: boolean;
};

/** How two items compare, each by its number: 1 says the same, 0 has nothing in common. */
type Like = (was: number, now: number) => number;
type Both = { readonly was: number; readonly now: number };

/** From here on an item counts as rewritten, wherever it stands, and not as one gone and another added. */
const REWRITTEN = 0.4;

/** Pairs in the order of the new list; what was removed stands where it stood. Every item is in exactly one pair. */
export function alignLists<T>(
  old: readonly T[],
  fresh: readonly T[],
  compare: (a: T, b: T) => number,
): Pair[] {
  const table = old.map((a) => fresh.map((b) => compare(a, b)));
  const both = paired(old.length, fresh.length, (was, now) => table[was]?.[now] ?? 0).sort(
    (a, b) => a.was - b.was,
  );
  const staying = new Set(longestRun(both));
  const pairs: Pair[] = both.map((one) => ({ ...one, stays: staying.has(one) }));
  const wasIn = new Set(both.map(({ was }) => was));
  const nowIn = new Set(both.map(({ now }) => now));
  const removed = old.flatMap((_, was): Pair[] => (wasIn.has(was) ? [] : [{ was, stays: false }]));
  const added = fresh.flatMap((_, now): Pair[] => (nowIn.has(now) ? [] : [{ now, stays: false }]));
  return inOrder([...pairs, ...added], removed);
}

/** First what says the same, in order where it can be; then what was rewritten; then what stands in the other's place. */
function paired(olds: number, news: number, like: Like): Both[] {
  const found = sameInOrder(olds, news, like);
  const [wasIn, nowIn] = [new Set(found.map((one) => one.was)), new Set(found.map((one) => one.now))];
  const alike = ({ was, now }: Both): number => like(was, now);
  const candidates = between(-1, olds)
    .flatMap((was) => between(-1, news).map((now): Both => ({ was, now })))
    .filter((one) => alike(one) >= REWRITTEN)
    .sort((a, b) => alike(b) - alike(a) || Math.abs(a.was - a.now) - Math.abs(b.was - b.now));
  for (const one of candidates) {
    if (wasIn.has(one.was) || nowIn.has(one.now)) continue;
    wasIn.add(one.was);
    nowIn.add(one.now);
    found.push(one);
  }
  return [...found, ...inOnePlace(found, olds, news)];
}

/** The longest run of items that say the same, in one order. */
function sameInOrder(olds: number, news: number, like: Like): Both[] {
  const best: Both[][][] = Array.from({ length: olds + 1 }, () => Array.from({ length: news + 1 }, () => []));
  const at = (i: number, j: number): Both[] => best[i]?.[j] ?? [];
  for (let i = olds - 1; i >= 0; i--)
    for (let j = news - 1; j >= 0; j--) {
      const [skip, other] = [at(i + 1, j), at(i, j + 1)];
      const longer = skip.length >= other.length ? skip : other;
      const row = best[i] as Both[][];
      row[j] = like(i, j) === 1 ? [{ was: i, now: j }, ...at(i + 1, j + 1)] : longer;
    }
  return [...at(0, 0)];
}

/** As many left over on both sides between the same neighbours: one in place of the other, in order. */
function inOnePlace(found: readonly Both[], olds: number, news: number): Both[] {
  const fixed = [...found].sort((a, b) => a.was - b.was);
  const run = longestRun(fixed);
  const bounds = [{ was: -1, now: -1 }, ...run, { was: olds, now: news }];
  const was = new Set(found.map((one) => one.was));
  const now = new Set(found.map((one) => one.now));
  return bounds.slice(1).flatMap((end, index) => {
    const start = bounds[index] ?? end;
    const gone = between(start.was, end.was).filter((one) => !was.has(one));
    const come = between(start.now, end.now).filter((one) => !now.has(one));
    return gone.length === come.length ? gone.map((one, i) => ({ was: one, now: come[i] ?? 0 })) : [];
  });
}

const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

/** Of pairs sorted by `was`, the most whose `now` grows as well. */
function longestRun(pairs: readonly Both[]): Both[] {
  const runs: Both[][] = [];
  for (const pair of pairs) {
    const before = runs
      .filter((run) => (run.at(-1)?.now ?? -1) < pair.now)
      .sort((a, b) => b.length - a.length)[0];
    runs.push([...(before ?? []), pair]);
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** What was removed stands after the last staying item that stood before it. */
function inOrder(pairs: readonly Pair[], removed: readonly Pair[]): Pair[] {
  const placed = [...pairs].sort((a, b) => (a.now ?? 0) - (b.now ?? 0));
  for (const one of [...removed].reverse()) {
    const after = placed.findLastIndex((other) => other.stays && (other.was ?? 0) < (one.was ?? 0));
    placed.splice(after + 1, 0, one);
  }
  return placed;
}
