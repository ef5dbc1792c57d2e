import { oneLine } from '../text.ts';
import { spanOf } from './body.ts';
import type { Found } from './find.ts';
import { calls, type Ground, textIn } from './ground.ts';
import { around, inside, type Span, type Words } from './page.ts';

export type Subject = { readonly text: string; readonly sure: number; readonly in: Element };

const LONGEST = 300;
const CALLED =
  /subject|betreff|oggetto|(?:thread|conversation|message|msg|mail)[-_]?title|(?:^|\s)hP(?:\s|$)/i;

/** Each element farther out is less likely the message's own. */
const FARTHER = 0.08;
/** What comes after the sender rather is about people. */
const LATER = 0.25;

/** The subject: what the page calls so, a heading, or what its own title says too; the nearest before the body. */
export function subjectOf(ground: Ground, found: Found): Subject | undefined {
  const begins = spanOf(ground, found.body.roots[0] as Element)[0];
  const sender = inside(ground.people, [found.header[0], found.header[1] + 1])[0]?.at ?? found.header[0];
  let best: (Subject & { readonly fit: number }) | undefined;
  let known = begins;
  let at: Element | null = found.whole;
  for (let up = 0; at && up < 12; at = around(at), up++) {
    const span = ground.spanOf(at);
    if (!span) break;
    for (const one of subjectsIn(ground, [span[0], known])) {
      const later = spanOf(ground, one.in)[0] > sender ? LATER : 0;
      const fit = one.sure - up * FARTHER - later;
      if (fit > 0 && fit >= (best?.fit ?? 0)) best = { ...one, sure: one.sure - later, fit };
    }
    known = span[0];
  }
  return best;
}

/** So many words of a long stretch are looked at from either end: a conversation's subject stands above all of it. */
const ENDS = 400;

/** Everything in a stretch that may be a subject, each once, in reading order. */
function subjectsIn(ground: Ground, span: Span): Subject[] {
  const words = inside(ground.words, span);
  const near = words.length > 2 * ENDS ? [...words.slice(0, ENDS), ...words.slice(-ENDS)] : words;
  const holders = new Set(near.map(({ in: element }) => holderOf(element)));
  return [...holders].flatMap((holder) => asSubject(ground, holder) ?? []);
}

/** The heading that words stand in, or what the page calls subject; else their own element. */
function holderOf(element: Element): Element {
  let at: Element | null = element;
  for (let up = 0; at && up < 4; up++, at = at.parentElement) {
    if (isHeading(at) || CALLED.test(calls(at))) return at;
  }
  return element;
}

const isHeading = (element: Element): boolean =>
  /^h[1-6]$/i.test(element.tagName) || element.getAttribute('role') === 'heading';

const isHigh = (heading: Element): boolean =>
  Number(heading.getAttribute('aria-level') ?? heading.tagName.match(/[1-6]/)?.[0] ?? 2) < 3;

function asSubject(ground: Ground, element: Element): Subject | undefined {
  const span = spanOf(ground, element);
  const words = saidIn(textIn(ground, span).words);
  const said = oneLine(words.map((one) => one.text).join(' '));
  const hint = oneLine(element.getAttribute('title') ?? '');
  const text = said !== '' && hint.includes(said.slice(0, 12)) ? hint : said;
  if (isLabel(element) || ground.people.some(({ name }) => name === text)) return undefined;
  if (text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (inside(ground.people, [span[0], span[1] + 1]).length > 0) return undefined;
  if (inside(ground.dates, [span[0], span[1] + 1]).length > 0) return undefined;
  const pressed = words.every((one) => one.pressed);
  const sure = sureOf(ground, element, text, pressed);
  return sure > 0 ? { text, sure, in: element } : undefined;
}

/** Without what the page calls the field, and the small things to press beside it. */
function saidIn(words: readonly Words[]): readonly Words[] {
  const named = words.length > 1 && /[:\uff1a]$/.test(words[0]?.text ?? '') ? words.slice(1) : words;
  const plain = named.filter(({ pressed }) => !pressed);
  return plain.length > 0 ? plain : named;
}

function sureOf(ground: Ground, element: Element, text: string, pressed: boolean): number {
  const called = CALLED.test(calls(element)) && !/label|header-?cell/i.test(calls(element));
  const heading = isHeading(element);
  const titled = text.length > 3 && ground.document.title.includes(text);
  if (pressed && !called && !heading) return 0;
  if (called) return titled || heading ? 0.95 : 0.9;
  if (heading) return titled ? 0.95 : isHigh(element) ? 0.8 : 0.7;
  if (titled) return 0.8;
  return isLarge(element) ? 0.6 : isFirstField(element) ? 0.55 : 0;
}

const isLabel = (element: Element): boolean =>
  element.closest('th, dt, label') !== null || /^[^:\uff1a]{1,30}[:\uff1a]$/.test(element.textContent.trim());

/** The first field of a table of them: mail has been shown so since it was shown. */
function isFirstField(element: Element): boolean {
  const cell = element.closest('td, dd');
  const row = cell?.closest('tr, dl');
  if (!cell || !row || cell.previousElementSibling === null) return false;
  return row.tagName === 'DL' ? row.querySelector('dd') === cell : row.previousElementSibling === null;
}

/** Larger or heavier than what is around it. */
function isLarge(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const page = element.ownerDocument.body;
  const base = page && element.ownerDocument.defaultView?.getComputedStyle(page);
  if (!style || !base) return false;
  const large = Number.parseFloat(style.fontSize) >= Number.parseFloat(base.fontSize) * 1.25;
  return large || (Number(style.fontWeight) >= 600 && !/[:：]\s*$/.test(element.textContent.trim()));
}
