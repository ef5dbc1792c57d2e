// The sets of days: which day a phrase means, and which day in a mail is one on which something is due.
import { daysIn, type Language } from '../../lib/draft/days/days.ts';
import { dueIn } from '../../lib/draft/days/due.ts';
import { type Figures, type Item, type Measured, set, share } from './figures.ts';

/** First and last day of what is proposed. */
type Said = { readonly start: string; readonly end: string } | null;

const said = ({ text, ref, lang }: Item): Said => {
  const [first] = daysIn(text, String(ref), languageOf(lang));
  return first ? { start: first.date, end: first.until } : null;
};
const languageOf = (lang: unknown): Language => (lang === 'it' ? 'it' : 'en');
const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const isOn = (day: string, start: unknown, end: unknown): boolean =>
  day >= String(start) && day < String(end);
/** *By 2030*, *Entro il 2030*: no month. */
const isYear = ({ start, end }: Item): boolean =>
  String(start).endsWith('-01-01') && String(end).endsWith('-01-01');
const dayOf = ({ ref }: Item): string => String(ref).slice(0, 10);

/** A sentence without a date of its own is read as of a day before any that it names. */
const LONG_AGO = '1990-01-03';

export const DAYS: Readonly<Record<string, Measured>> = {
  dates: set<Said>({
    predict: said,
    measure: (items, all) => {
      const core = (item: Item): boolean => item.core === true;
      const past = (item: Item): boolean => item.tense === 'past';
      return {
        accuracy: shareOf(items, all, core, isStrict),
        lenient: shareOf(items, all, core, isLenient),
        falseFuture: shareOf(items, all, past, (item, one) => one !== null && one.start >= dayOf(item)),
        n: items.filter(core).length,
      };
    },
  }),
  'due-phrases': set<Said>({
    predict: said,
    measure: (items, all) => ({
      accuracy: shareOf(items, all, () => true, isMeant),
      ...byLanguage(items, (holds) => shareOf(items, all, holds, isMeant)),
      n: items.length,
    }),
  }),
  'doc-dates': set<Said>({
    predict: said,
    measure: (items, all) => {
      const due = (item: Item): boolean => item.role === 'due';
      const within = (item: Item, one: Said): boolean => one !== null && isOn(one.end, item.start, item.end);
      return {
        accuracy: shareOf(items, all, due, within),
        lastDay: shareOf(items, all, due, (item, one) => one?.end === item.due),
        byYear: shareOf(items, all, (item) => due(item) && isYear(item), within),
        n: items.filter(due).length,
      };
    },
  }),
  'due-in-mail': set<string | null>({
    predict: ({ text, lang }) => dueIn(text, LONG_AGO, languageOf(lang))?.words ?? null,
    measure: (items, all) => {
      const recall = shareOf(items, all, ({ cls }) => cls === 'due', overlaps);
      const falseRate = shareOf(
        items,
        all,
        ({ cls }) => cls === 'none',
        (_, one) => one !== null,
      );
      return { balanced: share(recall + 1 - falseRate, 2), recall, falseRate, n: items.length };
    },
  }),
};

function shareOf<One>(
  items: readonly Item[],
  all: readonly One[],
  counts: (item: Item) => boolean,
  holds: (item: Item, one: One) => boolean,
): number {
  const counted = items.flatMap((item, at) => (counts(item) ? [holds(item, all[at] as One)] : []));
  return share(counted.filter(Boolean).length, counted.length);
}

const byLanguage = (items: readonly Item[], figure: (holds: (item: Item) => boolean) => number): Figures =>
  Object.fromEntries(
    [...new Set(items.map(({ lang }) => String(lang)))]
      .sort()
      .map((one) => [one, figure(({ lang }) => lang === one)]),
  );

const isStrict = (item: Item, one: Said): boolean => isDay(item, one, textsIn(item.accept));
const isLenient = (item: Item, one: Said): boolean =>
  isDay(item, one, [...textsIn(item.accept), ...textsIn(item.lenient)]);

function isDay({ kind, start, end }: Item, one: Said, accept: readonly string[]): boolean {
  if (one === null) return false;
  if (kind === 'range') return isOn(one.start, start, end);
  return accept.includes(one.start) || (kind === 'before' && accept.includes(one.end));
}

/** A phrase without a day must give none, or one that has been. */
function isMeant(item: Item, one: Said): boolean {
  const accept = textsIn(item.accept);
  if (item.accept == null) return one === null || one.end < dayOf(item);
  return one !== null && (accept.includes(one.start) || accept.includes(one.end));
}

function overlaps({ text, span }: Item, one: string | null): boolean {
  const [at, from] = [text.indexOf(String(span)), one === null ? -1 : text.indexOf(one)];
  return at >= 0 && from >= 0 && one !== null && from < at + String(span).length && at < from + one.length;
}
