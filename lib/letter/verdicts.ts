/** What is said of single criteria: the client's verdicts and the assistant's own look, by the criterion's number. */
import { type ContentOf, type Judgement, MISS_KINDS, type MissKind } from '../objective/moves.ts';
import { LIST_LIMIT } from '../objective/terms.ts';
import { lowered, type Part, paragraphsIn, trimmed } from './flat.ts';
import { cuts, type Mark } from './lists.ts';
import { all, chain, choices, nothing, only, type Search } from './search.ts';
import { type Form, label, type Say } from './section.ts';

type Check = NonNullable<ContentOf<'deliver'>['checks']>[number];

/** `1 is there.`, `2 not yet (there but wrong): what is missing`, `3 is fine as it is.`, each on its line. */
export const judgements: Form<readonly Judgement[]> = {
  write: (list, say) => `\n${list.map((one) => `  ${writeJudgement(one, say)}`).join('\n')}`,
  read: (part, say) =>
    readEach(part, marksOf(phrasesOfReview(say)), (said, rest) => judgementOf(said, rest, say)),
};

/** `1 is there.` or `1 is there: a word on it`. */
export const checks: Form<readonly Check[]> = {
  write: (list, { words: { verdict } }) =>
    `\n${list
      .map(({ criterion, there, note }) => {
        const phrase = there ? verdict.there : verdict.notYet;
        return `  ${criterion} ${phrase}${note ? `: ${oneBreak(note)}` : '.'}`;
      })
      .join('\n')}`,
  read: (part, { words: { verdict } }) =>
    readEach(
      part,
      marksOf(
        [true, false].flatMap((there) => {
          const phrase = there ? verdict.there : verdict.notYet;
          return [
            { phrase: `${phrase}.`, said: { there, more: false } },
            { phrase: `${phrase}:`, said: { there, more: true } },
          ];
        }),
      ),
      ({ number, there, more }, rest) =>
        noted(rest, more, (note) => ({ criterion: number, there, ...(note ? { note } : {}) })),
    ),
};

/** Numbers of criteria, as `1, 2 and 3`. */
export const numbers: Form<readonly number[]> = {
  write: (list, { words }) => joined(list, words.deliver.and),
  read: (part, { words }) => {
    const shown = part.flat.low.slice(part.start, part.end).trim();
    const list = (shown.match(/\d+/g) ?? []).map(Number);
    return list.length <= LIST_LIMIT && joined(list, words.deliver.and) === shown ? only(list) : nothing;
  },
};

const joined = (list: readonly number[], and: string): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${and} ${list.at(-1)}`;

const oneBreak = (text: string): string => text.trim().replace(/\s*\n\s*/g, '\n');

/** What a phrase after a criterion's number says, and whether words follow it. */
type Said = { verdict: Judgement['verdict']; kind?: MissKind };
type Phrase<T> = { readonly phrase: string; readonly said: T };

function phrasesOfReview({ words: { verdict, miss } }: Say): Phrase<Said>[] {
  return [
    { phrase: `${verdict.there}.`, said: { verdict: 'met' } },
    { phrase: `${verdict.waived}.`, said: { verdict: 'waived' } },
    { phrase: `${verdict.notYet}:`, said: { verdict: 'missed' } },
    ...MISS_KINDS.map((kind) => ({
      phrase: `${verdict.notYet} (${miss[kind]}):`,
      said: { verdict: 'missed' as const, kind },
    })),
  ];
}

function writeJudgement(one: Judgement, { words: { verdict, miss } }: Say): string {
  if (one.verdict === 'met') return `${one.criterion} ${verdict.there}.`;
  if (one.verdict === 'waived') return `${one.criterion} ${verdict.waived}.`;
  const kind = one.kind ? ` (${miss[one.kind]})` : '';
  const next = one.next ? `\n     ${verdict.next} ${oneBreak(one.next)}` : '';
  return `${one.criterion} ${verdict.notYet}${kind}: ${oneBreak(one.missing)}${next}`;
}

function judgementOf(
  { number, verdict, kind }: Said & { number: number },
  rest: Part,
  say: Say,
): Search<Judgement> {
  if (verdict !== 'missed') return noted(rest, false, () => ({ criterion: number, verdict }));
  const missed = (missing: string, next?: string): Judgement[] =>
    missing
      ? [{ criterion: number, verdict, missing, ...(next ? { next } : {}), ...(kind ? { kind } : {}) }]
      : [];
  const parted = label(say.words.verdict.next, () => nothing)
    .find(rest)
    .slice(0, 20)
    .flatMap(({ start, content }) => {
      const next = paragraphsIn({ ...rest, start: content });
      return next ? missed(paragraphsIn({ ...rest, end: start }), next) : [];
    });
  return choices([...parted, ...missed(paragraphsIn(rest))]);
}

/** A value with the words after it, or without any. */
function noted<T>(rest: Part, more: boolean, value: (note: string) => T): Search<T> {
  const note = paragraphsIn(rest);
  return more === (note !== '') ? only(value(note)) : nothing;
}

/** Finds the phrases after numbers, in a part. */
const marksOf =
  <T extends object>(phrases: readonly Phrase<T>[]) =>
  (part: Part): Mark<T & { number: number }>[] => {
    const low = part.flat.low.slice(part.start, part.end);
    const marks: Mark<T & { number: number }>[] = [];
    for (const match of low.matchAll(/(?<=^| )([1-9]\d?) /g))
      for (const { phrase, said } of phrases) {
        const after = match.index + match[0].length;
        const content = after + phrase.length;
        if (!low.startsWith(lowered(phrase), after) || !/^(?: |$)/.test(low.slice(content, content + 1)))
          continue;
        marks.push({
          start: part.start + match.index,
          content: part.start + content,
          mark: { ...said, number: Number(match[1]) },
        });
      }
    return marks;
  };

/** Cuts a part at its marks and reads each piece. */
function readEach<M, T>(
  part: Part,
  marksIn: (part: Part) => Mark<M>[],
  read: (mark: M, rest: Part) => Search<T>,
): Search<T[]> {
  const inner = trimmed(part);
  return chain(
    cuts(inner, marksIn(inner), () => true),
    (list) => all(list.map(({ mark, part: rest }) => read(mark, rest))),
  );
}

/** The words of a miss kind, where a whole text is one. */
export const missKindOf = (text: string, { words }: Say): MissKind | undefined =>
  MISS_KINDS.find((kind) => lowered(words.miss[kind]) === lowered(text));
