/** What was seen, so that one can ask what stands in an element without walking through it again. */
import { type Dated, datesOn } from './dates.ts';
import { inside, type Seen, type Span, seePage, type Words } from './page.ts';
import { peopleOn, type Someone } from './people.ts';

/** Languages whose months are known whatever the page says of itself. */
const COMMON = ['en', 'de', 'fr', 'it', 'es'];
const OTHERS = 'pt-nl-pl-cs-sk-hu-ro-tr-ru-uk-el-sv-da-nb-fi-bg-hr-sl-lt-lv-et-ar-he-fa-hi-th-vi-id'.split(
  '-',
);

/** Everything on a page that a message can be made of. */
export type Ground = Seen & {
  readonly people: readonly Someone[];
  readonly dates: readonly Dated[];
  readonly document: Document;
  /** How many headers of messages stand in an element, by kind, once somebody asked. */
  readonly counted: Map<Element, Map<string, number>>;
};

/** Looks at a page once. */
export function groundOf(document: Document): Ground {
  const seen = seePage(document);
  const own = [document.documentElement.lang.replace('_', '-'), ...navigator.languages].filter(Boolean);
  const people = peopleOn(seen);
  const dates = datesOn(seen, [...own, ...COMMON]);
  const full = dates.some((one) => one.full > 2);
  return {
    ...seen,
    people,
    document,
    counted: new Map(),
    dates: full ? dates : datesOn(seen, [...own, ...COMMON, ...OTHERS]),
  };
}

/** The words in a span, and how many characters they have: all of them, and those that are not to press. */
export function textIn(ground: Ground, span: Span): { words: readonly Words[]; all: number; plain: number } {
  const words = inside(ground.words, span);
  let [all, plain] = [0, 0];
  for (const { text, pressed } of words) {
    all += text.length;
    if (!pressed) plain += text.length;
  }
  return { words, all, plain };
}

/** What pages call an element in their own code, which is English nearly everywhere, whatever language they show. */
export function calls(element: Element): string {
  const names = [element.id, element.getAttribute('class'), element.getAttribute('name')];
  for (const { name, value } of element.attributes) {
    if (/^data-.*(test|qa|hook|role|section)/.test(name) && value.length < 80) names.push(value);
  }
  return names.filter(Boolean).join(' ');
}

/** Drawn alike, in the page's own words: rows of a list, messages of a conversation. */
export const kindOf = (element: Element): string =>
  `${element.tagName} ${element.getAttribute('role') ?? ''} ${element.classList[0]?.replace(/\d+/g, '') ?? ''}`;
