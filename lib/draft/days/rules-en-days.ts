/** Ways of saying one day, or days of a month, in English. */
import { after, dayOf, one, partsOf, spanAround, weekdayOf, workdays, yearSpan } from './calendar.ts';
import { HOLIDAYS, holiday } from './holidays.ts';
import {
  inWeek,
  monthNamed,
  monthsNamed,
  nextDayOfMonth,
  type Rule,
  weekdayWithDay,
  YEAR,
  yearOf,
} from './rule.ts';

/** What a stretch's word says: this one, or the next. */
export const further = (word = ''): number => (/next|coming|following/i.test(word) ? 1 : 0);

/** Days, dates and holidays. */
export const DAYS_EN: readonly Rule[] = [
  {
    pattern:
      '(?:(?:this|next|on) )?(?<weekday>{weekday})[,\\s-]{1,2}\\(?(?<month>{month})-(?<day>\\d{1,2})\\)?',
    means: ({ weekday = '', month = '', day }, today, words) => {
      const made = dayOf(partsOf(today).year, words.month.of(month), Number(day));
      // A weekday that fits is that day, also when it has just passed.
      const fits = weekdayOf(made) === words.weekday.of(weekday);
      return one(made >= today || fits ? made : after(made, 1, 'year'));
    },
  },
  {
    pattern:
      '(?:the )?(?:(?<ordinal>{ordinal})|(?<number>\\d{1,2}))(?: day)? of (?:the )?(?<further>this|next|the|following|coming|current)(?: (?:next|following|coming))? month',
    means: ({ ordinal, number, further: which, ...rest }, today, words) => {
      const { first, last } = spanAround('month', today, further(`${which} ${Object.values(rest).join('')}`));
      const day = number ? Number(number) : words.ordinal.of(ordinal ?? '');
      return first + day - 1 <= last ? one(first + day - 1) : undefined;
    },
  },
  {
    pattern:
      '(?<which>next|this|following|the following|the coming) week,? (?:on )?(?<weekday>{weekday})|(?<weekday2>{weekday}),? (?:of )?(?<which2>next|this|the following) week',
    means: ({ which, which2, weekday, weekday2 = '' }, today, words) =>
      inWeek(words.weekday.of(weekday ?? weekday2), spanAround('week', today, further(which ?? which2))),
  },
  {
    pattern: `(?<weekday>{weekday})\\.?,? (?:the )?(?:(?<ordinal>{ordinal})|(?<number>\\d{1,2}))(?! ?(?:[:./-]\\d|[ap]\\.?m|{month}|o'?clock|of {month}))`,
    means: ({ weekday = '', ordinal, number }, today, words) =>
      weekdayWithDay(
        words.weekday.of(weekday),
        number ? Number(number) : words.ordinal.of(ordinal ?? ''),
        today,
      ),
  },
  {
    pattern: `(?<month>{month})\\.?,? the (?<ordinal>{ordinal})(?:,? (?<year>${YEAR}))?`,
    means: ({ month = '', ordinal = '', year }, today, words) => {
      const { first } = monthNamed(words.month.of(month), year, today);
      const made = first + words.ordinal.of(ordinal) - 1;
      return one(made >= today || year ? made : after(made, 1, 'year'));
    },
  },
  {
    pattern: `week (?:of|commencing|beginning|starting)(?: the)? (?:(?<month>{month})[.\\s]{0,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month2>{month}))`,
    means: ({ month, month2 = '', day, day2 }, today, words) => {
      const { first } = monthNamed(words.month.of(month ?? month2), undefined, today);
      return spanAround('week', first + Number(day ?? day2) - 1);
    },
  },
  {
    pattern: `(?<month>{month})\\.?[/-](?<year>${YEAR})(?![-/])`,
    means: ({ month = '', year }, today, words) => monthNamed(words.month.of(month), year, today),
  },
  {
    pattern:
      '(?:on|by|before|until|till|for|due) (?:the )?(?<month>\\d{1,2})[-.](?<day>\\d{1,2})(?![-.]?\\d|%)',
    means: ({ month = '', day = '' }, today) => {
      const [m, d] = Number(month) > 12 ? [Number(day), Number(month)] : [Number(month), Number(day)];
      if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
      const made = monthNamed(m, undefined, today).first + d - 1;
      return one(made >= today ? made : after(made, 1, 'year'));
    },
  },
  {
    pattern: `(?:by|before|in|during|within|until|till|through|no later than|not later than)(?: the)?(?: year)? (?<year>${YEAR})(?![-/.:]\\d|,\\d)`,
    means: ({ year = '' }) => yearSpan(yearOf(year)),
  },
  {
    pattern:
      '(?:on |by |before |until |till )?the (?<ordinal>\\d{1,2}(?:st|nd|rd|th))(?=$|[.,;:!?)]| (?:at|in|by|if|so|and|or|please|latest|with|would|works?|is)(?!\\p{L}))|(?:on|by|before) the (?<word>{ordinal})(?=$|[.,;:!?)])',
    means: ({ ordinal, word = '' }, today, words) => nextDayOfMonth(words.ordinal.of(ordinal ?? word), today),
  },
  {
    pattern:
      '(?:the )?(?<which>this|next|the following|following|the coming|coming|upcoming) (?<unit>week|month|quarter|year)',
    means: ({ which, unit = '' }, today, words) => {
      const of = words.unit.of(unit);
      const { first, last } = spanAround(of, today, further(which));
      return { first, last: of === 'week' ? last - 2 : last };
    },
  },
  {
    pattern: `(?<!(?:to|until|-|–)\\s)(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(?<month>{month})\\.?(?: of| in|,)? (?<year>${YEAR})`,
    means: ({ day, month = '', year = '' }, _, words) =>
      one(dayOf(yearOf(year), words.month.of(month), Number(day))),
  },
  {
    pattern:
      '(?:(?:from|between) )?(?<day>\\d{1,2})(?:st|nd|rd|th)? ?(?:to|and|-|–|until|through) ?(?<day2>\\d{1,2})(?:st|nd|rd|th)? (?:in |of )?(?<further>this|next) month',
    means: ({ day, day2, further: which }, today) => {
      const { first } = spanAround('month', today, further(which));
      return { first: first + Number(day) - 1, last: first + Number(day2) - 1 };
    },
  },
  {
    pattern: '(?:in the )?(?:morning|afternoon|evening|night) of (?:(?:this|next) )?(?<weekday>{weekday})',
    means: ({ weekday = '' }, today, words) =>
      one(today + 1 + ((words.weekday.of(weekday) - weekdayOf(today) + 6) % 7)),
  },
  {
    pattern: `(?<!lunar\\s)(?<name>${HOLIDAYS.en})(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<which>this|next) year))?`,
    means: ({ name = '', year, which }, today) => {
      const named = which ? partsOf(today).year + further(which) : undefined;
      return holiday(name, 'en', year ? yearOf(year) : named, today);
    },
  },
  {
    pattern: `(?:from |between )(?<month>{month}) (?:to|and|until|till|through) (?:the end of )?(?<month2>{month})(?: (?:of )?(?<year>${YEAR}))?`,
    means: ({ month = '', month2 = '', year }, today, words) =>
      monthsNamed(words.month.of(month), words.month.of(month2), year, today),
  },
  {
    pattern:
      '(?:from |between )(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:and|to|until|through) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>{month})',
    means: ({ day, day2, month = '' }, today, words) => {
      const { first } = monthNamed(words.month.of(month), undefined, today);
      return { first: first + Number(day) - 1, last: first + Number(day2) - 1 };
    },
  },
  {
    pattern: `(?:the )?week (?:number |no\\. ?)?(?<week>\\d{1,2})(?:(?: of| in|,)? (?<year>${YEAR}))?(?! (?:weeks|days|hours))`,
    means: ({ week, year }, today) =>
      spanAround('week', dayOf(year ? yearOf(year) : partsOf(today).year, 1, 4), Number(week) - 1),
  },
  {
    pattern:
      '(?<month>{month})\\.? (?:(?<day>(?!\\d)(?:{ordinal}|{number}))(?=$|[.,;!?)]| (?:at|in|by|for|if|to)(?!\\p{L}))|(?<day2>\\d{1,2})(?= [ap]\\.?m))',
    means: ({ month = '', day: word, day2 = '' }, today, words) => {
      const day = word ?? day2;
      const number = Number.isNaN(words.ordinal.of(day)) ? words.number.of(day) : words.ordinal.of(day);
      const made = monthNamed(words.month.of(month), undefined, today).first + number - 1;
      return one(made >= today ? made : after(made, 1, 'year'));
    },
  },
  {
    pattern: '(?:within |in |over )?(?:the )?(?:upcoming|coming|next) (?<number>{number}) (?<unit>{unit})',
    means: ({ number = '', unit = '' }, today, words) => {
      const [count, of] = [words.number.of(number), words.unit.of(unit)];
      const { first } = of === 'day' ? one(today + 1) : spanAround(of, today, 1);
      return { first, last: Math.max(first, after(today, count, of)) };
    },
  },
  {
    pattern: 'on (?:the )?(?<day>\\d{1,2})(?=$|[.,;!?)])',
    means: ({ day }, today) => nextDayOfMonth(Number(day), today),
  },
  {
    pattern:
      '(?:in |during |for |within )?(?:the current|current|my|our|the) (?<unit>week|month|quarter|year)(?=$|[.,;!?)])',
    means: ({ unit = '' }, today, words) => spanAround(words.unit.of(unit), today),
  },
  { pattern: '(?:the )?day after tomorrow', means: (_, today) => one(today + 2) },
  {
    pattern: '(?:in |within )?(?<number>{number}) (?:business|working|work) days?',
    means: ({ number = '' }, today, words) => one(workdays(today, words.number.of(number))),
  },
  { pattern: 'tomorrows|tmrw|tmw|tomorow', means: (_, today) => one(today + 1) },
  {
    pattern: `(?:from |between )?(?<m>\\d{1,2})/(?<d>\\d{1,2}) ?(?:-|–|to|until|and) ?(?<m2>\\d{1,2})/(?<d2>\\d{1,2})(?:(?:/|, ?)(?<year>${YEAR}))?(?![/\\d])`,
    means: ({ m, d, m2, d2, year }, today) => {
      const first = dayOf(year ? yearOf(year) : partsOf(today).year, Number(m), Number(d));
      const last = dayOf(partsOf(first).year, Number(m2), Number(d2));
      const later = year || last >= today ? 0 : 1;
      return { first: after(first, later, 'year'), last: after(last, later, 'year') };
    },
  },
  {
    pattern: '\\d{1,2}h(?:\\d\\d)?(?: [A-Z]{3})? ?(?:-|–|to) ?\\d{1,2}h(?:\\d\\d)?',
    means: (_, today) => one(today),
  },
];
