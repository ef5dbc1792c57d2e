/** Plain words: a message without a letter by its author, in the thread of an objective. Seen and offered, never applied. */
import type { OpenMessage } from '../hosts/host.ts';
import { isAmong } from '../objective/addresses.ts';
import type { Ref } from '../objective/ids.ts';
import { type Learnt, QUOTE_LIMIT } from '../objective/log.ts';
import { isStale, type Meaning, meaningsOf, type Quoted } from '../objective/meanings.ts';
import { isKnown, type Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import { foldText } from '../objective/text.ts';
import type { Me } from '../store/database.ts';
import { isMine } from '../store/profile.ts';
import type { KnownMessage } from './also.ts';
import { titleOf } from './inbox-row.ts';
import { introductionIn, linksIn, wordsAt } from './own-words.ts';
import { type Seen, subjectOf } from './seen.ts';
import type { ObjectiveView, Offer, PlainWords } from './view.ts';

/** Words at one depth of a message, and whose they are. */
type Said = { readonly by: Role; readonly depth: number; readonly text: string };

/** The words of the open message that may be a move; `undefined` where it has none, or something else comes first. */
export function plainWords(
  view: ObjectiveView,
  message: KnownMessage,
  seen: Seen,
  me: Me,
): Omit<PlainWords, 'others'> | undefined {
  const { now, role } = view;
  if (!role || !now.sides || view.earlier || view.edited || view.outgoing) return undefined;
  if (view.claims.length > 0 || message.unsent || isBefore(message, now)) return undefined;
  const quoted = quotedIn(seen, now.ref);
  for (const said of saidIn(message, seen, now, role, me)) {
    if (isDone(now, message, said, quoted)) continue;
    const meanings = meaningsOf(now, said.by, quoted);
    const stale = isStale(now, quoted);
    if ((meanings.length === 0 && !stale) || isIdle(meanings, said, role)) continue;
    return {
      by: said.by,
      text: said.text,
      meanings,
      stale,
      unquoted: quoted.revision === undefined && revisionsIn(now) > 1,
      place: placeOf(message, said, now, role),
      links: said.depth === 0 ? linksIn(said.text) : [],
      attachments: said.depth === 0 ? message.attachments : [],
    };
  }
  return undefined;
}

/**
 * Words of mine that the other person quotes come first: they were said before. Who is on neither side may be read, and
 * decides nothing.
 */
function saidIn(message: KnownMessage, seen: Seen, now: Objective, role: Role, me: Me): Said[] {
  const from = message.from?.address;
  const other = role === 'client' ? 'assistant' : 'client';
  const said: Said[] = [];
  const add = (by: Role, depth: number): void => {
    const text = hasLetter(seen, by, depth) ? '' : wordsAt(message.blocks, depth);
    if (text !== '') said.push({ by, depth, text });
  };
  if (isMine(me, from)) add(role, 0);
  else if (has(now, other, from) || has(now, other, message.via)) {
    // What was said before any letter of the objective was no answer to one.
    const answers = seen.records.some(
      (one) => one.move.objective === now.ref && (seen.depths.get(one.id) ?? 0) > 1,
    );
    if (answers && introduces(message, now, role)) add(role, 1);
    add(other, 0);
  }
  return said;
}

/** Whether what is quoted is said to be by this side: people quote their own earlier mails as well. */
function introduces({ blocks }: OpenMessage, now: Objective, role: Role): boolean {
  const line = introductionIn(blocks).toLowerCase();
  const { name = '', addresses = [] } = now.sides?.[role] ?? {};
  return [name, ...addresses].some((one) => one !== '' && line.includes(one.toLowerCase()));
}

/** Whether an address is one of a side's. */
const has = (now: Objective, role: Role, address: string | undefined): boolean =>
  address !== undefined && isAmong(now.sides?.[role].addresses ?? [], address);

/** A letter of theirs says what they mean, and one that was refused is asked about by itself. */
function hasLetter(seen: Seen, by: Role, depth: number): boolean {
  const read = seen.records.some(
    (one) => seen.depths.get(one.id) === depth && (depth > 0 || one.move.by === by),
  );
  return read || seen.refused.some((one) => one.depth === depth);
}

/** What the words answer by quoting it: the letter nearest below them. */
function quotedIn(seen: Seen, ref: Ref): Quoted {
  const letters = seen.records.filter(
    (one) => one.move.objective === ref && one.learnt.every((place) => place.how === 'quoted'),
  );
  for (const { move } of letters) {
    if (!isKnown(move)) continue;
    // They change what is on the table without a number of their own.
    if (move.kind === 'keep' || move.kind === 'take-back' || move.kind === 'hand-over') return {};
    if (move.kind === 'deliver' || move.kind === 'review')
      return { revision: move.content.revision, delivery: move.content.number };
    if ('revision' in move.content) return { revision: move.content.revision };
  }
  return {};
}

/** Whether they were written, by the day, before what the objective stands at: then they do not answer it. */
function isBefore({ date }: OpenMessage, now: Objective): boolean {
  const last = now.entries.findLast((entry) => entry.standing === 'applied')?.record;
  // The day of a mail that quotes a letter is not the letter's.
  const own = (last?.learnt ?? []).filter((place) => place.how !== 'quoted');
  const day = own.flatMap((place) => place.day ?? []).sort()[0];
  return date?.iso !== undefined && day !== undefined && date.iso < day;
}

/**
 * Whether they were recorded already, here or from a mail that quoted them, or I answered the message with a letter.
 * The same words come again in a copy of the same mail; of another day, or under a delivery, they are said anew: *Ok* to
 * the proposal, and *Ok* to the work.
 */
function isDone(now: Objective, { key, date }: OpenMessage, { by, text }: Said, quoted: Quoted): boolean {
  const same = foldText(text.slice(0, QUOTE_LIMIT));
  return now.entries.some(({ record: { move, learnt } }) =>
    learnt.some(({ how, message, quote, day }) => {
      if (how === 'written') return message === key;
      if (how !== 'words') return false;
      if (message === key && move.by === by) return true;
      const otherDay = date?.iso !== undefined && day !== undefined && date.iso !== day;
      const ofWork = quoted.delivery !== undefined && move.kind !== 'review';
      return !otherDay && !ofWork && foldText(quote ?? '') === same;
    }),
  );
}

/** Nothing but withdrawing: of one's own words there is a button for that, whatever is open. */
const isIdle = (meanings: readonly Meaning[], said: Said, role: Role): boolean =>
  said.by === role && meanings.every((one) => RARE.has(one)) && meanings.length > 0;

/** What hardly any of my own mails means: to ask at each of them would be noise. */
const RARE: ReadonlySet<Meaning> = new Set(['stops', 'other-terms']);

const revisionsIn = (now: Objective): number =>
  now.entries.filter(
    ({ record: { move } }) => isKnown(move) && 'terms' in move.content && move.kind !== 'accept',
  ).length;

function placeOf(message: KnownMessage, said: Said, now: Objective, role: Role): Learnt {
  // Quoted words are their author's, whoever quotes them.
  const from = said.depth === 0 ? message.from?.address : now.sides?.[said.by].addresses[0];
  return {
    how: 'words',
    ...(from && { from }),
    ...(said.depth === 0 && message.via && { via: message.via }),
    ...(said.depth === 0 && message.date?.iso && { day: message.date.iso }),
    message: message.key,
    link: message.link,
    ...subjectOf(message.subject),
    quote: said.text.slice(0, QUOTE_LIMIT),
    recordedBy: role,
  };
}

export const offerOf = (now: Objective): Offer => ({ ref: now.ref, title: titleOf(now) });
