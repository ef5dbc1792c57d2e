/**
 * How a letter comes into an editor. Those that keep a model of their own take only what they put there themselves: they are
 * given it as a paste, or as what the browser says before it writes. All others take what the browser writes.
 */
import { QUOTES } from '../blocks.ts';
import { own } from '../own.ts';
import { insertAbove } from '../rich-editor.ts';
import { topOf } from './stand.ts';

/** Gives the letter to an editor whose cursor is at the top; false where nobody took it. */
export type Way = (editor: HTMLElement, letter: string) => boolean;

/** Editors by their own signs, and the ways that each of them takes, the best first. */
const KNOWN: readonly (readonly [css: string, ways: readonly Way[]])[] = [
  ['[data-slate-editor]', [announced]],
  ['.ProseMirror', [pasted(paragraphs), pasted()]],
  ['.ck-editor__editable', [pasted(paragraphs), pasted()]],
  ['.ql-editor', [pasted(lines), pasted()]],
  ['[data-lexical-editor]', [pasted(paragraphs), pasted()]],
  ['.mce-content-body', [insertAbove]],
  ['[g_editable="true"]', [typed]],
];

/** The ways to try in an editor. One that nobody knows may have a model, so it is offered the letter first. */
export function waysInto(editor: HTMLElement): readonly Way[] {
  const known = KNOWN.find(([css]) => editor.closest(css));
  return known?.[1] ?? [pasted(lines), announced, typed];
}

type Html = (editor: HTMLElement, letter: string) => string;

function pasted(html?: Html): Way {
  return (editor, letter) => {
    const { ClipboardEvent, DataTransfer } = worldOf(editor);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plainOf(editor, letter));
    if (html) clipboardData.setData('text/html', html(editor, letter));
    return !editor.dispatchEvent(new ClipboardEvent('paste', { ...HEARD, clipboardData }));
  };
}

function announced(editor: HTMLElement, letter: string): boolean {
  const { DataTransfer, InputEvent, StaticRange } = worldOf(editor);
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', plainOf(editor, letter));
  const [node, at] = topOf(editor);
  const top = new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at });
  const said = { inputType: 'insertFromPaste', dataTransfer, targetRanges: [top] };
  return !editor.dispatchEvent(new InputEvent('beforeinput', { ...HEARD, ...said }));
}

/** Deprecated and without a successor: nothing else writes into a page's editor and leaves the browser's undo whole. */
function typed(editor: HTMLElement, letter: string): boolean {
  const page = own(editor.ownerDocument);
  if (editor.contentEditable === 'plaintext-only')
    return page.execCommand('insertText', false, plainOf(editor, letter));
  makeRoom(editor, page);
  return page.execCommand('insertHTML', false, lines(editor, letter));
}

const HEARD = { bubbles: true, cancelable: true, composed: true };

/** The page's own: an editor in a frame is of another one. */
const worldOf = (editor: HTMLElement): Window & typeof globalThis =>
  own(editor.ownerDocument).defaultView as Window & typeof globalThis;

/** What begins with a quote, or with what is no text, has no place above it: an empty line makes one. */
function makeRoom(editor: HTMLElement, page: Document): void {
  const first = editor.firstElementChild;
  const line = editor.firstChild === first && first?.matches('div, p, br');
  if (
    !first ||
    editor.firstChild !== first ||
    (line && !first.matches(QUOTES) && !first.querySelector(QUOTES))
  )
    return;
  const room = page.createElement('div');
  room.append(page.createElement('br'));
  editor.prepend(room);
  page.getSelection()?.collapse(room, 0);
}

/** Lines that are written next are kept apart from what stands there; an empty first line keeps them apart already. */
const apart = (editor: HTMLElement): boolean => startsWith(editor) !== '';

function startsWith(editor: HTMLElement): string {
  const [node] = topOf(editor);
  return (node.textContent ?? '').replace(/[\s\u200b\ufeff]/g, '');
}

const plainOf = (editor: HTMLElement, letter: string): string =>
  `${textLines(letter).join('\n')}\n${apart(editor) ? '\n' : ''}`;

/** A line of its own for each, as webmails write them. */
function lines(editor: HTMLElement, letter: string): string {
  const page = own(editor.ownerDocument);
  const all = [...textLines(letter), ...(apart(editor) ? ['', ''] : [''])];
  return htmlOf(all.map((line) => elementOf(page, 'div', [line])));
}

/** Paragraphs with their lines, as one writes into a model; closed, so that what stands there is none of them. */
function paragraphs(editor: HTMLElement, letter: string): string {
  const page = own(editor.ownerDocument);
  const all = textLines(letter)
    .join('\n')
    .split(/\n[ \t]*\n/)
    .map((text) => elementOf(page, 'p', text.split('\n')));
  all[0]?.setAttribute('data-pm-slice', '0 0 []');
  return htmlOf([...all, elementOf(page, 'p', [''])]);
}

const textLines = (letter: string): string[] => letter.replace(/\r\n?/g, '\n').trim().split('\n');

/** Built of nodes: whatever a letter holds, it stays text. Blanks that HTML would drop are no-break ones. */
function elementOf(page: Document, name: 'p' | 'div', all: readonly string[]): HTMLElement {
  const element = page.createElement(name);
  for (const [at, line] of all.entries()) {
    if (at > 0 || line === '') element.append(page.createElement('br'));
    if (line !== '') element.append(line.replace(/^ | (?= )| $/g, '\u00a0'));
  }
  return element;
}

const htmlOf = (elements: readonly HTMLElement[]): string =>
  elements.map((element) => element.outerHTML).join('');
