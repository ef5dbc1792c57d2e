import { type Block, BODY_LIMIT } from './host.ts';
import { own } from './own.ts';

/** Longest one-line text that is handed over, in characters; the other side of the messages refuses more. */
const SHORT = 4000;

/** `text` on one line, blanks evened out, cut where it is longer than any subject or name. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, SHORT);
}

/** The words of each line, blanks evened out, without the empty lines: what an editor may not change about a text. */
export function evenLines(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

const INVISIBLE = '[\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*';
/** The word that every letter's last line begins with, whatever invisible signs a transport put into it. */
const OUR_NAME = new RegExp([...'esito'].join(INVISIBLE), 'i');

/** Whether a letter of ours can stand in the element: where this says no, `readLetters` finds none in its text. */
export const mayHoldLetter = (element: Element): boolean => OUR_NAME.test(element.textContent);

/** What is selected in the document, or in a same-origin frame that has the focus. */
export function selectionIn(document: Document): string {
  const selected = selectedIn(document)?.toString() ?? '';
  return selected.replaceAll('\u00a0', ' ').trim().slice(0, BODY_LIMIT);
}

/** Where that stands; nothing where nothing is selected. */
export function rangeIn(document: Document): Range | undefined {
  const selection = selectedIn(document);
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}

function selectedIn(document: Document): Selection | undefined {
  const selection = document.getSelection();
  if (selection && selection.toString().trim() !== '') return selection;
  const active = document.activeElement;
  const inner = active && 'contentDocument' in active ? (active as HTMLIFrameElement).contentDocument : null;
  return inner ? selectedIn(own(inner)) : undefined;
}

/** Blocks as plain mail writes them: quoted lines behind `>`. */
export function asPlain(blocks: readonly Block[]): string {
  return blocks.map(({ depth, text }) => quoted(depth, text)).join('\n\n');
}

function quoted(depth: number, text: string): string {
  if (depth === 0) return text;
  const sign = '>'.repeat(depth);
  return text
    .split('\n')
    .map((line) => `${sign} ${line}`.trimEnd())
    .join('\n');
}
