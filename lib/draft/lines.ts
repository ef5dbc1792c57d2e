/** A message as lines, each with how deep it is quoted. */

/** A stretch of a message at one depth of quoting, as a webmail's page shows it. */
export type Stretch = { readonly depth: number; readonly text: string };

/** One line: 0 is what the sender wrote. A line of plain mail carries its depth in `>` marks, which are not in `text`. */
export type Line = { readonly depth: number; readonly text: string };

/** Longer lines are only looked at as far as this, in characters. */
const LOOKED_AT = 1000;

const MARKS = /^(?: {0,3}>){1,40} ?/;
/** Signs that people write themselves: `>>> look here <<<`, `>100`, and the prompt of a program. */
const MINE = /^ {0,3}(?:>{1,40}[^\n]{0,400}<\s{0,3}$|>\d|>>> ?[\p{L}_]{1,30}[(=.\s][^\n]{0,200}[)=\]])/u;
/** A mail program that sets its heading right behind the last word. */
const SHARED =
  /(?:-{2,20} ?(?=On )| (?=On (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}, ))(?=On [^\n]{4,200}wrote:\s{0,3}$)/;

function apart(line: string): string[] {
  const shared = line.length < 1000 ? SHARED.exec(line) : null;
  return shared && shared.index > 0
    ? [line.slice(0, shared.index), line.slice(shared.index + shared[0].length)]
    : [line];
}

/** The lines of these stretches; `>` at the start of a line counts as deeper. */
export function linesOf(stretches: readonly Stretch[]): Line[] {
  return stretches.flatMap(({ depth, text }) =>
    text
      .split(/\r\n?|\n/)
      .flatMap(apart)
      .map((line) => {
        const marks = MINE.test(line) ? '' : (MARKS.exec(line)?.[0] ?? '');
        return {
          depth: depth + marks.replace(/[^>]/g, '').length,
          text: line.slice(marks.length).replace(/\ufeff/g, ''),
        };
      }),
  );
}

/** A line as patterns look at it: even blanks, no stars around its words, no more than a bound. */
export const bareLine = ({ text }: Line): string =>
  text.slice(0, LOOKED_AT).replace(/\s/g, ' ').replace(/\*/g, '').trim();

/** Whether nothing stands in it. */
export const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** Lines as one text: blank ones at both ends left out, never more than one between. */
export function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n{1,2}|\n{1,2}$/g, '');
}
