/** What the calendar library found, as days: forward where the sentence looks ahead, whole months as whole months. */
import type { ParsedResult } from 'chrono-node/en';
import { after, dayOf, monthSpan, partsOf, type Span } from './calendar.ts';

/** Where and when something was said. */
export type At = {
  readonly text: string;
  readonly today: number;
  readonly written: string;
  readonly past: boolean;
};

/** A reading of the library's: its days, its place, and how much it says (0 a time of day, 1 a weekday, 3 a day of a month). */
export type Reading = Span & {
  readonly from: number;
  readonly to: number;
  readonly worth: 0 | 1 | 3;
  /** Its year was said, so that it stands whatever the sentence is about. */
  readonly fixed?: boolean;
};

/** Words that the library takes for a day and that are none: a stretch without a beginning, hours taken for a zone, names. */
const NO_DAY =
  /^(?:[-+–].*|(?:in )?(?:the|il|la|lo) ?(?:day|week|month|quarter|year|giorno|settimana|mese|anno))$/i;
const VERB = /^(?:sat|sun|set|dom|may|mar)$/;
/** How long something takes. */
const LENGTH =
  /^(?:for |per |an? |un[ao']? |about |circa )?(?:[\d.]+ ?|\p{L}+ (?:an )?)(?:hours?|minutes?|mins?|hrs?|ore|ora|minut[oi]|seconds?|second[oi]|days?|giorn[oi]|weeks?|settiman[ae])$/iu;
export const BACK =
  /(?<!\p{L})(?:last|past|previous|ago|earlier|before(?!\s\d)|yesterday|scors[oaie]|passat[oaie]|ultim[oaie]|fa|ieri|precedent[ei])(?!\p{L})/iu;
export const BACK_BEFORE =
  /(?<!\p{L})(?:last|past|previous|closest|scors[oaie]|passat[oaie]|ultim[oaie])\s{1,3}(?:\p{L}{1,12}\s{1,3})?$/iu;
const LAST_WEEK = /(?<!\p{L})(?:last week|settimana (?:scorsa|passata)|scorsa settimana)(?!\p{L})/iu;
const NTH_BEFORE =
  /(?<!\p{L})(?:first|second|third|fourth|1st|2nd|3rd|4th|prim[oa]|second[oa]|terz[oa]|closest(?:\s\p{L}{1,12})?)\s{1,3}$/iu;
/** A year that the library did not take with the day. */
const YEAR_AFTER =
  /^(?:,|\s|,\s|\s(?:of|in|del)\s)((?:19|20)\d\d|\d\d)(?![\d:.%/-]|\s?(?:[ap]m|euro|€|\p{L}))/iu;
/** One that it took for an hour. */
const SHORT_YEAR = /(?<=^\d{1,2}[/.-]\d{1,2}),\d\d$/;
/** A time and then a day is how programs say when something was. */
const STAMP = /^\d{1,2}[:.]\d\d(?: ?[ap]m)?\s?[,∙·|]/i;
export const YEAR_SAID = /^,?\s{1,3}(?:nineteen|twenty|two thousand|duemila|millenovecento)/i;
const EARLIER_THAN = /^\s{1,3}(?:before|prior to|prima d)/i;

/** A weekday and a date that fit each other are that day, if it was this many days ago at most. */
const RECENT = 60;

/** A result with what stands around it. */
type Seen = {
  readonly text: string;
  readonly ahead: string;
  readonly behind: string;
  readonly start: Part;
  readonly span: Told;
  /** There is no end to it. */
  readonly alone: boolean;
  /** It is about what has been. */
  readonly back: boolean;
  readonly at: At;
};

/** The days of a result; `undefined` where its words mean none. */
export function spanOf({ text, index, start, end }: ParsedResult, at: At): Reading | undefined {
  const behind = at.text.slice(index + text.length, index + text.length + 30);
  const ahead = at.text.slice(Math.max(0, index - 30), index);
  if (NO_DAY.test(text) || (VERB.test(text) && at.text.length > 6)) return undefined;
  if (EARLIER_THAN.test(behind) || YEAR_SAID.test(behind)) return undefined;
  const told = BACK.test(text) || BACK_BEFORE.test(ahead) || STAMP.test(text);
  const read = readingOf({
    text,
    ahead,
    behind,
    start,
    span: daysOf(start, end, `${SHORT_YEAR.exec(text)?.[0] ?? ''}${behind}`),
    alone: end === null || end === undefined,
    back: at.past || told || LAST_WEEK.test(at.text),
    at,
  });
  return read && { ...read, from: index, to: index + text.length };
}

type Days = Omit<Reading, 'from' | 'to'>;

function readingOf(seen: Seen): Days | undefined {
  const { text, ahead, behind, start, span, back, at } = seen;
  if (LENGTH.test(text)) return back || /\d\s?$/.test(ahead) ? undefined : { ...bare(span), worth: 0 };
  const weekday = start.isCertain('weekday');
  if (start.isCertain('month')) {
    if (start.isCertain('day')) return dated(seen);
    if (!weekday) return ofMonth(seen);
  }
  if (weekday) {
    if (NTH_BEFORE.test(ahead) || /^,? (?:of )?(?:19|20)\d\d(?!\d)/.test(behind)) return undefined;
    return { ...(/today|oggi/i.test(text) ? bare(span) : turned(span, at.today, back)), worth: 1 };
  }
  if (start.isCertain('day')) return back && span.first >= at.today ? undefined : { ...bare(span), worth: 1 };
  return back ? undefined : { ...later(span, text, start, at), worth: 0 };
}

/** A day of a month, in the year that is named, or the next one in which it comes. */
function dated({ text, start, span, back, at }: Seen): Days {
  const weekday = start.isCertain('weekday');
  const known = span.year || back || start.isCertain('year');
  const just = weekday && isSameWeekday(start, span.first) && span.last > at.today - RECENT;
  const soon = span.last >= at.today ? bare(span) : nextYear(span);
  const open = weekday ? yearOfWeekday(start, soon) : soon;
  return { ...leapt(start, known || just ? bare(span) : open), worth: 3, fixed: saysYear(span, text) };
}

/** A month as a whole; *in three months* is a day. */
function ofMonth({ text, start, span, alone, back, at }: Seen): Days | undefined {
  const counted = /\d|month|year|mes[ei]|ann[oi]/i.test(text.replace(/(?:19|20)\d\d/, ''));
  const fixed = saysYear(span, text);
  const days = counted ? bare(span) : wholeMonth(span, alone, start.isCertain('year') || back, at.today);
  return back && !fixed && days.first >= at.today ? undefined : { ...days, worth: 3, fixed };
}

const saysYear = ({ year }: Told, text: string): boolean => year || /(?:19|20)\d\d/.test(text);

type Part = ParsedResult['start'];
type Told = Span & { readonly year: boolean };

const dayOfPart = (part: Part, year = part.get('year') ?? 0): number =>
  dayOf(year, part.get('month') ?? 1, part.get('day') ?? 1);

const bare = ({ first, last }: Span): Span => ({ first, last });

/** Its days; a year behind the words, or that of a range's end, counts for all of it. */
function daysOf(start: Part, end: Part | null | undefined, behind: string): Told {
  const year = start.isCertain('year') ? undefined : YEAR_AFTER.exec(behind)?.[1];
  if (year) {
    const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 60 ? 1900 : 2000);
    const first = dayOfPart(start, full);
    return { first, last: end ? Math.max(first, dayOfPart(end, full)) : first, year: true };
  }
  const last = end ? dayOfPart(end) : undefined;
  const first = dayOfPart(start);
  if (end?.isCertain('year') && !start.isCertain('year') && last !== undefined) {
    const same = dayOfPart(start, end.get('year') ?? 0);
    return { first: same <= last ? same : after(same, -1, 'year'), last, year: true };
  }
  return { first, last: Math.max(first, last ?? first), year: false };
}

function isSameWeekday(start: Part, day: number): boolean {
  // Sunday is 0 there.
  return (((day + 4) % 7) + 7) % 7 === start.get('weekday');
}

/** *Friday 18 July* is in the year in which that is a Friday, if that is soon; else somebody misread a calendar. */
function yearOfWeekday(start: Part, span: Span): Span {
  for (const years of [0, 1]) {
    const day = after(span.first, years, 'year');
    if (isSameWeekday(start, day)) return { first: day, last: day + span.last - span.first };
  }
  return span;
}

/** 29 February comes every four years; a year without it would make it the 28th. */
function leapt(start: Part, span: Span): Span {
  if (start.get('month') !== 2 || start.get('day') !== 29 || partsOf(span.first).day === 29) return span;
  const { year } = partsOf(span.first);
  const leap = [1, 2, 3, 4, 5, 6, 7, 8]
    .map((more) => year + more)
    .find((one) => monthSpan(one, 2).last === dayOf(one, 2, 29));
  return leap ? { first: dayOf(leap, 2, 29), last: dayOf(leap, 2, 29) } : span;
}

function wholeMonth({ first, last }: Span, alone: boolean, sure: boolean, today: number): Span {
  const { year, month } = partsOf(first);
  const end = partsOf(last);
  const span = alone
    ? monthSpan(year, month)
    : { first: monthSpan(year, month).first, last: monthSpan(end.year, end.month).last };
  return sure || span.last >= today ? span : nextYear(span);
}

const nextYear = ({ first, last }: Span): Span => ({
  first: after(first, 1, 'year'),
  last: after(last, 1, 'year'),
});

/** *Tuesday*, said on a Tuesday or later in the week, is the next one; *last Tuesday* is the one before. */
function turned({ first, last }: Span, today: number, back: boolean): Span {
  const ahead = first <= today ? 7 * Math.ceil((today - first + 1) / 7) : 0;
  const behind = first >= today ? -7 * Math.ceil((first - today + 1) / 7) : 0;
  const more = back ? behind : ahead;
  return { first: first + more, last: last + more };
}

/** A time of day that has passed is tomorrow's. */
function later(span: Span, text: string, start: Part, { today, written }: At): Span {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/.exec(written) ?? [];
  const said = (start.get('hour') ?? 24) * 60 + (start.get('minute') ?? 0);
  const passed = hour !== '' && span.first === today && said < Number(hour) * 60 + Number(minute);
  const now = /(?<!\p{L})(?:this|today|oggi|quest\p{L}|now|adesso|ora)(?!\p{L})/iu.test(text);
  if (!passed || now || !start.isCertain('hour')) return bare(span);
  return { first: span.first + 1, last: Math.max(span.last, span.first + 1) };
}
