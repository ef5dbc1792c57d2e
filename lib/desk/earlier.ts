/** A letter was read before the one it answers: says which mail to open. */
import type { OpenMessage } from '../hosts/host.ts';
import type { LogRecord } from '../objective/log.ts';
import { isKnown, type Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Me } from '../store/database.ts';
import { isMine } from '../store/profile.ts';
import type { Seen } from './seen.ts';
import type { Earlier } from './view.ts';

/**
 * My side by who sent an open letter, where no terms say it yet: who sent it speaks for the side it speaks for. Good for
 * asking whose letters these are, and for nothing else.
 */
export function roleBySender(message: OpenMessage | undefined, seen: Seen, me: Me): Role | undefined {
  const own = seen.records.find((one) => seen.depths.get(one.id) === 0)?.move;
  const by = own && isKnown(own) ? own.by : undefined;
  if (!by || !message?.from) return undefined;
  if (isMine(me, message.from.address)) return by;
  const toMe = [...message.to, ...message.cc].some((one) => isMine(me, one.address));
  return toMe ? other(by) : undefined;
}

/** Which mail to open, while nothing of the objective can be answered; `undefined` once its terms are there. */
export function earlierOf(now: Objective, message: OpenMessage | undefined, me: Me): Earlier | undefined {
  if (now.terms !== undefined || now.wish !== undefined) return undefined;
  const missing = now.entries.find((entry) => entry.standing === 'missing')?.record;
  const move = missing?.move;
  if (!missing || !move || !isKnown(move)) return undefined;
  const place = missing.learnt[0];
  const mine = isMine(me, place?.from);
  const same = continuesOwn(move.kind);
  return {
    whose: mine === same ? 'mine' : 'theirs',
    name: nameIn(message, missing, me),
    answering: move.kind,
    subject: place?.subject ?? message?.subject,
    day: place?.day,
  };
}

/** A delivery and a need come after one's own *agree*; everything else answers the other side. */
const continuesOwn = (kind: string): boolean => kind === 'deliver' || kind === 'need' || kind === 'release';

/** The other person, as far as the open message or the place a letter was read in says it. */
function nameIn(message: OpenMessage | undefined, record: LogRecord, me: Me): string {
  const people = message ? [...(message.from ? [message.from] : []), ...message.to] : [];
  const them = people.find((one) => !isMine(me, one.address));
  const from = record.learnt.find((place) => place.from && !isMine(me, place.from))?.from;
  return them?.name ?? them?.address ?? from ?? '';
}

const other = (role: Role): Role => (role === 'client' ? 'assistant' : 'client');
