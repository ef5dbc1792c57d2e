/**
 * What transports do beyond what folding evens out, undone by trial: the check in the last line says which repair is
 * right, so a wrong one does no harm.
 */
import type { Line } from './flat.ts';

/** Lines as they may have been before a transport. */
export type Repair = (lines: readonly Line[]) => readonly Line[];

const asTheyAre: Repair = (lines) => lines;

/** Joins lines where `joins` says that a word was cut between them. */
const rejoin =
  (joins: (line: Line, next: Line, widest: number) => boolean): Repair =>
  (lines) => {
    const widest = lines.reduce((most, line) => Math.max(most, line.width), 0);
    const out: Line[] = [];
    let before: Line | undefined;
    for (const line of lines) {
      const last = out.at(-1);
      if (last && before && joins(before, line, widest))
        out[out.length - 1] = { ...last, text: last.text + line.text };
      else out.push(line);
      before = line;
    }
    return out;
  };

/** Some programs break lines after slashes too, as in links and time zones. */
const afterHyphen = ({ text }: Line, next: Line): boolean =>
  /[^\s-]-$|[^\s/]\/$/.test(text) && /^\S/.test(next.text);
const isTouching = (line: Line, next: Line): boolean => /\S$/.test(line.text) && /^\S/.test(next.text);
const atWidth = (line: Line, next: Line, widest: number): boolean =>
  line.width === widest && isTouching(line, next);
/** The rest of a quoted line that was cut without its quote marks. */
const cutQuote = (line: Line, next: Line, widest: number): boolean =>
  next.marks < line.marks && atWidth(line, next, widest);

/** The rest of a line that grew a little: so short that nobody would have begun a line with it. */
const shortRest = (line: Line, next: Line, widest: number): boolean =>
  next.text.trim().length <= 4 && atWidth(line, next, widest);

/** Width at which mail cuts lines without looking at words. */
const MAIL_WIDTH = 76;

/** Lines cut at that width and wrapped at a smaller one afterwards: what was one line is so long together. */
const wrappedAfterCut: Repair = (lines) => {
  let long = 0;
  let blank = 1;
  return rejoin((line, next) => {
    const together = long + blank + line.width;
    long = long > 0 && together <= MAIL_WIDTH ? together : line.width;
    blank = line.text.endsWith('-') ? 0 : 1;
    return long === MAIL_WIDTH && isTouching(line, next);
  })(lines);
};

/** Lines that were cut at one width and changed a little since; longer ones hold a link that grew. */
const nearWidth: Repair = (lines) => {
  const counts = new Map<number, number>();
  for (const { width } of lines) if (width >= CUT_WIDTH) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [common = 0] = [...counts].reduce((most, one) => (one[1] >= most[1] ? one : most), [0, 0]);
  if (common === 0) return lines;
  return rejoin(
    (line, next) =>
      (line.width > common || common - line.width <= 3) && line.width >= CUT_WIDTH && isTouching(line, next),
  )(lines);
};

/** Least width at which a program cuts words. */
const CUT_WIDTH = 60;

/** All of it is quoted, and lines with fewer marks are the rests of lines that grew too long, mark by mark. */
const cutQuotes: Repair = (lines) => {
  const most = lines.reduce((deepest, line) => Math.max(deepest, line.marks), 0);
  return rejoin((_, next) => next.marks < most && next.text.trim() !== '')(lines);
};

/** Each way to leave one of the words alone that a repair would join: it was cut where a blank had stood. */
const butOne =
  (joins: (line: Line, next: Line, widest: number) => boolean, nth: number): Repair =>
  (lines) => {
    let seen = 0;
    let left = false;
    const mended = rejoin((line, next, widest) => {
      if (!joins(line, next, widest)) return false;
      seen += 1;
      left ||= seen === nth;
      return seen !== nth;
    })(lines);
    return left ? mended : lines;
  };

/** Most words of which one is left alone. */
const CUTS = 8;
const nths = Array.from({ length: CUTS }, (_, index) => index + 1);

/** One line a paragraph: where lines were filled up anew, what begins a line says nothing. */
const unfilled: Repair = (lines) => {
  const paragraphs: Line[][] = [];
  let empty = true;
  for (const line of lines) {
    const begins = line.text.trim() === '' || empty;
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
    empty = line.text.trim() === '';
  }
  return paragraphs.flatMap(([first, ...others]) =>
    first ? [{ ...first, text: [first, ...others].map((line) => line.text).join(' ') }] : [],
  );
};

/** Quote marks that came to stand inside lines when these were filled up anew. */
const unquoted: Repair = (lines) =>
  inTexts((text) => text.replace(/(?<=^| )>(?: ?>)*(?= |$)/g, ' '))(unfilled(lines));

/** Words cut by wrapping, from the rarer kinds of wrapping to the widest guess. */
const REJOINS: readonly Repair[] = [
  asTheyAre,
  unfilled,
  rejoin(afterHyphen),
  rejoin(cutQuote),
  rejoin(atWidth),
  rejoin((line, next, widest) => afterHyphen(line, next) || atWidth(line, next, widest)),
  (lines) => unfilled(rejoin(afterHyphen)(lines)),
  rejoin(shortRest),
  wrappedAfterCut,
  nearWidth,
  cutQuotes,
  unquoted,
];

/** Tried last: where a word may have been cut at its end as well. */
const DOUBTS: readonly Repair[] = [
  (lines) => rejoin(afterHyphen)(nearWidth(lines)),
  (lines) => rejoin(afterHyphen)(cutQuotes(lines)),
  (lines) => rejoin(afterHyphen)(unquoted(lines)),
  ...nths.map((nth) => butOne(atWidth, nth)),
];

const inTexts =
  (turn: (text: string) => string): Repair =>
  (lines) => {
    const turned = lines.map((line) => {
      const text = turn(line.text);
      return text === line.text ? line : { ...line, text };
    });
    return turned.some((line, index) => line !== lines[index]) ? turned : lines;
  };

/** Links that a mail filter put its own address around. */
function unwrapLinks(text: string): string {
  return text
    .replace(
      /https?:\/\/[\w.-]*safelinks\.protection\.outlook\.com\/[^\s?]*\?url=([^&\s]+)(?:&\S*?reserved=\d|&\S*)?/gi,
      (whole, url: string) => decoded(url, whole),
    )
    .replace(
      /https?:\/\/urldefense\.com\/v3\/__(\S+?)__;([\w-]*)[^\s$]*\$?/gi,
      (whole, url: string, held: string) => fromProofpoint(url, held) ?? whole,
    )
    .replace(
      /https?:\/\/urldefense\.(?:proofpoint\.)?com\/v2\/url\?u=([^&\s]+)&\S*/gi,
      (whole, url: string) => decoded(url.replace(/-/g, '%').replace(/_/g, '/'), whole),
    );
}

function decoded(url: string, otherwise: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return otherwise;
  }
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Proofpoint v3: `*` stands for one replaced character, `**` and a letter for a run; the list after it says which. */
function fromProofpoint(url: string, held: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(held.replace(/-/g, '+').replace(/_/g, '/')), (one) =>
      one.charCodeAt(0),
    );
    const signs = [...new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
    let next = 0;
    return url.replace(/\*(?:\*([\w-]))?/g, (_, run?: string) => {
      const many = run === undefined ? 1 : RUNS.indexOf(run) + 2;
      next += many;
      return signs.slice(next - many, next).join('');
    });
  } catch {
    return undefined;
  }
}

/** What turning HTML into text or Markdown leaves around links and addresses. */
function unmarkLinks(text: string): string {
  return text
    .replace(/\[([^[\]]{1,4000})\] ?\((?:mailto:)?[^()\s]{0,4000}\)/g, '$1')
    .replace(/([^\s<>[\]]{1,254}@[^\s<>[\]]{1,254}) ?[<[]mailto:[^<>[\]\s]{1,500}[>\]]/gi, '$1')
    .replace(/(https?:\/\/[^\s<>[\]]{1,2000}) ?[<[]\1\/?[>\]]/gi, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi, '$1')
    .replace(/\[(https?:\/\/[^[\]\s]+)\]/gi, '$1')
    .replace(/(?<![:/\w])mailto:/gi, '');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Signs that were written for HTML and never turned back. */
const fromEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );

/** Signs that Markdown puts before others so that they stand for themselves. */
const unslash = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

const LINKS: readonly Repair[] = [
  asTheyAre,
  inTexts(unwrapLinks),
  inTexts((text) => unwrapLinks(fromEntities(text))),
  inTexts((text) => unmarkLinks(unwrapLinks(text))),
  inTexts((text) => unmarkLinks(unslash(unwrapLinks(fromEntities(text))))),
];

const both = (links: readonly Repair[], rejoins: readonly Repair[]): Repair[] =>
  links.flatMap((link) =>
    rejoins.map(
      (rejoined): Repair =>
        (lines) =>
          link(rejoined(lines)),
    ),
  );

/** All repairs, the mildest first. */
export const REPAIRS: readonly Repair[] = [...both(LINKS, REJOINS), ...both(LINKS.slice(0, 2), DOUBTS)];
