/** A way of saying a day that the calendar library does not know, and what days it means. */
import {
  monthSpan,
  nthWeek,
  nthWeekday,
  one,
  partsOf,
  type Span,
  spanAround,
  weekdayOf,
} from './calendar.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a rule's pattern caught, by name. */
export type Caught = Readonly<Record<string, string | undefined>>;

/** Places in the pattern are written as `{month}`, `{weekday}`, `{number}`, `{ordinal}`, `{unit}`; a blank is any few blanks, so none stands in a class. `all` is what was found. */
export type Rule = {
  readonly pattern: string;
  readonly means: (caught: Caught, today: number, words: Vocabulary) => Span | undefined;
};

/** A rule made ready for a language. */
export type Ready = {
  readonly pattern: RegExp;
  readonly means: (caught: Caught, today: number) => Span | undefined;
};

const [BEFORE, AFTER] = ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];

/** Makes a language's rules ready, in their order; each pattern at its first use, for all of them at once take long. */
export const ready = (rules: readonly Rule[], words: Vocabulary): Ready[] =>
  rules.map(({ pattern, means }) => {
    let made: RegExp | undefined;
    return {
      get pattern() {
        made ??= patternOf(pattern, words);
        return made;
      },
      means: (caught, today) => means(caught, today, words),
    };
  });

const patternOf = (pattern: string, words: Vocabulary): RegExp =>
  new RegExp(
    `${BEFORE}(?:${pattern
      .replace(/\{(month|weekday|number|ordinal|unit)\}/g, (_, kind: keyof Vocabulary) =>
        kind === 'unit' ? words.unit.any : words[kind].any,
      )
      .replaceAll(' ?', '\\s{0,3}')
      .replaceAll(' ', '\\s{1,3}')})${AFTER}`,
    'giu',
  );

/** A year of four digits, as a pattern. */
export const YEAR = '(?:19|20|21)\\d\\d';

/** A year of two digits is one of this century. */
export const yearOf = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

/** The next month of that name that has not ended; or that of the year that is named. */
export function monthNamed(month: number, year: string | undefined, today: number): Span {
  if (year) return monthSpan(yearOf(year), month);
  const now = partsOf(today);
  return monthSpan(now.year + (month < now.month ? 1 : 0), month);
}

/** From one month to another: those that are on or come next, or those that end in the year that is named. */
export function monthsNamed(from: number, to: number, year: string | undefined, today: number): Span {
  const end = year ? yearOf(year) : partsOf(today).year + (to < partsOf(today).month ? 1 : 0);
  return { first: monthSpan(from <= to ? end : end - 1, from).first, last: monthSpan(end, to).last };
}

/** The next day of a month with that number, today among them. */
export function nextDayOfMonth(day: number, today: number): Span | undefined {
  if (day < 1 || day > 31) return undefined;
  for (let further = 0; further < 4; further++) {
    const { first, last } = spanAround('month', today, further);
    const made = first + day - 1;
    if (made <= last && made >= today) return one(made);
  }
  return undefined;
}

/** The next day that is both that weekday and that day of its month. */
export function weekdayWithDay(weekday: number, day: number, today: number): Span | undefined {
  if (day < 1 || day > 31) return undefined;
  for (let further = 0; further < 24; further++) {
    const { first, last } = spanAround('month', today, further);
    const made = first + day - 1;
    if (made <= last && made >= today && weekdayOf(made) === weekday) return one(made);
  }
  return undefined;
}

/** That weekday of a week. */
export const inWeek = (weekday: number, week: Span): Span => one(week.first + weekday);

/** The nth weekday, week or day in a stretch, or the next time that it comes where no year is named. */
export function nthIn(
  what: { readonly weekday?: number | undefined; readonly week?: boolean },
  nth: number,
  back: boolean,
  stretch: (further: number) => Span,
  today: number,
): Span {
  const find = (span: Span): Span => {
    if (what.week) return nthWeek(nth, span, back);
    if (what.weekday !== undefined) return one(nthWeekday(what.weekday, nth, span, back));
    return one(back ? span.last - nth + 1 : span.first + nth - 1);
  };
  const soon = find(stretch(0));
  return soon.last >= today ? soon : find(stretch(1));
}
