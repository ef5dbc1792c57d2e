/**
 * A small proposal in running words, as one person would ask another in passing:
 * `The invoices match the statement by Friday 12 June 2026. It's done when …; between Clara (…) and Sara (…).`
 */
import type { Criterion, Due, Side } from '../objective/terms.ts';
import { type Part, paragraphsIn, trimmed } from './flat.ts';
import { choices, map, type Search } from './search.ts';
import { type Fields, label, long, type Section, unlabelled } from './section.ts';
import { due, readSides, writeSide } from './values.ts';

/** Longest title and longest criterion that still make one paragraph. */
const TITLE = 120;
const CRITERION = 240;

/** What a small proposal has, and no more. */
const FIELDS: ReadonlySet<string> = new Set([
  'revision',
  'terms',
  'title',
  'criteria',
  'due',
  'client',
  'assistant',
]);

/** Whether running words can say it all: a title, one must, a day, the two people. */
export function isSmall(fields: Fields): boolean {
  const said = Object.entries(fields).filter(([, value]) => !saysNothing(value));
  const [first, ...others] = fields.criteria as Criterion[];
  return (
    said.every(([key]) => FIELDS.has(key)) &&
    others.length === 0 &&
    first?.level === 'must' &&
    isLine(first.text, CRITERION) &&
    isLine(String(fields.title), TITLE)
  );
}

const saysNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);
const isLine = (text: string, most: number): boolean => text.length <= most && !text.trim().includes('\n');

const ends = (text: string): boolean => /[.!?…]$/.test(text);

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** `by Friday 12 June 2026.`, or `By …` after a title that is a sentence. Case is no content. */
const by: Section = {
  required: true,
  write: ({ title, due: day }, say) => {
    const { by: word } = say.words.terms.small;
    return `${ends(String(title).trim()) ? word : lower(word)} ${due.write(day as Due, say)}.`;
  },
  heads: (say) => [
    label(say.words.terms.small.by, (part) => map(due.read(bare(part), say), (value) => ({ due: value }))),
  ],
};

/** Without the full stop of its sentence. */
function bare(part: Part): Part {
  const { flat, start, end } = trimmed(part);
  return { flat, start, end: flat.text[end - 1] === '.' ? end - 1 : end };
}

/** `It's done when it is there;`. A text that is a sentence ends as it does. */
const done: Section = {
  required: true,
  write: ({ criteria }, say) => {
    const text = long.write(firstOf(criteria).text, say);
    return `${say.words.terms.small.done} ${text}${ends(text) ? '' : ';'}`;
  },
  heads: ({ words }) => [label(words.terms.small.done, readCriterion)],
};

const firstOf = (criteria: unknown): Criterion => (criteria as [Criterion])[0];

function readCriterion(part: Part): Search<Fields> {
  const text = paragraphsIn(part);
  const texts = text.endsWith(';') ? [text.slice(0, -1).trimEnd(), text] : [text];
  return choices(texts.filter(Boolean).map((one) => ({ criteria: [{ text: one, level: 'must' }] })));
}

/** `between Clara Bassi (…) and Sara Conti (…).`, or `Between …` after a sentence. */
const sides: Section = {
  required: true,
  write: ({ criteria, client, assistant }, { words: { terms } }) => {
    const word = ends(firstOf(criteria).text.trim()) ? terms.between : lower(terms.between);
    return `${word} ${writeSide(client as Side)} ${terms.and} ${writeSide(assistant as Side)}.`;
  },
  heads: ({ words: { terms } }) => [label(terms.between, (part) => readSides(part, terms.and))],
};

/** The sections of a small proposal, one after the other. */
export const SMALL: readonly Section[] = [unlabelled('title'), by, done, sides];
