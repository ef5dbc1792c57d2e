/** Entries that say what and where: resources and evidence. */
import type { Evidence } from '../objective/moves.ts';
import type { Resource } from '../objective/terms.ts';
import { foldText } from '../objective/text.ts';
import { readDay, writeDay } from './dates.ts';
import { linesOf, type Part, trimmed, wordsIn } from './flat.ts';
import { listOf } from './lists.ts';
import { choices, either, type Search } from './search.ts';
import type { Form, Say } from './section.ts';
import { sameWords, without } from './values.ts';
import { fill } from './words/index.ts';

/**
 * How the entries of a list are parted: at their first `: `; or, where one of them holds such a sign itself, only where
 * the place stands on a line of its own; or, in a list that was wrapped anew, each in any way.
 */
type Style = 'inline' | 'lines' | 'any';
type Placed = { readonly what: string; readonly where?: string | undefined };

/** `what: where (Clara grants access until Friday 5 June 2026)`, as a list. */
export const resources = placed<Resource>((style) => ({
  write: ({ what, where, grants, until }, { words }) => {
    const day = until ? writeDay(until, words) : '';
    const pattern = grants
      ? until
        ? words.terms.grantsUntil
        : words.terms.grants
      : until && words.terms.until;
    return whatWhere(what, where, style) + (pattern ? ` ${fill(pattern, { who: grants ?? '', day })}` : '');
  },
  read: (part, say) => {
    const text = wordsIn(part);
    const lines = lineStarts(part);
    const granted = grantsAt(text, say).flatMap(({ rest, ...grant }) =>
      partings(rest, lines, style).map((one) => ({ ...one, ...grant })),
    );
    return choices([...granted, ...partings(text, lines, style)]);
  },
}));

/** `the draft: https://…`, or `prices.pdf (attached)`, as a list. */
export const evidence = placed<Evidence>((style) => ({
  write: ({ what, where, attached }, { words }) =>
    whatWhere(what, where, style) + (attached ? ` ${words.deliver.attached}` : ''),
  read: (part, { words }) => {
    const text = wordsIn(part);
    const lines = lineStarts(part);
    const rest = without(text, words.deliver.attached, 'end');
    const attached = rest
      ? partings(rest, lines, style).map((one) => ({ ...one, attached: true as const }))
      : [];
    return choices([...attached, ...partings(text, lines, style)]);
  },
}));

function placed<T extends Placed>(form: (style: Style) => Form<T>): Form<readonly T[]> {
  const [inline, lines, any] = (['inline', 'lines', 'any'] as const).map((style) => listOf(form(style)));
  return {
    write: (values, say) => {
      const list = values.some(({ what }) => what.includes(': ')) ? lines : inline;
      return list?.write(values, say) ?? '';
    },
    read: (part, say): Search<readonly T[]> => {
      const byLine = partings(wordsIn(part), lineStarts(part), 'lines').length > 1;
      const order = byLine ? [lines, inline, any] : [inline, lines, any];
      return either(order.flatMap((list) => (list ? [list.read(part, say)] : [])));
    },
  };
}

const whatWhere = (what: string, where: string | undefined, style: Style): string =>
  where ? `${what}:${style === 'lines' ? '\n     ' : ' '}${where}` : what;

/** Most ways one text is parted in two. */
const PARTINGS = 40;

/** The ways `what: where` can have been meant. `lines` are the places in `text` where a line begins. */
function partings(
  text: string,
  lines: ReadonlySet<number>,
  style: Style,
): { what: string; where?: string }[] {
  if (text === '') return [];
  const cuts = [...text.matchAll(/: /g)]
    .filter(({ index }) => style !== 'lines' || lines.has(index + 2))
    .slice(0, style === 'inline' ? 1 : PARTINGS)
    .flatMap(({ index }) => {
      const [what, where] = [text.slice(0, index).trim(), text.slice(index + 1).trim()];
      return what && where ? [{ what, where }] : [];
    });
  if (style === 'inline' && cuts.length > 0) return cuts;
  return [...cuts.slice(0, 1), { what: text }, ...cuts.slice(1)];
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
