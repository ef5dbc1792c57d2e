/** The quiet questions about a draft: at most one a field, never a sum of them, and none for what is fine. */
import { askText, type Quiet, type Standing } from './ask-text.ts';
import { oddDay } from './due.ts';
import { familyOf, type Rule } from './families.ts';
import { type Language, languagesOf } from './language.ts';
import { hasNumber } from './numbers.ts';
import { readOutcome } from './outcome.ts';
import { findPhrase } from './phrases.ts';
import { keyOf, type Question } from './question.ts';

/** What is asked about: terms as they are being written. */
export type Asked = {
  readonly title: string;
  readonly why: string;
  readonly criteria: readonly { readonly text: string; readonly level: 'must' | 'nice' }[];
  readonly due: { readonly date: string };
  readonly role: 'client' | 'assistant';
  readonly boundaries: readonly string[];
  readonly leftOut: readonly string[];
  readonly decision?: { readonly words: string } | undefined;
  readonly resources: readonly { readonly what: string; readonly where: string; readonly grants: string }[];
};

/** What is known beside the draft. */
export type Around = Quiet & {
  /** Today's calendar day; without it nothing is asked about the date. */
  readonly today?: string | undefined;
  /** Nothing was agreed with this person before. */
  readonly first?: boolean | undefined;
};

/**
 * The questions about a draft, in the order of its fields, each time the same for the same draft. Two of the structural
 * rules are not here: that a criterion and a due day are there is held by what makes terms of a draft, and that agreed
 * criteria do not change by the domain itself.
 */
export function askQuestions(draft: Asked, around: Around = {}): Question[] {
  const languages = languagesOf(allText(draft));
  const text = (raw: string, where: Standing): Question[] =>
    askText(raw, where, around, languages).slice(0, 1);
  const whole = (question: Question | undefined): Question[] =>
    question && mayAsk(question, around) ? [question] : [];
  return [
    ...whole(aboutDate(draft, around)),
    ...orElse(text(draft.title, { field: 'title' }), () => whole(aboutTitle(draft, languages))),
    ...orElse(
      draft.criteria.flatMap((one, index) => text(one.text, { field: 'criteria', number: index + 1 })),
      () => whole(aboutCriteria(draft, around)),
    ),
    ...orElse(text(draft.why, { field: 'why' }), () => whole(aboutWhy(draft))),
    ...draft.resources.flatMap((one, index) => {
      const number = index + 1;
      const said = [
        ...text(one.what, { field: 'access', number }),
        ...text(one.where, { field: 'where', number }),
      ];
      return orElse(said.slice(0, 1), () => whole(aboutAccess(one, number)));
    }),
    ...lines(draft.boundaries, 'limits', text),
    ...text(draft.decision?.words ?? '', { field: 'decides' }),
    ...lines(draft.leftOut, 'leftOut', text),
  ];
}

const lines = (
  texts: readonly string[],
  field: 'limits' | 'leftOut',
  ask: (raw: string, where: Standing) => Question[],
) => texts.flatMap((raw, index) => ask(raw, { field, number: index + 1 }));

const orElse = (some: Question[], others: () => Question[]): Question[] =>
  some.length > 0 ? some : others();

const allText = ({ title, why, criteria, boundaries, leftOut }: Asked): string =>
  [title, why, ...criteria.map((one) => one.text), ...boundaries, ...leftOut].join('\n');

function mayAsk(question: Question, { off = [], kept = [] }: Quiet): boolean {
  const { family } = question;
  return !(family && off.includes(family)) && !kept.includes(keyOf(question));
}

function whole(rule: Rule, where: Standing, words = '', rewrite?: string): Question {
  return {
    rule,
    family: familyOf(rule),
    ...where,
    from: 0,
    to: words.length,
    words,
    ...(rewrite && { rewrite }),
  };
}

function aboutDate({ due, role }: Asked, { today }: Around): Question | undefined {
  const odd = role === 'client' && today ? oddDay(due.date, today) : undefined;
  return odd && whole(odd.rule, { field: 'due' }, due.date, odd.rewrite);
}

/** A title that says what should be better, while no criterion says by how much. */
function aboutTitle({ title, criteria }: Asked, languages: readonly Language[]): Question | undefined {
  const measured = [title, ...criteria.map((one) => one.text)].some(hasNumber);
  const span =
    !measured && readOutcome(title, languages) === 'vague' && findPhrase('comparative', title, languages);
  if (!span) return undefined;
  return { ...whole('comparative', { field: 'title' }), ...span, words: title.slice(span.from, span.to) };
}

const MOST = 5;
const MONEY = /[€$£]\s?\d|\d\s?(?:€|euros?|dollars?|pounds?)/iu;

function aboutCriteria(draft: Asked, { first }: Around): Question | undefined {
  const must = draft.criteria.filter((one) => one.level === 'must' && one.text.trim() !== '').length;
  if (must > MOST) return whole('many', { field: 'criteria' });
  const large =
    must > 3 || draft.resources.some((one) => one.what.trim() !== '') || MONEY.test(allText(draft));
  return first && draft.role === 'client' && must > 0 && large
    ? whole('first', { field: 'criteria' })
    : undefined;
}

/** Only once there is something to be for. */
function aboutWhy({ title, why, criteria }: Asked): Question | undefined {
  const begun = title.trim() !== '' && criteria.some((one) => one.text.trim() !== '');
  return begun && why.trim() === '' ? whole('why', { field: 'why' }) : undefined;
}

function aboutAccess(one: Asked['resources'][number], number: number): Question | undefined {
  const open = one.what.trim() !== '' && one.grants.trim() === '' && one.where.trim() === '';
  return open ? whole('access', { field: 'access', number }, one.what) : undefined;
}
