/** The letters in a message: candidates are parsed, the move is rebuilt, and the check says whether it is the one. */
import { hash, shortId } from '../objective/ids.ts';
import { type AnyMove, isKnown, type Move, Role } from '../objective/moves.ts';
import { readBody } from './body.ts';
import { type Flat, lineAt, linesIn } from './flat.ts';
import { contentOf } from './kinds.ts';
import type { Codes, LastLine } from './last-line.ts';
import type { Block, Heading, Reading, ReadOptions } from './letter.ts';
import { Budget } from './search.ts';
import type { Fields } from './section.ts';
import { LETTER_LIMIT, type Text, textsOf } from './texts.ts';

/** Work for all letters of a message, in characters (see {@link Budget}). */
const WORK = 1_000_000;
/** Work for one letter in one text: first a little for every way to see it, then more for each. */
const SHARES = [60_000, 400_000] as const;
/** How unlikely a reading may be. */
const COSTS = 5;

type Failed = Extract<Reading, { ok: false }>;
/** A reading, the lines it goes from and to, and what tells its last line from others. */
type Found = {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** It was seen in a text in which something was undone, perhaps wrongly. */
  readonly mended: boolean;
};
type Try = {
  readonly flat: Flat;
  readonly line: LastLine;
  readonly depth: number;
  readonly options: ReadOptions;
};

/**
 * Finds the letters in a message, in reading order: one for each distinct last line and depth. Never throws. What is
 * accepted says exactly what its text says: the check is the id of the move that was rebuilt from it.
 */
export function readLetters(blocks: readonly Block[], options: ReadOptions = {}): Reading[] {
  const purse = new Budget(WORK);
  const texts = textsOf(blocks);
  let found: readonly Found[] = [];
  for (const share of SHARES)
    for (const text of texts) found = readText({ ...text, share, options, purse }, found);
  return inOrder(found);
}

/**
 * Reads the letters of one text, from the last one up, so that what a letter quotes is known as part of it. Where the
 * depths are not to be trusted (`mixed`), only what can be read counts.
 */
function readText(
  { flat, mixed, mended, lastLines, done, share, options, purse }: Text & Share & { options: ReadOptions },
  before: readonly Found[],
): readonly Found[] {
  let found = before;
  for (const line of lastLines.filter((one) => !done.has(one))) {
    const at = lineAt(flat, line.start);
    const depth = at?.depth ?? 0;
    const name = line.codes[0]?.check ?? `line ${at?.no}`;
    const key = mixed ? name : `${depth} ${name}`;
    const same = (one: Found): boolean => one.key === key || (mixed && one.key.endsWith(` ${name}`));
    if (found.some((one) => one.reading.ok && (same(one) || isWithin(one, depth, at?.no ?? 0)))) continue;
    const budget = new Budget(Math.max(0, Math.min(share, purse.left)));
    const given = budget.left;
    const one = { ...readOne({ flat: { ...flat, budget }, line, depth, options }), key, mended };
    purse.spend(given - budget.left);
    if (budget.left > 0) done.add(line);
    const better =
      one.reading.ok || found.some((other) => same(other) && isPoorer(other.reading, one.reading));
    if (better) found = [...found.filter((other) => !same(other)), one];
    else if (!mixed && !found.some(same)) found = [...found, one];
  }
  return found;
}

/** Whether a refusal says less than another one. */
const isPoorer = (a: Reading, b: Reading): boolean => !a.ok && !b.ok && !a.guess && b.guess !== undefined;

type Share = { readonly share: number; readonly purse: Budget };

const isWithin = ({ reading, from, to }: Found, depth: number, at: number): boolean =>
  reading.depth === depth && from <= at && at < to;

/** By their place; what failed inside a letter that was read is part of what that letter says. */
function inOrder(found: readonly Found[]): Reading[] {
  const whole = found.filter((one) => one.reading.ok);
  return found
    .filter(
      (one) =>
        one.reading.ok ||
        !whole.some(
          (read) => read.to === one.to || isWithin(read, one.reading.depth, one.to) || isBroken(one, read),
        ),
    )
    .sort((a, b) => a.to - b.to)
    .map((one) => one.reading);
}

/** Whether what failed is only what a repair made of the last line of a letter that was read without it. */
const isBroken = ({ reading, mended }: Found, read: Found): boolean =>
  mended &&
  !reading.ok &&
  read.reading.ok &&
  ['no-blanks', 'incomplete'].includes(reading.why) &&
  reading.heading?.ref === read.reading.move.objective;

function readOne(attempt: Try): Omit<Found, 'key' | 'mended'> {
  const { flat, line } = attempt;
  const to = lineAt(flat, line.start)?.no ?? 0;
  if (line.is !== 'whole') return { reading: refused(attempt, line.is), from: to, to };
  if (flat.budget.left <= 0) return { reading: refused(attempt, 'too-long'), from: to, to };
  const best = search(attempt);
  if (best?.ok) return { reading: accepted(attempt, best), from: lineAt(flat, best.start)?.no ?? 0, to };
  const reading = refused(attempt, best ? 'changed' : 'incomplete', best);
  return { reading, from: to, to };
}

type Best = { readonly ok: boolean; readonly move: Move; readonly start: number };

/** The reading that fits the check, or else the likeliest that makes a move at all. */
function search({ flat, line, options }: Try): Best | undefined {
  const { kind, language } = line;
  if (!kind || !language) return undefined;
  const within = { flat, start: Math.max(0, line.start - LETTER_LIMIT), end: line.start };
  const bodies = readBody(kind, language, within);
  const by = options.guessBy ?? usualBy(kind);
  let guess: Best | undefined;
  for (let cost = 0; cost <= COSTS; cost++)
    for (const { fields, start } of bodies(cost, flat.budget)) {
      const moves = movesOf(line, fields);
      const work = CHECK + line.start - start;
      const move = moves.find(
        (one) => flat.budget.spend(work) && shortId(hash(one.move)) === one.check,
      )?.move;
      if (move) return isKnown(move) ? { ok: true, move, start } : guess;
      guess ??= moves.flatMap(({ move: one }) =>
        isKnown(one) && one.by === by ? { ok: false, move: one, start } : [],
      )[0];
      if (flat.budget.left <= 0) return guess;
    }
  return guess;
}

/** The moves a body can stand for: by either side, and with each way to read the last line. */
function movesOf(line: LastLine, fields: Fields): { move: AnyMove; check: string }[] {
  const { kind, ref } = line;
  if (!kind || !ref) return [];
  return line.codes.flatMap((codes) =>
    Role.options.map((by) => ({
      check: codes.check,
      move: { objective: ref, kind, by, ...answers(codes), content: contentOf(kind, fields, line, codes) },
    })),
  );
}

const answers = ({ answers: code }: Codes): { answers?: string } => (code ? { answers: code } : {});

const usualBy = (kind: Move['kind']): Role =>
  ['accept', 'decline', 'release', 'need', 'deliver'].includes(kind) ? 'assistant' : 'client';

/** Work of a check beside the length of the letter. */
const CHECK = 300;

function accepted({ flat, line, depth }: Try, { move, start }: Best): Reading {
  const end = line.codes.find((one) => one.answers === move.answers)?.end ?? line.end;
  const text = linesIn({ flat, start, end });
  return { ok: true, move, id: hash(move), depth, language: line.language ?? 'en', text };
}

function refused({ flat, line, depth }: Try, why: Failed['why'], best?: Best): Failed {
  const heading: Heading = {
    ...(line.kind ? { kind: line.kind } : {}),
    ...(line.ref ? { ref: line.ref } : {}),
    ...(line.codes[0] ? answers(line.codes[0]) : {}),
  };
  return {
    ok: false,
    why,
    depth,
    text: linesIn({ flat, start: best?.start ?? line.start, end: line.end }),
    ...(Object.keys(heading).length > 0 ? { heading } : {}),
    ...(best ? { guess: best.move } : {}),
  };
}
