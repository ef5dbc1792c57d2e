/**
 * The days a sentence speaks of. A calendar library reads them; rules beside it know what it does not. A phrase that
 * counts from today is read from the day on which the message was written.
 */
import { Chrono, casual as english } from 'chrono-node/en';
import { casual as italian } from 'chrono-node/it';
import { after, dayFrom, isoOf, partsOf, type Span, type Unit } from './calendar.ts';
import { isPast } from './past.ts';
import { type At, BACK, BACK_BEFORE, spanOf, YEAR_SAID } from './reading.ts';
import { type Ready, ready } from './rule.ts';
import { RULES_EN } from './rules-en.ts';
import { RULES_IT } from './rules-it.ts';
import { EN, IT } from './vocabulary.ts';

/** A language whose days are read. */
export type Language = 'en' | 'it';

/** A day as a sentence names it: `date` is its first, `until` the last one where it names several. Places are the sentence's. */
export type Named = {
  readonly date: string;
  readonly until: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

const READERS: Readonly<Record<Language, { readonly chrono: Chrono; readonly rules: readonly Ready[] }>> = {
  en: { chrono: english, rules: ready(RULES_EN, EN) },
  it: { chrono: italian, rules: ready(RULES_IT, IT) },
};

/** How much a reading is worth: a day and month, then what a rule found, then a weekday, last a time of day. */
type Worth = 0 | 1 | 2 | 3;
type Found = Span & {
  readonly from: number;
  readonly to: number;
  readonly worth: Worth;
  readonly fixed?: boolean;
};

/** Longest sentence that is read, in characters. */
const READ = 1000;

/**
 * The days in a sentence, in the order in which they stand there. `written` is the day of the message, with its time where
 * that is known (`2026-06-05T09:12`). In a sentence about the past no day is one that is still to come.
 */
export function daysIn(sentence: string, written: string, language: Language): Named[] {
  const today = dayFrom(written);
  if (today === undefined) return [];
  const text = straight(sentence);
  const past = isPast(text, language);
  const { chrono, rules } = READERS[language];
  const ruled = rules.flatMap((rule) => allOf(rule, text, today));
  const at: At = { text, today, written, past };
  const read = chrono.parse(text, instantOf(written, today)).flatMap((one) => {
    const found = spanOf(one, at);
    return found ? counted(found, text) : [];
  });
  const found = apart([...ruled, ...read]).filter((one) => !past || one.fixed || one.first < today);
  const sure = found.filter((one) => one.worth > 0);
  if (sure.length === 0 && BACK.test(text)) return [];
  return (sure.length > 0 ? sure : found).flatMap((one) => named(one, sentence));
}

/**
 * A sentence as expressions look at it, each sign in its place: quotes and dashes straight, and in signs of one byte alone, for
 * any other a browser would compile every expression a second time. What days are called has no others.
 */
const straight = (sentence: string): string =>
  Array.from({ length: Math.min(sentence.length, READ) }, (_, at) => plain(sentence.charAt(at))).join('');

function plain(sign: string): string {
  // One library reads a day and a time with a dot between as one.
  if (sign <= '\u00ff' || sign === '\u2219') return sign;
  if (/[\u2018\u2019]/.test(sign)) return "'";
  if (/[\u2010-\u2015]/.test(sign)) return '-';
  return /\p{L}/u.test(sign) ? '\u00ff' : '\u00a4';
}

/**
 * Makes ready what reads days, one expression a step: a browser compiles each of them at its first use and better at its second, and
 * all at once that keeps a screen waiting. `sentence` is one that will be read: for other letters they are compiled anew.
 */
export function* makeReady(sentence: string, written: string, language: Language): Generator<undefined> {
  const text = straight(sentence);
  const { chrono, rules } = READERS[language];
  const today = dayFrom(written) ?? 0;
  for (let use = 0; use < 2; use++) {
    for (const { pattern } of rules) {
      pattern.lastIndex = 0;
      yield void pattern.exec(text);
    }
    for (const parser of chrono.parsers) {
      yield void new Chrono({ parsers: [parser], refiners: [] }).parse(text, instantOf(written, today));
    }
  }
}

function named({ first, last, from, to }: Found, sentence: string): Named[] {
  const [date, until] = [isoOf(first), isoOf(last)];
  return date && until ? [{ date, until, from, to, words: sentence.slice(from, to) }] : [];
}

const BACK_BEHIND = /^ (?:scors|passat)/i;
const YEAR = /(?:19|20)\d\d/;
/** Then the rule knows less of it than the library. */
const YEAR_BEHIND = /^(?:,|\s|,\s|\s(?:of|in|del)\s)(?:19|20)\d\d(?!\d)|^,?\s[’']?\d\d$/i;

function allOf({ pattern, means }: Ready, text: string, today: number): Found[] {
  return Array.from(text.matchAll(pattern), ({ 0: all, index, groups }): Found[] => {
    const [before, behind] = [text.slice(Math.max(0, index - 30), index), text.slice(index + all.length)];
    if (BACK_BEFORE.test(before) || BACK_BEHIND.test(behind)) return [];
    if (!YEAR.test(all) && (YEAR_BEHIND.test(behind) || YEAR_SAID.test(behind))) return [];
    const span = means({ ...groups, all }, today);
    return span ? [{ ...span, from: index, to: index + all.length, worth: 2, fixed: YEAR.test(all) }] : [];
  }).flat();
}

const COUNTED = /(?<![\p{L}\p{N}])(\d{1,3}) (day|week|month|year)s? (?:from|after) (?:the )?$/iu;

/** *16 days from 1 February*: so many days after the day that is named. */
function counted(found: Found, text: string): Found {
  const [all = '', count, unit] = COUNTED.exec(text.slice(Math.max(0, found.from - 30), found.from)) ?? [];
  if (!unit || found.worth < 1) return found;
  const day = after(found.first, Number(count), unit.toLowerCase() as Unit);
  return { ...found, first: day, last: day, from: found.from - all.length };
}

/** A rule knows more of its few words than the library of somewhat more. */
const RULED = 6;

/** Of those that overlap the longer one, unless it says less; of two alike the rule's, which was read first. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const weight = ({ worth, from, to }: Found): number =>
    (worth >= 2 ? 10_000 : worth * 2000) + (to - from) + (worth === 2 ? RULED : 0);
  for (const one of found.toSorted((a, b) => weight(b) - weight(a))) {
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}

/** Noon where the time is not known. The library reads the parts of this machine's own clock, so they are made of it. */
function instantOf(written: string, today: number): Date {
  const { year, month, day } = partsOf(today);
  const [, hour = '12', minute = '0'] = /T(\d\d):(\d\d)/.exec(written) ?? [];
  return new Date(year, month - 1, day, Number(hour), Number(minute));
}
