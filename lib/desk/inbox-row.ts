/** One line of the inbox: an objective as it stands for me. Pure; no clock in it, only days. */
import { bareSubject } from '../draft/start.ts';
import type { Group } from '../objective/inbox.ts';
import type { Role } from '../objective/moves.ts';
import { ENDED, type Objective } from '../objective/objective.ts';
import { turnOf } from '../objective/rules.ts';
import type { Side } from '../objective/terms.ts';
import type { Me, Row } from '../store/database.ts';
import type { MakeRow } from '../store/rows.ts';
import { formerMe, isSuccessor, kindsFor } from './handing.ts';
import { roleOf } from './role.ts';
import { wordsOf } from './words.ts';

/** The row of an objective and its words; nothing where neither side is, or was, me. */
export const makeRow: MakeRow = (now, me) => {
  const role = roleOf(now, me);
  if (role) return { row: rowOf(now, role, groupOf(now, role, me)), words: wordsOf(now) };
  if (!formerMe(now, me)) return undefined;
  return { row: { ...rowOf(now, 'assistant', 'closed'), state: 'released' }, words: wordsOf(now) };
};

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

function rowOf(now: Objective, role: Role, group: Group): Row {
  const other = now.sides?.[role === 'client' ? 'assistant' : 'client'];
  const running = (now.state === 'agreed' || now.state === 'waiting') && !now.offer;
  const due = now.terms?.due.date;
  const said = lastDay(now);
  const people = addressesOf(other);
  return {
    key: now.ref,
    group,
    order: group === 'closed' ? latestFirst(said) : (due ?? '9999'),
    state: now.offer?.kind === 'change' ? 'countered' : now.state,
    title: titleOf(now),
    partner: other?.name ?? '',
    ...(other?.addresses[0] && { address: other.addresses[0] }),
    role,
    ...(running && due && { due }),
    ...(said && { said }),
    people,
    about: people.flatMap((address) => [...subjectsOf(now)].map((subject) => aboutKey(address, subject))),
  };
}

/** What an objective is called: its title, what was asked for, or its ref. */
export const titleOf = (now: Objective): string => now.terms?.title ?? now.wish ?? now.ref;

const addressesOf = (side: Side | undefined): string[] =>
  (side?.addresses ?? []).map((one) => one.toLowerCase());

const lastDay = (now: Objective): string | undefined =>
  now.entries.findLast((entry) => entry.standing === 'applied')?.record.learnt.find((place) => place.day)
    ?.day;

/** A later day comes first when it is written in the digits that are left to nine. */
const latestFirst = (day = '0000'): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** By what a message of this person under this subject finds its objectives. */
export const aboutKey = (address: string, subject: string): string =>
  `${address.toLowerCase()} ${bareSubject(subject).toLowerCase()}`;

/** Subjects under which people wrote about it, and its title; none that says nothing. */
function subjectsOf(now: Objective): Set<string> {
  const kept = now.entries.flatMap(({ record }) => record.learnt.flatMap((place) => place.subject ?? []));
  const all = [...kept, now.terms?.title ?? ''].map((one) => bareSubject(one).toLowerCase());
  return new Set(all.filter((one) => one !== ''));
}
