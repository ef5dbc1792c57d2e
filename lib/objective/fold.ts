/** The fold: from a set of moves to the objective as it stands. Pure; order, duplicates and replays do not matter. */
import { isAmong } from './addresses.ts';
import type { Ref, ShortId } from './ids.ts';
import { shortId } from './ids.ts';
import type { Children, Known } from './known.ts';
import { joinRecords, type LogRecord } from './log.ts';
import { isKnown, type Move, type Role } from './moves.ts';
import type { Entry, Objective, Standing } from './objective.ts';
import { hearReplies } from './replies.ts';
import { apply, fits, succeeds } from './rules.ts';
import { sidesIn } from './sides.ts';

/** An objective before its first move. */
export function emptyObjective(ref: Ref): Objective {
  return { ref, state: 'draft', revision: 0, numbered: 0, rounds: [], verdicts: {}, entries: [] };
}

/**
 * Folds the records of one objective. Records of other objectives are left out.
 *
 * Each move answers the last one that counts; so the moves form a tree, and the fold walks it from the root. Where
 * several moves answer the same one, see {@link pickBranch}.
 */
export function foldMoves(ref: Ref, records: readonly LogRecord[]): Objective {
  const all = distinctRecords(records.filter((record) => record.move.objective === ref));
  const known = knownIn(all);
  const children = Map.groupBy(known, (one) => one.move.answers);
  const path = walk(emptyObjective(ref), { children, forks: FORKS }, new Set());
  return { ...path.now, entries: entriesOf(path, all) };
}

/** Who answers what; and how many moves may still be looked at twice: at forks, and for both who answer a hand-over. */
type Tree = { readonly children: Children; forks: number };

/** Honest people never come near it; hand-overs nested by malice, and forged short ids, would be walked for ever. */
const FORKS = 5000;

/** What counts from some point on, in order; what yielded to it; and where it ends. */
type Path = {
  readonly applied: readonly Known[];
  readonly rivals: readonly Known[];
  readonly now: Objective;
};

/** Walks on from `now`. `passed` holds the short ids on the way: two moves of one short id must not make a ring. */
function walk(start: Objective, tree: Tree, passed: Set<ShortId>): Path {
  const applied: Known[] = [];
  const rivals: Known[] = [];
  let now = start;
  for (;;) {
    const { now: told, heard } = hearReplies(
      now,
      tree.children,
      (one) => !passed.has(one.short) && may(now, one),
    );
    for (const one of heard) {
      passed.add(one.short);
      applied.push(one);
    }
    now = told;
    const able = nextAfter(now, tree).filter((one) => !passed.has(one.short) && may(now, one));
    const [only, ...others] = able.sort(byRank);
    if (!only) return { applied, rivals, now };
    if (others.length > 0) {
      tree.forks -= able.length;
      if (tree.forks > 0) return choose(now, applied, able, tree, passed);
      // Malice alone comes here: what would follow is not looked at.
      rivals.push(...others);
    }
    now = step(now, only);
    applied.push(only);
    passed.add(only.short);
  }
}

const may = (now: Objective, one: Known): boolean => comesFromItsSide(now, one) && fits(now, one.move);

/** What answers the last move that counts; both who agree to a hand-over may answer the hand-over itself. */
function nextAfter(now: Objective, tree: Tree): Known[] {
  const next = (tree.children.get(now.head) ?? []).filter((one) => one.move.kind !== 'reply');
  const { at } = now.offer?.handing ?? {};
  if (at === undefined || at === now.head || tree.forks <= 0) return next;
  const both = (tree.children.get(at) ?? []).filter((one) => one.move.kind === 'accept');
  tree.forks -= both.length;
  return [...next, ...both];
}

function step(now: Objective, one: Known): Objective {
  const next = { ...withoutWord(apply(now, one.move)), head: one.short };
  const { offer } = next;
  if (one.move.kind !== 'hand-over' || !offer?.handing) return next;
  return { ...next, offer: { ...offer, handing: { ...offer.handing, at: one.short } } };
}

/** A word was said about the move before: the next reply answers the new one. */
function withoutWord(now: Objective): Objective {
  if (now.said === undefined) return now;
  const { said: _, ...rest } = now;
  return rest;
}

/** At a fork each branch is walked to its end, and the one that stands is taken whole. */
function choose(
  now: Objective,
  before: readonly Known[],
  able: readonly Known[],
  tree: Tree,
  passed: Set<ShortId>,
): Path {
  const branches = able.map((one) => {
    const path = walk(step(now, one), tree, new Set([...passed, one.short]));
    return { one, path };
  });
  const best = pickBranch(branches);
  const others = able.filter((one) => one !== best.one);
  return {
    applied: [...before, best.one, ...best.path.applied],
    rivals: [...others, ...best.path.rivals],
    now: best.path.now,
  };
}

function distinctRecords(records: readonly LogRecord[]): LogRecord[] {
  const byId = new Map<string, LogRecord>();
  for (const record of records) {
    const seen = byId.get(record.id);
    byId.set(record.id, seen ? joinRecords(seen, record) : record);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function knownIn(records: readonly LogRecord[]): Known[] {
  const known: Known[] = [];
  for (const record of records) {
    const { move, id } = record;
    if (isKnown(move)) known.push({ record, move, short: shortId(id) });
  }
  return known;
}

/** A move that could stand, and what counts after it. */
type Branch = { readonly one: Known; readonly path: Path };

/**
 * Which of several moves that answer the same one stands: *withdraw* first, then a *missed* review, else the smaller
 * id. But what people have gone on from is not undone by a letter answered to the past, see {@link yields}.
 */
function pickBranch(branches: readonly Branch[]): Branch {
  const open = branches.filter(
    ({ one }) => !branches.some((other) => other.one !== one && yields(one, other)),
  );
  const [first] = [...(open.length > 0 ? open : branches)].sort((a, b) => byRank(a.one, b.one));
  return first as Branch;
}

const byRank = (a: Known, b: Known): number =>
  rank(a.move) - rank(b.move) || (a.record.id < b.record.id ? -1 : 1);

/**
 * A move yields to another of its own side that the other side has answered (they rely on it), and to one of the other
 * side after which its own side has gone on. Only moves that count along that branch are evidence.
 */
function yields({ move }: Known, { one, path }: Branch): boolean {
  const bySame = one.move.by === move.by;
  return path.applied.some((later) => (later.move.by === move.by) !== bySame);
}

function rank(move: Move): number {
  if (move.kind === 'withdraw') return 0;
  // A closing says that nothing was delivered: a delivery that answers the same letter shows the contrary.
  if (move.kind === 'close') return 3;
  return 'outcome' in move.content && move.content.outcome === 'missed' ? 1 : 2;
}

/**
 * Whether one of the places a move was learnt in speaks for its side. A letter must come from an address of the side
 * it speaks for; a quotation from either side; what was written here or recorded by a person counts as it is.
 */
function comesFromItsSide(now: Objective, { record, move }: Known): boolean {
  const sides = now.sides ?? sidesIn(move);
  if (!sides) return false;
  const successor = succeeds(move) ? now.offer?.handing?.successor : undefined;
  const speaks = successor ? { ...sides, assistant: successor } : sides;
  const has = (role: Role, from?: string): boolean =>
    from !== undefined && isAmong(speaks[role].addresses, from);
  // One agreement may know the address it came from, another the one that a person said it is a second of.
  return record.learnt.some(({ how, from, via }) => {
    if (how === 'letter') return has(move.by, from) || has(move.by, via);
    if (how === 'quoted')
      return [from, via].some((address) => has('client', address) || has('assistant', address));
    return true;
  });
}

function entriesOf({ applied, rivals, now }: Path, all: readonly LogRecord[]): Entry[] {
  const done = new Set(applied.map((one) => one.record.id));
  const yielded = new Set(rivals.map((one) => one.record.id));
  const entries = applied.map(({ record }): Entry => ({ record, standing: 'applied' }));
  const others = all.filter((record) => !done.has(record.id));
  if (others.length === 0) return entries;
  const shorts = new Set(all.map((record) => shortId(record.id)));
  const standing = (record: LogRecord): Standing =>
    yielded.has(record.id) ? 'rival' : standingOf(now, record, shorts);
  return entries.concat(others.map((record) => ({ record, standing: standing(record) })));
}

function standingOf(now: Objective, record: LogRecord, shorts: ReadonlySet<ShortId>): Standing {
  const [one] = knownIn([record]);
  if (!one) return 'foreign';
  const { answers } = one.move;
  if (answers !== undefined && !shorts.has(answers)) return 'missing';
  const sides = now.sides ?? sidesIn(one.move);
  if (sides && !comesFromItsSide(now, one)) return 'stranger';
  return answers === now.head ? 'unfit' : 'late';
}
