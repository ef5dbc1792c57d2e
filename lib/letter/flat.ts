/** A text as one line, with a memory of where its lines and paragraphs began. */
import { evenBlanks } from '../objective/text.ts';
import type { Budget } from './search.ts';

/** One line of a message: its words without quote marks, its place in the message, and how it stood there. */
export type Line = {
  readonly text: string;
  /** Counts the lines of the whole message. */
  readonly no: number;
  /** How deep it is quoted, its own marks counted. */
  readonly depth: number;
  /** Quote marks taken off. */
  readonly marks: number;
  /** Characters of the line with its quote marks: what a wrapping program counted. */
  readonly width: number;
};

/** One blank between words and no other; `low` has the same length, in small letters with plain quotes and dashes. */
export type Flat = {
  readonly text: string;
  readonly low: string;
  readonly lines: readonly { readonly at: number; readonly line: Line; readonly paragraph: boolean }[];
  /** Where lines begin. */
  readonly starts: ReadonlySet<number>;
  /** Work that may still be done on this text. */
  readonly budget: Budget;
};

/** A stretch of a flat text. */
export type Part = { readonly flat: Flat; readonly start: number; readonly end: number };

const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g;
const DOUBLE = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Small letters with plain quotes and dashes, character for character, so that places stay the same. */
export function lowered(text: string): string {
  const low = text.toLowerCase();
  const same = low.length === text.length ? low : Array.from(text, lowerOne).join('');
  return same.replace(QUOTES, "'").replace(DOUBLE, '"').replace(DASHES, '-');
}

const lowerOne = (one: string): string => (one.toLowerCase().length === one.length ? one.toLowerCase() : one);

/** Puts lines one after the other. */
export function flatten(lines: readonly Line[], budget: Budget): Flat {
  const marks: { at: number; line: Line; paragraph: boolean }[] = [];
  const parts: string[] = [];
  let at = 0;
  let paragraph = true;
  for (const line of lines) {
    const words = evenBlanks(line.text);
    if (words === '') {
      paragraph = true;
      continue;
    }
    parts.push(words);
    marks.push({ at, line, paragraph });
    at += words.length + 1;
    paragraph = false;
  }
  const text = parts.join(' ');
  return { text, low: lowered(text), lines: marks, starts: new Set(marks.map((mark) => mark.at)), budget };
}

/** The part without blanks at its ends. */
export function trimmed({ flat, start, end }: Part): Part {
  let from = start;
  let to = end;
  while (from < to && flat.text[from] === ' ') from++;
  while (to > from && flat.text[to - 1] === ' ') to--;
  return { flat, start: from, end: to };
}

/** The words of a part on one line, as they stand. */
export const wordsIn = ({ flat, start, end }: Part): string => flat.text.slice(start, end).trim();

/** The words of a part with its paragraphs: folding calls both the same, people do not. */
export const paragraphsIn = (part: Part): string => cutAt(part, (line) => line.paragraph).join('\n\n');

/** The words of a part line by line, as they came. */
export const linesIn = (part: Part): string => cutAt(part, () => true).join('\n');

function cutAt(part: Part, where: (line: Flat['lines'][number]) => boolean): string[] {
  const { flat, start, end } = trimmed(part);
  const cuts: number[] = [];
  for (const line of linesOf({ flat, start, end })) if (where(line)) cuts.push(line.at);
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, index) => flat.text.slice(edges[index], edge).trim());
}

/** The lines that begin inside a part, after its own beginning. */
export function linesOf({ flat, start, end }: Part): Flat['lines'] {
  const first = firstAfter(flat, start);
  let last = first;
  while ((flat.lines[last]?.at ?? end) < end) last++;
  flat.budget.spend(last - first);
  return flat.lines.slice(first, last);
}

/** Index of the first line that begins after a place. */
function firstAfter({ lines }: Flat, at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The line a place is on. */
export const lineAt = (flat: Flat, at: number): Line | undefined =>
  flat.lines[Math.max(0, firstAfter(flat, at) - 1)]?.line;

/** Most places of one label that are looked at. */
const PLACES = 100;

/** Places in `part` where `label` stands as words of their own, the last one first. */
export function findAll({ flat, start, end }: Part, label: string): number[] {
  const wanted = lowered(evenBlanks(label));
  const found: number[] = [];
  let at = end;
  while (found.length < PLACES && at > start && flat.budget.left > 0) {
    const before = at;
    at = flat.low.lastIndexOf(wanted, Math.min(at - 1, end - wanted.length));
    flat.budget.spend((before - Math.max(at, start)) / 20);
    if (at < start) break;
    if (isEdge(flat.text, at - 1) && isEdge(flat.text, at + wanted.length)) found.push(at);
  }
  return found;
}

const isEdge = (text: string, at: number): boolean => at < 0 || at >= text.length || text[at] === ' ';

/** Longest line of a text whose lines still stand as they were written, more or less. */
const LONG_LINE = 400;

/** Whether lines mean anything here: what follows begins one, and the one before it is not a whole letter. */
export function isLaidOut({ flat, end }: Part): boolean {
  if (!flat.starts.has(end) && end < flat.text.length) return false;
  for (let at = end - 1; at >= Math.max(0, end - LONG_LINE); at--) if (flat.starts.has(at)) return true;
  return false;
}
