import { calls, type Ground, textIn } from './ground.ts';
import { around, elementsIn, inside, type Span, within } from './page.ts';

/** What webmails call the text of a message in their own code, and what holds it. */
const BODY =
  /(message|msg|mail)[\w-]*(body|text|html)|(body|html)[-_]?(text|part|message|msg|mail|frame)|(?:^|[\s_-])(rps_|a3s)/i;
const CONTENT = /(message|msg|mail)[\w-]*(content|article)|body[-_]?content/i;
const NOT_BODY = /header|preview|snippet|title|subject|toolbar|attach|list|container|wrapper|view|pane/i;

/** The page itself says that this is the text of a message. */
export const isCalledBody = (element: Element): boolean =>
  element.getAttribute('role') === 'document' || isCalled(element, BODY);

function isCalled(element: Element, names: RegExp): boolean {
  const name = calls(element);
  return names.test(name) && !NOT_BODY.test(name.replace(/\b\S*(body|content)\S*\b/gi, ''));
}

/** What holds a message's text, and whether the page says so itself. */
export type Body = { readonly roots: readonly Element[]; readonly called: boolean; readonly framed: boolean };

/** The body in these neighbours, without what is only to press around it; nothing where there are no words. */
export function bodyIn(ground: Ground, parts: readonly Element[]): Body | undefined {
  const called = calledIn(ground, parts, isCalledBody);
  const [holder] = called.length > 0 ? [] : calledIn(ground, parts, (one) => isCalled(one, CONTENT));
  const roots = narrow(ground, called.length > 0 ? called : holder ? [holder] : withoutNotice(ground, parts));
  const words = roots.reduce((sum, root) => sum + plainIn(ground, root), 0);
  const known = called.length > 0 || holder !== undefined;
  return words > 0 || known ? { roots, called: known, framed: roots.some(isFramed) } : undefined;
}

/** What a webmail says itself above a message, with something to press beside it: pictures were left out, take care. */
function withoutNotice(ground: Ground, parts: readonly Element[]): readonly Element[] {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0 || first.tagName === 'P') return parts;
  const { all, plain } = textIn(ground, spanOf(ground, first));
  const more = rest.reduce((sum, part) => sum + plainIn(ground, part), 0);
  return all < 200 && plain < all && plain < more ? withoutNotice(ground, rest) : parts;
}

/** The outermost elements in these parts that the page itself calls so, where they have words. */
function calledIn(ground: Ground, parts: readonly Element[], isSo: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const part of parts) {
    const span = spanOf(ground, part);
    let last = 0;
    for (const one of elementsIn(ground, span)) {
      const [first, end] = spanOf(ground, one);
      if (first < span[0] || end > span[1] || first < last || !isSo(one) || wordsIn(ground, one) === 0)
        continue;
      found.push(one);
      last = end;
    }
  }
  return found;
}

const wordsIn = (ground: Ground, element: Element): number => textIn(ground, spanOf(ground, element)).all;

export const isFramed = (root: Element): boolean => around(root)?.tagName === 'IFRAME';

/** Goes in while one child has all the words, and leaves out what is only to press at either end. */
function narrow(ground: Ground, parts: readonly Element[]): readonly Element[] {
  const kept = trimmed(ground, parts);
  const [only, another] = kept;
  if (!only || another) return kept;
  const nodes = within(only);
  const bare = nodes.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const children = nodes.filter((node): node is Element => node.nodeType === Node.ELEMENT_NODE);
  const worded = children.filter(
    (child) => ground.spanOf(child) && textIn(ground, spanOf(ground, child)).all > 0,
  );
  if (bare || worded.length === 0) return kept;
  if (worded.length === 1) return narrow(ground, worded);
  const inner = trimmed(ground, worded);
  return inner.length < worded.length ? inner : kept;
}

function trimmed(ground: Ground, parts: readonly Element[]): readonly Element[] {
  const wordy = parts.map((part) => !isOnlyPressed(ground, part));
  return parts.slice(Math.max(wordy.indexOf(true), 0), wordy.lastIndexOf(true) + 1);
}

export const spanOf = (ground: Ground, element: Element): Span => ground.spanOf(element) ?? [0, 0];

export const plainIn = (ground: Ground, element: Element): number =>
  textIn(ground, spanOf(ground, element)).plain;

/** How much of what can be read there is to press, from 0 to 1. */
export function pressedShare(ground: Ground, roots: readonly Element[]): number {
  const texts = roots.map((root) => textIn(ground, spanOf(ground, root)));
  const all = texts.reduce((sum, one) => sum + one.all, 0);
  return all === 0 ? 0 : 1 - texts.reduce((sum, one) => sum + one.plain, 0) / all;
}

/** Buttons, links and their like, and nothing to read beside them. */
export function isOnlyPressed(ground: Ground, element: Element): boolean {
  const { all, plain } = textIn(ground, spanOf(ground, element));
  return all > 0 && plain <= Math.min(3, all / 10);
}

/** Names of files with their sizes. */
export function isAttached(ground: Ground, element: Element): boolean {
  if (/attach|allegat|anhang/i.test(calls(element))) return true;
  const { words, all } = textIn(ground, spanOf(ground, element));
  const text = words.map((one) => one.text).join(' ');
  return all < 300 && /\.\w{2,4}\b/.test(text) && /\d\s?[kmg]i?[bo]\b/i.test(text);
}

/** Only people, and a word or two about what they are. */
export function isOnlyPeople(ground: Ground, element: Element): boolean {
  const span = spanOf(ground, element);
  const people = inside(ground.people, span);
  if (people.length === 0) return false;
  const { all, words } = textIn(ground, span);
  const said = people.reduce((sum, one) => sum + (one.name?.length ?? 0) + one.address.length, 0);
  const longest = Math.max(0, ...words.map((one) => (one.text.includes('@') ? 0 : one.text.length)));
  return all < said + 60 && longest < 60;
}
