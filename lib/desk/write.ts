/** Writes a move: its letter, its place among the unsent ones, its way into the mail. */

import { LetterError } from '../letter/letter.ts';
import type { Language } from '../letter/words/index.ts';
import { writeLetter } from '../letter/write.ts';
import { shares } from '../objective/addresses.ts';
import type { LogRecord } from '../objective/log.ts';
import { type Move, moveId } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Database, Kept, Me, Outgoing } from '../store/database.ts';
import { putOutgoing, setWay } from '../store/outgoing.ts';
import { isMine, readMe } from '../store/profile.ts';
import { type KnownMessage, underKnownAddress, withAlso } from './also.ts';
import { withoutUnsaid } from './dismissed.ts';
import { alsoFor } from './handing.ts';
import { type Mail, putLetter } from './insert.ts';
import { aboutOf, mailOf } from './say.ts';
import { seeLetters } from './seen.ts';
import type { Notice } from './view.ts';

export type Saying = {
  readonly move: Move;
  readonly now: Objective;
  /** What has to be kept before it can be answered. */
  readonly first: readonly LogRecord[];
  readonly language: Language;
  readonly draft?: Kept;
  readonly message?: Outgoing['message'];
};

/**
 * Stores the move as unsent first, so that nothing is lost whatever the webmail does; then puts its letter in.
 * Returns what the person has to be told; with `not-saved` and `not-writable` nothing was stored.
 */
export async function writeMove(
  db: Database,
  saying: Saying,
  tab: number | undefined,
  today: string,
): Promise<Notice | undefined> {
  try {
    const outgoing = outgoingOf(saying, today);
    await putOutgoing(db, outgoing, saying.first);
    return await bringLetter(db, outgoing, saying, tab);
  } catch (error) {
    if (error instanceof LetterError) return { is: 'not-writable', field: error.field };
    return { is: 'not-saved', reason: error instanceof Error ? error.name : String(error) };
  }
}

function outgoingOf({ move, now, language, draft, message }: Saying, day: string): Outgoing {
  return {
    id: moveId(move),
    move,
    letter: writeLetter(move, language, aboutOf(move, now)).text,
    language,
    way: 'clipboard',
    day,
    ...(draft && { draft: withoutUnsaid(draft) }),
    ...(message && { message }),
  };
}

/** The move is stored by now: whatever fails here, its letter can be copied. */
async function bringLetter(
  db: Database,
  { id, letter: text }: Outgoing,
  saying: Saying,
  tab: number | undefined,
): Promise<Notice | undefined> {
  try {
    const me = await readMe(db);
    const mail = mailFor({ letter: text, move: saying.move }, saying.now, me);
    const placed = await putLetter(tab, mail, (message) =>
      belongs(underKnownAddress(message, me), saying, me),
    );
    if (!placed) return { is: 'copy-yourself' };
    await setWay(db, id, placed);
    return undefined;
  } catch {
    return { is: 'copy-yourself' };
  }
}

/** The letter of a move, and everybody it is for. */
export function mailFor({ letter, move }: Pick<Outgoing, 'letter' | 'move'>, now: Objective, me: Me): Mail {
  const also = alsoFor(move, now)?.addresses[0];
  const { to, subject } = mailOf(move, now);
  return { text: letter, to: withAlso(to, me), subject, ...(also && { also }) };
}

/**
 * A message to answer with this move: it is from the person the letter is for, or one's own to them; and it is the one
 * the move was decided on, or holds a letter of the same objective that could be read.
 */
function belongs(message: KnownMessage, { move, now, message: source }: Saying, me: Me): boolean {
  const { to } = mailOf(move, now);
  const about =
    message.key === source?.key ||
    seeLetters(message).records.some((record) => record.move.objective === move.objective);
  // Whoever reads a document reads its comments; they have no address, and the person chose this thread.
  if (message.document) return about;
  const from = message.from?.address;
  if (from === undefined || message.unsent) return false;
  const between =
    shares(to, [from, message.via ?? from]) ||
    (isMine(me, from) &&
      shares(
        to,
        message.to.map((one) => one.address),
      ));
  return between && about;
}
