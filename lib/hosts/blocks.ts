import { type Block, BODY_LIMIT } from './host.ts';
import { Lines } from './lines.ts';
import { readableLink } from './links.ts';
import { type Ground, groundOf, groundUnder, isGone, isSeen, styleOf } from './sight.ts';

/** Part of a message: its element, and how deep it is quoted as a whole. */
export type Part = { readonly root: Element; readonly depth?: number };

/** Never text of a message. */
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE TEXTAREA SELECT INPUT IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO'.split(
    ' ',
  ),
);
/** Stand apart by an empty line, unless their margins say otherwise. */
const APART = new Set('P H1 H2 H3 H4 H5 H6 UL OL PRE TABLE'.split(' '));
/** On lines of their own; asked only where the page does not say how it draws them. */
const OWN_LINE = new Set(
  'DIV P H1 H2 H3 H4 H5 H6 UL OL LI PRE TABLE TBODY TR BLOCKQUOTE SECTION ARTICLE HEADER FOOTER CENTER DL DT DD'.split(
    ' ',
  ),
);
const OWN_LINE_DISPLAY = /^(block|flex|grid|list-item|flow-root|table|table-row|table-caption)$/;
/** Boxes in which mail programs put what they quote, where no `blockquote` inside does it. Webmails prefix classes. */
const QUOTE_BOXES = ['gmail_quote', 'yahoo_quoted', 'protonmail_quote', 'zmail_extra']
  .map((name) => `[class*="${name}"]`)
  .join();
/** Outlook marks only where the quoted mail begins; it goes on to the end. */
const QUOTE_STARTS = '[id$="divRplyFwdMsg"]';
/** Whatever quotes. */
export const QUOTES = `blockquote, ${QUOTE_BOXES}, ${QUOTE_STARTS}`;

type Around = {
  readonly depth: number;
  readonly seen: boolean;
  readonly ground: Ground;
  readonly verbatim: boolean;
};

/**
 * What a person sees in these parts, in blocks by depth of quoting. Lists keep their marks (`1. `, `- `), links their
 * address where the words do not say it. Longer than `limit` characters is cut.
 */
export function readBlocks(parts: readonly Part[], limit = BODY_LIMIT): { blocks: Block[]; cut: boolean } {
  const lines = new Lines(limit);
  for (const { root, depth = 0 } of parts) {
    lines.gap();
    lines.depth(depth);
    new Walk(lines).into(root, { depth, seen: true, ground: groundUnder(root), verbatim: false });
  }
  return { blocks: lines.blocks(), cut: lines.cut };
}

/** One walk through one part. */
class Walk {
  readonly #lines: Lines;
  /** Quotes that began and do not end before their container does. */
  #begun = 0;
  /** The number of each list's last point. */
  readonly #points = new Map<Element, number>();

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  into(element: Element, around: Around): void {
    if (SKIPPED.has(element.tagName.toUpperCase()) || this.#single(element, around.seen)) return;
    const style = styleOf(element);
    if (!style || isGone(style)) return;
    const ground = groundOf(style, around.ground);
    const inner: Around = {
      depth: around.depth,
      ground,
      seen: isSeen(style, ground),
      verbatim:
        style.whiteSpace === ''
          ? element.tagName === 'PRE' || around.verbatim
          : /^pre|^break-spaces/.test(style.whiteSpace),
    };
    if (isQuote(element)) this.#quote(element, inner);
    else this.#open(element, style, inner);
  }

  /** Elements without anything in them. */
  #single(element: Element, seen: boolean): boolean {
    if (element.tagName === 'BR') this.#lines.lineEnd();
    else if (element.tagName === 'HR') this.#lines.gap();
    else if (element.tagName === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      // Webmails draw emoji as pictures; other pictures are not words.
      if (seen && /^\p{Extended_Pictographic}/u.test(alt)) this.#lines.flow(alt);
    } else return false;
    return true;
  }

  #quote(element: Element, inner: Around): void {
    const begun = this.#begun;
    this.#lines.depth(inner.depth + begun + 1);
    this.#children(element, { ...inner, depth: inner.depth + 1 });
    this.#begun = begun;
    this.#lines.depth(inner.depth + begun);
  }

  #open(element: Element, style: CSSStyleDeclaration, inner: Around): void {
    if (element.matches(QUOTE_STARTS)) {
      this.#begun += 1;
      this.#lines.depth(inner.depth + this.#begun);
    }
    const edge = edgeOf(element, style);
    this.#edge(edge);
    if (element.tagName === 'LI') this.#lines.mark(this.#markOf(element, style));
    if (element.tagName === 'TD' || element.tagName === 'TH') this.#lines.cell();
    this.#children(element, inner);
    if (element.tagName === 'A' && inner.seen) this.#lines.flow(readableLink(element));
    this.#edge(edge);
    if (element.tagName === 'LI') this.#lines.mark('');
  }

  #markOf(point: Element, style: CSSStyleDeclaration): string {
    const list = point.parentElement;
    if (!list) return '';
    const before = this.#points.get(list) ?? Number(list.getAttribute('start') ?? 1) - 1;
    const number = Number(point.getAttribute('value') ?? before + 1);
    this.#points.set(list, number);
    if (style.listStyleType === 'none') return '';
    const indent = list.parentElement?.closest('ul, ol') ? '   ' : '';
    return indent + (list.tagName === 'OL' ? `${number}. ` : '- ');
  }

  #edge(edge: 'none' | 'line' | 'gap'): void {
    if (edge === 'line') this.#lines.boundary();
    if (edge === 'gap') this.#lines.gap();
  }

  #children(element: Element, around: Around): void {
    for (const child of element.childNodes) {
      if (this.#lines.cut) return;
      if (child.nodeType === Node.ELEMENT_NODE) this.into(child as Element, around);
      else if (child.nodeType === Node.TEXT_NODE && around.seen) this.#text((child as Text).data, around);
    }
  }

  #text(text: string, { verbatim }: Around): void {
    if (verbatim) this.#lines.verbatim(text);
    else this.#lines.flow(text);
  }
}

function isQuote(element: Element): boolean {
  if (element.tagName !== 'BLOCKQUOTE') {
    return element.matches(QUOTE_BOXES) && !element.querySelector(':scope > blockquote');
  }
  // Gmail and Apple Mail indent a person's own words by a blockquote without a border.
  const indents = /border(-width)?:\s*(none|0)/.test(element.getAttribute('style') ?? '');
  return !indents || element.getAttribute('type') === 'cite' || element.matches(QUOTE_BOXES);
}

function edgeOf(element: Element, style: CSSStyleDeclaration): 'none' | 'line' | 'gap' {
  const own = style.display === '' ? OWN_LINE.has(element.tagName) : OWN_LINE_DISPLAY.test(style.display);
  if (!own) return 'none';
  if (!APART.has(element.tagName) || element.parentElement?.closest('li')) return 'line';
  const margins = [style.marginTop, style.marginBottom].map((margin) => Number.parseFloat(margin));
  return margins.every((margin) => margin < 4) ? 'line' : 'gap';
}
