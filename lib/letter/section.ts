/** The parts a letter's body is made of, each written and read by the same words. */
import { TEXT_LIMIT } from '../objective/terms.ts';
import { findAll, isLaidOut, type Part, paragraphsIn, trimmed, wordsIn } from './flat.ts';
import { map, nothing, only, type Search } from './search.ts';
import { fill, type Words } from './words/index.ts';

/** The content of a move while it is written or read; checked against its schema once it is whole. */
export type Fields = Readonly<Record<string, unknown>>;

/** What words may speak of: the language, and the names of the two people where the letter says them. */
export type Say = { readonly words: Words['letter']; readonly client?: string; readonly assistant?: string };

/** One way a section can begin, and how what follows it is read. */
export type Head = {
  /** Places in `within` where it begins, the likeliest first, and where its content begins. */
  readonly find: (within: Part) => readonly { readonly start: number; readonly content: number }[];
  /** Has no label, so that its beginning is only a guess. */
  readonly free?: boolean;
  /** All readings of the whole of `content`. */
  readonly read: (content: Part) => Search<Fields>;
};

/** A stretch of the body. Sections stand in a fixed order; one that has nothing to say is left out. */
export type Section = {
  readonly required?: boolean;
  readonly write: (fields: Fields, say: Say) => string | undefined;
  readonly heads: (say: Say) => readonly Head[];
};

/** A value both ways: as words, and all it can be when read back. */
export type Form<T> = {
  readonly write: (value: T, say: Say) => string;
  readonly read: (part: Part, say: Say) => Search<T>;
};

/** A head that begins with fixed words. */
export const label = (words: string, read: Head['read']): Head => ({
  find: (within) =>
    sortStarts(within, findAll(within, words)).map((start) => ({ start, content: start + words.length })),
  read,
});

/** Work of one step, in characters. */
const STEP = 20;

/** At the start of a line first, then the nearest to the end. */
function sortStarts({ flat }: Part, starts: readonly number[]): number[] {
  return [
    ...starts.filter((start) => flat.starts.has(start)),
    ...starts.filter((start) => !flat.starts.has(start)),
  ];
}

/** `Label: text`, left out where the field is absent. */
export function labelled<T>(
  field: string,
  words: (letter: Words['letter']) => string,
  form: Form<T>,
  required = false,
): Section {
  return {
    required,
    write: (fields, say) => {
      const value = fields[field] as T | undefined;
      if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
      const text = form.write(value, say);
      return `${named(words(say.words), say)}${text.startsWith('\n') ? '' : ' '}${text}`;
    },
    heads: (say) => [
      label(named(words(say.words), say), (part) =>
        map(form.read(part, say), (value) => ({ [field]: value })),
      ),
    ],
  };
}

/** Fixed sentences, each standing for what it says. The first whose fields are all there is written. */
export function sentences(
  list: readonly (readonly [(letter: Words['letter']) => string, Fields])[],
  required = true,
): Section {
  return {
    required,
    write: (fields, say) =>
      list.find(([, said]) => Object.entries(said).every(([key, value]) => fields[key] === value))?.[0](
        say.words,
      ),
    heads: (say) =>
      list.map(([words, said]) => label(words(say.words), (part) => (isEmpty(part) ? only(said) : nothing))),
  };
}

/** The two people's names in a phrase. */
export const named = (phrase: string, { client = '{client}', assistant = '{assistant}' }: Say): string =>
  fill(phrase, { client, assistant });

export const isEmpty = (part: Part): boolean => wordsIn(part) === '';

/** A text as it stands, with its paragraphs. */
export const long: Form<string> = {
  write: (value) => tidy(value),
  read: (part) => textOf(part, paragraphsIn),
};

/** A text on one line. */
export const short: Form<string> = {
  write: (value) => tidy(value).replace(/\s+/g, ' '),
  read: (part) => textOf(part, wordsIn),
};

/** Longest text that is tried. Blanks and invisible signs may make it longer than it was, so not the very limit. */
const REACH = TEXT_LIMIT + 500;

function textOf(part: Part, shown: (part: Part) => string): Search<string> {
  if (part.end - part.start > REACH || !part.flat.budget.spend(STEP)) return nothing;
  const text = shown(part);
  return text === '' ? nothing : only(text);
}

/** Lines without blanks at their ends and at most one empty line between: what mail leaves of them anyway. */
const tidy = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** How many places a title can begin at are tried, and how far back. */
const TITLE_REACH = 300;

/** A text before all labels: it may begin at any line, sentence or word, so all are tried. */
export const unlabelled = (field: string): Section => ({
  required: true,
  write: (fields, say) => short.write(String(fields[field]), say),
  heads: () => [
    {
      free: true,
      find: (within) => startsOf(within).map((start) => ({ start, content: start })),
      read: (part) => {
        const words = wordsIn(part);
        return words === '' || words.length > TITLE_REACH ? nothing : only({ [field]: words });
      },
    },
  ],
});

function startsOf(within: Part): number[] {
  const { flat, end } = trimmed(within);
  const first = Math.max(within.start, end - TITLE_REACH);
  const places: Record<'lines' | 'sentences' | 'openings' | 'words', number[]> = {
    lines: [],
    sentences: [],
    openings: [],
    words: [],
  };
  for (let at = end - 1; at >= first; at--) {
    if (at > 0 && flat.text[at - 1] !== ' ') continue;
    const begins = SENTENCE_END.test(flat.text[at - 2] ?? '');
    // A line that holds the end of a sentence is likely one on which the title stands behind the greeting.
    if (flat.starts.has(at)) (places.sentences.length === 0 ? places.lines : places.openings).push(at);
    else (begins ? places.sentences : places.words).push(at);
  }
  return isLaidOut({ flat, start: first, end: within.end })
    ? [...places.lines, ...places.openings, ...places.sentences, ...places.words]
    : [...places.lines, ...places.sentences, ...places.openings, ...places.words];
}

const SENTENCE_END = /[.!?:]/;
