/** The objective inbox: what waits for me first. */
import type { Draft } from '../draft/draft.ts';
import { asDraft } from '../draft/stored.ts';
import type { Role } from '../objective/moves.ts';
import { ENDED, type Objective, type State } from '../objective/objective.ts';
import { turnOf } from '../objective/rules.ts';
import type { Database, Me, Outgoing } from '../store/database.ts';
import { readDrafts } from '../store/drafts.ts';
import { readObjectives } from '../store/log.ts';
import { readOutgoing } from '../store/outgoing.ts';
import { readMe } from '../store/profile.ts';
import { formerMe, isSuccessor, kindsFor } from './handing.ts';
import { roleOf } from './role.ts';
import { sidesOfMove } from './say.ts';

/** Waiting for my review, for my answer, in my hands, with the other person, drafts, closed. */
export type Group = 'review' | 'answer' | 'mine' | 'theirs' | 'drafts' | 'closed';

export type Row = {
  /** The objective's ref or the draft's key. */
  readonly key: string;
  readonly state: State;
  readonly title: string;
  /** The other person's name; empty where it is not known yet. */
  readonly partner: string;
  /** The agreed day while agreed or waiting with nothing to answer, else the day of the last move that counts. */
  readonly day?: string;
};

type Groups = Record<Group, Row[]>;

/** The inbox as the store has it. */
export async function readInbox(db: Database): Promise<Groups> {
  const [objectives, me, kept, unsent] = await Promise.all([
    readObjectives(db),
    readMe(db),
    readDrafts(db),
    readOutgoing(db),
  ]);
  return groupInbox(
    objectives,
    kept.flatMap((one) => asDraft(one) ?? []),
    me,
    unsent,
  );
}

/** Rows by group, each in the order in which they are worth a look: by date, those without one last. */
export function groupInbox(
  objectives: readonly Objective[],
  drafts: readonly Draft[],
  me: Me,
  unsent: readonly Outgoing[] = [],
): Groups {
  const groups: Groups = {
    review: [],
    answer: [],
    mine: [],
    theirs: [],
    drafts: [...unsentRows(unsent, objectives), ...drafts.map(draftRow)],
    closed: [],
  };
  for (const now of [...objectives].sort(byDue)) {
    const role = roleOf(now, me);
    if (role) groups[groupOf(now, role, me)].push(rowOf(now, role));
    else if (formerMe(now, me)) groups.closed.push({ ...rowOf(now, 'assistant'), state: 'released' });
  }
  groups.closed.reverse();
  return groups;
}

function groupOf(now: Objective, role: Role, me: Me): Group {
  if (isSuccessor(now, me)) return kindsFor(now, role, me).length > 0 ? 'answer' : 'theirs';
  const mine = turnOf(now) === role;
  // What I judged is seen differently: that waits for me, though it has ended.
  if (now.contested && mine) return 'answer';
  if (ENDED.has(now.state)) return 'closed';
  if (!mine) return keepsHands(now, role) ? 'mine' : 'theirs';
  if (now.state === 'delivered') return 'review';
  return now.state === 'agreed' && !now.offer ? 'mine' : 'answer';
}

/** What is agreed stays in the assistant's hands while a change of hers waits for its answer. */
const keepsHands = (now: Objective, role: Role): boolean =>
  role === 'assistant' && now.state === 'agreed' && now.offer?.kind === 'change';

function rowOf(now: Objective, role: Role): Row {
  const running = (now.state === 'agreed' || now.state === 'waiting') && !now.offer;
  const day = running ? now.terms?.due.date : lastDay(now);
  return {
    key: now.ref,
    state: now.offer?.kind === 'change' ? 'countered' : now.state,
    title: now.terms?.title ?? now.wish ?? now.ref,
    partner: now.sides?.[role === 'client' ? 'assistant' : 'client'].name ?? '',
    ...(day && { day }),
  };
}

const lastDay = (now: Objective): string | undefined =>
  now.entries.findLast((entry) => entry.standing === 'applied')?.record.learnt.find((place) => place.day)
    ?.day;

/** Written is not sent: each objective with a letter that waits to be sent, once. */
function unsentRows(unsent: readonly Outgoing[], objectives: readonly Objective[]): Row[] {
  const rows = unsent.map(({ move }): Row => {
    const now = objectives.find((one) => one.ref === move.objective);
    const said = move.kind === 'ask' ? move.content.wish : undefined;
    const title =
      move.kind === 'propose' ? move.content.terms.title : (said ?? now?.terms?.title ?? now?.wish);
    const partner = sidesOfMove(move, now)?.[move.by === 'client' ? 'assistant' : 'client'].name ?? '';
    return { key: move.objective, state: 'draft', title: title ?? move.objective, partner };
  });
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

const draftRow = (draft: Draft): Row => ({
  key: draft.key,
  state: 'draft',
  title: draft.title,
  partner: draft.partner.name,
});

const dueOf = (now: Objective): string => now.terms?.due.date ?? '9999';
const byDue = (a: Objective, b: Objective): number =>
  dueOf(a).localeCompare(dueOf(b)) || (a.ref < b.ref ? -1 : 1);
