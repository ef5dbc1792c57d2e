/** Days that have a name, and when they come. */
import { dayOf, monthSpan, nthWeekday, one, partsOf, type Span } from './calendar.ts';

/** Easter Sunday of a year, by the rule of Meeus, Jones and Butcher for the Gregorian calendar. */
export function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    dayOf(year, month, day);
const thanksgiving = (year: number): number => nthWeekday(3, 4, monthSpan(year, 11), false);

type Holiday = readonly [words: RegExp, day: (year: number) => number];

const EN: readonly Holiday[] = [
  [/^(?:christmas|xmas) eve/, fixed(12, 24)],
  [/^boxing/, fixed(12, 26)],
  [/^(?:christmas|xmas)/, fixed(12, 25)],
  [/^new year'?s eve/, fixed(12, 31)],
  [/^new year/, fixed(1, 1)],
  [/^easter monday/, (year) => easter(year) + 1],
  [/^good friday/, (year) => easter(year) - 2],
  [/^easter/, easter],
  [/^black friday/, (year) => thanksgiving(year) + 1],
  [/^cyber monday/, (year) => thanksgiving(year) + 4],
  [/^thanks/, thanksgiving],
  [/^halloween/, fixed(10, 31)],
  [/^valentine/, fixed(2, 14)],
  [/^(?:international workers|may day)/, fixed(5, 1)],
  [/^independence/, fixed(7, 4)],
  [/^labou?r day/, (year) => nthWeekday(0, 1, monthSpan(year, 9), false)],
];
const IT: readonly Holiday[] = [
  [/^vigilia/, fixed(12, 24)],
  [/^santo stefano/, fixed(12, 26)],
  [/natale/, fixed(12, 25)],
  [/^(?:san silvestro|ultimo dell)/, fixed(12, 31)],
  [/^capodanno/, fixed(1, 1)],
  [/^(?:epifania|befana)/, fixed(1, 6)],
  [/^(?:pasquetta|lunedì dell)/, (year) => easter(year) + 1],
  [/pasqua/, easter],
  [/^ferragosto/, fixed(8, 15)],
  [/^(?:ognissanti|tutti i santi)/, fixed(11, 1)],
  [/^immacolata/, fixed(12, 8)],
  [/^san valentino/, fixed(2, 14)],
  [/^halloween/, fixed(10, 31)],
  [/^(?:festa dei lavoratori|primo maggio)/, fixed(5, 1)],
  [/^(?:festa della )?liberazione/, fixed(4, 25)],
  [/^festa della repubblica/, fixed(6, 2)],
  [/^(?:giorno|festa) del ringraziamento/, thanksgiving],
];

/** What they are called, as patterns. */
export const HOLIDAYS = {
  en: "christmas(?: eve| day)?|xmas(?: eve| day)?|boxing day|new year(?:'?s)?(?: eve| day)|easter(?: monday| sunday)?|good friday|black friday|cyber monday|thanks ?giving(?: day)?|halloween|valentine'?s(?: day)?|international workers'? day|may day|independence day|labou?r day",
  it: "vigilia di natale|santo stefano|(?:giorno di )?natale|san silvestro|ultimo dell'anno|capodanno|epifania|befana|pasquetta|lunedì dell'angelo|(?:domenica di )?pasqua|ferragosto|ognissanti|immacolata|san valentino|halloween|festa dei lavoratori|primo maggio|festa della liberazione|festa della repubblica|(?:giorno|festa) del ringraziamento",
} as const;

/** The holiday of that name in a year, or the next one from today on. */
export function holiday(
  name: string,
  language: 'en' | 'it',
  year: number | undefined,
  today: number,
): Span | undefined {
  const lower = name.toLowerCase().replace(/\s+/g, ' ');
  const day = (language === 'en' ? EN : IT).find(([words]) => words.test(lower))?.[1];
  if (!day) return undefined;
  if (year) return one(day(year));
  const now = partsOf(today).year;
  return one(day(now) >= today ? day(now) : day(now + 1));
}
