/** Days in letters: written with their weekday, and read only if it is that weekday. */
import { foldText } from '../objective/text.ts';
import { fill, type Words } from './words/index.ts';

type Letters = Words['letter'];

const WRITTEN = /^\p{L}+,? (\d{1,2})\.? (\p{L}+) (\d{4})/u;

/** `2026-06-05` as `Friday 5 June 2026`. */
export function writeDay(iso: string, words: Letters): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return fill(words.day, {
    weekday: words.weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '',
    day: Number(day),
    month: words.months[Number(month) - 1] ?? '',
    year,
  });
}

/**
 * The day at the start of `text` and what follows it. `undefined` where there is none, or where it is written in any
 * other way than {@link writeDay} would: a wrong weekday would say something that is not recorded.
 */
export function readDay(text: string, words: Letters): { iso: string; rest: string } | undefined {
  const found = WRITTEN.exec(text);
  if (!found) return undefined;
  const [shown, day = '', name = '', year = ''] = found;
  const month = words.months.findIndex((one) => foldText(one) === foldText(name)) + 1;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  if (month === 0 || Number.isNaN(real.getTime()) || !real.toISOString().startsWith(iso)) return undefined;
  if (foldText(writeDay(iso, words)) !== foldText(shown)) return undefined;
  return { iso, rest: text.slice(shown.length) };
}
