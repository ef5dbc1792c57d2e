/** The letters in a message: candidates are parsed, the move is rebuilt, and the check says whether it is the one. */
import { hash, shortId } from '../objective/ids.ts';
import { type AnyMove, isKnown, type Move, Role } from '../objective/moves.ts';
import { readBody } from './body.ts';
import { type Flat, flatten, type Line, lineAt, linesIn } from './flat.ts';
import { contentOf } from './kinds.ts';
import { type Codes, findLastLines, type LastLine } from './last-line.ts';
import { type Layer, layersOf } from './layers.ts';
import type { Block, Heading, Reading, ReadOptions } from './letter.ts';
import { REPAIRS } from './repairs.ts';
import { Budget } from './search.ts';
import type { Fields } from './section.ts';

/** Work for all letters of a message, in characters (see {@link Budget}). */
const WORK = 1_000_000;
/** Work for all ways to see a message, so that a long one is seen in few. */
const LOOKS = 1_500_000;
/** Work for one letter in one text: first a little for every way to see it, then more for each. */
const SHARES = [60_000, 400_000] as const;
/** Longest letter, in characters; what stands further above its last line is not looked at. */
export const LETTER_LIMIT = 60_000;
/** Most last lines that are tried in a message. */
const LETTERS = 60;
/** How unlikely a reading may be. */
const COSTS = 5;

type Failed = Extract<Reading, { ok: false }>;
/** A reading, the lines it goes from and to, and what tells its last line from others. */
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
  const purse = new Budget(WORK);
  const texts = textsOf(blocks);
  let found: readonly Found[] = [];
  for (const share of SHARES)
    for (const text of texts) found = readText({ ...text, share, options, purse }, found);
  return inOrder(found);
}

/**
 * One way to see a part of the message. In a `mixed` one the depths are not to be trusted; `done` are the last lines
 * of which every reading has been tried.
 */
type Text = {
  readonly done: Set<LastLine>;
  readonly flat: Flat;
  readonly mixed: boolean;
  readonly lastLines: readonly LastLine[];
};

/** Every distinct way to see the message that holds a last line, the likeliest first. */
function textsOf(blocks: readonly Block[]): Text[] {
  const budget = new Budget(LOOKS);
  const seen = new Set<string>();
  const texts: Text[] = [];
  for (const [way, layers] of layersOf(blocks).entries())
    for (const lines of repairsOf(layers)) {
      if (!budget.spend(sizeOf(lines)) && texts.length > 0) return texts;
      const known = `${way > 0 ? '' : lines[0]?.depth} ${lines.map((line) => line.text).join('\n')}`;
      if (seen.has(known)) continue;
      seen.add(known);
      const flat = flatten(lines, budget);
      const lastLines = findLastLines(flat).slice(-LETTERS).reverse();
      if (lastLines.length > 0) texts.push({ flat, mixed: way > 0, lastLines, done: new Set() });
    }
  return texts;
}

/** The layers with each repair that changes them, the mildest repair first. */
function* repairsOf(layers: readonly Layer[]): Generator<Layer> {
  const near = layers.map(nearLetters).filter((layer) => layer.length > 0);
  yield* near;
  for (const repair of REPAIRS)
    for (const layer of near) {
      const lines = repair(layer);
      if (lines !== layer) yield lines;
    }
}

const sizeOf = (layer: Layer): number => layer.reduce((sum, { text }) => sum + text.length + 20, 0);

/** Lines that a last line may take to itself where a program has broken it. */
const BROKEN = 12;

/** The lines a letter can be in: those before a mention of Esito, as far as a letter reaches, and the few after it. */
function nearLetters(layer: Layer): Layer {
  const kept = new Set<Line>();
  for (let index = layer.length - 1; index >= 0; index--) {
    if (!/esito/i.test(layer[index]?.text ?? '')) continue;
    for (const line of layer.slice(index, index + BROKEN)) kept.add(line);
    let reach = LETTER_LIMIT;
    for (; index >= 0 && reach > 0; index--) {
      const line = layer[index];
      if (line) kept.add(line);
      reach -= line?.text.length ?? 0;
      if (/esito/i.test(line?.text ?? '')) reach = LETTER_LIMIT;
    }
  }
  return kept.size === layer.length ? layer : layer.filter((line) => kept.has(line));
}

/**
 * Reads the letters of one text, from the last one up, so that what a letter quotes is known as part of it. Where the
 * depths are not to be trusted (`mixed`), only what can be read counts.
 */
function readText(
  { flat, mixed, lastLines, done, share, options, purse }: Text & Share & { options: ReadOptions },
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
    const one = { ...readOne({ flat: { ...flat, budget }, line, depth, options }), key };
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
      ({ reading, to }) =>
        reading.ok || !whole.some((one) => one.to === to || isWithin(one, reading.depth, to)),
    )
    .sort((a, b) => a.to - b.to)
    .map((one) => one.reading);
}

function readOne(attempt: Try): Omit<Found, 'key'> {
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
