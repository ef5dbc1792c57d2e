/** A real editor with a reply begun in it, as a webmail would put it into its page. */

/** What stands in it before the letter comes: plain lines, and lines that are quoted. Without words the first line is empty. */
export type Start = {
  readonly words?: string;
  readonly quote?: readonly string[];
  /** The quote is the first thing in it. */
  readonly bare?: boolean;
};

export type Mounted = {
  /** What one writes into. */
  readonly element: HTMLElement;
  /** What its own model would be kept as, when it last said that something changed; nothing before. */
  readonly saved: () => string | undefined;
  readonly close?: () => void;
};

export type Editor = (into: HTMLElement, start: Start) => Mounted | Promise<Mounted>;

/** The start as HTML of paragraphs. */
export const htmlOf = ({ words = '', quote = [], bare }: Start, line: 'p' | 'div' = 'p'): string =>
  [
    ...(bare ? [] : [`<${line}>${words || '<br>'}</${line}>`]),
    ...(quote.length > 0
      ? [`<blockquote>${quote.map((one) => `<${line}>${one}</${line}>`).join('')}</blockquote>`]
      : []),
  ].join('');

/** An element of the page's own to put an editor into. */
export function holderIn(into: HTMLElement): HTMLDivElement {
  const holder = document.createElement('div');
  into.append(holder);
  return holder;
}
