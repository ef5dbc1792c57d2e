/**
 * Hours that a person is asked to put in, or to be there for; told apart from when something is due (`within 5 days`,
 * `by 6 pm`) and from time as a measure of the result (`loads in 2 seconds`, `from 6 hours to 1`).
 */
import type { Language } from './language.ts';
import type { Span } from './question.ts';
import { phrases } from './text.ts';
import { TIME_WORDS } from './time-words.ts';

type Patterns = {
  readonly duration: RegExp;
  readonly rate: RegExp;
  readonly stint: RegExp;
  readonly bound: RegExp;
  readonly since: RegExp;
  readonly tells: RegExp;
  readonly effort: RegExp;
  readonly person: RegExp;
  readonly fragment: RegExp;
  readonly there: RegExp;
  readonly when: RegExp;
  readonly window: RegExp;
  readonly shift: RegExp;
};

const POLITE =
  "(?:please|kindly|then|and|also|just|\\p{L}{2,15}(?=,)|per favore|poi|anche|ti chiedo di|vorrei che tu|i need you to|i'd like you to|you (?:must|should|need to|have to|will|can)|devi|dovresti|dovrai)";

function patternsOf(language: Language): Patterns {
  const words = TIME_WORDS[language];
  const starts = (verbs: string): RegExp =>
    new RegExp(`^(?:${POLITE},? ){0,3}(?:${verbs})(?![\\p{L}\\p{N}])`, 'iu');
  const most =
    language === 'en'
      ? '(?:max(?:imum)?|at most|no more than|up to|at least|about|around) '
      : '(?:massimo|al massimo|max|non più di|almeno|circa|fino a) ';
  return {
    duration: new RegExp(
      `(?<![\\p{L}\\p{N}.,-])(?:${words.duration})(?:${words.each})?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    rate: new RegExp(`(?:${words.each})$`, 'iu'),
    stint: phrases([words.stint]),
    bound: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.bound})\\s{0,2}$`, 'iu'),
    since: new RegExp(`^[-\\s,]{0,2}(?:${words.since})(?![\\p{L}\\p{N}])`, 'iu'),
    tells: starts(`${words.effort}|${words.order}`),
    effort: starts(words.effort),
    person: phrases([words.person]),
    fragment: new RegExp(`^(?:${most})?(?:${words.duration})(?![\\p{L}\\p{N}])`, 'iu'),
    there: phrases([words.there]),
    when: phrases([words.when]),
    window: phrases([
      `(?:${words.there})(?:[\\s,(:]{1,3}[\\p{L}\\p{N}']{1,20}){0,6}[\\s,(:]{1,3}(?:${words.when})`,
      `(?:${words.when})(?:[\\s,(:]{1,3}[\\p{L}']{1,12}){0,4}[\\s,(:]{1,3}(?:${words.there})`,
    ]),
    shift: phrases([words.shift]),
  };
}

const PATTERNS: Record<Language, Patterns> = { en: patternsOf('en'), it: patternsOf('it') };

/** Sentences with where they begin; what is asked of a person is asked within one. */
function sentences(text: string): { readonly text: string; readonly at: number }[] {
  return [...text.matchAll(/[^.;\n!?]{1,400}(?:\.\d[^.;\n!?]{0,400})?/gu)].map((found) => {
    const lead = /^[\s\-–•*]*/u.exec(found[0])?.[0].length ?? 0;
    return { text: found[0].slice(lead), at: found.index + lead };
  });
}

const spanOf = (found: RegExpExecArray): Span => ({ from: found.index, to: found.index + found[0].length });

type Finder = (sentence: string, patterns: Patterns) => Span | undefined;

function findIn(text: string, languages: readonly Language[], find: Finder): Span | undefined {
  for (const sentence of sentences(text))
    for (const language of languages) {
      const span = find(sentence.text, PATTERNS[language]);
      if (span) return { from: sentence.at + span.from, to: sentence.at + span.to };
    }
  return undefined;
}

/** Hours or days of work that are asked for: *spend two days*, *4 ore alla settimana*, part time. */
export const findEffort = (text: string, languages: readonly Language[]): Span | undefined =>
  findIn(text, languages, effortIn);

function effortIn(text: string, of: Patterns): Span | undefined {
  const says = {
    effort: of.effort.exec(text)?.[0],
    tells: of.tells.test(text),
    person: of.person.test(text),
  };
  for (const found of text.matchAll(of.duration)) if (isEffort(text, found, of, says)) return spanOf(found);
  const stint = of.stint.exec(text);
  return stint && (says.tells || says.person || stint.index < 12) ? spanOf(stint) : undefined;
}

type Says = { readonly effort: string | undefined; readonly tells: boolean; readonly person: boolean };

function isEffort(text: string, { 0: words, index: at }: RegExpExecArray, of: Patterns, says: Says): boolean {
  // Right after *put in*, *take*, *mettici*: nothing between them could make it a deadline or a measure.
  if (says.effort !== undefined && at - says.effort.length === 1) return true;
  const rate = of.rate.test(words);
  if (of.since.test(text.slice(at + words.length, at + words.length + 30))) return false;
  if (of.bound.test(text.slice(Math.max(0, at - 30), at)) && !(rate && says.effort)) return false;
  const long = rate || isLong(words);
  if (says.effort || (says.tells && isLong(words)) || (says.person && long)) return true;
  return of.fragment.test(text) && (rate || text.length < 40);
}

/** Hours are effort whatever one does in them; days and weeks are as often the length of something else. */
const isLong = (words: string): boolean => /h(?:ou)?rs?|ore|ora|\dh/iu.test(words);

/** A time of day at which somebody has to be there: *online from 9 to 5*, *reperibile la sera*. */
export const findWindow = (text: string, languages: readonly Language[]): Span | undefined =>
  findIn(text, languages, windowIn);

function windowIn(text: string, of: Patterns): Span | undefined {
  const asked = of.tells.test(text) || of.person.test(text);
  // Made ready at its first use, which takes half as long as all other patterns together, and hardly ever needed.
  const window = of.there.test(text) && of.when.test(text) ? of.window.exec(text) : null;
  if (window && (asked || window.index < 4 || isPerson(text))) return spanOf(window);
  const shift = of.shift.exec(text);
  return shift && (asked || shift.index < 30) ? spanOf(shift) : undefined;
}

/** A name at the start, without an article: *Sara is online …*. */
const isPerson = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{1,20} (?:is|stays|remains|answers|è|resta|rimane|risponde) /u.test(text);
