/** How a line reads: as work to be done, as something true at the end that can be checked, or as a wish. */
import { type Language, languagesOf } from './language.ts';
import { hasMeasure, hasNumber, hasTarget } from './numbers.ts';
import { CHANGE_EN, DOING_EN, MADE_EN, STATE_EN } from './outcome-en.ts';
import { AGENT_IT, CHANGE_IT, DOES_IT, DOING_IT, ORDER_IT, STATE_IT } from './outcome-it.ts';
import { phrases } from './text.ts';

/** `activity`: what to do. `clear`: what will be true, and one can look. `vague`: what should be better. */
export type Reading = 'activity' | 'clear' | 'vague';

const EN = {
  change: new Set(CHANGE_EN),
  doing: new Set(DOING_EN),
  made: new Set(MADE_EN),
  state: phrases([STATE_EN]),
};
const IT = {
  change: new Set(CHANGE_IT),
  doing: new Set([...DOING_IT, ...ORDER_IT]),
  state: phrases([STATE_IT]),
  acts: phrases([`${AGENT_IT}.{0,120}? (?:${DOES_IT})`]),
};
/** A body by its initials, at the start: *Il DTD*. */
const INITIALS = /^(?:Il|La|Lo|L'|I|Le|Gli)\s?\p{Lu}{2,6}\s/u;
const ACTS = phrases([DOES_IT]);

/** Words before the one that says what a line is: politeness, and which of several. */
const LIGHT = new Set(
  'please then also continue to we will successfully per favore noi prima seconda terza primo secondo terzo nuova ulteriore'.split(
    ' ',
  ),
);

/** Words in their order, in small letters; a list mark or a politeness at the start does not count. */
function headOf(text: string): string[] {
  const words =
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)?|[\d+%$€£~≥≤<>]+/gu) ?? [];
  const start = words.findIndex((word) => !LIGHT.has(word));
  return start < 0 ? [] : words.slice(start);
}

/** A new sentence, or what comes after a colon, begins anew. */
const clauses = (text: string): string[] =>
  text
    .slice(0, 2000)
    .replace(/^(?:For|In|By|At|With|Per|Con|Entro|Dal|A partire|Dopo)\s[^,]{1,60},\s/u, '')
    .split(/[:;]\s|\.\s(?=\p{Lu})/u, 6);

function readEnglish(text: string): Reading {
  const heads = clauses(text).map(headOf);
  const [first = ''] = heads[0] ?? [];
  const changes = heads.some(([word = '']) => EN.change.has(word));
  if (EN.change.has(first)) return hasNumber(text) ? 'clear' : 'vague';
  if (EN.doing.has(first)) return changesTo(text, changes) ? 'clear' : 'activity';
  if (/^[\d$€£~≥≤<>+]/u.test(first) || EN.state.test(text)) return 'clear';
  if (/^(?:each|every|all|no|none|zero)$/u.test(first)) return 'clear';
  if (/ly$/u.test(first) && !hasNumber(text)) return 'vague';
  if (hasMeasure(text) && !heads.some(([word = '']) => EN.doing.has(word))) return 'clear';
  if (heads.some(([word = '']) => EN.doing.has(word))) return 'activity';
  if (hasNumber(text)) return 'clear';
  return (heads[0] ?? []).slice(0, 3).some((word) => EN.made.has(word)) ? 'activity' : 'vague';
}

/** Work named first, and then the measured change it is for: *measure and increase … 10 %*. */
const changesTo = (text: string, changes: boolean): boolean =>
  hasMeasure(text) && (changes || /^\p{L}+ and (?:increase|reduce|improve|grow|raise)\b/iu.test(text));

/** Infinitives, with or without a pronoun at their end, and the endings that make a noun of a verb. */
const DOES = /(?:[aei]re|[aei]r(?:ne|lo|la|li|le|si|ci)|zione|zioni|sione|mento|menti|aggio|tura)$/u;

function readItalian(text: string): Reading {
  const heads = clauses(text).map(headOf);
  const [first = '', second = ''] = heads[0] ?? [];
  if (/^sviluppo di un/iu.test(text)) return 'activity';
  if (IT.change.has(first)) return hasNumber(text) ? 'clear' : 'vague';
  if (/^[\d+%$€£~≥≤<>]/u.test(first) || /^[\d%]/u.test(second)) return 'clear';
  if (isQuantity(first)) return hasTarget(text) || !actsOnly(text) ? 'clear' : 'activity';
  if (IT.doing.has(first) || DOES.test(first)) return hasTarget(text) ? 'clear' : 'activity';
  if (hasTarget(text)) return 'clear';
  if (actsOnly(text)) return 'activity';
  return IT.state.test(text) || hasNumber(text) ? 'clear' : 'vague';
}

/** Somebody does something, and nothing is said to be so in the end. */
const actsOnly = (text: string): boolean =>
  (IT.acts.test(text) || (INITIALS.test(text) && ACTS.test(text))) &&
  !/(?<!che)\shanno\s\p{L}+[ats]o\s/iu.test(text);

const isQuantity = (first: string): boolean =>
  /^(?:almeno|ulteriori|tutt[ie]|ogni|nessun[oa]?|zero|ciascun[oa]?)$/u.test(first);

/** How a line reads in the language it is in; where its words do not say, in the one that knows how it begins. */
export function readOutcome(text: string, languages: readonly Language[] = languagesOf(text)): Reading {
  const [only, other] = languages;
  if (other === undefined) return only === 'it' ? readItalian(text) : readEnglish(text);
  const [first = ''] = headOf(text);
  const known =
    IT.change.has(first) ||
    IT.doing.has(first) ||
    (DOES.test(first) && !EN.doing.has(first) && !EN.change.has(first));
  return known ? readItalian(text) : readEnglish(text);
}

/** Whether a line begins with a word of doing or of change. */
export function startsWithVerb(text: string, language: Language): boolean {
  const [first = ''] = headOf(text);
  if (language === 'en') return EN.doing.has(first) || EN.change.has(first);
  return IT.doing.has(first) || IT.change.has(first) || DOES.test(first);
}
