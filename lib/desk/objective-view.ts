/** The view of one objective: what is stored with what the open message adds, and what of it needs a click of its own. */
import type { OpenMessage } from '../hosts/host.ts';
import { isAmong } from '../objective/addresses.ts';
import { foldMoves } from '../objective/fold.ts';
import type { Ref } from '../objective/ids.ts';
import { type LogRecord, recordOf } from '../objective/log.ts';
import type { Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import type { Database, Me, Outgoing } from '../store/database.ts';
import { readDraft } from '../store/drafts.ts';
import { readObjective, readRecords } from '../store/log.ts';
import { readOutgoing } from '../store/outgoing.ts';
import { isMine } from '../store/profile.ts';
import { earlierOf, roleBySender } from './earlier.ts';
import { asForm, formKey, readBegun } from './form.ts';
import { kindsFor, placeOf, speaksForMe } from './handing.ts';
import { roleOf } from './role.ts';
import type { Refused, Seen } from './seen.ts';
import type { Edited, ObjectiveView } from './view.ts';

type Where = { readonly db: Database; readonly me: Me };

/** The objective with what `seen` in `message` adds to it. */
export async function objectiveView(
  { db, me }: Where,
  ref: Ref,
  seen: Seen,
  message?: OpenMessage,
): Promise<ObjectiveView> {
  const stored = await readRecords(db, ref);
  const outgoing = (await readOutgoing(db)).find((one) => one.move.objective === ref);
  const here = message?.unsent ? [] : seen.records.filter((record) => record.move.objective === ref);
  const whole = foldMoves(ref, [...stored, ...here]);
  const base = foldMoves(ref, stored);
  const sided = base.sides ? base : whole;
  const role = roleOf(sided, me) ?? outgoing?.move.by ?? unsidedRole(sided, message, seen, me);
  const { claims, apart, theirs } = sort(here, stored, base, (record) =>
    speaksForMe(record, role, whole, me),
  );
  const mine = claims.map((record) => underMyAddress(record, whole, role, me));
  const folded = foldMoves(ref, [...stored, ...theirs]);
  const refused = seen.refused.filter((one) => one.heading?.ref === undefined || one.heading.ref === ref);
  const edited = outgoing && isMine(me, message?.from?.address) ? editedOf(outgoing, refused) : undefined;
  // What was written stands in view while it is asked what was sent.
  const written =
    edited && foldMoves(ref, [...stored, ...theirs, recordOf(edited.outgoing.move, { how: 'written' })]);
  const now = withApart(written ?? (folded.sides ? folded : whole), apart);
  const earlier = outgoing ? undefined : earlierOf(now, message, me);
  const form = asForm(await readDraft(db, formKey(now)));
  return {
    is: 'objective',
    now,
    claims: mine,
    ...addedBy({ claims, theirs }, stored, folded.sides !== undefined, role),
    allowed: role && folded.sides && !edited ? kindsFor(now, role, me) : [],
    refused: edited ? [] : refused,
    begun: await readBegun(db, now),
    ...(role && { role }),
    ...(earlier && { earlier }),
    ...placeOf(now, me),
    ...(now.after && { follows: await followedBy(db, now.after) }),
    ...(outgoing && { outgoing }),
    ...(edited && { edited }),
    ...(message && { message }),
    ...(seen.language && { language: seen.language }),
    ...(form && { form }),
  };
}

/** My side by who wrote the message; only where nothing says who the two sides are, else who is in copy would be one. */
const unsidedRole = (
  now: Objective,
  message: OpenMessage | undefined,
  seen: Seen,
  me: Me,
): Role | undefined => (now.sides ? undefined : roleBySender(message, seen, me));

/**
 * What the other side's letters in the message add: by themselves, and together with the ones that I say are mine. While
 * nothing says who the two sides are, they are kept alone only where nothing of mine has to come first.
 */
function addedBy(
  { claims, theirs }: Pick<Sorted, 'claims' | 'theirs'>,
  stored: readonly LogRecord[],
  sided: boolean,
  role: Role | undefined,
): Pick<ObjectiveView, 'fresh' | 'along'> {
  const known = new Set(stored.map((record) => record.id));
  const added = theirs.filter((record) => !known.has(record.id));
  const alone = sided || (role !== undefined && claims.length === 0);
  return { fresh: alone ? added : [], along: claims.length > 0 ? added : [] };
}

async function followedBy(db: Database, ref: Ref): Promise<NonNullable<ObjectiveView['follows']>> {
  const { terms, wish } = await readObjective(db, ref);
  const title = terms?.title ?? wish;
  return { ref, ...(title && { title }) };
}

type Sorted = {
  /** Speak for my own side and are not in the log: only a click of mine makes them mine. */
  readonly claims: LogRecord[];
  /** Begin an objective under this ref anew, though it has begun: never taken in. */
  readonly apart: LogRecord[];
  readonly theirs: LogRecord[];
};

function sort(
  here: readonly LogRecord[],
  stored: readonly LogRecord[],
  base: Objective,
  mine: (record: LogRecord) => boolean,
): Sorted {
  const known = new Set(stored.map((record) => record.id));
  const sorted: Sorted = { claims: [], apart: [], theirs: [] };
  for (const record of here) {
    const move = record.move as { readonly answers?: unknown };
    if (known.has(record.id)) sorted.theirs.push(record);
    else if (base.sides && move.answers === undefined) sorted.apart.push(record);
    else if (mine(record)) sorted.claims.push(record);
    else sorted.theirs.push(record);
  }
  return sorted;
}

/** A letter of mine from another of my addresses than the agreement knows counts by it, and keeps where it came from. */
function underMyAddress(record: LogRecord, { sides }: Objective, role: Role | undefined, me: Me): LogRecord {
  const known = role ? (sides?.[role].addresses ?? []) : [];
  const [first] = known;
  const learnt = record.learnt.map((place) => {
    const { from } = place;
    const other = from && first && isMine(me, from) && !isAmong(known, from);
    return other ? { ...place, from: first, via: from } : place;
  });
  return { ...record, learnt };
}

/** Shown with the others, so that nothing is hidden, and counted as a stranger's. */
function withApart(now: Objective, apart: readonly LogRecord[]): Objective {
  if (apart.length === 0) return now;
  const added = apart.map((record) => ({ record, standing: 'stranger' }) as const);
  return { ...now, entries: [...now.entries, ...added] };
}

/** My own letter, changed before it was sent; the caller knows that the message is mine. */
function editedOf(outgoing: Outgoing, refused: readonly Refused[]): Edited | undefined {
  const { move } = outgoing;
  const one = refused.find(
    ({ why, depth, heading }) =>
      why === 'changed' && depth === 0 && heading?.kind === move.kind && heading.answers === move.answers,
  );
  if (!one) return undefined;
  const guess = one.guess?.by === move.by && one.guess.objective === move.objective ? one.guess : undefined;
  return { outgoing, text: one.text, ...(guess && { guess }) };
}
