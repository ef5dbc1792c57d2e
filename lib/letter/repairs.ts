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
const atWidth = (line: Line, next: Line, widest: number): boolean =>
  line.width === widest && /\S$/.test(line.text) && /^\S/.test(next.text);
/** The rest of a quoted line that was cut without its quote marks. */
const cutQuote = (line: Line, next: Line, widest: number): boolean =>
  next.marks < line.marks && atWidth(line, next, widest);

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

/** Words cut by wrapping, from the rarer kinds of wrapping to the widest guess. */
const REJOINS: readonly Repair[] = [
  asTheyAre,
  unfilled,
  rejoin(afterHyphen),
  rejoin(cutQuote),
  rejoin(atWidth),
  rejoin((line, next, widest) => afterHyphen(line, next) || atWidth(line, next, widest)),
  (lines) => unfilled(rejoin(afterHyphen)(lines)),
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

/** All repairs, the mildest first. */
export const REPAIRS: readonly Repair[] = LINKS.flatMap((links) =>
  REJOINS.map(
    (rejoined): Repair =>
      (lines) =>
        links(rejoined(lines)),
  ),
);
