import { OURS } from '../drawn.ts';
import { isGone, isSeen, styleOf } from '../sight.ts';

/** Text as it is drawn, and where: `at` counts through the page in reading order, frames of the same origin included. */
export type Words = {
  readonly at: number;
  readonly in: Element;
  readonly text: string;
  /** In something to press or to go to. */
  readonly pressed: boolean;
};

/** Where one can write more than a line. */
export type Editor = { readonly at: number; readonly element: HTMLElement; readonly kind: 'plain' | 'rich' };

/** What a person sees of a page, in one walk. */
export type Seen = {
  readonly words: readonly Words[];
  /** Elements that are drawn, in reading order. */
  readonly elements: readonly Element[];
  readonly editors: readonly Editor[];
  /** First and last position inside an element; nothing for one that is not drawn. */
  readonly spanOf: (element: Element) => Span | undefined;
  /** There was more than is walked through. */
  readonly cut: boolean;
};

export type Span = readonly [first: number, last: number];

/** Enough for the longest conversation that a webmail draws at once. */
const MOST = 40_000;
/** Frames in frames, not more. */
const DEEPEST = 4;
const SKIPPED = /^(script|style|template|noscript|head|select|option|object|svg|math|canvas|audio|video)$/i;
const PRESSED =
  /^(button|tab|menuitem\w*|menu|menubar|toolbar|navigation|link|checkbox|switch|search|tree|treeitem)$/;
/** What pages themselves call words that nobody sees: their style may not be there yet. */
const UNSEEN =
  /(?:^|\s)(?:voice|sr-only|visually-?hidden|screen-?reader\w*(?:-\w+)?|a11y-hidden|off-?screen)(?:\s|$)/i;

/** Walks through everything that is drawn. What cannot be seen is as if it were not there. */
export function seePage(document: Document): Seen {
  const walk = new Walk();
  if (document.body) walk.into(document.body, false, 0);
  return {
    words: walk.words,
    elements: walk.elements,
    editors: walk.editors,
    spanOf: (element) => walk.spans.get(element),
    cut: walk.elements.length >= MOST,
  };
}

/** The element around one, out of shadow roots and frames. */
export function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** What stands in an element: its own nodes, its open shadow's, or the page in a frame that may be read. */
export function within(element: Element): readonly Node[] {
  if (element.tagName === 'IFRAME' || element.tagName === 'FRAME') {
    const body = frameBody(element);
    return body ? [body] : [];
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

function frameBody(frame: Element): HTMLElement | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? undefined;
  } catch {
    return undefined;
  }
}

/** Those of a list that stands in reading order which stand in `span`. */
export function inside<T extends { readonly at: number }>(
  all: readonly T[],
  [first, last]: Span,
): readonly T[] {
  return all.slice(firstFrom(all, first), firstFrom(all, last));
}

/** The drawn elements in `span`, in reading order. */
export function elementsIn(seen: Seen, [first, last]: Span): readonly Element[] {
  const { elements } = seen;
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seen.spanOf(elements[middle] as Element)?.[0] ?? first) < first) low = middle + 1;
    else high = middle;
  }
  const found: Element[] = [];
  for (let at = low; at < elements.length; at++) {
    const element = elements[at] as Element;
    if ((seen.spanOf(element)?.[0] ?? last + 1) > last) break;
    found.push(element);
  }
  return found;
}

function firstFrom(all: readonly { readonly at: number }[], at: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Walk {
  readonly words: Words[] = [];
  readonly elements: Element[] = [];
  readonly editors: Editor[] = [];
  readonly spans = new Map<Element, Span>();
  #at = 0;

  into(element: Element, pressed: boolean, frames: number): void {
    if (this.elements.length >= MOST || SKIPPED.test(element.tagName) || element.matches(OURS)) return;
    const style = styleOf(element);
    if (!style || isGone(style) || isClipped(style) || UNSEEN.test(element.getAttribute('class') ?? ''))
      return;
    const first = ++this.#at;
    const kind = editorKind(element);
    if (kind) this.editors.push({ at: first, element: element as HTMLElement, kind });
    else if (!/^(input|textarea)$/i.test(element.tagName)) {
      this.elements.push(element);
      this.#children(element, style, pressed || isPressed(element), frames);
    }
    this.spans.set(element, [first, ++this.#at]);
  }

  #children(element: Element, style: CSSStyleDeclaration, pressed: boolean, frames: number): void {
    const seen = isSeen(style, undefined);
    const deeper = frames + (/frame$/i.test(element.tagName) ? 1 : 0);
    if (deeper > DEEPEST) return;
    for (const child of within(element)) {
      if (child.nodeType === Node.ELEMENT_NODE) this.into(child as Element, pressed, deeper);
      else if (seen && child.nodeType === Node.TEXT_NODE) this.#text(child as Text, element, pressed);
    }
  }

  #text({ data }: Text, element: Element, pressed: boolean): void {
    const text = data.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ').trim();
    if (text !== '') this.words.push({ at: ++this.#at, in: element, text, pressed });
  }
}

/** How pages write for screen readers alone. */
const isClipped = ({ clip, clipPath }: CSSStyleDeclaration): boolean =>
  /^rect\((0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?,? (0|1)(px)?\)$/.test(clip) ||
  /inset\((50|100)%/.test(clipPath);

function isPressed(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role && PRESSED.test(role)) return true;
  return /^(button|nav|label|summary)$/i.test(element.tagName) || isLink(element);
}

const isLink = (element: Element): boolean =>
  element.tagName === 'A' && !/^mailto:/i.test(element.getAttribute('href') ?? '');

function editorKind(element: Element): 'plain' | 'rich' | undefined {
  if (element.tagName === 'TEXTAREA') return 'plain';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return 'rich';
  const { ownerDocument: page } = element;
  if (element === page.body && page.designMode === 'on') return 'rich';
  return element.getAttribute('role') === 'textbox' && !('value' in element) ? 'rich' : undefined;
}
