/** Days as numbers, counted from 1 January 1970, so that they can be added up without a zone. */

/** A day, or the days from one to another, both among them. */
export type Span = { readonly first: number; readonly last: number };

/** Monday is 0. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** A day of a year, with months from 1; a day beyond its month is in the next one. */
export const dayOf = (year: number, month: number, day: number): number =>
  Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);

/** Year, month from 1, and day of the month. */
export function partsOf(day: number): { year: number; month: number; day: number } {
  const at = new Date(day * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** The day as `2026-06-05`; empty where a year has no four digits. */
export function isoOf(day: number): string {
  const { year } = partsOf(day);
  return year >= 1000 && year <= 9999 ? new Date(day * 86_400_000).toISOString().slice(0, 10) : '';
}

/** The day that `2026-06-05` says; `undefined` for anything else, and for a day that does not exist. */
export function dayFrom(iso: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  const made = dayOf(Number(year), Number(month), Number(day));
  return Number.isFinite(made) && isoOf(made) === iso.slice(0, 10) ? made : undefined;
}

export const one = (day: number): Span => ({ first: day, last: day });

export const monthSpan = (year: number, month: number): Span => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month + 1, 0),
});

export const yearSpan = (year: number): Span => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });

/** Stretches of the calendar that have a beginning and an end. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The stretch around a day, or so many further on. Weeks begin on Monday. */
export function spanAround(unit: Unit, day: number, further = 0): Span {
  const { year, month } = partsOf(day);
  if (unit === 'day') return one(day + further);
  if (unit === 'week') {
    const monday = day - weekdayOf(day) + 7 * further;
    return { first: monday, last: monday + 6 };
  }
  if (unit === 'month') return monthSpan(year, month + further);
  if (unit === 'year') return yearSpan(year + further);
  const first = 3 * Math.floor((month - 1) / 3) + 1 + 3 * further;
  return { first: dayOf(year, first, 1), last: dayOf(year, first + 3, 0) };
}

/** So many units after a day; the end of a shorter month where it has no such day. */
export function after(day: number, count: number, unit: Unit): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const months = count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1);
  const { year, month, day: of } = partsOf(day);
  return Math.min(dayOf(year, month + months, of), monthSpan(year, month + months).last);
}

/** A part of a stretch, as people speak of it. A week's end is its Friday: nothing is due on a Sunday unless they say so. */
export function edgeOf(
  edge: 'end' | 'start' | 'middle' | 'rest' | 'later',
  unit: Unit,
  span: Span,
  today: number,
): Span {
  const { first, last } = span;
  const end = unit === 'week' ? Math.max(first + 4, Math.min(today, last)) : last;
  if (edge === 'end') return one(end);
  if (edge === 'rest') return { first: Math.max(first, today), last: end };
  if (edge === 'later')
    return { first: Math.max(today + 1, unit === 'week' ? first + 3 : today + 1), last: end };
  const tenth = Math.max(1, Math.round((last - first) / 3));
  if (edge === 'start') return { first, last: first + tenth - (unit === 'week' ? 1 : 0) };
  return one(first + Math.floor((last - first) / 2));
}

/** The nth of such weekdays in a stretch, counted from its end where `back`. */
export function nthWeekday(weekday: number, nth: number, span: Span, back: boolean): number {
  if (back) return span.last - ((weekdayOf(span.last) - weekday + 7) % 7) - 7 * (nth - 1);
  return span.first + ((weekday - weekdayOf(span.first) + 7) % 7) + 7 * (nth - 1);
}

/** The nth whole week in a stretch. */
export function nthWeek(nth: number, span: Span, back: boolean): Span {
  const monday = back ? nthWeekday(6, nth, span, true) - 6 : nthWeekday(0, nth, span, false);
  return { first: monday, last: monday + 6 };
}

/** So many days on which people work, from the day after. */
export function workdays(today: number, count: number): number {
  let day = today;
  for (let left = Math.min(count, 400); left > 0; ) {
    day += 1;
    if (weekdayOf(day) < 5) left -= 1;
  }
  return day;
}
