/** From what a person decided to a move with its letter. Pure. */
import type { Draft } from '../draft/draft.ts';
import type { About } from '../letter/letter.ts';
import type { Ref } from '../objective/ids.ts';
import type { ContentOf, Kind, Move, Role } from '../objective/moves.ts';
import type { Objective } from '../objective/objective.ts';
import { answerTo } from '../objective/rules.ts';
import { sidesIn } from '../objective/sides.ts';
import type { Side } from '../objective/terms.ts';
import type { Me } from '../store/database.ts';
import { isMine } from '../store/profile.ts';

const OBJECTIVE_DRAFT = /^objective:(OBJ-.{4}-.{4})$/;

/** The key of a draft that writes an objective up. */
export const draftKeyOf = (ref: Ref): string => `objective:${ref}`;

/** The objective a draft writes up, if it is not a new one. */
export const refOfDraft = (draft: Draft): Ref | undefined =>
  OBJECTIVE_DRAFT.exec(draft.key)?.[1] as Ref | undefined;

/** A move on an objective as it stands: it answers the last one that counts, or, as a reply, the last reply. */
export function moveOn<K extends Kind>(now: Objective, kind: K, by: Role, content: ContentOf<K>): Move {
  const answers = answerTo(now, kind);
  return { objective: now.ref, kind, by, ...(answers && { answers }), content } as Move;
}

/**
 * My side of a new objective: the address in use where it is mine, else the first one. The others stay private: the
 * person adds them to the profile for recognising, not for telling.
 */
export function mySide(me: Me, account: string | undefined): Side | undefined {
  const address = account && isMine(me, account) ? account : me.addresses[0];
  return address === undefined ? undefined : { name: me.name || address, addresses: [address] };
}

/** The two sides a move speaks of: those it names, else the objective's. */
export const sidesOfMove = (move: Move, now?: Objective): Objective['sides'] => sidesIn(move) ?? now?.sides;

/** Whom a letter greets and names. */
export function aboutOf(move: Move, now?: Objective): About {
  const sides = sidesOfMove(move, now);
  const client = firstName(sides?.client);
  const assistant = firstName(sides?.assistant);
  const title = move.kind === 'propose' ? move.content.terms.title : now?.terms?.title;
  return {
    to: (move.by === 'client' ? assistant : client) ?? '',
    ...(title && { title }),
    ...(client && { client }),
    ...(assistant && { assistant }),
  };
}

/** Whom the letter is for, by every address of theirs, and its subject in a new message. */
export function mailOf(move: Move, now?: Objective): { to: readonly string[]; subject: string } {
  const other = sidesOfMove(move, now)?.[move.by === 'client' ? 'assistant' : 'client'];
  return { to: other?.addresses ?? [], subject: aboutOf(move, now).title ?? '' };
}

const firstName = (side: Side | undefined): string | undefined => side?.name.trim().split(/\s+/)[0];
