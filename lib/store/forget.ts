/**
 * Forgetting: what the store holds of an objective goes, and bare ids stay in its place, so that neither a mail that is
 * read again nor a file that is taken in brings it back. Which objectives and drafts go is said by the caller.
 */
import type { IDBPTransaction } from 'idb';
import type { Ref } from '../objective/ids.ts';
import { announce, announceGone } from './announce.ts';
import { asMe, isDraftRow, isOutgoing, isProjection } from './check.ts';
import {
  type Aside,
  allOrNothing,
  type Database,
  type Kept,
  type Mark,
  type Me,
  type Outgoing,
  type Projection,
  STRICT,
  type Tables,
} from './database.ts';
import { NOBODY } from './profile.ts';
import { recountIn } from './tally.ts';

const TABLES = [
  'moves',
  'objectives',
  'rows',
  'texts',
  'stale',
  'outgoing',
  'drafts',
  'profile',
  'forgotten',
  'itself',
  'aside',
] as const;
type Forgetting = IDBPTransaction<Tables, (typeof TABLES)[number][], 'readwrite'>;
type Reading = IDBPTransaction<Tables, (typeof TABLES)[number][], 'readonly'>;

/** Everything the store holds of anybody, as one transaction sees it. */
export type Held = {
  readonly objectives: readonly Projection[];
  readonly drafts: readonly Kept[];
  readonly outgoing: readonly Outgoing[];
  /** What was set aside: it holds words as well. */
  readonly aside: readonly Aside[];
  readonly me: Me;
};

/** What is to go. */
export type Going = {
  readonly refs: readonly Ref[];
  /** Keys of drafts and of half-typed forms. */
  readonly drafts: readonly string[];
  /** Ids of what was set aside. */
  readonly aside?: readonly number[];
  /** The profile as it is afterwards. */
  readonly me: Me;
};

/** What is there to be forgotten. */
export function readHeld(db: Database): Promise<Held> {
  return heldIn(db.transaction([...TABLES]));
}

/**
 * Forgets what `choose` says of what is there, all or nothing, and marks it with the calendar day. Returns what went.
 * Each objective keeps a mark by its ref: a letter of it that never was stored here is recognised by that.
 */
export async function forget(db: Database, choose: (held: Held) => Going, day: string): Promise<Going> {
  const tx = db.transaction([...TABLES], 'readwrite', STRICT);
  let going: Going | undefined;
  await allOrNothing(tx, async () => {
    going = choose(await heldIn(tx));
    for (const ref of going.refs) await forgetIn(tx, ref, day);
    for (const key of going.drafts) await tx.objectStore('drafts').delete(key);
    for (const id of going.aside ?? []) await tx.objectStore('aside').delete(id);
    await putMe(tx, going.me);
    await recountIn(tx.objectStore('itself'), {
      moves: tx.objectStore('moves'),
      marks: tx.objectStore('forgotten'),
      drafts: tx.objectStore('drafts'),
    });
  });
  announceGone((going as unknown as Going).drafts);
  for (const change of ['moves', 'drafts', 'outgoing', 'profile', 'forgotten', 'aside'] as const)
    announce(change);
  return going as unknown as Going;
}

async function heldIn(tx: Forgetting | Reading): Promise<Held> {
  const [objectives, drafts, outgoing, aside, me] = await Promise.all([
    tx.objectStore('objectives').getAll(),
    tx.objectStore('drafts').getAll(),
    tx.objectStore('outgoing').getAll(),
    tx.objectStore('aside').getAll(),
    tx.objectStore('profile').get('me'),
  ]);
  return {
    objectives: objectives.filter(isProjection),
    drafts: drafts.filter(isDraftRow).map((row) => row.draft),
    outgoing: outgoing.filter(isOutgoing),
    aside,
    me: asMe(me) ?? NOBODY,
  };
}

async function forgetIn(tx: Forgetting, ref: Ref, day: string): Promise<void> {
  const moves = tx.objectStore('moves');
  const outgoing = tx.objectStore('outgoing');
  // An unsent letter may have been sent all the same: its move is marked like the others.
  const unsent = (await outgoing.getAll()).filter((one) => one.move?.objective === ref);
  const ids = [...(await moves.index('objective').getAllKeys(ref)), ...unsent.map((one) => one.id)];
  const marks = tx.objectStore('forgotten');
  for (const id of ids) {
    await marks.put({ id, objective: ref });
    await moves.delete(id);
    await outgoing.delete(id);
  }
  await marks.put({ id: ref, objective: ref, day });
  for (const table of ['objectives', 'rows', 'texts', 'stale'] as const)
    await tx.objectStore(table).delete(ref);
}

/** A profile that says nothing is none. */
async function putMe(tx: Forgetting, me: Me): Promise<void> {
  const profile = tx.objectStore('profile');
  const { name, addresses, notMe, also = [] } = me;
  const says = name !== '' || [addresses, notMe, also].some((one) => one.length > 0);
  if (says) await profile.put(me, 'me');
  else await profile.delete('me');
}

/** The mark of a forgotten objective; nothing for one that was not forgotten. */
export function readMark(db: Database, ref: Ref): Promise<Mark | undefined> {
  return db.get('forgotten', ref);
}

/** The ids of all that was forgotten, in order. */
export function readForgotten(db: Database): Promise<string[]> {
  return db.getAllKeys('forgotten');
}

/** Takes the marks of an objective away: from now on its letters are read as any others. */
export async function takeUp(db: Database, ref: Ref): Promise<void> {
  const tx = db.transaction(['forgotten', 'moves', 'drafts', 'itself'], 'readwrite', STRICT);
  const marks = tx.objectStore('forgotten');
  await allOrNothing(tx, async () => {
    for (const id of await marks.index('objective').getAllKeys(ref)) await marks.delete(id);
    const [moves, drafts] = [tx.objectStore('moves'), tx.objectStore('drafts')];
    await recountIn(tx.objectStore('itself'), { moves, marks, drafts });
  });
  announce('forgotten');
}
