/** What an open message holds: the letters in it as records, and the objectives they belong to. */
import type { Reading } from '../letter/letter.ts';
import { readLetters } from '../letter/read.ts';
import type { Ref } from '../objective/ids.ts';
import { type Learnt, type LogRecord, recordOf, SUBJECT_LIMIT } from '../objective/log.ts';
import type { Role } from '../objective/moves.ts';
import type { KnownMessage } from './also.ts';
import { isPasted } from './pasted.ts';

export type Refused = Extract<Reading, { ok: false }>;

export type Seen = {
  /** One record for each letter that could be read, those of the sender before quoted ones. */
  readonly records: readonly LogRecord[];
  /** How deep each of them is quoted, by id. */
  readonly depths: ReadonlyMap<string, number>;
  readonly refused: readonly Refused[];
  /** Objectives spoken of, those of the sender's own letters first. */
  readonly refs: readonly Ref[];
  /** The language of the first letter. */
  readonly language?: 'en' | 'it';
};

/** Reads every letter in a message. `guessBy`: whose words a letter that was changed by hand would be. */
export function seeLetters(message: KnownMessage, guessBy?: Role): Seen {
  const readings = readLetters(message.blocks, guessBy ? { guessBy } : {});
  const inOrder = [...readings].sort((a, b) => a.depth - b.depth);
  const records = inOrder.flatMap((one) => (one.ok ? [recordOf(one.move, placeOf(message, one.depth))] : []));
  const refs = inOrder.flatMap((one) => (one.ok ? one.move.objective : (one.heading?.ref ?? [])));
  const first = inOrder.find((one) => one.ok);
  return {
    records,
    depths: new Map(inOrder.flatMap((one) => (one.ok ? [[one.id, one.depth] as const] : [])).reverse()),
    refused: inOrder.filter((one) => !one.ok),
    refs: [...new Set(refs)],
    ...(first?.ok && { language: first.language }),
  };
}

/** Only the last line of a refused letter is sure: it says what it would be. The words above it are not. */
export function partsOf({ text }: Refused): { readonly read: string[]; readonly unread: string[] } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => /^\W*esito ?\d/i.test(line));
  const above = last < 0 ? lines.length : last;
  return { read: lines.slice(above), unread: lines.slice(0, above) };
}

/** A subject as it is kept beside a move; nothing where there is none. */
export const subjectOf = (subject: string | undefined): { subject?: string } =>
  subject ? { subject: subject.slice(0, SUBJECT_LIMIT) } : {};

function placeOf(message: KnownMessage, depth: number): Learnt {
  // No sender is known of a pasted text: it is the person's word, or a letter in it could never count. Nor is the address of
  // whoever comments in a document, whose tool alone knows it.
  const comment = message.document !== undefined && !message.from;
  const written = isPasted(message) || comment ? 'words' : 'letter';
  return {
    how: depth === 0 || comment ? written : 'quoted',
    ...(message.from && { from: message.from.address }),
    ...(message.via && { via: message.via }),
    ...(message.date?.iso && { day: message.date.iso }),
    message: message.key,
    link: message.link,
    ...subjectOf(message.subject),
  };
}
