/** The last line of a letter: form, kind, number, ref, what it answers, and the check. */
import type { Ref, ShortId } from '../objective/ids.ts';
import type { Kind, Move } from '../objective/moves.ts';
import { moveShortId } from '../objective/moves.ts';
import { type Flat, lowered } from './flat.ts';
import { LANGUAGES, type Language, wordsOf } from './words/index.ts';

/** What a last line says. `codes` are the ways to read it: which code is the answered one can be open. */
export type LastLine = {
  readonly start: number;
  readonly end: number;
  readonly is: 'whole' | 'newer' | 'no-blanks' | 'incomplete';
  readonly kind?: Kind;
  readonly language?: Language;
  readonly revision?: number;
  readonly number?: number;
  readonly ref?: Ref;
  readonly codes: readonly Codes[];
};
export type Codes = {
  readonly answers?: ShortId;
  readonly terms?: string;
  readonly check: ShortId;
  readonly end: number;
};

const BETWEEN = ' · ';

/** Writes the last line of a move. */
export function writeLastLine(move: Move, language: Language): string {
  const number = numberOf(move);
  const kind = wordsOf(language).letter.kinds[move.kind];
  const terms = move.kind === 'accept' ? move.content.terms : undefined;
  return [
    `Esito 1 ${kind}${number ? ` ${number}` : ''}`,
    move.objective,
    ...(move.answers ? [move.answers] : []),
    ...(terms ? [terms] : []),
    moveShortId(move),
  ].join(BETWEEN);
}

function numberOf({ content }: Move): string {
  if (!('revision' in content)) return '';
  return 'number' in content ? `${content.revision}.${content.number}` : `${content.revision}`;
}

const KIND_OF = new Map(
  LANGUAGES.flatMap((language) =>
    (Object.entries(wordsOf(language).letter.kinds) as [Kind, string][]).map(
      ([kind, word]) => [lowered(word), { kind, language }] as const,
    ),
  ),
);

const CODE = '[0-9a-z]{4}';
const DASH = ' ?-* ?';
const codeOf = (groups: number): string => `${CODE}(?:${DASH}${CODE}){${groups - 1}}`;
/** Whatever stands for ` · ` after transport: a few signs, an entity, or only a blank; nothing that could be read. */
const GAP = '(?: ?&[a-z]+; ?|[^\\p{L}\\p{N}\\p{M}]{1,8})';
const HEAD =
  /esito ?([1-9]\d{0,2})(?: ([^\s\d]{1,40}?)|([^\s\d]{1,40}?))(?: ?([1-9]\d{0,2})(?:\.([1-9]\d{0,2}))?)?[^\p{L}\p{N}\p{M}]{0,8}obj/gu;
const REF_CODE = new RegExp(`^${DASH}(${codeOf(2)})`);

/** All last lines in a text, in order; also broken ones, as far as they can be told from prose. */
export function findLastLines(flat: Flat): LastLine[] {
  const found: LastLine[] = [];
  for (const match of flat.low.matchAll(HEAD)) {
    const start = match.index;
    if (start > 0 && /[\p{L}\d]/u.test(flat.low[start - 1] ?? '') && match[2] !== undefined) continue;
    found.push(lastLineOf(flat, match));
  }
  return found;
}

function lastLineOf(flat: Flat, match: RegExpExecArray): LastLine {
  const [shown, form, spaced, glued, revision, number] = match;
  const start = match.index;
  const after = start + shown.length;
  const known = KIND_OF.get(spaced ?? glued ?? '');
  const ref = REF_CODE.exec(flat.low.slice(after, after + 20));
  const base = {
    start,
    end: after + (ref?.[0].length ?? 0),
    codes: [],
    ...known,
    ...(ref?.[1] ? { ref: `OBJ-${codeFrom(ref[1])}` as Ref } : {}),
    ...(revision ? { revision: Number(revision) } : {}),
    ...(number ? { number: Number(number) } : {}),
  };
  if (Number(form) !== 1) return { ...base, is: 'newer' };
  if (spaced === undefined) return { ...base, is: 'no-blanks' };
  if (!known) return { ...base, is: 'newer' };
  if (!ref || !isNumbered(known.kind, base)) return { ...base, is: 'incomplete' };
  const codes = codesAfter(flat.low, base.end, known.kind);
  const end = Math.max(base.end, ...codes.map((one) => one.end));
  return { ...base, codes, end, is: codes.length > 0 ? 'whole' : 'incomplete' };
}

/** Whether the number is there that this kind has, and no other. */
function isNumbered(kind: Kind, { revision, number }: { revision?: number; number?: number }): boolean {
  const round = kind === 'deliver' || kind === 'review';
  const revised = round || ['propose', 'accept', 'counter', 'change'].includes(kind);
  return (revision !== undefined) === revised && (number !== undefined) === round;
}

/** The codes after the ref, with and without an answered one, the longer way first. */
function codesAfter(low: string, at: number, kind: Kind): Codes[] {
  const text = low.slice(at, at + 120);
  const terms = kind === 'accept' ? `${GAP}(?<terms>${codeOf(2)})` : '';
  const tail = `${terms}${GAP}(?<check>${codeOf(3)})(?![0-9a-z])`;
  return [`^${GAP}(?<answers>${codeOf(3)})${tail}`, `^${tail}`].flatMap((pattern) => {
    const found = new RegExp(pattern, 'u').exec(text);
    const { answers, terms: print, check } = found?.groups ?? {};
    if (!found || !check) return [];
    return [
      {
        check: codeFrom(check),
        end: at + found[0].length,
        ...(answers ? { answers: codeFrom(answers) } : {}),
        ...(print ? { terms: codeFrom(print) } : {}),
      },
    ];
  });
}

/** An objective's ref that is all of a text, however its signs were drawn. */
export function refIn(text: string): Ref | undefined {
  const [, code] = /^obj(.*)$/.exec(lowered(text)) ?? [];
  const found = code === undefined ? undefined : REF_CODE.exec(code);
  return found?.[1] && found[0] === code ? `OBJ-${codeFrom(found[1])}` : undefined;
}

/** A code as it was written: O and 0, I, L and 1 are one character each in Crockford's base 32. */
function codeFrom(shown: string): string {
  const plain = shown
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.match(/.{4}/g)?.join('-') ?? '';
}
