/** The words on screen, in one language, with days and counts as that language writes them. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { fill, type Language, type Words, wordsOf } from '../../lib/letter/words/index.ts';

/** A text with one form for one and another for the rest. */
type Plural = { readonly one: string; readonly other: string };
type Values = Readonly<Record<string, string | number>>;

export type Speech = {
  readonly language: Language;
  /** Today's calendar day, where it is known. */
  readonly today?: string | undefined;
  readonly ui: Words['ui'];
  /** Fills the `{name}` places of a text. */
  readonly fill: (template: string, values: Values) => string;
  /** A calendar day in full, `Friday 5 June 2026`; what is no day comes back as it is. */
  readonly day: (iso: string) => string;
  /** A calendar day beside other words: `today`, `yesterday`, else `Fri 5 June`, or `5 June 2025` in another year. */
  readonly when: (iso: string) => string;
  /** The form of `text` for `count`, filled; `{count}` is the count itself. */
  readonly plural: (text: Plural, count: number, values?: Values) => string;
  /** `1, 2 and 4`. */
  readonly list: (items: readonly (string | number)[]) => string;
  /** `3.4 MB`, from bytes. */
  readonly size: (bytes: number) => string;
};

const LOCALES: Record<Language, string> = { en: 'en-GB', it: 'it-IT' };
const DAY = 86_400_000;
const MEGABYTE = 1_000_000;

const Context = createContext<Speech>(speechOf('en'));

export type WordsProviderProps = {
  readonly language: Language;
  /** Today's calendar day, for *today* and *yesterday*; without it every day is written out. */
  readonly today?: string | undefined;
  readonly children: ReactNode;
};

/** Gives everything below it the words of one language. */
export function WordsProvider({ language, today, children }: WordsProviderProps) {
  const speech = useMemo(() => speechOf(language, today), [language, today]);
  return <Context value={speech}>{children}</Context>;
}

/** The words of the nearest {@link WordsProvider}; English without one. */
export const useWords = (): Speech => useContext(Context);

function speechOf(language: Language, today?: string): Speech {
  const locale = LOCALES[language];
  const long = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const short = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const dated = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const rules = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale);
  const numbers = new Intl.NumberFormat(locale);
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  /** `en-GB` puts a comma after the weekday in the long form only; letters have none. */
  const day = (iso: string): string => withDate(iso, (date) => long.format(date).replace(',', ''));
  const when = (iso: string): string =>
    withDate(iso, (date) => {
      const days = today ? Math.round((date.getTime() - Date.parse(today)) / DAY) : Number.NaN;
      if (Math.abs(days) <= 1) return near.format(days, 'day');
      const sameYear = !today || iso.slice(0, 4) === today.slice(0, 4);
      return (sameYear ? short : dated).format(date).replace(',', '');
    });
  return {
    language,
    today,
    ui: wordsOf(language).ui,
    fill,
    day,
    when,
    plural: (text, count, values) =>
      fill(rules.select(count) === 'one' ? text.one : text.other, {
        count: numbers.format(count),
        ...values,
      }),
    list: (items) => lists.format(items.map(String)),
    // Less than a tenth is still something.
    size: (bytes) => megabytes.format(Math.max(bytes / MEGABYTE, 0.1)),
  };
}

function withDate(iso: string, say: (date: Date) => string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : say(date);
}
