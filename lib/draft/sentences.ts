/** Splits what somebody wrote into sentences, each with its paragraph. */

/** A sentence: its words on one line, and which paragraph of the text it stands in, from 1. */
export type Sentence = { readonly text: string; readonly paragraph: number };

/** A full stop after these ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|st|no|vs|etc|e\.g|i\.e|approx|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|sig|sigg|dott|prof|avv|ing|geom|rag|art|pag|tel|n|ca|ecc|es|cfr|spett|gent|egr|[\p{L}])\.$/iu;
const ENDS = /[.!?…]["'”’»)\]]{0,3}(?=\s)/gu;
const POINT = /^\s{0,12}(?:[-–—•*·▪]|\d{1,2}[.)]|[a-z]\))\s/u;

/** The sentences of a text. Lines of a paragraph go on in each other, unless they are points of a list. */
export function sentencesIn(text: string): Sentence[] {
  return text
    .split(/\n[^\S\n]{0,200}\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part, at) =>
      partsOf(part)
        .flatMap(splitAtEnds)
        .map((one) => ({ text: one, paragraph: at + 1 })),
    );
}

/** Points of a list stand for themselves; so does a line that is followed by one. */
function partsOf(paragraph: string): string[] {
  const parts: string[] = [];
  for (const line of paragraph.split('\n')) {
    const last = parts.at(-1);
    if (last === undefined || POINT.test(line) || /[:;]\s{0,3}$/.test(last)) parts.push(line.trim());
    else parts[parts.length - 1] = `${last} ${line.trim()}`;
  }
  return parts.map((part) => part.replace(POINT, '').replace(/\s+/g, ' ').trim());
}

function splitAtEnds(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(ENDS)) {
    const to = index + end.length;
    if (end.startsWith('.') && SHORT.test(text.slice(Math.max(from, to - 12), to))) continue;
    if (/^\s\p{Ll}/u.test(text.slice(to, to + 2))) continue;
    out.push(text.slice(from, to).trim());
    from = to;
  }
  return [...out, text.slice(from).trim()].filter((one) => /\p{L}/u.test(one));
}
