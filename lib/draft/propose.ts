/** What a message itself says of an objective: what it asks, by when, and what it points at. Nothing is invented. */
import { askedIn, makesThing, needs, orders, unrelated } from './asked.ts';
import { asks } from './asks/asks.ts';
import { dueIn } from './days/due.ts';
import type { AskSaid, Draft, Rests } from './draft.ts';
import { placeOf } from './place.ts';
import { type Sentence, sentencesIn } from './sentences.ts';
import { languageIn } from './start.ts';
import { type Read, wordsOfSender } from './words.ts';

/** A message as far as a proposal needs it; `date.iso` is the day on which it was written. */
export type Told = Read & {
  readonly date?: { readonly iso?: string };
  /** Names of what is attached. */
  readonly attachments?: readonly string[];
};

type Language = Draft['language'];

/** How a line is judged and reworded; `lib/clarity` knows both. */
export type Judge = {
  /** A deed as what is true once it is done; `undefined` where that takes a guess. */
  readonly endState?: (deed: string, language: Language) => string | undefined;
  /** Whether two people could check it. */
  readonly checkable?: (text: string, language: Language) => boolean;
};

/** A day, with the words that say it. */
export type DueDay = { readonly date: string; readonly rests: Rests };

/** What a message says of an objective, each with its words. */
export type Proposal = {
  /** What its sender wrote, or where they wrote nothing what they passed on: the places of all words are places in it. */
  readonly text: string;
  /** Sentences that ask for something, as they stand there. */
  readonly asks: readonly Rests[];
  /** What is asked for and could be checked once it is there. */
  readonly criteria: readonly AskSaid[];
  /** The first day by which something is due. */
  readonly due?: DueDay;
  /** Words for such a day that only the message's own date could tell, where that is not known. */
  readonly when?: Rests;
  /** Addresses of pages in it. */
  readonly links: readonly string[];
  /** The same, and what is attached, as what the work needs; who gives access is open. */
  readonly resources: readonly Draft['resources'][number][];
};

/** Most sentences that ask; a mail with more is a list of its own. */
const ASKS = 12;
/** Most criteria that are proposed: an objective has few. */
const CRITERIA = 5;
/** Most links and files that are proposed. */
const RESOURCES = 6;
/** A first title is no longer than this, in characters. */
const TITLE = 120;

/** A sentence with its place. */
type Placed = Sentence & { readonly from: number; readonly to: number; readonly point: boolean };

/** Reads what a message says of an objective. What was passed on counts where the sender wrote nothing of their own. */
export function proposeFrom(message: Told, fallback: Language, judge: Judge = {}): Proposal {
  const { own, other } = wordsOfSender(message);
  const text = own === '' ? (other?.text ?? '') : own;
  const language = languageIn(text) ?? fallback;
  const sentences = placed(text);
  const asked = askedOf(sentences, language);
  const written = message.date?.iso ?? '';
  const { due, when } = dayOf(sentences, written, language);
  const said = asked.flatMap((one) => criterionOf(one, language, judge, due?.rests.quote ?? when?.quote));
  const resources = [...linked(text, sentences), ...attached(message.attachments ?? [])];
  return {
    text,
    asks: asked.map((one) => restsOn(one)),
    criteria: said.slice(0, CRITERIA),
    ...(due && { due }),
    ...(when && { when }),
    links: linksIn(text),
    resources: resources.slice(0, RESOURCES),
  };
}

const POINT_BEFORE = /(?:^|\n)\s{0,12}(?:[-–—•*·▪]|\d{1,2}[.)]|[a-z]\))\s{1,4}$/u;

function placed(text: string): Placed[] {
  let after = 0;
  return sentencesIn(text).flatMap((one) => {
    const span = placeOf(text, one.text, after);
    if (!span) return [];
    after = span.to;
    return [
      { ...one, ...span, point: POINT_BEFORE.test(text.slice(Math.max(0, span.from - 20), span.from)) },
    ];
  });
}

/** The first sentences that ask; where one ends in a colon, the points below it are what is asked. */
function askedOf(sentences: readonly Placed[], language: Language): Placed[] {
  const found: Placed[] = [];
  let listed = false;
  for (const one of sentences) {
    if (found.length === ASKS) break;
    const goesOn: boolean = listed && one.point;
    const asked = asks(one.text, language) || says(one.text, language);
    listed = goesOn || (asked && one.text.endsWith(':'));
    if (asked || goesOn) found.push(one);
  }
  return found;
}

/** What the readers of single sentences miss: an order with *please*, and the head of a list of needs. */
const says = (text: string, language: Language): boolean =>
  text.endsWith(':') ? needs(text, language) : language === 'en' && orders(text);

const restsOn = ({ text: quote, paragraph, from, to }: Placed): Rests => ({ quote, paragraph, from, to });

function criterionOf(one: Placed, language: Language, judge: Judge, due?: string): AskSaid[] {
  if (one.text.endsWith(':')) return [];
  const asked = askedIn(one.text, language, due && one.text.includes(due) ? due : '');
  if (!asked) return [];
  const title = judge.endState?.(asked.deed, language);
  const text = title
    ? title.replace(/^\p{Lu}(?=\p{Ll}{0,5}\s)/u, (letter) => letter.toLowerCase())
    : asked.words;
  const plain = one.point || makesThing(asked.deed, language) || !judge.checkable;
  if (!plain && !judge.checkable?.(text, language)) return [];
  return [{ text, ...(title && { title }), rests: restsOn(one) }];
}

/** The first day by which something is due; without the message's own date a phrase that counts from it is only a question. */
function dayOf(
  sentences: readonly Placed[],
  written: string,
  language: Language,
): { due?: DueDay; when?: Rests } {
  for (const one of sentences) {
    const due = dueIn(one.text, written || ANY_DAY, language);
    if (!due) continue;
    const rests: Rests = {
      quote: due.words,
      paragraph: one.paragraph,
      ...within(one, due.words),
      ...(due.words !== one.text && { sentence: one.text }),
    };
    // Where several days are named, the last of them is when it is due.
    const counted = written === '' && dueIn(one.text, OTHER_DAY, language)?.until !== due.until;
    return counted ? { when: rests } : { due: { date: due.until, rests } };
  }
  return {};
}

/** Two days far apart: what reads alike from both needs neither. */
const [ANY_DAY, OTHER_DAY] = ['2001-03-05', '2002-10-16'];

function within(sentence: Placed, words: string): { from: number; to: number } {
  const at = placeOf(sentence.text, words);
  return at ? { from: sentence.from + at.from, to: sentence.from + at.to } : sentence;
}

const LINK = /https?:\/\/[^\s<>()"“”«»]{1,2000}/gi;
const bareLink = (link: string): string => link.replace(/[.,;:!?'’]+$/, '');
const linksIn = (text: string): string[] => [...new Set((text.match(LINK) ?? []).map(bareLink))];

/** Longer addresses are made by machines, for themselves. */
const ADDRESS = 300;

function linked(text: string, sentences: readonly Placed[]): Draft['resources'] {
  const seen = new Set<string>();
  return [...text.matchAll(LINK)].flatMap(({ 0: found, index }) => {
    const where = bareLink(found);
    if (seen.has(where) || where.length > ADDRESS || /unsubscribe|disiscri/i.test(where)) return [];
    seen.add(where);
    const sentence = sentences.find(({ from, to }) => from <= index && index < to);
    const rests: Rests = {
      quote: where,
      paragraph: sentence?.paragraph ?? 1,
      from: index,
      to: index + where.length,
      ...(sentence && sentence.text !== where && { sentence: sentence.text }),
    };
    return [{ what: nameOf(where), where, grants: '', until: '', rests }];
  });
}

/** What an address ends with, as people name a file; its host where it ends with nothing. */
function nameOf(address: string): string {
  const [, host = address, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}

const attached = (names: readonly string[]): Draft['resources'] =>
  [...new Set(names)].map((what) => ({
    what,
    where: '',
    grants: '',
    until: '',
    rests: { quote: what, paragraph: 0, where: 'attached' },
  }));

/**
 * Fills a draft that has just begun with what its message says, where it is still empty or holds no more than the subject:
 * title, criteria, day (unless it is before `today`), links and files. What says nothing of a field leaves it empty.
 */
export function fillDraft(draft: Draft, message: Told, today: string, judge: Judge = {}): Draft {
  const proposal = proposeFrom(message, draft.language, judge);
  const { due, when, criteria, resources } = proposal;
  const open = due !== undefined && draft.due.date === '' && due.date >= today;
  const title = titleOf(draft, proposal, judge);
  // An end state made of the only thing asked for says it all: how it is seen is for the person to say.
  const rows = criteria.filter(({ rests }) => rests.from !== title?.rests.from);
  const bare = draft.criteria.every((one) => one.text === '');
  const day = open ? due.rests : when;
  return {
    ...draft,
    ...(open && { due: { date: due.date } }),
    ...(title && { title: title.value }),
    ...(bare &&
      rows.length > 0 && { criteria: rows.map(({ text, rests }) => ({ text, level: 'must', rests })) }),
    ...(draft.resources.length === 0 && { resources: [...resources] }),
    ...(areApart(criteria) && { asks: [...criteria] }),
    rests: {
      ...draft.rests,
      ...(day && draft.due.date === '' && { due: day }),
      ...(title && { title: title.rests }),
    },
  };
}

/** Nothing but the subject stands there, or not even that. */
function titleOf(
  draft: Draft,
  { asks: asked, criteria }: Proposal,
  { endState }: Judge,
): { value: string; rests: Rests } | undefined {
  if (draft.title !== '' && draft.rests.title?.where !== 'subject') return undefined;
  const [only, ...more] = criteria;
  if (only?.title && more.length === 0 && only.title.length <= TITLE)
    return { value: only.title, rests: only.rests };
  const subject = draft.rests.title;
  if (subject) {
    const value = endState?.(draft.title, draft.language);
    return value ? { value, rests: subject } : undefined;
  }
  const first = asked.find(({ quote }) => quote.length <= TITLE && askedIn(quote, draft.language));
  return draft.title === '' && first ? { value: first.quote, rests: { ...first, unsure: true } } : undefined;
}

/** Whether they are things of their own: some two of them share no word that says something. */
const areApart = (criteria: readonly AskSaid[]): boolean =>
  criteria.length > 1 &&
  criteria.every((one, at) => criteria.every((other, to) => at === to || unrelated(one.text, other.text)));
