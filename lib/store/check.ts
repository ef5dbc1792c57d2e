/**
 * What a row must be like for everything else to work with it. Wide enough for older and newer versions: a field that is
 * not known here is no fault. Cheap, so that every reading can ask.
 */
import * as z from 'zod/mini';
import { type LogRecord, moveOf } from '../objective/log.ts';
import { isKnown } from '../objective/moves.ts';
import type { Me, Outgoing, Projection, Row, Tables, Words } from './database.ts';

const text = z.string();
const texts = z.array(text);
const maybe = z.optional(text);
const fits = (shape: z.ZodMiniType, value: unknown): boolean => {
  try {
    return shape.safeParse(value).success;
  } catch {
    // Nested deeper than can be followed.
    return false;
  }
};

const Place = z.looseObject({
  how: text,
  from: maybe,
  via: maybe,
  day: maybe,
  message: maybe,
  link: maybe,
  subject: maybe,
  quote: maybe,
});
const Recorded = z.looseObject({ id: text, learnt: z.array(Place) });

/** Whether a record of the log can be folded. That its id is its own is for a longer look. */
export const isUsable = (record: LogRecord): boolean =>
  fits(Recorded, record) && moveOf(record) !== undefined;

const Letter = z.looseObject({
  id: text,
  letter: text,
  language: z.enum(['en', 'it']),
  way: z.enum(['reply', 'new', 'clipboard']),
  day: text,
  draft: z.optional(z.looseObject({ key: text })),
  message: z.optional(z.looseObject({ key: text, link: text, subject: maybe })),
});

/** Whether an unsent letter can be shown, undone and sent. */
export const isOutgoing = (one: Outgoing): boolean => isLetter(one) && isKnown(one.move);

/** The same, or at least one that a newer version could have written. */
export const isLetter = (one: Outgoing): boolean => fits(Letter, one) && moveOf(one) !== undefined;

/** Whether a draft has its place among the drafts; what it says is for `lib/draft` to read. */
export const isDraftRow = (row: Tables['drafts']['value']): boolean =>
  fits(z.looseObject({ draft: z.looseObject({ key: text }) }), row);

const Folded = z.looseObject({
  ref: text,
  state: text,
  rounds: z.array(z.looseObject({})),
  verdicts: z.looseObject({}),
  entries: z.array(z.looseObject({ standing: text, record: z.looseObject({ id: text }) })),
  messages: texts,
});

/** Whether an objective is as a fold leaves it; else it is folded again. */
export const isProjection = (now: Projection): boolean => fits(Folded, now);

const Line = z.looseObject({
  key: text,
  group: text,
  order: text,
  state: text,
  title: text,
  partner: text,
  address: maybe,
  role: z.enum(['client', 'assistant']),
  due: maybe,
  said: maybe,
  people: texts,
  about: texts,
});

/** Whether a line of the inbox can be shown; else it is made again. */
export const isRow = (row: Row): boolean => fits(Line, row);

export const isWords = (words: Words): boolean => fits(z.looseObject({ key: text, words: text }), words);

/** Each field alone: what can be read of who I am is not lost with what cannot. */
const Profile = z.looseObject({
  name: z.catch(text, ''),
  addresses: z.catch(texts, []),
  notMe: z.catch(texts, []),
  also: z.catch(z.optional(z.array(z.looseObject({ address: text, of: text }))), undefined),
});

/** Who I am, as far as it can be read; `undefined` where nothing of it can. */
export function asMe(value: unknown): Me | undefined {
  const read = Profile.safeParse(value);
  if (!read.success) return undefined;
  const { also, ...me } = read.data;
  return { ...me, ...(also && { also: also as NonNullable<Me['also']> }) };
}

const WholeProfile = z.looseObject({
  name: text,
  addresses: texts,
  notMe: texts,
  also: z.optional(z.array(z.looseObject({ address: text, of: text }))),
});

/** Whether all of it can be read. */
export const isMe = (value: unknown): boolean => fits(WholeProfile, value);
