/** The words a person wrote themselves in a message: without what they quote and the line that says whom. Pure. */
import type { Block } from '../hosts/host.ts';

type Line = { readonly depth: number; readonly text: string };

/** What somebody wrote at one depth of quoting, above, below and between what they quote; blank lines evened out. */
export function wordsAt(blocks: readonly Block[], depth: number): string {
  const lines = withoutHeadings(linesOf(blocks));
  const own = lines.flatMap((line, index) => {
    if (line.depth === depth) return [line.text];
    // Parts that stood apart by a quotation stay apart.
    return lines[index - 1]?.depth === depth ? [''] : [];
  });
  return own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What introduces the first thing that is quoted: *On Tuesday Clara wrote:*; empty where nothing does. */
export function introductionIn(blocks: readonly Block[]): string {
  const lines = linesOf(blocks);
  const at = lines.findIndex((line, index) => line.depth === 0 && headingAt(lines, index) > 0);
  return at < 0 ? '' : textOf(lines.slice(at, at + headingAt(lines, at)));
}

/** Links in a text, each once, without the punctuation of the sentence around them. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>()"“”«»]+/gi) ?? [];
  return [...new Set(found.map((one) => one.replace(/[.,;:!?'’]+$/, '')))];
}

/** Lines with their depth; `>` at the start of a line counts as deeper, as it does for letters. */
function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ depth, text }) =>
    text.split('\n').map((line) => {
      const marks = /^(?:\s*>)+ ?/.exec(line)?.[0] ?? '';
      return { depth: depth + marks.replace(/[^>]/g, '').length, text: line.slice(marks.length).trimEnd() };
    }),
  );
}

/** *On Tuesday Clara wrote:* and its like in the mail programs around us. */
const VERB =
  /\b(?:wrote|writes|ha scritto|scrive|schrieb|a écrit|escribió|escreveu|skrev|skrifaði|napisał|schreef)\b/i;
const ON = /^[-\s]*(?:on|il|in data|le|am|el|op|em|den|w dniu)\b.*\d.*:$/is;
/** *Clara Bassi <clara@…> wrote:* without a day; a sentence of one's own before it must not be lost with it. */
const NAME_WROTE =
  /^(?:\p{Lu}\S*\s+){1,4}(?:[<(][^>)]*[>)]\s*)?(?:wrote|writes|ha scritto|scrive|schrieb|a écrit)\s?:$/u;
const RULE =
  /^(?:-{2,} ?\S.*(?:message|nachricht|messaggio|mensaje|inoltrato|d['’]origine).* ?-{2,}|-{2,} ?(?:message|messaggio).*-{2,}|_{10,})$/i;
const HEADER = /^(?:from|sent|date|to|subject|da|inviato|data|a|oggetto|von|gesendet|de|envoyé)\s?: ?\S/i;
/** A header says an address or a year; two points of one's own do not. */
const HEADED = /\S@\S|\b(?:19|20)\d\d\b/;

/** Lines such a heading takes at most; mail programs fold long ones. */
const FOLDED = 3;

/** Takes out the lines that introduce a quotation; where nothing marks what follows as quoted, they make it so. */
function withoutHeadings(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  /** From here on, what stands at this depth is quoted too. */
  let begun = Number.POSITIVE_INFINITY;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const { depth } = line;
    const length = depth < begun ? headingAt(lines, at) : 0;
    if (length > 0) {
      const next = lines.slice(at + length).find((one) => one.text.trim() !== '');
      if (next && next.depth <= depth) begun = depth;
      at += length - 1;
    } else out.push(depth >= begun ? { ...line, depth: depth + 1 } : line);
  }
  return out;
}

/** How many lines from here introduce a quotation; 0 where they do not. */
function headingAt(lines: readonly Line[], at: number): number {
  const line = lines[at] as Line;
  if (RULE.test(line.text.trim())) return 1;
  const near = lines.slice(at, at + 1 + FOLDED).map((one) => one.text.trim());
  const headers = near.filter((text) => HEADER.test(text));
  if (HEADER.test(near[0] ?? '') && headers.length > 1 && headers.some((text) => HEADED.test(text))) return 1;
  for (let length = 1; length <= FOLDED; length++) {
    const part = lines.slice(at, at + length);
    if (part.length < length || part.some((one) => one.depth !== line.depth || one.text.trim() === ''))
      return 0;
    const text = textOf(part);
    if (ON.test(text) || NAME_WROTE.test(text)) {
      const next = lines.slice(at + length).find((one) => one.text.trim() !== '');
      // A sentence of one's own may end in a colon too: only a verb with a day or an address, or a quotation, make it one.
      const sure = VERB.test(text) && (ON.test(text) || text.includes('@'));
      if (sure || (next && next.depth > line.depth)) return length;
    }
  }
  return 0;
}

const textOf = (lines: readonly Line[]): string => lines.map((one) => one.text.trim()).join(' ');
