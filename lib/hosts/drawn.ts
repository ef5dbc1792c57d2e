/**
 * Draws our few small things into somebody else's page: in a closed shadow root, in the page's own flow, on a ground of
 * their own, so that they can be read whatever is around them. Nothing in them is the page's to read or to press.
 */
import { DRAWINGS, type Drawing, LOGO } from '../objective/drawings.ts';
import type { News, Sign } from './host.ts';
import { own } from './own.ts';
import { groundUnder } from './sight.ts';

/**
 * Our elements, by a mark that a newer start of the script finds what an older one left behind by. No element with a name of
 * its own: a page can define such a one, and see into it.
 */
export const OURS = '[data-esito]';

/** A row as wide as this, in CSS pixels, has room for the words beside a name and a date. */
const ROOMY = 420;

const SVG = 'http://www.w3.org/2000/svg';

const STYLE = `
:host { all: initial !important; display: inline-block !important; min-inline-size: 0 !important; max-inline-size: 100% !important; vertical-align: middle !important; align-self: center !important; }
* { box-sizing: border-box; }
.sign {
  --sheet: #fff; --edge: #8f897a; --ink: #23262b; --strong: #2d4a8a; --soft: #e8edf7;
  --met: #1d6b4f; --missed: #9a4b12; --wait: #6a5a12;
  display: inline-flex; align-items: center; gap: 6px; max-inline-size: min(100%, 30rem); min-block-size: 24px;
  margin: 0; padding: 2px 10px 2px 7px; border: 1px solid var(--edge); border-radius: 12px;
  background: var(--sheet); color: var(--ink); font: 500 12.5px/1.4 system-ui, sans-serif; text-align: start;
  white-space: nowrap; user-select: none; -webkit-user-select: none;
}
.dark { --sheet: #212429; --edge: #7b828e; --ink: #eceae4; --strong: #9db6ee; --soft: #26324d;
  --met: #7ccfab; --missed: #e8a56b; --wait: #dcc869; }
/* On the sender's line: as high as it is, and the first to give way. */
.mark { min-block-size: 0; gap: 4px; margin-inline-end: 6px; padding: 0 7px 0 4px; border-color: transparent; background: var(--soft);
  color: var(--ink); font-size: 11px; line-height: 1.5; cursor: inherit; }
.mark svg { inline-size: 14px; block-size: 14px; }
button { cursor: pointer; }
button:hover { background: var(--soft); }
button:focus-visible { outline: 2px solid var(--strong); outline-offset: 2px; }
svg { flex: none; inline-size: 16px; block-size: 16px; }
.sign:dir(rtl) svg { transform: scaleX(-1); }
.logo, .plain { color: var(--strong); }
[data-state="met"] { color: var(--met); }
[data-state="missed"] { color: var(--missed); }
[data-state="delivered"], [data-state="waiting"] { color: var(--wait); }
.word { font-weight: 600; }
.title { overflow: hidden; text-overflow: ellipsis; font-weight: 400; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
@media (forced-colors: active) { svg, .plain { color: inherit; } }
`;

/** The button or the chip, for `near`; `press` is called with a real click or key only. */
export function drawSign(near: Element, sign: Sign, press: () => void): HTMLElement {
  const { host, inner, make } = begin(near, 'button', sign.language);
  inner.setAttribute('type', 'button');
  inner.setAttribute('aria-label', sign.label);
  inner.title = sign.label;
  if (sign.state === undefined) inner.append(make(LOGO, 'logo', 2.2), word(near, sign.text, 'plain'));
  else {
    const drawing = drawingOf(sign.state);
    if (drawing) inner.append(make(drawing, sign.state));
    inner.append(word(near, sign.text), word(near, sign.title ?? '', 'title'));
  }
  inner.addEventListener('click', (event) => {
    // What the page's own script presses is nobody's wish.
    if (event.isTrusted) press();
  });
  return host;
}

/** Words in the place of the button, said to screen readers as they come. */
export function drawWords(near: Element, words: string, language: string): HTMLElement {
  const { host, inner } = begin(near, 'span', language);
  inner.setAttribute('role', 'status');
  inner.append(word(near, words));
  return host;
}

/** Room for words in a list's rows, and light or dark behind them. */
export type RowLook = { readonly roomy: boolean; readonly dark: boolean };

/** How a list's rows look, by one of them. It makes the page reckon its layout, so it is asked before anything is drawn. */
export const lookOf = (near: Element): RowLook => ({
  roomy: (near.parentElement?.clientWidth ?? 0) >= ROOMY,
  dark: isDark(near),
});

/** The mark in a list's row: the objective's own, and the words for what is new. It opens nothing. */
export function drawMark(
  near: Element,
  state: string,
  news: Omit<News, 'rows'>,
  { roomy, dark }: RowLook,
): HTMLElement {
  const { host, inner, make } = begin(near, 'span', news.language, dark);
  inner.classList.add('mark');
  inner.title = news.text;
  const drawing = drawingOf(state);
  if (drawing) inner.append(make(drawing, state));
  inner.append(word(near, news.text, roomy ? 'title' : 'unseen'));
  if (!roomy) {
    const short = word(near, news.short, 'title');
    short.setAttribute('aria-hidden', 'true');
    inner.append(short);
  }
  return host;
}

function begin(near: Element, kind: 'button' | 'span', language: string, dark = isDark(near)) {
  const document = own(near.ownerDocument);
  const host = document.createElement('span');
  host.dataset.esito = '';
  host.lang = language;
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, document);
  const inner = document.createElement(kind);
  inner.className = dark ? 'sign dark' : 'sign';
  root.append(inner);
  const make = (drawing: Drawing, name: string, width = 1.8) => svgOf(document, drawing, name, width);
  return { host, inner, make };
}

const SHEETS = new WeakMap<Document, CSSStyleSheet>();

/** A sheet made by script is out of reach of the page's own rules about styles; Firefox does not let us adopt one. */
function dress(root: ShadowRoot, document: Document): void {
  try {
    root.adoptedStyleSheets = [SHEETS.get(document) ?? sheetFor(document)];
  } catch {
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
  }
}

function sheetFor(document: Document): CSSStyleSheet {
  const { CSSStyleSheet: Sheet } = document.defaultView as Window & typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(STYLE);
  SHEETS.set(document, sheet);
  return sheet;
}

/** By what is behind the place, not by the browser's setting: a webmail has a switch of its own. */
function isDark(near: Element): boolean {
  const ground = groundUnder(near);
  return ground !== undefined && ground.reduce((sum, channel) => sum + channel, 0) < 3 * 110;
}

function word(near: Element, text: string, name = 'word'): HTMLElement {
  const element = own(near.ownerDocument).createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}

function drawingOf(state: string): Drawing | undefined {
  return Object.hasOwn(DRAWINGS, state) ? DRAWINGS[state as keyof typeof DRAWINGS] : undefined;
}

function svgOf(document: Document, drawing: Drawing, name: string, width: number): SVGElement {
  const part = (kind: string, given: Readonly<Record<string, string | number>>): SVGElement => {
    const element = document.createElementNS(SVG, kind);
    for (const [key, value] of Object.entries(given)) element.setAttribute(key, String(value));
    return element;
  };
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': width, 'stroke-linecap': 'round' };
  const svg = part('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: name, 'data-state': name });
  const { ring, dash, lines, dot } = drawing;
  svg.append(
    part('path', { ...line, d: ring, ...(dash && { 'stroke-dasharray': dash, 'stroke-linecap': 'butt' }) }),
  );
  if (lines) svg.append(part('path', { ...line, d: lines, 'stroke-linejoin': 'round' }));
  if (dot) svg.append(part('circle', { cx: dot[0], cy: 12, r: dot[1], fill: 'currentColor' }));
  return svg;
}
