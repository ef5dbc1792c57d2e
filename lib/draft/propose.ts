/** What a message itself says of an objective: what it asks, by when, and what it points at. Nothing is invented. */
import { asks } from './asks/asks.ts';
import { dueIn } from './days/due.ts';
import type { Draft, Rests } from './draft.ts';
import { sentencesIn } from './sentences.ts';
import { languageIn } from './start.ts';
import { type Read, wordsOfSender } from './words.ts';

/** A message as far as a proposal needs it; `date.iso` is the day on which it was written. */
export type Told = Read & { readonly date?: { readonly iso?: string } };

/** A day, with the words that say it. */
export type DueDay = { readonly date: string; readonly rests: Rests };

/** What a message says of an objective, each with its words. */
export type Proposal = {
  /** Sentences that ask for something, as they stand there. */
  readonly asks: readonly Rests[];
  /** The first day by which something is due. */
  readonly due?: DueDay;
  /** Addresses of pages in it. */
  readonly links: readonly string[];
};

/** Most sentences that ask; a mail with more is a list of its own. */
const ASKS = 12;
/** A first title is no longer than this, in characters. */
const TITLE = 120;

/** Reads what a message says of an objective. What was passed on counts where the sender wrote nothing of their own. */
export function proposeFrom(message: Told, fallback: Draft['language']): Proposal {
  const { own, other } = wordsOfSender(message);
  const text = own === '' ? (other?.text ?? '') : own;
  const language = languageIn(text) ?? fallback;
  const sentences = sentencesIn(text);
  const asked = sentences.filter((one) => asks(one.text, language)).slice(0, ASKS);
  const written = message.date?.iso ?? '';
  const due = written === '' ? undefined : firstDue(sentences, written, language);
  return {
    asks: asked.map(({ text: quote, paragraph }) => ({ quote, paragraph })),
    ...(due && { due }),
    links: linksIn(text),
  };
}

function firstDue(
  sentences: ReturnType<typeof sentencesIn>,
  written: string,
  language: Draft['language'],
): DueDay | undefined {
  for (const { text, paragraph } of sentences) {
    const due = dueIn(text, written, language);
    // Where several days are named, the last of them is when it is due.
    if (due) return { date: due.until, rests: { quote: due.words, paragraph } };
  }
  return undefined;
}

const linksIn = (text: string): string[] => [
  ...new Set(
    (text.match(/https?:\/\/[^\s<>()"“”«»]{1,2000}/gi) ?? []).map((one) => one.replace(/[.,;:!?'’]+$/, '')),
  ),
];

/**
 * Fills a draft that has just begun with what its message says, where it is still empty: the day, unless it is before
 * `today`, and where there is no subject the first thing that is asked, as a title.
 */
export function fillDraft(draft: Draft, message: Told, today: string): Draft {
  const { asks: asked, due } = proposeFrom(message, draft.language);
  const first = asked.find(({ quote }) => quote.length <= TITLE);
  const open = due !== undefined && draft.due.date === '' && due.date >= today;
  const untitled = draft.title === '' && first !== undefined;
  return {
    ...draft,
    ...(open && { due: { date: due.date } }),
    ...(untitled && { title: first.quote }),
    rests: { ...draft.rests, ...(open && { due: due.rests }), ...(untitled && { title: first }) },
  };
}
