/** Where in a document something stands, as an address that leads back to it. */
import type { Spot } from '../host.ts';
import { own } from '../own.ts';
import { oneLine, rangeIn, selectionIn } from '../text.ts';

/** A part of a document with a name of its own, and what stands behind `#` in an address that leads to it. */
export type Part = { readonly name: string; readonly hash: string };

/** So many words are enough to find a paragraph by, and leave its address readable. */
const WORDS = 10;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const WORD_END = /[\p{L}\p{N}]+$/u;
const WORD_START = /^[\p{L}\p{N}]+/u;

/** The place of what is selected in the document, which is its own, at `link`. `partOf`: the tool's own parts, before any heading. */
export function spotIn(document: Document, link: string, partOf?: (at: Element) => Part | undefined): Spot {
  const range = rangeIn(document);
  const at = range && elementAt(range);
  if (!range || !at) return { name: '', link, exact: link };
  const named = partOf?.(at);
  const part = named ?? headed(at);
  // A tool's own parts are addressed in place of whatever stands there; a page's headings are not.
  const whole = named ? link.replace(/#.*$/, '') : withoutAnchor(document, link);
  const place = part ? `${whole}#${part.hash}` : link;
  // The browser looks for words in the page itself, not in its frames.
  const framed = at.ownerDocument.documentElement !== document.documentElement;
  const words = framed ? '' : wordsOf(document, range);
  return { name: part?.name ?? '', link: oneLine(place), exact: oneLine(withWords(place, words)) };
}

/** The address of the document itself: what names no more than a place in it is left out, a route of the page's own stays. */
export function withoutAnchor(document: Document, href: string): string {
  const at = href.indexOf('#');
  if (at < 0) return href;
  const name = decoded(href.slice(at + 1));
  const anchor = name === '' || document.getElementById(name) || document.getElementsByName(name).length > 0;
  return anchor ? href.slice(0, at) : href;
}

/** As people read it; as it stands where it cannot be read. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const elementAt = ({ startContainer: at }: Range): Element | null =>
  at.nodeType === Node.ELEMENT_NODE ? (at as Element) : at.parentElement;

/** The last heading before it that an address can lead to. */
function headed(at: Element): Part | undefined {
  const headings = [...own(at.ownerDocument).querySelectorAll(HEADINGS)];
  const heading = headings.findLast(
    (one) =>
      nameOf(one) !== '' &&
      (one.contains(at) || one.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  return heading && { name: oneLine(heading.textContent), hash: encodeURI(nameOf(heading)) };
}

/** Its own name, that of an anchor in it, or of the section that it heads. */
function nameOf(heading: Element): string {
  const inner = heading.querySelector('[id], a[name]');
  const section = heading.parentElement?.firstElementChild === heading ? heading.parentElement.id : '';
  return heading.id || inner?.id || inner?.getAttribute('name') || section;
}

/** The first words of what is selected, each of them whole: half a word is not found. */
function wordsOf(
  document: Document,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): string {
  const [first = '', ...rest] = selectionIn(document).split('\n');
  const before = textIn(startContainer).slice(0, startOffset);
  const after = textIn(endContainer).slice(endOffset);
  const begun = WORD_START.test(textIn(startContainer).slice(startOffset)) ? before.match(WORD_END)?.[0] : '';
  const ended = WORD_END.test(textIn(endContainer).slice(0, endOffset)) ? after.match(WORD_START)?.[0] : '';
  const whole = `${begun ?? ''}${first.trim()}${rest.length === 0 ? (ended ?? '') : ''}`;
  return whole.split(/\s+/).slice(0, WORDS).join(' ');
}

const textIn = (node: Node): string => (node.nodeType === Node.TEXT_NODE ? (node as Text).data : '');

/** As a text fragment: see https://wicg.github.io/scroll-to-text-fragment/. */
function withWords(place: string, words: string): string {
  if (words === '') return place;
  const text = encodeURIComponent(words).replaceAll('-', '%2D');
  return `${place}${place.includes('#') ? '' : '#'}:~:text=${text}`;
}
