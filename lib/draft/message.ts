/**
 * Takes a message apart: what its sender wrote, and a message that they quote or pass on, with who wrote that. Losing a word
 * of the sender's is worse than leaving a quotation, so what is not beyond doubt stays.
 */
import { type Head, type Heading, headingAt, isRule } from './headings.ts';
import { isBlank, type Line, linesOf, type Stretch, textOf } from './lines.ts';
import { PASSED_ON_MARK } from './mail-words.ts';

/** A message that stands in another one. */
export type Passed = {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** As it is written there. */
  readonly date: string;
  readonly text: string;
};

/** A message taken apart. */
export type Apart = {
  /** What the sender wrote, their greeting and name among it, in lines. */
  readonly own: readonly Line[];
  /** The first message that stands below or among it with a head of its own. */
  readonly other?: Passed;
  /** The other one was passed on: it is what this message is about. */
  readonly passedOn: boolean;
};

/** Takes a message apart; `subject` says by its mark whether something was passed on. */
export function takeApart(stretches: readonly Stretch[], subject = ''): Apart {
  const lines = linesOf(stretches);
  const own: Line[] = [];
  let first: { readonly heading: Heading; readonly end: number } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    // Headings inside a quotation are part of it, once there is one.
    const heading = first && line.depth > 0 ? undefined : headingAt(lines, at);
    if (heading) {
      const end = at + heading.length;
      first ??= { heading, end };
      dropRules(own);
      if (line.depth === 0 && !isQuotedFrom(lines, end)) break;
      at = end - 1;
    } else if (!isCarriedOn(lines, at, first?.heading.passedOn === true)) keep(own, line);
  }
  const { heading, end = 0 } = first ?? {};
  return {
    own,
    ...(heading && { other: otherFrom(heading.head, lines.slice(end), subject) }),
    passedOn:
      heading !== undefined && (heading.passedOn || PASSED_ON_MARK.test(subject) || own.every(isBlank)),
  };
}

/** Whether what follows is marked as quoted, so that what comes below it may be the sender's again. */
function isQuotedFrom(lines: readonly Line[], from: number): boolean {
  let next = from;
  while (next < lines.length && isBlank(lines[next] as Line)) next++;
  return (lines[next]?.depth ?? 0) > 0;
}

/** Parts of somebody's words that stood apart by a quotation stay apart. */
function keep(own: Line[], line: Line): void {
  if (line.depth === 0) own.push(line);
  else if (own.length > 0 && !isBlank(own.at(-1) as Line)) own.push({ depth: 0, text: '' });
}

/** No mail program breaks shorter lines. */
const BROKEN_AT = 45;

/**
 * The rest of a quoted line that was broken without a mark of its own: right below a long one whose sentence has not
 * ended, going on in small letters. Below something passed on nobody answers line by line.
 */
function isCarriedOn(lines: readonly Line[], at: number, passedOn: boolean): boolean {
  const [above, line] = [lines[at - 1], lines[at] as Line];
  if (!above || above.depth === 0 || line.depth > 0 || isBlank(above) || isBlank(line)) return false;
  if (passedOn) return true;
  const ended = /[.?!:;]["'”’)]?\s{0,3}$/.test(above.text.slice(-8));
  return !ended && above.text.length >= BROKEN_AT && /^[\p{Ll}_=&%)]/u.test(line.text);
}

/** A rule right above a heading belongs to it, with no more than some blank lines between. */
function dropRules(own: Line[]): void {
  let end = own.length;
  while (end > 0 && own.length - end < 4 && isBlank(own[end - 1] as Line)) end--;
  if (end > 0 && isRule(own[end - 1] as Line)) own.length = end - 1;
}

function otherFrom(head: Head, lines: readonly Line[], subject: string): Passed {
  const depth = lines.find((line) => !isBlank(line))?.depth ?? 0;
  const text = textOf(lines.map((line) => ({ ...line, text: marked(line, depth) })));
  const bare = subject.replace(PASSED_ON_MARK, '').trim();
  return { from: personIn(head.from ?? ''), subject: head.subject ?? bare, date: head.date ?? '', text };
}

/** What is quoted in the other message keeps its marks. */
const marked = ({ depth, text }: Line, from: number): string =>
  depth > from ? `${'>'.repeat(depth - from)} ${text}` : text;

function personIn(text: string): Passed['from'] {
  const address = /[^\s@<>()[\]":;,]{1,64}@[^\s@<>()[\]":;,]{1,200}/u.exec(text);
  const name = (address ? text.slice(0, address.index) : text)
    .replace(/[<([]\s{0,2}(?:mailto:)?$/i, '')
    .replace(/^[\s"'“„«]+|[\s"'”»,]+$/gu, '');
  return { name, address: address?.[0].replace(/^mailto:/i, '') ?? '' };
}
