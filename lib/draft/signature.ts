/**
 * Takes off what stands under what somebody wrote: footers of programs, what follows a signature's mark, and the closing
 * words with the name. Each needs evidence of its own; a line that could be a sentence stays.
 */
import { isClosing, isSignedClosing } from './closings.ts';
import { bareLine, isBlank, type Line } from './lines.ts';
import { SENT_FROM, SENT_FROM_MINE } from './mail-words.ts';

/** Lines that a signature takes at most, blank ones aside. */
const SIGNATURE_LINES = 14;
const EMAIL = /[^\s@]{1,64}@[^\s@]{1,200}\.\p{L}/u;
const LINK = /https?:\/\/|www\./i;
const PHONE = /\d{2,5}[)\s./-]{1,3}\d{2,5}[\s./-]{0,3}\d{2,6}|\+\d[\d\s()./-]{6,20}\d/;
const DISCLAIMER =
  /confidential|privileged|intended (?:only |solely )?(?:for|recipient)|disclaim|unauthori[sz]ed|without (?:the )?(?:prior |express )?consent|riservat|destinatari|confidenzial|d\.\s?lgs|gdpr|2016\/679|vertraulich|confidentiel/giu;

/** The lines above a signature's mark, a list's footer, *Sent from …* or a disclaimer. */
export function withoutFooter(lines: readonly Line[]): Line[] {
  const at = footerFrom(lines);
  const above = lines.slice(0, at).every(isBlank) ? lines : lines.slice(0, at);
  return withoutSentFrom(above.slice(0, disclaimerFrom(above)));
}

function footerFrom(lines: readonly Line[]): number {
  const below = belowEach(lines);
  const found = lines.findIndex((line, at) => {
    if (SENT_FROM_MINE.test(line.text))
      return isOfProgram(line.text) && at > 0 && isBlank(lines[at - 1] as Line);
    return MARK.test(line.text) && isMarkAbove(line.text, lines, at + 1, below[at] ?? 0);
  });
  return found < 0 ? lines.length : found;
}

/** How many lines with words stand below each. */
function belowEach(lines: readonly Line[]): number[] {
  let count = 0;
  return lines
    .toReversed()
    .map((line) => (isBlank(line) ? count : count++))
    .toReversed();
}

const MARK = /^\s?(?:--|_{2,80})\s{0,2}$/;

/** `-- ` is the signature's mark by rule; without its blank, or as `__`, only above what looks like one. */
function isMarkAbove(text: string, lines: readonly Line[], from: number, count: number): boolean {
  if (count > SIGNATURE_LINES * 2) return false;
  if (text === '-- ') return true;
  const below = lines.slice(from).filter((line) => !isBlank(line));
  if (text.includes('_') && !below.some((line) => isContact(bareLine(line)))) return false;
  return count <= SIGNATURE_LINES && below.every((line) => line.text.trim().length <= 120);
}

/** A device or an app, not a sentence about one. */
const isOfProgram = (text: string): boolean =>
  text.length <= 90 && !/, \p{Ll}|[?!]$|\p{L}{3}\.$/u.test(text.trim());

/** Such lines that stand below each other at most. */
const PROGRAMS = 3;

function withoutSentFrom(lines: readonly Line[]): Line[] {
  let end = lines.length;
  for (let round = 0; round < PROGRAMS; round++) {
    let last = end - 1;
    while (last > 0 && isBlank(lines[last] as Line)) last--;
    const text = last > 0 ? bareLine(lines[last] as Line) : '';
    if (text === '' || !isOfProgram(text) || !SENT_FROM.test(text)) break;
    end = last;
  }
  return lines.slice(0, end);
}

/** Where the last paragraphs begin that each speak twice as disclaimers do. */
function disclaimerFrom(lines: readonly Line[]): number {
  let from = lines.length;
  for (let end = lines.length; end > 0; ) {
    while (end > 0 && isBlank(lines[end - 1] as Line)) end--;
    let start = end;
    while (start > 0 && !isBlank(lines[start - 1] as Line)) start--;
    if (start === 0 || !isDisclaimer(lines.slice(start, end))) break;
    from = start;
    end = start;
  }
  return from;
}

function isDisclaimer(lines: readonly Line[]): boolean {
  const text = lines.slice(0, 60).map(bareLine).join(' ').slice(0, 4000);
  const words = new Set(Array.from(text.matchAll(DISCLAIMER), ([word]) => word.toLowerCase()));
  return words.size >= (text.length >= 200 ? 2 : 3);
}

/** Where the closing words and the name begin; the length of the lines where there are none. `sender` as the head has it. */
export function signatureFrom(lines: readonly Line[], sender: string): number {
  const all = lines.flatMap((line, at) => (isBlank(line) ? [] : [{ at, text: bareLine(line) }]));
  const names = namesIn(sender);
  let start = lines.length;
  for (let index = all.length - 1; index > 0 && index >= all.length - SIGNATURE_LINES; index--) {
    const { at, text } = all[index] as (typeof all)[number];
    const below = all.slice(index + 1).map((one) => one.text);
    if (begins(text, below, names, isApart(lines, at))) start = at;
    if (!couldSign(text, names)) break;
  }
  const single = all.at(-1);
  if (start < lines.length || all.length < 2 || !single) return start;
  return isLoneName(lines, single.at) ? single.at : start;
}

const isApart = (lines: readonly Line[], at: number): boolean => at > 0 && isBlank(lines[at - 1] as Line);

/** Whether a signature can begin with this line, given what stands below it. */
function begins(text: string, below: readonly string[], names: readonly string[], apart: boolean): boolean {
  const first = below[0];
  if (isSignedClosing(text))
    return below.every(isContact) || isOfSender(text.split(/[,.!–-]/)[1] ?? '', names);
  if (isClosing(text)) return first !== undefined && (isNameLike(first) || isOfSender(first, names));
  if (/^[_=*~-]{3,}$/.test(text)) return first !== undefined && isNameLike(first) && below.some(isContact);
  // Among other lines an address alone is one of them; a name ends what stands above it.
  if (isOfSender(text, names)) return apart || (below.length > 0 && !EMAIL.test(text)) || /^[-–—]/.test(text);
  return below.length >= 2 && apart && isNameLike(text) && below.slice(0, 6).filter(isContact).length >= 2;
}

/** A line that is no sentence: short, or with an address or a number of a telephone. */
function couldSign(text: string, names: readonly string[]): boolean {
  if (isClosing(text) || isSignedClosing(text) || isContact(text) || isOfSender(text, names)) return true;
  if (text.length > 72 || /^p\.?\s?s\b/i.test(text) || /[?!;:]$/.test(text)) return false;
  const words = text.split(' ');
  const small = words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
  return words.length <= 3 ? !/[.]$/.test(text) || small === 0 : small <= words.length / 3;
}

const isContact = (text: string): boolean =>
  text.length <= 100 && (EMAIL.test(text) || LINK.test(text) || PHONE.test(text));

/** One to four words, each with a capital. */
const isNameLike = (text: string): boolean =>
  text.length <= 48 && /^[-–—\s]{0,3}(?:\p{Lu}[\p{L}.'’-]{0,24},?\s?){1,4}$/u.test(text);

/** A name, or the sender's address, and little else. */
function isOfSender(text: string, names: readonly string[]): boolean {
  if (text.length > 60) return false;
  const lower = text.toLowerCase();
  if (names.some((name) => name.includes('@') && lower.includes(name))) return lower.split(' ').length <= 3;
  const words = lower.replace(/\t.*| {3,}.*/, '').match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length === 0 || words.length > 4 || !/^[-–—\s]{0,3}\p{L}/u.test(text)) return false;
  if (words.length > 1 && !isNameLike(text.replace(/\t.*| {3,}.*/, '').trim())) return false;
  return words.some((word) =>
    names.some((name) => name === word || (word.length >= 3 && name.startsWith(word))),
  );
}

/** The parts of a sender's name and address by which they may sign, in small letters. */
function namesIn(sender: string): string[] {
  const address = /[^\s<>()[\]"]{1,64}@[^\s<>()[\]"]{1,200}/.exec(sender)?.[0].toLowerCase();
  const words =
    sender
      .toLowerCase()
      .replace(/@\S*/, ' ')
      .match(/\p{L}[\p{L}'’-]+/gu) ?? [];
  return [...words.filter((word) => word.length >= 2 && word !== 'mailto'), ...(address ? [address] : [])];
}

/** One word with a capital, alone below a sentence that has ended. */
function isLoneName(lines: readonly Line[], at: number): boolean {
  const text = bareLine(lines[at] as Line);
  if (!/^[-–—\s]{0,2}\p{Lu}\p{Ll}{1,14}$/u.test(text) || !isApart(lines, at) || isClosing(text)) return false;
  const above = lines.slice(0, at).findLast((line) => !isBlank(line));
  const sentence = above ? bareLine(above) : '';
  return sentence.split(' ').length >= 4 && !/[:,]$/.test(sentence);
}
