/** The values of terms and moves, each written and read by the same words. */

import type { Evidence } from '../objective/moves.ts';
import type { Checkpoint, Criterion, Due, Resource, Side } from '../objective/terms.ts';
import { foldText } from '../objective/text.ts';
import { readDay, writeDay } from './dates.ts';
import { linesOf, type Part, paragraphsIn, trimmed, wordsIn } from './flat.ts';
import { choices, nothing, only, type Search } from './search.ts';
import type { Form, Say } from './section.ts';
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

/** `Monday 1 June 2026, a first draft`. */
export const checkpoint: Form<Checkpoint> = {
  write: ({ date, what }, { words }) => `${writeDay(date, words)}, ${what}`,
  read: (part, { words }) => {
    const day = readDay(wordsIn(part), words);
    const what = day?.rest.startsWith(', ') ? day.rest.slice(2) : '';
    return day && what ? only({ date: day.iso, what }) : nothing;
  },
};

/** `what: where (Clara grants access until Friday 5 June 2026)`. */
export const resource: Form<Resource> = {
  write: ({ what, where, grants, until }, { words }) => {
    const day = until ? writeDay(until, words) : '';
    const pattern = grants
      ? until
        ? words.terms.grantsUntil
        : words.terms.grants
      : until && words.terms.until;
    return whatWhere(what, where) + (pattern ? ` ${fill(pattern, { who: grants ?? '', day })}` : '');
  },
  read: (part, say) => {
    const text = wordsIn(part);
    const lines = lineStarts(part);
    const granted = grantsAt(text, say).flatMap(({ rest, ...grant }) =>
      partings(rest, lines).map((one) => ({ ...one, ...grant })),
    );
    return choices([...granted, ...partings(text, lines)]);
  },
};

/** `the draft: https://…`, or `prices.pdf (attached)`. */
export const evidence: Form<Evidence> = {
  write: ({ what, where, attached }, { words }) =>
    whatWhere(what, where) + (attached ? ` ${words.deliver.attached}` : ''),
  read: (part, { words }) => {
    const text = wordsIn(part);
    const lines = lineStarts(part);
    const rest = without(text, words.deliver.attached, 'end');
    const attached = rest ? partings(rest, lines).map((one) => ({ ...one, attached: true as const })) : [];
    return choices([...attached, ...partings(text, lines)]);
  },
};

/** A second `: ` would leave open where the first part ends; so the place then gets a line of its own. */
function whatWhere(what: string, where?: string): string {
  if (!where) return what;
  return what.includes(': ') ? `${what}:\n     ${where}` : `${what}: ${where}`;
}

/** Most ways one text is parted in two. */
const PARTINGS = 40;

/** All ways `what: where` can have been meant. `lines` are the places in `text` where a line begins. */
function partings(text: string, lines: ReadonlySet<number>): { what: string; where?: string }[] {
  if (text === '') return [];
  const cuts = [...text.matchAll(/: /g)].slice(0, PARTINGS).flatMap(({ index }) => {
    const [what, where] = [text.slice(0, index).trim(), text.slice(index + 1).trim()];
    return what && where ? [{ what, where, atLine: lines.has(index + 2) }] : [];
  });
  const sorted = cuts
    .sort((a, b) => Number(b.atLine) - Number(a.atLine))
    .map(({ what, where }) => ({ what, where }));
  return [...sorted.slice(0, 1), { what: text }, ...sorted.slice(1)];
}

/** Where the lines of a part begin, counted from its own beginning. */
function lineStarts(part: Part): Set<number> {
  const inner = trimmed(part);
  return new Set(linesOf(inner).map(({ at }) => at - inner.start));
}

type Grant = { rest: string; grants?: string; until?: string };

/** The ways a text can end in who grants access and until when. */
function grantsAt(text: string, { words }: Say): Grant[] {
  if (!text.endsWith(')')) return [];
  const opens = [...text.matchAll(/ \(/g)]
    .map(({ index }) => index)
    .reverse()
    .sort((a, b) => Number(isBalanced(text.slice(b))) - Number(isBalanced(text.slice(a))));
  return opens.slice(0, PARTINGS).flatMap((open) => {
    const rest = text.slice(0, open).trim();
    const inside = text.slice(open + 1);
    return rest
      ? grantsIn(inside, words.terms, (day) => readDay(day, words)).map((one) => ({ rest, ...one }))
      : [];
  });
}

/** A name can hold brackets of its own: what opens and closes together is the likelier clause. */
const isBalanced = (text: string): boolean => text.split('(').length === text.split(')').length;

function grantsIn(
  text: string,
  { grants, grantsUntil, until }: Say['words']['terms'],
  dayIn: (text: string) => { iso: string; rest: string } | undefined,
): Omit<Grant, 'rest'>[] {
  const found: Omit<Grant, 'rest'>[] = [];
  for (const pattern of [grants, grantsUntil, until])
    for (const { who, day } of unfill(pattern, text)) {
      const iso = day === undefined ? undefined : dayIn(day);
      if (day !== undefined && iso?.rest !== '') continue;
      found.push({ ...(who ? { grants: who } : {}), ...(iso ? { until: iso.iso } : {}) });
    }
  return found;
}

/** The values of `{who}` and `{day}` that make `text` out of a pattern; the day is cut at the last place it can be. */
function unfill(pattern: string, text: string): { who?: string; day?: string }[] {
  const [before = '', middle = '', after] = pattern.split(/\{who\}|\{day\}/);
  const inner = within(text, before, after ?? middle);
  if (inner === undefined) return [];
  if (after === undefined) return [pattern.includes('{who}') ? { who: inner } : { day: inner }];
  const at = foldText(inner) === '' ? -1 : lastIndexOf(inner, middle);
  return at <= 0 ? [] : [{ who: inner.slice(0, at).trim(), day: inner.slice(at + middle.length) }];
}

function within(text: string, before: string, after: string): string | undefined {
  if (text.length <= before.length + after.length) return undefined;
  const inner = text.slice(before.length, text.length - after.length);
  return sameWords(
    `${before}x${after}`,
    `${text.slice(0, before.length)}x${text.slice(inner.length + before.length)}`,
  )
    ? inner
    : undefined;
}

function lastIndexOf(text: string, part: string): number {
  for (let at = text.length - part.length; at > 0; at--)
    if (sameWords(text.slice(at, at + part.length), part)) return at;
  return -1;
}

/** `text` without a fixed phrase at one of its ends. */
function without(text: string, phrase: string, where: 'start' | 'end'): string | undefined {
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
