import { readBlocks } from './blocks.ts';
import { own } from './own.ts';
import { asPlain, evenLines } from './text.ts';

/**
 * Puts `letter` above what a TinyMCE editor holds, as one step of the editor's own undo. An editor that already holds
 * it stays as it is. The browser's own `insertHTML` would run the letter's last line together with what follows.
 *
 * @returns whether, read back, the letter stands whole at the top and what was there before whole after it. If not, the
 * editor holds what it held.
 */
export function insertAbove(editor: HTMLElement, letter: string): boolean {
  const page = own(editor.ownerDocument);
  const wanted = evenLines(letter);
  if (wanted === '') return false;
  if (`\n${evenLines(textOf(editor))}\n`.includes(`\n${wanted}\n`)) return true;
  const paragraphs = letter
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n/)
    .map((text) => paragraphOf(page, text.split('\n')));
  // What was typed until now is a step of its own: undoing the letter does not take it along.
  endStep(editor);
  const before = editor.textContent;
  const nodes = [...editor.childNodes];
  editor.prepend(...paragraphs, ...(isBlank(editor.firstChild) ? [] : [paragraphOf(page, [''])]));
  endStep(editor);
  const whole = paragraphs.map((one) => one.textContent).join('') + before;
  if (editor.textContent === whole && `${evenLines(textOf(editor))}\n`.startsWith(`${wanted}\n`)) {
    goBelow(editor, paragraphs.at(-1));
    return true;
  }
  editor.replaceChildren(...nodes);
  endStep(editor);
  return false;
}

/** The text of a rich editor, what is quoted behind `>`. */
export const textOf = (editor: HTMLElement): string => asPlain(readBlocks([{ root: editor }]).blocks);

/** Built of nodes: whatever a letter holds, it stays text. Blanks that HTML would drop are no-break ones. */
function paragraphOf(page: Document, lines: readonly string[]): HTMLElement {
  const paragraph = page.createElement('p');
  for (const [at, line] of lines.entries()) {
    if (at > 0 || line === '') paragraph.append(page.createElement('br'));
    if (line !== '') paragraph.append(line.replace(/^ | (?= )| $/g, '\u00a0'));
  }
  return paragraph;
}

/** TinyMCE sees text that the browser's spelling replaced by this event only, and makes a step of it. */
function endStep(editor: HTMLElement): void {
  editor.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
}

/** An empty line to type in, as editors begin with: a paragraph with nothing but a line end. */
const isBlank = (first: ChildNode | null): boolean =>
  first?.textContent?.trim() === '' && first.childNodes.length === 1 && first.firstChild?.nodeName === 'BR';

/** The cursor goes to the empty line under the letter, where one would add a word. */
function goBelow(editor: HTMLElement, last: Element | undefined): void {
  editor.focus();
  const page = own(editor.ownerDocument);
  const next = last?.nextSibling;
  if (next) page.getSelection()?.collapse(next, 0);
  if (page.scrollingElement) page.scrollingElement.scrollTop = 0;
}
