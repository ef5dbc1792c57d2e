import type { ShownDate } from '../host.ts';
import { oneLine } from '../text.ts';
import type { Seen } from './page.ts';

/** A date that stands alone, and how much it says: 1 a time of day, up to 5 with day, month, year and time. */
export type Dated = ShownDate & { readonly at: number; readonly in: Element; readonly full: number };

const LONGEST = 64;
const CLOCK = /(?<![\d./-])\d{1,2}\s?[:.h時点]\s?\d{2}(?!\d|[./-]\d)/g;
const NUMBERS = /(?<!\d)(\d{1,4})[./-]\s?(\d{1,2})(?:[./-]\s?(\d{2,4}))?(?!\d)/;
const EAST = /\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]/;
const YEAR = /(?<!\d)(19|20|25)\d{2}(?!\d)/;
/** Digits that are not 0 to 9 begin at these. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Every date that stands alone, by what a page says of it: in words, in a hint, or as machines write it. */
export function datesOn(seen: Seen, languages: readonly string[]): Dated[] {
  const months = monthsIn(languages);
  const times = seen.elements.filter(({ tagName }) => tagName === 'TIME');
  const inTimes = new Set(times);
  const found = times.map((element) => dateOf(element, oneLine(element.textContent), months));
  const written = seen.words.map(({ in: element, text }) => {
    if (element.closest('time') && inTimes.has(element.closest('time') as Element)) return undefined;
    return text.length <= LONGEST && /\p{Nd}/u.test(text) ? dateOf(element, text, months) : undefined;
  });
  const all = [...found, ...written].flatMap((one) => {
    const at = one && seen.spanOf(one.in)?.[0];
    return one && at ? [{ ...one, at }] : [];
  });
  return all.sort((a, b) => a.at - b.at);
}

function dateOf(element: Element, text: string, months: ReadonlySet<string>): Omit<Dated, 'at'> | undefined {
  const shown = fullnessOf(text, months);
  if (element.tagName !== 'TIME' && shown === 0) return undefined;
  const hints = ['title', 'aria-label', 'data-tooltip', 'datetime'].flatMap(
    (name) => element.getAttribute(name) ?? element.parentElement?.getAttribute(name) ?? [],
  );
  let best = { shown: text, full: shown };
  for (const hint of hints) {
    const full = fullnessOf(hint, months);
    if (full > best.full && hint.length <= LONGEST + 20) best = { shown: oneLine(hint), full };
  }
  if (best.full === 0) return undefined;
  const machine = element.getAttribute('datetime')?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  return { ...best, ...(machine && { iso: machine, how: best.shown }), in: element };
}

/** How much of a date a text says; 0 where it is none, or more than one point in time. */
function fullnessOf(written: string, months: ReadonlySet<string>): number {
  const text = latinDigits(written);
  if (text.includes('@') || text.length > LONGEST + 20) return 0;
  const clocks = text.match(CLOCK)?.length ?? 0;
  const named = /(?<!\d)\d{1,2}(?!\d)/.test(text) && hasMonth(text, months);
  const day = named || EAST.test(text) || isDay(text.match(NUMBERS));
  if (clocks > 1 || (!day && (clocks === 0 || text.length > 30))) return 0;
  if (clocks === 0 && (text.match(/\d+/g)?.length ?? 0) > 4) return 0;
  return (day ? 2 : 0) + (day && (YEAR.test(text) || /\d+[./-]\d+[./-]\d+/.test(text)) ? 2 : 0) + clocks;
}

function isDay(numbers: RegExpMatchArray | null): boolean {
  if (!numbers) return false;
  const [first, second, third] = numbers.slice(1).map(Number);
  if (first === undefined || second === undefined || second === 0 || second > 31) return false;
  if (third === undefined || Number.isNaN(third))
    return /^[^.]*\.\s?\d+\.|\d\/\d/.test(numbers[0]) && first <= 31;
  return first > 0 && (first <= 31 || first > 1900) && (first <= 12 || second <= 12 || first > 31);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean);

const hasMonth = (text: string, months: ReadonlySet<string>): boolean =>
  wordsOf(text).some((word) => months.has(word) || (word.length > 4 && months.has(word.slice(0, -1))));

const KNOWN = new Map<string, readonly string[]>();

/** The names of months, by the browser itself. */
function monthsIn(languages: readonly string[]): ReadonlySet<string> {
  return new Set([...new Set(languages)].flatMap((language) => monthsOf(language)));
}

function monthsOf(language: string): readonly string[] {
  const known = KNOWN.get(language);
  if (known) return known;
  const names = new Set<string>();
  try {
    for (const month of ['short', 'long'] as const) {
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, {
          ...options,
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        for (let at = 0; at < 12; at++) {
          for (const word of wordsOf(format.format(Date.UTC(2026, at, 15))))
            if (word.length > 2) names.add(word);
        }
      }
    }
  } catch {
    // Not a language that the browser knows.
  }
  KNOWN.set(language, [...names]);
  return [...names];
}

function latinDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((one) => code >= one && code <= one + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}
