/**
 * Whether a person can see what stands in an element. Mail hides text for machines (preheaders, white on white); what
 * its reader cannot see must not become part of an objective.
 */

import { ownOf } from './own.ts';

/** What is behind the text, as red, green, blue; nothing where a picture or a veil makes it unknown. */
export type Ground = readonly number[] | undefined;

const WHITE: Ground = [255, 255, 255];
/** Colours whose channels together differ by less than this cannot be told apart. */
const TELLABLE = 24;
/** Farther off than any message scrolls. */
const FAR = -500;

/** How the element is drawn; in a document without a window only what the element itself says. */
export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  const window = ownOf(element.ownerDocument, 'defaultView') as Window | null;
  const computed = window?.getComputedStyle(element);
  return computed ?? ('style' in element ? (element as HTMLElement).style : undefined);
}

/** The element and everything in it is out of sight. */
export function isGone(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || (style.opacity !== '' && Number(style.opacity) < 0.1)) return true;
  if (isFlat(style) || Number.parseFloat(style.textIndent) < FAR) return true;
  if (style.position === 'static') return false;
  return Number.parseFloat(style.left) < FAR || Number.parseFloat(style.top) < FAR;
}

function isFlat(style: CSSStyleDeclaration): boolean {
  const overflow = style.overflowX || style.overflow;
  if (overflow !== 'hidden' && overflow !== 'clip') return false;
  return [style.width, style.height, style.maxHeight].some((size) => Number.parseFloat(size) < 2);
}

/** Text directly in the element can be seen; its children may differ. */
export function isSeen(style: CSSStyleDeclaration, ground: Ground): boolean {
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return false;
  if (Number.parseFloat(style.fontSize) < 2) return false;
  const ink = channels(style.color);
  if (!ink) return true;
  return ink[3] !== 0 && !(ground && same(ink, ground));
}

/** What is behind the element's text, when `under` is behind the element. */
export function groundOf(style: CSSStyleDeclaration, under: Ground): Ground {
  if (style.backgroundImage !== '' && style.backgroundImage !== 'none') return undefined;
  const own = channels(style.backgroundColor);
  if (!own || own[3] === 0) return under;
  return own[3] === undefined || own[3] === 1 ? own.slice(0, 3) : undefined;
}

/** What is behind `element` as a whole; unknown where its own text could not be told from it. */
export function groundUnder(element: Element): Ground {
  const line: CSSStyleDeclaration[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = styleOf(at);
    if (style) line.unshift(style);
  }
  const ground = line.reduce<Ground>((under, style) => groundOf(style, under), WHITE);
  const own = line.at(-1);
  return own && isSeen(own, ground) ? ground : undefined;
}

function channels(colour: string): number[] | undefined {
  return colour.startsWith('rgb') ? colour.match(/[\d.]+/g)?.map(Number) : undefined;
}

function same(ink: readonly number[], ground: readonly number[]): boolean {
  const differences = ground.map((channel, index) => Math.abs(channel - (ink[index] ?? 0)));
  return differences.reduce((sum, difference) => sum + difference, 0) < TELLABLE;
}
