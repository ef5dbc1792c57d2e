/** The values of terms and moves, each written and read by the same words. */

import type { Checkpoint, Criterion, Due, Side } from '../objective/terms.ts';
import { foldText } from '../objective/text.ts';
import { readDay, writeDay } from './dates.ts';
import { type Part, paragraphsIn, wordsIn } from './flat.ts';
import { refIn } from './last-line.ts';
import { choices, nothing, only, type Search } from './search.ts';
import type { Form } from './section.ts';
import { fill } from './words/index.ts';

/** `(nice to have) a photo`, or the text alone where it is a must. */
export const criterion: Form<Criterion> = {
  write: ({ text, level }, { words }) => (level === 'nice' ? `${words.terms.nice} ${text}` : text),
  read: (part, { words }) => {
    const text = paragraphsIn(part);
    if (text === '') return nothing;
    const rest = without(text, words.terms.nice, 'start');
    const nice: Criterion[] = rest ? [{ text: rest, level: 'nice' }] : [];
    return choices([...nice, { text, level: 'must' }]);
  },
};

/** `Friday 5 June 2026`, with `, 18:00 (Europe/Rome)` where there is a time. */
export const due: Form<Due> = {
  write: ({ date, time, zone }, { words }) => {
    const day = writeDay(date, words);
    return time && zone ? fill(words.terms.time, { day, time, zone }) : day;
  },
  read: (part, say) => {
    const text = wordsIn(part);
    const day = readDay(text, say.words);
    const [, time, zone] = /(\d\d:\d\d) \(([^()\s]+)\)$/.exec(text) ?? [];
    if (!day) return nothing;
    const value: Due = { date: day.iso, ...(time && zone ? { time, zone } : {}) };
    return sameWords(due.write(value, say), text) ? only(value) : nothing;
  },
};

/** `OBJ-7K3Q-M3RD`: another objective. */
export const otherRef: Form<string> = {
  write: (ref) => ref,
  read: (part) => choices([refIn(wordsIn(part)) ?? []].flat()),
};

/** `Monday 1 June 2026, a first draft`. */
export const checkpoint: Form<Checkpoint> = {
  write: ({ date, what }, { words }) => `${writeDay(date, words)}, ${what}`,
  read: (part, { words }) => {
    const day = readDay(wordsIn(part), words);
    const what = day?.rest.startsWith(', ') ? day.rest.slice(2) : '';
    return day && what ? only({ date: day.iso, what }) : nothing;
  },
};

/** `text` without a fixed phrase at one of its ends. */
export function without(text: string, phrase: string, where: 'start' | 'end'): string | undefined {
  const long = phrase.length;
  const found = where === 'start' ? text.slice(0, long) : text.slice(-long);
  const rest = where === 'start' ? text.slice(long) : text.slice(0, -long);
  return sameWords(found, phrase) && /^\s|\s$/.test(rest) ? rest.trim() || undefined : undefined;
}

export const sameWords = (a: string, b: string): boolean => foldText(a) === foldText(b);

/** `Clara Bassi (clara@hotel.test, info@hotel.test)`. */
export const writeSide = ({ name, addresses }: Side): string =>
  `${name.replace(/\s+/g, ' ').trim()} (${addresses.join(', ')})`;

/** A side, or `undefined` where the text is none. */
export function readSide(text: string): Side | undefined {
  const found = /^(.+) \(([^()<>]+)\)$/s.exec(text.trim());
  const [, name = '', list = ''] = found ?? [];
  const addresses = list.split(/[,;] ?/).map((one) => one.trim());
  return name.trim() && addresses.every((one) => /^[^\s@]+@[^\s@]+$/.test(one))
    ? { name: name.trim(), addresses }
    : undefined;
}

/** Most ways one text is parted in two. */
const PARTINGS = 40;

/** Two sides, as `A (…) and B (…).` */
export function readSides(part: Part, and: string): Search<{ client: Side; assistant: Side }> {
  const text = wordsIn(part).replace(/\.$/, '');
  const found: { client: Side; assistant: Side }[] = [];
  for (const { index } of [...text.matchAll(/\) /g)].slice(0, PARTINGS)) {
    const rest = without(text.slice(index + 2), and, 'start');
    const client = readSide(text.slice(0, index + 1));
    const assistant = rest ? readSide(rest) : undefined;
    if (client && assistant) found.push({ client, assistant });
  }
  return choices(found);
}
