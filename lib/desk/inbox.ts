/** The objective inbox: what waits for me first. */
import type { Draft } from '../draft/draft.ts';
import { asDraft } from '../draft/stored.ts';
import type { Group, InboxLine } from '../objective/inbox.ts';
import type { Objective } from '../objective/objective.ts';
import type { Database, Outgoing, Row } from '../store/database.ts';
import { readDrafts } from '../store/drafts.ts';
import { readObjective } from '../store/log.ts';
import { readOutgoing } from '../store/outgoing.ts';
import { titleOf } from './inbox-row.ts';
import { sidesOfMove } from './say.ts';
import { wordsInDraft } from './words.ts';

/** A line with whom it is kept to by. */
export type InboxRow = InboxLine & {
  /** The other person's addresses, in lower case. */
  readonly people: readonly string[];
};

/** A draft or an unsent letter as a row, with its words: there are few, and what is typed is always fresh. */
export type DraftRow = { readonly row: InboxRow; readonly words: string };

/**
 * A row as it is to be shown on the day `today`. The clock points at the client alone: what waits for her since when, and
 * which agreed day has passed.
 */
export function shownOn(row: Row, today: string): InboxRow {
  const { key, state, title, partner, people, role, due, said, group } = row;
  const day = due ?? said;
  const waits = role === 'client' && WAITS.has(group) && said !== undefined;
  return {
    key,
    state,
    title,
    partner,
    people,
    ...(day && { day }),
    ...(waits && { since: said }),
    ...(role === 'client' && due !== undefined && due < today && { passed: true }),
  };
}

/** Groups that wait for a word of mine. */
const WAITS: ReadonlySet<string> = new Set<Group>(['review', 'answer']);

/** Unsent letters, then drafts, the one edited last first. */
export async function readDraftRows(db: Database): Promise<DraftRow[]> {
  const [kept, unsent] = await Promise.all([readDrafts(db), readOutgoing(db)]);
  const refs = [...new Set(unsent.map(({ move }) => move.objective))];
  const known = await Promise.all(refs.map((ref) => readObjective(db, ref)));
  return draftRows(
    kept.flatMap((one) => asDraft(one) ?? []),
    unsent,
    known,
  );
}

/** The same from what was read. */
export function draftRows(
  drafts: readonly Draft[],
  unsent: readonly Outgoing[],
  known: readonly Objective[],
): DraftRow[] {
  const letters = unsent.map((one) => unsentRow(one, known));
  // Written is not sent: each objective with a letter that waits to be sent, once.
  return [...new Map(letters.map((one) => [one.row.key, one])).values(), ...drafts.map(draftRow)];
}

function unsentRow({ move }: Outgoing, known: readonly Objective[]): DraftRow {
  const now = known.find((one) => one.ref === move.objective && one.entries.length > 0);
  const said = move.kind === 'ask' ? move.content.wish : undefined;
  const title = move.kind === 'propose' ? move.content.terms.title : (said ?? (now && titleOf(now)));
  const side = sidesOfMove(move, now)?.[move.by === 'client' ? 'assistant' : 'client'];
  const row = { key: move.objective, state: 'draft', title: title ?? move.objective } as const;
  return {
    row: { ...row, partner: side?.name ?? '', people: lower(side?.addresses ?? []) },
    words: wordsInDraft({ title, side, ...move }),
  };
}

function draftRow(draft: Draft): DraftRow {
  const { key, title, partner } = draft;
  const people = lower(partner.address ? [partner.address.trim()] : []);
  const { key: _, language: _spoken, rests: _rests, ...written } = draft;
  return {
    row: { key, state: 'draft', title, partner: partner.name, people },
    words: wordsInDraft({ ...written, source: draft.source?.subject }),
  };
}

const lower = (addresses: readonly string[]): string[] => addresses.map((one) => one.toLowerCase());
