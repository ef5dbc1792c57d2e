import type { ShownDate } from '../host.ts';
import { oneLine } from '../text.ts';
import { envText } from './env.ts';
import type { View } from './view.ts';

/** Where a date stands, the fuller first: the table says *Today*, the summary the day. */
const DATES = ['#message-header .header-summary .text-nowrap', '#message-header td.header.date'];
const ISO = 'yy-mm-dd';

/** The message's date as shown; with its calendar day where the page writes it in full, in a known order. */
export function dateOf({ document, env }: View): ShownDate | undefined {
  const texts = DATES.map((place) => oneLine(document.querySelector(place)?.textContent ?? ''));
  const shown = texts.find((text) => text !== '');
  if (!shown) return undefined;
  const formats = [ISO, envText(env, 'date_format') ?? ISO];
  for (const format of formats) {
    const iso = dayIn(shown, format);
    if (iso) return { shown, iso, how: format === ISO ? shown : `${shown} (${format})` };
  }
  return { shown };
}

/** `format` as Roundcube's settings name it: `dd/mm/yy`, where `yy` has four digits. Names and short years say less. */
function dayIn(shown: string, format: string): string | undefined {
  const order = format.match(/yy|mm?|dd?|[a-z]/gi) ?? [];
  const known = ['yy', 'm', 'd'].every((part) => order.some((one) => one.startsWith(part)));
  if (!known || order.length !== 3) return undefined;
  const pattern = format.replace(/yy|[md]{1,2}|[^a-z]/g, (part) => {
    if (part === 'yy') return '(\\d{4})';
    return /[md]/.test(part) ? '(\\d{1,2})' : `\\${part}`;
  });
  const numbers = shown.match(new RegExp(`^${pattern}(?!\\d)`))?.slice(1);
  if (!numbers) return undefined;
  const part = (letter: string) => numbers[order.findIndex((one) => one.startsWith(letter))] ?? '';
  return realDay(part('yy'), part('m').padStart(2, '0'), part('d').padStart(2, '0'));
}

function realDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
