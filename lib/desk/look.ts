/** Decides what the panel shows for what is open. Reads the store, writes nothing but what was seen to be sent. */

import type { Draft } from '../draft/draft.ts';
import { missingIn } from '../draft/finish.ts';
import { completeDraft, startDraft } from '../draft/start.ts';
import { asDraft } from '../draft/stored.ts';
import type { Open } from '../hosts/host.ts';
import { foldMoves } from '../objective/fold.ts';
import { type Ref, shortId } from '../objective/ids.ts';
import type { Learnt, LogRecord } from '../objective/log.ts';
import type { Database, Mark, Me, Outgoing } from '../store/database.ts';
import { readDraft } from '../store/drafts.ts';
import { readMark } from '../store/forget.ts';
import { readObjective, readObjectivesIn, readRecords } from '../store/log.ts';
import { readOutgoing, settleOutgoing } from '../store/outgoing.ts';
import { isMine } from '../store/profile.ts';
import { askAlso, type KnownMessage, underKnownAddress } from './also.ts';
import { titleFrom } from './delegate.ts';
import { readBelongs, readPeople } from './known.ts';
import { objectiveView } from './objective-view.ts';
import { offerOf, plainWords } from './plain.ts';
import { roleOf } from './role.ts';
import { freshenSome } from './rows.ts';
import { type Seen, seeLetters, subjectOf } from './seen.ts';
import { today } from './today.ts';
import type { ObjectiveView, View } from './view.ts';

/** What the person asked to see, by the inbox or the context menu, whatever is open. */
export type Target = { readonly ref?: Ref; readonly draft?: string };

export type Situation = {
  readonly db: Database;
  readonly me: Me;
  readonly language: Draft['language'];
  readonly open: Open;
  readonly target?: Target | undefined;
  /** What the person said about messages while this panel is open, by message key. */
  readonly said?: SaidOf;
  /** Told how much of a long message has been read, from 0 to 1. */
  readonly reading?: (share: number) => void;
};

/** Which objective a message belongs to; messages whose plain words mean nothing, and addresses that are nobody else's. */
export type SaidOf = { readonly about: ReadonlyMap<string, Ref>; readonly aside: ReadonlySet<string> };

const NONE: Seen = { records: [], depths: new Map(), refused: [], refs: [] };

/** The view for a situation. */
export async function look(at: Situation): Promise<View> {
  const { open, target } = at;
  const message = open.is === 'message' ? underKnownAddress(open.message, at.me) : undefined;
  const unknown = accountToConfirm(at.me, open);
  if (unknown) return unknown;
  if (target?.draft) {
    const kept = asDraft(await readDraft(at.db, target.draft));
    if (kept)
      return draftView(at, message ? completeDraft(kept, message, (one) => isMine(at.me, one)) : kept);
  }
  if (target?.ref) {
    const view = await objectiveView(at, target.ref, NONE);
    if (view.outgoing || view.now.entries.length > 0) return view;
  }
  if (message) return lookAtMessage(at, message, open.is === 'message' ? open.selection : '');
  if (open.is === 'unreadable') return { is: 'unreadable', why: open.why };
  if (open.is === 'compose') return (await lookAtCompose(at)) ?? { is: 'nothing', open };
  return { is: 'nothing', open: open as Extract<View, { is: 'nothing' }>['open'] };
}

async function lookAtMessage(at: Situation, message: KnownMessage, selection: string): Promise<View> {
  const mine = isMine(at.me, message.from?.address);
  const seen = seeLetters(message);
  // What lies among the drafts was not sent, whatever stands in it.
  if (!message.unsent) await settleSeen(at.db, seen.records);
  const { known, mark } = await withoutForgotten(at.db, seen.refs);
  const ref = at.said?.about.get(message.key) ?? known ?? (await refOfMessage(at.db, message.key));
  if (!ref && mark) return { is: 'forgotten', ref: mark.objective, ...(mark.day && { day: mark.day }) };
  const view =
    ref && (await objectiveView(at, ref, mine ? await withOwnGuess(at, message, ref, seen) : seen, message));
  if (view && isKnown(view)) return withWords(at, view, message, seen);
  if (seen.refused.length > 0) return { is: 'refused', refused: seen.refused };
  const kept = asDraft(await readDraft(at.db, `message:${message.key}`));
  return draftView(at, kept ?? (await beginDraft(at, message, selection)), message);
}

/** A draft of what the message says. What reads days is large, so it is only loaded when a draft begins. */
async function beginDraft(at: Situation, message: KnownMessage, selection: string): Promise<Draft> {
  const draft = startDraft(message, (one) => isMine(at.me, one), at.language, selection);
  const { fillFrom } = await import('./fill.ts');
  await (await import('../draft/slices.ts')).readAhead(message, draft.language, { tell: at.reading });
  const filled = fillFrom(draft, message, today());
  const comment = message.document && filled.title === '' ? message.blocks[0]?.text : undefined;
  return comment ? { ...filled, title: titleFrom(comment) } : filled;
}

/** Who wrote it, where that is open; and words without a letter, with what they can mean, unless the person said: nothing. */
async function withWords(
  at: Situation,
  view: ObjectiveView,
  message: KnownMessage,
  seen: Seen,
): Promise<ObjectiveView> {
  const address = askAlso(view, message, seen, at.me);
  if (address && !at.said?.aside.has(address)) return { ...view, also: address };
  const words = at.said?.aside.has(message.key) ? undefined : plainWords(view, message, seen, at.me);
  if (!words) return view;
  const others = await Promise.all(
    seen.refs.filter((ref) => ref !== view.now.ref).map((ref) => readObjective(at.db, ref)),
  );
  const known = others.filter((now) => roleOf(now, at.me) !== undefined);
  return { ...view, words: { ...words, others: known.map(offerOf) } };
}

/** The first objective spoken of that was not forgotten; and the mark of the first one that was. */
export async function withoutForgotten(
  db: Database,
  refs: readonly Ref[],
): Promise<{ known: Ref | undefined; mark: Mark | undefined }> {
  const marks = await Promise.all(refs.map((ref) => readMark(db, ref)));
  return { known: refs.find((_, at) => !marks[at]), mark: marks.find((one) => one !== undefined) };
}

/** A letter that was refused may name an objective of which nothing is known: then there is none to show. */
const isKnown = ({ now, outgoing }: ObjectiveView): boolean =>
  now.entries.length > 0 || outgoing !== undefined;

/** While the reply is open, the move that was just put into it stays in view. */
async function lookAtCompose(at: Situation): Promise<View | undefined> {
  const holds = at.open.is === 'compose' ? at.open.holds : '';
  const outgoing = await readOutgoing(at.db);
  const one = outgoing.find((each) => holds.includes(shortId(each.id)));
  return one && objectiveView(at, one.move.objective, NONE);
}

/** Account addresses are asked about once; without any address of mine, the message's own are offered. */
function accountToConfirm(me: Me, open: Open): View | undefined {
  const account = open.is === 'message' ? open.message.account : 'account' in open ? open.account : undefined;
  if (account && !isMine(me, account) && !me.notMe.includes(account.toLowerCase()))
    return { is: 'who', address: account, name: me.name };
  if (me.addresses.length > 0 || open.is !== 'message') return undefined;
  const guess = open.message.to.length === 1 ? open.message.to[0] : undefined;
  const asked = guess && !me.notMe.includes(guess.address.toLowerCase());
  return asked ? { is: 'who', address: guess.address, name: guess.name ?? '' } : { is: 'who', name: '' };
}

async function draftView(at: Situation, draft: Draft, message?: KnownMessage): Promise<View> {
  await freshenSome(at.db);
  const [people, belongs] = await Promise.all([
    readPeople(at.db),
    message ? readBelongs(at.db, message) : [],
  ]);
  return { is: 'draft', draft, missing: missingIn(draft), people, belongs };
}

/** The objective a message belongs to without a letter in it: it was the source, or a move was recorded from it. */
export async function refOfMessage(db: Database, key: string): Promise<Ref | undefined> {
  const pending = (await readOutgoing(db)).find((one) => one.message?.key === key);
  if (pending) return pending.move.objective;
  return (await readObjectivesIn(db, key))[0]?.ref;
}

/** Written is not sent: a move counts once its letter is seen in a message, or once a seen letter answers it. */
async function settleSeen(db: Database, records: readonly LogRecord[]): Promise<void> {
  const outgoing = await readOutgoing(db);
  for (const one of outgoing) {
    const place = records.find((record) => record.id === one.id);
    if (!isSentBy(one, records)) continue;
    const at = place?.learnt[0];
    // A message that only quotes it is not the one it was written in, and may hold somebody's answer to it.
    const where = at && at.how !== 'quoted' ? at : one.message;
    await settleOutgoing(db, one.id, writtenAt(one, where));
  }
}

/** Whether these letters, seen in a mail, show that a written one was sent: they hold it, or one that answers it. */
export const isSentBy = ({ id }: Outgoing, records: readonly LogRecord[]): boolean =>
  records.some((one) => one.id === id || one.move['answers' as keyof object] === shortId(id));

/** A message as a record or as a page names it. */
type Place = {
  readonly message?: string | undefined;
  readonly key?: string;
  readonly link?: string | undefined;
  readonly subject?: string | undefined;
};

/** The place of a move of one's own: the day of writing, and the message it answers or stands in. */
export function writtenAt(one: Outgoing, where?: Place): Learnt {
  const message = where?.message ?? where?.key;
  return {
    how: 'written',
    day: one.day,
    ...(message && { message }),
    ...(where?.link && { link: where.link }),
    ...subjectOf(where?.subject),
  };
}

/** A letter of one's own that no longer fits its check is read again as one's own words. */
async function withOwnGuess(at: Situation, message: KnownMessage, ref: Ref, seen: Seen): Promise<Seen> {
  if (seen.refused.length === 0) return seen;
  const stored = await readRecords(at.db, ref);
  const now = foldMoves(ref, [...stored, ...seen.records]);
  const pending = (await readOutgoing(at.db)).find((one) => one.move.objective === ref);
  const role = roleOf(now, at.me) ?? pending?.move.by;
  return role ? seeLetters(message, role) : seen;
}
