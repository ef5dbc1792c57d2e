/** The letters in a message: candidates are parsed, the move is rebuilt, and the check says whether it is the one. */
import { hash, shortId } from '../objective/ids.ts';
import { type AnyMove, isKnown, type Move, Role } from '../objective/moves.ts';
import { readBody } from './body.ts';
import { type Flat, flatten, type Line, lineAt, linesIn } from './flat.ts';
import { contentOf } from './kinds.ts';
import { type Codes, findLastLines, type LastLine } from './last-line.ts';
import { layersOf } from './layers.ts';
import type { Block, Heading, Reading, ReadOptions } from './letter.ts';
import { REPAIRS } from './repairs.ts';
import { Budget } from './search.ts';
import type { Fields } from './section.ts';

/** Work for all letters of a message, and for one of them, in characters (see {@link Budget}). */
const WORK = 3_000_000;
const WORK_EACH = 1_000_000;
/** Longest letter, in characters; what stands further above its last line is not looked at. */
export const LETTER_LIMIT = 60_000;
/** Most last lines that are tried in a message. */
const LETTERS = 60;
/** How unlikely a reading may be. */
const COSTS = 12;

type Failed = Extract<Reading, { ok: false }>;
type Found = { readonly reading: Reading; readonly from: number; readonly to: number; readonly key: string };
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
  const found = new Map<string, Found>();
  const purse = new Budget(WORK);
  const seen = new Set<string>();
  for (const layers of layersOf(blocks))
    for (const repair of REPAIRS)
      for (const { depth, lines } of layers) {
        const repaired = repair(lines);
        const text = `${depth}\n${repaired.map((line) => line.text).join('\n')}`;
        if (seen.has(text) || !/esito/i.test(text) || !purse.spend(text.length / 10)) continue;
        seen.add(text);
        readLayer(repaired, depth, options, purse, found);
      }
  return inOrder([...found.values()]);
}

/** Reads the letters of one text, from the last one up, so that what a letter quotes is known as part of it. */
function readLayer(
  lines: readonly Line[],
  depth: number,
  options: ReadOptions,
  purse: Budget,
  found: Map<string, Found>,
): void {
  const flat = flatten(lines, purse);
  for (const line of findLastLines(flat).slice(-LETTERS).reverse()) {
    const at = lineAt(flat, line.start);
    const key = `${depth} ${line.codes[0]?.check ?? at}`;
    const held = found.get(key);
    if (held?.reading.ok || isWithin(found, depth, at)) continue;
    const work = new Budget(Math.min(WORK_EACH, purse.left));
    const one = readOne({ flat: { ...flat, budget: work }, line, depth, options });
    purse.spend(Math.min(WORK_EACH, purse.left) - work.left);
    if (one.reading.ok || !held) found.set(key, { ...one, key });
  }
}

const isWithin = (found: Map<string, Found>, depth: number, at: number): boolean =>
  [...found.values()].some(
    ({ reading, from, to }) => reading.ok && reading.depth === depth && from <= at && at < to,
  );

/** By their place; what failed inside a letter that was read is part of what that letter says. */
function inOrder(found: readonly Found[]): Reading[] {
  const kept = found.filter(
    (one) =>
      !found.some((other) => other !== one && other.reading.ok && !one.reading.ok && holds(other, one)),
  );
  return kept.sort((a, b) => a.to - b.to).map((one) => one.reading);
}

const holds = (whole: Found, part: Found): boolean =>
  whole.reading.depth === part.reading.depth && whole.from <= part.to && part.to <= whole.to;

function readOne(attempt: Try): Omit<Found, 'key'> {
  const { flat, line } = attempt;
  const to = lineAt(flat, line.start);
  if (line.is !== 'whole') return { reading: refused(attempt, line.is), from: to, to };
  if (flat.budget.left <= 0) return { reading: refused(attempt, 'too-long'), from: to, to };
  const best = search(attempt);
  if (best?.ok) return { reading: accepted(attempt, best), from: lineAt(flat, best.start), to };
  const reading = refused(
    attempt,
    best ? 'changed' : flat.budget.left <= 0 ? 'too-long' : 'incomplete',
    best,
  );
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
    for (const { fields, start } of bodies(cost)) {
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
