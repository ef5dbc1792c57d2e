/** S10: a day that has passed, that nobody works on, or that leaves no working day. Only the client is asked. */
import type { Rule } from './families.ts';

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const isWeekend = (time: number): boolean => [0, 6].includes(new Date(time).getUTCDay());

/** What is odd about a due day, seen from today, and the day that could be meant. `undefined` for no day at all. */
export function oddDay(due: string, today: string): { rule: Rule; rewrite?: string } | undefined {
  const [at, now] = [dayOf(due), dayOf(today)];
  if (Number.isNaN(at) || Number.isNaN(now)) return undefined;
  if (at < now) return { rule: 'past' };
  if (isWeekend(at)) return { rule: 'weekend', rewrite: isoOf(nextWorking(at)) };
  return at === now ? { rule: 'soon', rewrite: isoOf(nextWorking(now)) } : undefined;
}

function nextWorking(from: number): number {
  let day = from + DAY;
  while (isWeekend(day)) day += DAY;
  return day;
}
