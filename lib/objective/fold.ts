/** The fold: from a set of moves to the objective as it stands. Pure; order, duplicates and replays do not matter. */
import type { Ref, ShortId } from './ids.ts';
import { shortId } from './ids.ts';
import { joinRecords, type LogRecord } from './log.ts';
import { isKnown, type Move, type Role } from './moves.ts';
import type { Entry, Objective, Standing } from './objective.ts';
import { apply, fits, ruleOf } from './rules.ts';

/** A record of a known kind that this version has a rule for. */
type Known = { readonly record: LogRecord; readonly move: Move; readonly short: ShortId };
/** Moves by the short id they answer. */
type Children = ReadonlyMap<ShortId | undefined, readonly Known[]>;

/** An objective before its first move. */
export function emptyObjective(ref: Ref): Objective {
  return { ref, state: 'draft', revision: 0, rounds: [], verdicts: {}, entries: [] };
}

/**
 * Folds the records of one objective. Records of other objectives are left out.
 *
 * Each move answers the last one that counts; so the moves form a tree, and the fold walks it from the root. Where
 * several moves answer the same one, see {@link pickRival}.
 */
export function foldMoves(ref: Ref, records: readonly LogRecord[]): Objective {
  const all = distinctRecords(records.filter((record) => record.move.objective === ref));
  const known = all.flatMap(asKnown);
  const children = Map.groupBy(known, (one) => one.move.answers);
  const applied: LogRecord[] = [];
  const rivals = new Set<string>();
  let now = emptyObjective(ref);
  for (;;) {
    const able = (children.get(now.head) ?? []).filter(
      (one) => comesFromItsSide(now, one) && fits(now, one.move),
    );
    const next = pickRival(able, children);
    if (!next) break;
    for (const one of able) if (one !== next) rivals.add(one.record.id);
    now = { ...apply(now, next.move), head: next.short };
    applied.push(next.record);
  }
  return { ...now, entries: entriesOf(now, all, applied, rivals) };
}

function distinctRecords(records: readonly LogRecord[]): LogRecord[] {
  const byId = new Map<string, LogRecord>();
  for (const record of records) {
    const seen = byId.get(record.id);
    byId.set(record.id, seen ? joinRecords(seen, record) : record);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function asKnown(record: LogRecord): Known[] {
  const { move } = record;
  return isKnown(move) && ruleOf(move.kind) ? [{ record, move, short: shortId(record.id) }] : [];
}

/**
 * Which of several moves that answer the same one stands: *withdraw* first, then a *missed* review, else the smaller
 * id. But what people have gone on from is not undone by a letter answered to the past, see {@link yields}.
 */
function pickRival(able: readonly Known[], children: Children): Known | undefined {
  if (able.length < 2) return able[0];
  const open = able.filter((one) => !able.some((other) => other !== one && yields(one, other, children)));
  return [...(open.length > 0 ? open : able)].sort(
    (a, b) => rank(a.move) - rank(b.move) || (a.record.id < b.record.id ? -1 : 1),
  )[0];
}

/**
 * A move yields to another of its own side that has been answered (the other person relies on it), and to one of the
 * other side after which its own author has gone on.
 */
function yields(one: Known, other: Known, children: Children): boolean {
  if (one.move.by === other.move.by) return (children.get(other.short) ?? []).length > 0;
  return goesOn(other, one.move.by, children, new Set());
}

function rank(move: Move): number {
  if (move.kind === 'withdraw') return 0;
  return move.kind === 'review' && move.content.outcome === 'missed' ? 1 : 2;
}

/** Whether `by` has made a move somewhere after `start`. `seen` guards against answers that form a ring. */
function goesOn(start: Known, by: Role, children: Children, seen: Set<ShortId>): boolean {
  if (seen.has(start.short)) return false;
  seen.add(start.short);
  return (children.get(start.short) ?? []).some(
    (next) => next.move.by === by || goesOn(next, by, children, seen),
  );
}

/**
 * Whether one of the places a move was learnt in speaks for its side. A letter must come from an address of the side
 * it speaks for; a quotation from either side; what was written here or recorded by a person counts as it is.
 */
function comesFromItsSide(now: Objective, { record, move }: Known): boolean {
  const sides = now.sides ?? sidesIn(move);
  if (!sides) return false;
  const has = (role: Role, from?: string): boolean =>
    from !== undefined && sides[role].addresses.some((one) => one.toLowerCase() === from.toLowerCase());
  return record.learnt.some(({ how, from }) => {
    if (how === 'letter') return has(move.by, from);
    if (how === 'quoted') return has('client', from) || has('assistant', from);
    return true;
  });
}

function sidesIn(move: Move): Objective['sides'] {
  if (move.kind === 'ask') return { client: move.content.client, assistant: move.content.assistant };
  if (move.kind === 'propose')
    return { client: move.content.terms.client, assistant: move.content.terms.assistant };
  return undefined;
}

function entriesOf(now: Objective, all: LogRecord[], applied: LogRecord[], rivals: Set<string>): Entry[] {
  const done = new Set(applied.map((record) => record.id));
  const shorts = new Set(all.map((record) => shortId(record.id)));
  const rest = all
    .filter((record) => !done.has(record.id))
    .map(
      (record) =>
        ({ record, standing: rivals.has(record.id) ? 'rival' : standingOf(now, record, shorts) }) as Entry,
    );
  return [...applied.map((record) => ({ record, standing: 'applied' }) as Entry), ...rest];
}

function standingOf(now: Objective, record: LogRecord, shorts: ReadonlySet<ShortId>): Standing {
  const [one] = asKnown(record);
  if (!one) return 'foreign';
  const { answers } = one.move;
  if (answers !== undefined && !shorts.has(answers)) return 'missing';
  if (now.sides && !comesFromItsSide(now, one)) return 'stranger';
  return answers === now.head ? 'unfit' : 'late';
}
