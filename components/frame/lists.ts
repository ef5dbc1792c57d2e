/** Lists as people count them: from 1. Nothing here changes the list it is given. */

/** Each item with its number, from 1. */
export function numbered<T>(items: readonly T[]): { item: T; number: number }[] {
  return items.map((item, index) => ({ item, number: index + 1 }));
}

/** The list without the item of that number. */
export const without = <T>(items: readonly T[], number: number): T[] =>
  items.filter((_, i) => i !== number - 1);

/** The list with the item of that number changed. */
export const changed = <T>(items: readonly T[], number: number, by: Partial<T>): T[] =>
  items.map((item, index) => (index === number - 1 ? { ...item, ...by } : item));

/** The list with the item moved from one number to another; the same list where there is no such number. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  if (to < 1 || to > items.length) return [...items];
  const rest = without(items, from);
  return [...rest.slice(0, to - 1), ...items.slice(from - 1, from), ...rest.slice(to - 1)];
}
