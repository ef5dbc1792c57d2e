/** The log: moves with what is known beside them, not hashed. */
import * as z from 'zod/mini';
import { type AnyMove, asMove, moveId, Role } from './moves.ts';
import { isoDate } from './terms.ts';

/** Longest quotation of plain words kept beside a move, in characters. */
export const QUOTE_LIMIT = 2000;
/** Longest subject kept beside a move, in characters. */
export const SUBJECT_LIMIT = 400;

/**
 * How a move was learnt. `written`: on this computer, and sent. `letter`: read in a mail from `from`. `quoted`: read in
 * the quoted part of a mail from `from`. `words`: recorded by a person from somebody's plain words.
 */
export const Learnt = z.strictObject({
  how: z.enum(['written', 'letter', 'quoted', 'words']),
  from: z.optional(z.string().check(z.maxLength(254))),
  /** The address it really came from, where a person said that it is another one of `from`'s. */
  via: z.optional(z.string().check(z.maxLength(254))),
  /** The calendar day shown beside the message, or the day of writing. Never a clock time. */
  day: z.optional(isoDate),
  /** The key of the message it stood in, and a link back to it. */
  message: z.optional(z.string().check(z.maxLength(2000))),
  link: z.optional(z.string().check(z.maxLength(4000))),
  /** That message's subject: by it an answer without a quotation finds its objective. */
  subject: z.optional(z.string().check(z.maxLength(SUBJECT_LIMIT))),
  /** Recorded from plain words: the words it rests on, as they were written. */
  quote: z.optional(z.string().check(z.maxLength(QUOTE_LIMIT))),
  /** Recorded from plain words: the side of the person who said what they mean. */
  recordedBy: z.optional(Role),
});
export type Learnt = z.infer<typeof Learnt>;

/** One record of the log. Places are only added to `learnt`; the rest never changes. */
export type LogRecord = { readonly id: string; readonly move: AnyMove; readonly learnt: readonly Learnt[] };

/** The record of a move learnt in one place. */
export function recordOf(move: AnyMove, learnt: Learnt): LogRecord {
  return { id: moveId(move), move, learnt: [learnt] };
}

/**
 * Two records of one move as one. Of each sender and way of learning one place is kept, the smallest in its own order:
 * any order of arrival agrees, and however often a letter is quoted, the place that makes it count stays.
 */
export function joinRecords(a: LogRecord, b: LogRecord): LogRecord {
  const places = new Map<string, Learnt>();
  for (const place of [...a.learnt, ...b.learnt]) {
    const key = JSON.stringify([place.how, place.from?.toLowerCase()]);
    const kept = places.get(key);
    if (!kept || ordered(place) < ordered(kept)) places.set(key, place);
  }
  const keys = [...places.keys()].sort();
  return { ...a, learnt: keys.flatMap((key) => places.get(key) ?? []) };
}

const ordered = (place: Learnt): string =>
  JSON.stringify(Object.entries(place).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The move of a stored record; `undefined` where not even its ref and kind can be read. */
export const moveOf = (record: { readonly move?: unknown }): AnyMove | undefined => asMove(record.move);

/** A record as it stands in a file or in the store; `undefined` where it is no record or its id is not its own. */
export function asRecord(value: unknown): LogRecord | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { id, move: claimed, learnt } = value as Record<string, unknown>;
  const move = asMove(claimed);
  const places = z.array(Learnt).safeParse(learnt);
  if (!move || !places.success || moveId(move) !== id) return undefined;
  return { id: String(id), move, learnt: places.data };
}
