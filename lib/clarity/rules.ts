/** What is looked for in one text, in the order of what matters most; and how it could be said instead. */
import { isCheckable } from './checkable.ts';
import { findCounts } from './counts.ts';
import { endStateOf } from './end-state.ts';
import type { Rule } from './families.ts';
import { findJoined, findTwoResults } from './joined.ts';
import type { Language } from './language.ts';
import { hasTarget } from './numbers.ts';
import { readOutcome, startsWithVerb } from './outcome.ts';
import { findPhrase } from './phrases.ts';
import type { Place, Span } from './question.ts';
import { findSecrets, type SecretKind } from './secrets/secrets.ts';
import { lookAt, without, wordsIn } from './text.ts';
import { findEffort, findWindow } from './time.ts';

type Languages = readonly Language[];

/** The words that a rule found; of a secret, what it opens. */
export type Found = Span & { readonly kind?: SecretKind };

/** One small rule about one text. */
export type TextRule = {
  readonly rule: Rule;
  readonly places: readonly Place[];
  /** The words found; an empty span is the field as a whole. Several where keeping one does not answer for the others. */
  readonly find: (text: string, languages: Languages) => Found | readonly Found[] | undefined;
  /** The whole text as it could be; none where that would be a guess. Of the text as it was typed: see `lookAt`. */
  readonly rewrite?: (text: string, span: Span, languages: Languages) => string | undefined;
};

const WHOLE: Span = { from: 0, to: 0 };
const TERMS: readonly Place[] = ['title', 'why', 'criteria'];
const SAID: readonly Place[] = ['missing', 'next', 'reason'];
const ALL: readonly Place[] = [...TERMS, ...SAID, 'limits', 'leftOut', 'decides', 'access', 'where'];

type Listed = Parameters<typeof findPhrase>[0];
const listed =
  (family: Listed) =>
  (text: string, languages: Languages): Span | undefined =>
    findPhrase(family, text, languages);

/** Leaves the words out, where enough is left to be a sentence of its own. */
const leaveOut = (text: string, span: Span): string | undefined => {
  const rest = without(text, span);
  const dangling =
    /(?:^|\s)(?:for|and|or|by|at|on|in|to|with|from|of|a|an|the|is|are|e|o|di|da|per|con|a|in|il|la|le|i|è|sono)\s?[.!?]?$/iu;
  return wordsIn(rest) >= 3 && !dangling.test(rest) ? rest : undefined;
};

/** Leaves out a stretch of time, and the small word that held it. */
const leaveOutTime = (text: string, { from, to }: Span): string | undefined => {
  const held = /(?:\s(?:for|at least|about|per|almeno|circa|max|massimo)){1,2}\s?$/iu.exec(
    text.slice(0, from),
  );
  return leaveOut(text, { from: held ? held.index : from, to });
};

/** A capital for what now begins a line, and the dot that ended both. */
const line = (part: string): string => part.replace(/\.$/u, '');

const comparative = (text: string, languages: Languages): Span | undefined =>
  /\d|(?<!\p{L})(?:than|compared|rispetto)(?!\p{L})/iu.test(text)
    ? undefined
    : findPhrase('comparative', text, languages);

/** Vague words, but for a line that says how much. */
const unmeasured =
  (family: Listed) =>
  (text: string, languages: Languages): Span | undefined =>
    hasTarget(text) ? undefined : findPhrase(family, text, languages);

export const TEXT_RULES: readonly TextRule[] = [
  { rule: 'secret', places: ALL, find: findSecrets },
  { rule: 'person', places: SAID, find: listed('person') },
  { rule: 'blame', places: SAID, find: listed('blame') },
  { rule: 'effort', places: TERMS, find: findEffort, rewrite: leaveOutTime },
  { rule: 'window', places: TERMS, find: findWindow },
  { rule: 'tracking', places: [...TERMS, 'limits', 'next'], find: listed('tracking') },
  { rule: 'surveillance', places: [...TERMS, 'limits', 'decides', 'next'], find: surveillance },
  { rule: 'place', places: TERMS, find: listed('place'), rewrite: leaveOut },
  { rule: 'method', places: TERMS, find: listed('method') },
  { rule: 'urgency', places: [...TERMS, 'next'], find: listed('urgency'), rewrite: leaveOut },
  { rule: 'results', places: ['title'], find: findTwoResults },
  { rule: 'activity', places: ['title'], find: activity, rewrite: endState },
  { rule: 'counts', places: ['criteria'], find: findCounts },
  { rule: 'joined', places: ['criteria'], find: findJoined, rewrite: split },
  { rule: 'comparative', places: ['criteria'], find: comparative },
  { rule: 'loophole', places: ['criteria'], find: listed('loophole'), rewrite: leaveOutLoophole },
  { rule: 'subjective', places: ['criteria'], find: unmeasured('subjective') },
  { rule: 'vague', places: ['criteria'], find: unmeasured('vague') },
  { rule: 'amount', places: ['criteria'], find: unmeasured('amount'), rewrite: countPair },
  { rule: 'open', places: ['criteria', 'leftOut'], find: listed('open'), rewrite: leaveOutOpen },
  { rule: 'reference', places: ['title', 'criteria'], find: listed('reference') },
  { rule: 'check', places: ['criteria'], find: unchecked },
];

/** Asked before money is spent, it is a limit and no watching. */
function surveillance(text: string, languages: Languages): Span | undefined {
  const money = /[€$£]|\d\s?(?:euros?|dollars?|pounds?)|spend|spes[ae]|spendere|cost[oi]?|pay|pagare/iu;
  const span = findPhrase('surveillance', text, languages);
  const asks = span && /^(?:ask|check|chiedi)/iu.test(text.slice(span.from, span.to));
  return asks && money.test(text) ? undefined : span;
}

function activity(text: string, languages: Languages): Span | undefined {
  if (wordsIn(text) < 2 || readOutcome(text, languages) !== 'activity') return undefined;
  if (!languages.some((language) => startsWithVerb(text, language))) return undefined;
  const found = /^[^\p{L}]{0,4}[\p{L}'-]{1,40}/u.exec(text)?.[0] ?? '';
  return { from: found.search(/\p{L}/u), to: found.length };
}

function endState(text: string, _: Span, languages: Languages): string | undefined {
  const said = endStateOf(text.normalize('NFC'), languages);
  return said && readOutcome(lookAt(said).text, languages) !== 'activity' ? said : undefined;
}

function split(text: string, { from, to }: Span): string {
  return [text.slice(0, from), text.slice(to)].map((part) => line(part.trim())).join('\n');
}

/** Only what is a clause of its own can go; *should* and *possible* cannot. */
function leaveOutLoophole(text: string, span: Span): string | undefined {
  const clause =
    /^(?:if|where|when|as|so far|ideally|hopefully|preferably|maybe|perhaps|eventually|optionally|try to|se|ove|dove|laddove|quando|qualora|per quanto|nei limiti|all'occorrenza|possibilmente|preferibilmente|idealmente|eventualmente|magari|forse|prova|cerca|tenta)/iu;
  return clause.test(lookAt(text.slice(span.from, span.to)).text) ? leaveOut(text, span) : undefined;
}

function leaveOutOpen(text: string, span: Span): string | undefined {
  const trailing =
    /^(?:etc|ecc|and so|e così|e simili|and similar|and the like|and more|or similar|or so|e altro|e quant|e via)/iu;
  return trailing.test(text.slice(span.from, span.to)) ? leaveOut(text, span) : undefined;
}

/** Only a pair can be counted: *a couple of* is two. */
function countPair(text: string, { from, to }: Span): string | undefined {
  const words = text.slice(from, to);
  if (/^a couple of$/iu.test(words)) return `${text.slice(0, from)}two${text.slice(to)}`;
  if (/^un paio d[i']$/iu.test(words))
    return `${text.slice(0, from)}due${/'$/.test(words) ? ' ' : ''}${text.slice(to)}`;
  return undefined;
}

function unchecked(text: string, languages: Languages): Span | undefined {
  return wordsIn(text) > 2 && !isCheckable(text, languages) ? WHOLE : undefined;
}
