/** The ways to see a message: by depth of quoting, and with what mail programs did to it undone. */
import { type Flat, flatten, type Line } from './flat.ts';
import { findLastLines, type LastLine } from './last-line.ts';
import { type Layer, layersOf } from './layers.ts';
import type { Block } from './letter.ts';
import { REPAIRS } from './repairs.ts';
import { Budget } from './search.ts';

/** Work for all ways to see a message, so that a long one is seen in few. */
const LOOKS = 1_500_000;
/** Longest letter, in characters; what stands further above its last line is not looked at. */
export const LETTER_LIMIT = 60_000;
/** Most last lines that are tried in a message. */
const LETTERS = 40;

/**
 * One way to see a part of the message. In a `mixed` one the depths are not to be trusted; `done` are the last lines
 * of which every reading has been tried.
 */
export type Text = {
  readonly done: Set<LastLine>;
  readonly flat: Flat;
  readonly mixed: boolean;
  /** Something was undone in it. */
  readonly mended: boolean;
  readonly lastLines: readonly LastLine[];
};

/** Every distinct way to see the message that holds a last line, the likeliest first. */
export function textsOf(blocks: readonly Block[]): Text[] {
  const budget = new Budget(LOOKS);
  const seen = new Set<string>();
  const texts: Text[] = [];
  for (const [way, layers] of layersOf(blocks).entries())
    for (const { lines, mended } of repairsOf(layers)) {
      if (!budget.spend(sizeOf(lines)) && texts.length > 0) return texts;
      const known = `${way > 0 ? '' : lines[0]?.depth} ${lines.map((line) => line.text).join('\n')}`;
      if (seen.has(known)) continue;
      seen.add(known);
      const flat = flatten(lines, budget);
      const lastLines = findLastLines(flat).slice(-LETTERS).reverse();
      if (lastLines.length > 0) texts.push({ flat, mixed: way > 0, mended, lastLines, done: new Set() });
    }
  return texts;
}

/** The layers with each repair that changes them, the mildest repair first. */
function* repairsOf(layers: readonly Layer[]): Generator<{ lines: Layer; mended: boolean }> {
  const near = layers.map(nearLetters).filter((layer) => layer.length > 0);
  yield* near.map((lines) => ({ lines, mended: false }));
  for (const repair of REPAIRS)
    for (const layer of near) {
      const lines = repair(layer);
      if (lines !== layer) yield { lines, mended: true };
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
