/** A message as texts that are read by themselves: one for each depth of quoting. */

import type { Line } from './flat.ts';
import type { Block } from './letter.ts';

/** Lines that are read together, in order. */
export type Layer = readonly Line[];

const MARKS = /^[ \t\u00a0]*(?:[>|][ \t\u00a0]*)+/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The ways to part a message, the usual one first: by depth, with `>` at the start of a line counting as one more;
 * then with these marks only taken off, for messages whose quoted lines were wrapped again; then as it stands, for
 * texts of which a line begins so.
 */
export function layersOf(blocks: readonly Block[]): Layer[][] {
  const lines = linesOf(blocks);
  if (!lines.some((line) => line.marks > 0)) return [together(lines, (line) => line.depth)];
  const raw = linesOf(blocks, /^(?!)/);
  return [
    together(lines, (line) => line.depth),
    together(lines, (line) => line.depth - line.marks),
    together(raw, (line) => line.depth),
  ];
}

function linesOf(blocks: readonly Block[], marked = MARKS): Line[] {
  let no = 0;
  return blocks.flatMap(({ depth, text }) =>
    text.split(/\r?\n/).map((shown) => {
      const plain = shown.replace(INVISIBLE, '');
      const prefix = marked.exec(plain)?.[0] ?? '';
      const marks = prefix.replace(/[^>|]/g, '').length;
      const words = plain.slice(prefix.length);
      return { text: words, no: no++, marks, width: plain.length, depth: depth + marks };
    }),
  );
}

const together = (lines: readonly Line[], by: (line: Line) => number): Layer[] => [
  ...Map.groupBy(lines, by).values(),
];
