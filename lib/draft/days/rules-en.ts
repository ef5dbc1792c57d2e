/** Ways of saying a day in English that the calendar library does not know yet, each small enough to be sent to it. */
import { after, edgeOf, one, type Span, spanAround, weekdayOf, yearSpan } from './calendar.ts';
import { type Caught, monthNamed, nthIn, type Rule, YEAR, yearOf } from './rule.ts';
import { DAYS_EN, further } from './rules-en-days.ts';
import type { Vocabulary } from './vocabulary.ts';

const FURTHER = 'this|the|current|our|my|next|the next|coming|the coming|following|the following|upcoming';

const EDGES = {
  later: /^later/i,
  end: /^(?:end|close|late)/i,
  rest: /^(?:rest|remainder)/i,
  start: /^(?:beg|start|earl)/i,
};

const edge = (word = ''): Parameters<typeof edgeOf>[0] =>
  (Object.entries(EDGES).find(([, form]) => form.test(word))?.[0] as keyof typeof EDGES | undefined) ??
  'middle';

const partOf = (
  words: Vocabulary,
  { edge: word, further: which, unit = '' }: Caught,
  today: number,
): Span => {
  const of = words.unit.of(unit);
  return edgeOf(edge(word), of, spanAround(of, today, further(which)), today);
};

/** A month, a year, or a stretch around today, as what something is the nth of. */
function stretchOf(
  { month, year, further: which, unit }: Caught,
  today: number,
  words: Vocabulary,
): (more: number) => Span {
  if (month) {
    const { first, last } = monthNamed(words.month.of(month), year, today);
    return (more) => (year || more === 0 ? { first, last } : spanAround('month', first, 12));
  }
  if (year) return () => yearSpan(yearOf(year));
  const of = words.unit.of(unit ?? 'month');
  // *This month* is this one, also when its first Friday has passed.
  return (more) => spanAround(of, today, further(which) + (which ? 0 : more));
}

/** A weekend is found by its Saturday. */
const whatOf = (what: string): { weekday?: number; week?: boolean } =>
  /^w(?:eek-?|k)end/i.test(what) ? { weekday: 5 } : { week: what.toLowerCase() === 'week' };

const OF = `(?:of|in) (?:(?<month>{month})\\.?,?(?: (?:of )?(?<year>${YEAR}))?|(?<year2>${YEAR})|(?:the )?(?<further>${FURTHER}) (?<unit>month|quarter|year))`;
const both = ({ year2, ...caught }: Caught): Caught => ({ ...caught, year: caught.year ?? year2 });

/** In their order: where two find as much at one place, the first one counts. */
export const RULES_EN: readonly Rule[] = [
  ...DAYS_EN,
  {
    pattern: `(?<nth>{ordinal}|last)(?<back> (?:to )?last)? (?:(?<weekday>{weekday})|(?<what>day|week|week-?end|wkend)) ${OF}`,
    means: (caught, today, words) => {
      const { nth = '', back, weekday, what } = caught;
      const last = nth.toLowerCase() === 'last';
      const of = weekday ? { weekday: words.weekday.of(weekday) } : what ? whatOf(what) : {};
      return nthIn(
        of,
        last ? 1 : words.ordinal.of(nth),
        last || back !== undefined,
        stretchOf(both(caught), today, words),
        today,
      );
    },
  },
  {
    pattern: `(?:the )?(?<edge>end|close|beginning|start|middle|rest|remainder) of (?:around |about )?(?:(?<further>${FURTHER}) )?(?<unit>day|week|month|quarter|year)`,
    means: (caught, today, words) => partOf(words, caught, today),
  },
  {
    pattern: '(?<edge>later|late|early|earlier) (?<further>this|next) (?<unit>week|month|quarter|year)',
    means: (caught, today, words) => partOf(words, caught, today),
  },
  {
    pattern: "(?:the )?(?<unit>week|month|quarter|year)(?:[-\\s]|[’'´]s )end|eo(?<letter>[wmqy])",
    means: ({ unit, letter = '' }, today, words) => {
      const of = unit
        ? words.unit.of(unit)
        : ({ w: 'week', m: 'month', q: 'quarter', y: 'year' } as const)[letter.toLowerCase() as 'w'];
      if (unit && of === 'week') return one(spanAround('week', today).first + 5);
      return edgeOf('end', of, spanAround(of, today), today);
    },
  },
  {
    pattern: `(?<which>this|next|the|the coming|over the)? ?(?:week-?end|wkend)(?! (?:of|in))(?<after> after (?:the )?next)?`,
    means: ({ which, after: more }, today) =>
      one(spanAround('week', today, more ? 2 : /next/i.test(which ?? '') ? 1 : 0).first + 5),
  },
  {
    pattern:
      '(?:the )?(?:eod|cob|eob|end of (?:the |this )?(?:business |working )?day|close of (?:business|play)|tonite|end of today|later today)(?: (?:on )?(?:(?<weekday>{weekday})|(?<tomorrow>tomorrow)))?',
    means: ({ weekday, tomorrow }, today, words) => {
      if (!weekday) return one(today + (tomorrow ? 1 : 0));
      return one(today + ((words.weekday.of(weekday) - weekdayOf(today) + 6) % 7) + 1);
    },
  },
  {
    pattern: `(?:the )?(?<edge>end|beginning|start|middle|late|early|mid)(?: of |-| )(?<month>{month})\\.?(?:,? (?:of )?(?<year>${YEAR}))?`,
    means: ({ edge: word, month = '', year }, today, words) =>
      edgeOf(edge(word), 'month', monthNamed(words.month.of(month), year, today), today),
  },
  {
    pattern: `(?<edge>end|beginning|start|close) of (?:the year )?(?<year>${YEAR})`,
    means: ({ edge: word, year = '' }, today) => edgeOf(edge(word), 'year', yearSpan(yearOf(year)), today),
  },
  {
    pattern: `(?<edge>(?:the )?end of |late )?(?:(?<year3>${YEAR}),? )?(?:the )?(?:q(?<n>[1-4])|(?<nth>{ordinal}) (?:quarter|qtr))(?:[\\s,'’-]{0,2}(?:of |in )?(?<year>${YEAR}|(?<=['’\\s])\\d\\d|this year|next year))?|(?<edge2>(?:the )?end of )?(?<year2>(?:20)?\\d\\d)[-\\s]?q(?<n2>[1-4])`,
    means: ({ edge: e1, edge2, n, n2, nth, year, year2, year3 }, today, words) => {
      const quarter = Number(n ?? n2 ?? words.ordinal.of(nth ?? ''));
      if (!(quarter >= 1 && quarter <= 4)) return undefined;
      const named = year ?? year2 ?? year3;
      const { first } =
        /year/i.test(named ?? '') || !named
          ? spanAround('year', today, further(named))
          : yearSpan(yearOf(named));
      const at = (more: number): Span =>
        spanAround('quarter', spanAround('year', first, more).first, quarter - 1);
      const span = !named && at(0).last < today ? at(1) : at(0);
      return e1 || edge2 ? one(span.last) : span;
    },
  },
  {
    pattern:
      '(?<number>{number}) (?<weekday>{weekday})s? (?:from (?:right )?(?:now|today)|later|hence)|(?<weekday2>{weekday}) after next',
    means: ({ number = '2', weekday, weekday2 = '' }, today, words) => {
      const ahead = (words.weekday.of(weekday ?? weekday2) - weekdayOf(today) + 6) % 7;
      return one(today + 1 + ahead + 7 * (words.number.of(number) - 1));
    },
  },
  {
    pattern:
      '(?<number>{number}) (?<unit>{unit}) (?:from|after) (?:(?<day>tomorrow|yesterday|today|now|right now)|(?:next )(?<weekday>{weekday}))|(?<number2>{number}) (?<unit2>{unit}) hence',
    means: ({ number, number2 = '', unit, unit2 = '', day = '', weekday }, today, words) => {
      const from = weekday
        ? spanAround('week', today, 1).first + words.weekday.of(weekday)
        : today + ({ tomorrow: 1, yesterday: -1 }[day.toLowerCase()] ?? 0);
      return one(after(from, words.number.of(number ?? number2), words.unit.of(unit ?? unit2)));
    },
  },
  { pattern: '(?:the )?week after next', means: (_, today) => spanAround('week', today, 2) },
  {
    pattern: "(?:(?:in|within) )?(?:a|one|the next) fortnight(?:['’]s time| later| from now)?",
    means: (_, today) => one(today + 14),
  },
];
