/** Finds the lines by which mail programs introduce a message that they quote or pass on. */
import { bareLine, isBlank, type Line } from './lines.ts';
import {
  ANOTHER_MESSAGE,
  fieldNamed,
  type HeadField,
  PASSED_ON,
  SUBJECT_IN_LINE,
  WROTE,
  WROTE_START,
} from './mail-words.ts';

/** What stands at the head of a quoted message, as far as it says so. */
export type Head = Partial<Record<HeadField, string>>;

/** Lines that introduce a message. */
export type Heading = {
  /** How many lines it takes. */
  readonly length: number;
  readonly head: Head;
  /** It says that the message was passed on, not answered. */
  readonly passedOn: boolean;
  /** Beyond doubt, also where nothing marks what follows as quoted. */
  readonly sure: boolean;
};

const ADDRESS = /[^\s@<>()[\]":;,]{1,64}@[^\s@<>()[\]":;,]{1,200}/u;
const DASHED = /^[-_=]{2,80}\s?(.{0,80}?)\s?[-_=]{2,80}(?=$|\s)/u;
const RULE = /^[-_=]{2,200}$/;
const DAY_OR_TIME = /\d{1,2}[:.]\d\d(?!\d)|(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/;
const FIELD_LINE = /^(\p{L}[\p{L} .'’-]{0,24}?)\s?:(?!\/\/)\s{0,4}(.{0,900})$/u;

/** The heading that begins at this line, if one does. */
export function headingAt(lines: readonly Line[], at: number): Heading | undefined {
  const line = lines[at] as Line;
  if (isBlank(line)) return undefined;
  const text = bareLine(line);
  return (
    dashedAt(lines, at, text) ??
    announcedAt(lines, at, text) ??
    blockAt(lines, at, line.depth > 0) ??
    wroteAt(lines, at)
  );
}

/** A line of nothing but strokes; mail programs draw one above what they quote, and people between what they write. */
export const isRule = (line: Line): boolean => RULE.test(bareLine(line));

/** `---- Original Message ----`, alone or above a head; or a rule above a head. */
function dashedAt(lines: readonly Line[], at: number, text: string): Heading | undefined {
  if (!/^[-_=]{2}/.test(text)) return undefined;
  const dashed = DASHED.exec(text);
  const words = dashed?.[1] ?? '';
  const rest = text.slice(dashed?.[0].length ?? text.length).trim();
  if (words !== '' && ADDRESS.test(rest) && SUBJECT_IN_LINE.test(rest)) {
    return { length: 1, head: runTogether(rest), passedOn: PASSED_ON.test(words), sure: true };
  }
  const next = nextOf(lines, at + 1, 2);
  const block = next === undefined ? undefined : blockAt(lines, next, words !== '');
  const passedOn = PASSED_ON.test(text);
  if (block && next !== undefined) return { ...block, length: next - at + block.length, passedOn };
  const says = ANOTHER_MESSAGE.test(words) || passedOn || (WROTE.test(words) && words.length > 6);
  const short = words.length <= 48 && rest === '' && words !== '';
  return short && says ? { length: 1, head: {}, passedOn, sure: true } : undefined;
}

/** *Begin forwarded message:* above a head. */
function announcedAt(lines: readonly Line[], at: number, text: string): Heading | undefined {
  if (text.length > 80 || !text.endsWith(':') || !PASSED_ON.test(text)) return undefined;
  const next = nextOf(lines, at + 1, 2);
  const block = next === undefined ? undefined : blockAt(lines, next, true);
  return block && next !== undefined
    ? { ...block, length: next - at + block.length, passedOn: true }
    : undefined;
}

/** Most lines of a head, folded ones among them. */
const HEAD_LINES = 12;

/** *From: … Sent: … Subject: …* on lines of their own. `marked`: something above says that a head follows. */
function blockAt(lines: readonly Line[], at: number, marked: boolean): Heading | undefined {
  const head: Head = {};
  const { depth } = lines[at] as Line;
  let [named, length] = [0, 0];
  let address: string | undefined;
  for (const line of lines.slice(at, at + HEAD_LINES)) {
    if (line.depth !== depth || isBlank(line)) break;
    const { word, value, field } = fieldIn(line);
    length += 1;
    if (field) {
      head[field] ??= value;
      named += 1;
      continue;
    }
    const goesOn = word === '' ? named > 0 && isFolded(line) : marked;
    if (!goesOn) {
      length -= 1;
      break;
    }
    // A program of a language that is not known here: the first line with an address says who wrote.
    if (ADDRESS.test(value)) address ??= value;
  }
  if (address && named > 0) head.from ??= address;
  return isHead(head, named, length)
    ? { length, head, passedOn: false, sure: marked || named > 1 }
    : undefined;
}

function fieldIn(line: Line): { word: string; value: string; field: HeadField | undefined } {
  const [, word = '', value = ''] = FIELD_LINE.exec(bareLine(line)) ?? [];
  return { word, value, field: fieldNamed(word) };
}

/** The rest of a long list of addresses. */
function isFolded(line: Line): boolean {
  const text = bareLine(line);
  return /^\s/.test(line.text) || /^[<;,(]/.test(text) || (ADDRESS.test(text) && /[>;,)]$/.test(text));
}

/** A journey has *From* and *To* and a day as well; a head has addresses, or a subject with them. */
function isHead({ from, date, subject, to }: Head, named: number, length: number): boolean {
  // Without a sender only what no person types: a time with its seconds or zone, above an address.
  if (from === undefined)
    return named > 1 && /\d:\d\d:\d\d|[+-]\d{4}$/.test(date ?? '') && ADDRESS.test(to ?? '');
  if (named === 1) return length === 1 && ADDRESS.exec(from)?.[0].length === from.length;
  if (ADDRESS.test(from) || (to !== undefined && ADDRESS.test(to))) return true;
  return subject !== undefined && (date !== undefined || to !== undefined);
}

/** Lines that *On … wrote:* takes at most; long addresses make mail programs fold it. */
const FOLDED = 5;

function wroteAt(lines: readonly Line[], at: number): Heading | undefined {
  const first = bareLine(lines[at] as Line);
  if (!WROTE_START.test(first)) return undefined;
  let text = '';
  for (let index = at; index < Math.min(lines.length, at + FOLDED); index++) {
    const line = lines[index] as Line;
    const bare = bareLine(line);
    if (index > at && beginsAnew(bare)) return undefined;
    text = `${text} ${bare}`.trim();
    if (bare === '' && !/^on\s.{0,80}\d{4}/i.test(first)) return undefined;
    if (text.length > 500) return undefined;
    if (bare === '') continue;
    const quoted = isQuotedAfter(lines, index + 1, (lines[at] as Line).depth);
    const sure = isSure(text);
    if (sure || (quoted && isLikely(text))) {
      return { length: index - at + 1, head: headOf(text), passedOn: false, sure };
    }
    if (/[.!?]$/.test(bare) && !ADDRESS.test(bare)) return undefined;
  }
  return undefined;
}

/** A second *On 8 December …* is where the heading begins; the line before it is somebody's own. */
const beginsAnew = (text: string): boolean =>
  /^(?:on|il|le|am|el|em|op)\s.{0,60}\d/i.test(text) && DAY_OR_TIME.test(text);

const ON = /^(?:on|il|in data|le|am|el|op|em|den|på|dnia|w dniu|vào)(?!\p{L})/iu;
const ENDS_WROTE = new RegExp(`${WROTE.source}\\s?[:：]?$`, 'iu');

/** A verb, or an address in brackets, with a day, and a colon at the end. */
function isSure(text: string): boolean {
  if (!DAY_OR_TIME.test(text)) return false;
  if (ON.test(text) && ADDRESS.test(text) && ENDS_WROTE.test(text)) return true;
  if (!/[:：]$/.test(text)) return false;
  if (ADDRESS.test(text) && (/[<([]/.test(text) || WROTE.test(text))) return true;
  return WROTE.test(text) && ON.test(text);
}

const isLikely = (text: string): boolean =>
  /[:：>]$/.test(text) && (ADDRESS.test(text) || WROTE.test(text) || DAY_OR_TIME.test(text));

function isQuotedAfter(lines: readonly Line[], from: number, depth: number): boolean {
  const next = nextOf(lines, from, 3);
  if (next === undefined) return false;
  const line = lines[next] as Line;
  // The end of the heading itself, folded behind the bracket of an address.
  return line.depth > depth && !(WROTE.test(line.text) && line.text.length < 20);
}

/** The next line with words, no more than `blanks` blank ones away. */
function nextOf(lines: readonly Line[], from: number, blanks: number): number | undefined {
  for (let index = from; index < Math.min(lines.length, from + blanks + 1); index++) {
    if (!isBlank(lines[index] as Line)) return index;
  }
  return undefined;
}

/** *On 3 March, "Anna Rossi" <anna@x.test> wrote:*; the name stands between the day and the address. */
function headOf(text: string): Head {
  const address = ADDRESS.exec(text);
  if (!address) return {};
  const before = text.slice(0, address.index).replace(/[<([\s]+$/, '');
  const quoted = /["“„«'](.{1,80})["”»']$/u.exec(before)?.[1];
  const named = /(?<![\p{L}\p{N}])(?:(?!(?:AM|PM)\s)\p{Lu}[\p{L}.'’-]{0,30}(?:\s-)?\s?){1,5}$/u.exec(
    before,
  )?.[0];
  return { from: `${quoted ?? named ?? ''} <${address[0]}>`.trim(), date: before };
}

/** A head in one line, its fields one after the other, the sender first. */
function runTogether(text: string): Head {
  const sender = /^[^:]{1,24}:(.{0,120}?[>\])])/.exec(text)?.[1] ?? '';
  const subject = SUBJECT_IN_LINE.exec(text);
  return {
    from: sender.trim(),
    ...(subject && { subject: text.slice(subject.index + subject[0].length).trim() }),
  };
}
