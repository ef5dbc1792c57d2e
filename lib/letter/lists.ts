/** Lists in letters: numbered, or a single entry beside its label. */
import { LIST_LIMIT, TEXT_LIMIT } from '../objective/terms.ts';
import { linesOf, type Part, trimmed } from './flat.ts';
import { all, chain, either, later, map, nothing, only, type Search } from './search.ts';
import type { Form } from './section.ts';

/** Where an entry can begin, what it says of itself, and where its words begin. */
export type Mark<M> = { readonly start: number; readonly content: number; readonly mark: M };
export type Cut<M> = { readonly mark: M; readonly part: Part };

/** A list of which one entry stands beside the label and more are numbered from 1. */
export const listOf = <T>(item: Form<T>): Form<readonly T[]> => ({
  write: (values, say) => {
    const items = values.map((value) => item.write(value, say).replace(/\n\n/g, '\n'));
    if (items.length === 1) return items[0] ?? '';
    return `\n${items.map((text, index) => `  ${index + 1}. ${text}`).join('\n')}`;
  },
  read: (part, say) => chain(itemsOf(trimmed(part)), (parts) => all(parts.map((one) => item.read(one, say)))),
});

/** All ways to cut a part into entries. */
function itemsOf(part: Part): Search<Part[]> {
  const marks = numbersIn(part);
  const numbered = map(
    cuts(part, marks, (done, mark) => mark === done + 1),
    (list) => (list.length > 0 ? list.map((one) => one.part) : undefined),
  );
  const lines = entriesByLine(part);
  const whole = only([part]);
  if (marks[0]?.start === part.start) return either([numbered, whole, only(lines)]);
  // Bullets at every line: a program has taken the numbers for a list of its own.
  const bullets = lines.length > 1 && BULLET.test(part.flat.text.slice(part.start, part.end));
  return either(bullets ? [only(lines), whole] : [whole, only(lines)]);
}

const BULLET = /^[*•+-] /;
const LIST_SIGN = /^(?:[*•+-]|([1-9]\d?)\\?[.)]) /;

/** Numbers that could begin an entry: `2.`, also as `2)` or `2\.`, which is what some programs make of it. */
function numbersIn(part: Part): Mark<number>[] {
  const found: Mark<number>[] = [];
  for (const match of part.flat.text
    .slice(part.start, part.end)
    .matchAll(/(?<=^| )(?:[*•-] )?([1-9]\d?)\\?[.)] /g))
    found.push({
      start: part.start + match.index,
      content: part.start + match.index + match[0].length,
      mark: Number(match[1]),
    });
  return found;
}

/** Every line as an entry, for programs that lose or change the numbers of a list. */
function entriesByLine(part: Part): Part[] {
  const edges = [part.start, ...linesOf(part).map((line) => line.at), part.end];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? part.start;
    const [sign = '', number] = LIST_SIGN.exec(part.flat.text.slice(start, end)) ?? [];
    const isOurs = number === undefined || Number(number) === index + 1;
    return { flat: part.flat, start: isOurs ? start + sign.length : start, end };
  });
}

/**
 * All ways to cut a part at marks. The first entry begins at the part's start; `follows` says whether a mark may come
 * next after so many entries. Marks at the start of a line are likely where the first one stands so, the nearest first.
 */
export function cuts<M>(
  part: Part,
  marks: readonly Mark<M>[],
  follows: (done: number, mark: M) => boolean,
): Search<Cut<M>[]> {
  const { flat, start, end } = trimmed(part);
  const atLine = (mark: Mark<M>): boolean => flat.starts.has(mark.start);
  const from = (done: number, here: Mark<M>): Search<Cut<M>[]> => {
    const cut = (to: number): Cut<M> => ({
      mark: here.mark,
      part: trimmed({ flat, start: Math.min(here.content, to), end: to }),
    });
    if (!flat.budget.spend(marks.length)) return nothing;
    const next = marks.filter((mark) => mark.start > here.start && follows(done, mark.mark));
    const near = next.filter((mark) => mark.start - here.content <= 2 * TEXT_LIMIT);
    const goOn = (mark: Mark<M>): Search<Cut<M>[]> =>
      later(() => map(from(done + 1, mark), (rest) => [cut(mark.start), ...rest]));
    const stop = only([cut(end)]);
    const byLine = flat.starts.has(start);
    const likely = near.filter((mark) => !byLine || atLine(mark)).map(goOn);
    const others = near.filter((mark) => byLine && !atLine(mark)).map(goOn);
    return either(done >= LIST_LIMIT ? [stop] : [...likely, stop, ...others]);
  };
  const first = marks.find((mark) => mark.start === start && follows(0, mark.mark));
  return first ? from(1, first) : nothing;
}
