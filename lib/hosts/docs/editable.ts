import { own } from '../own.ts';
import { textOf } from '../rich-editor.ts';
import { evenLines } from '../text.ts';

/**
 * Puts `letter` above what an editable element holds, by the browser's own command, so that undo takes it out.
 *
 * @returns whether, read back, it stands there line by line. If not, it is taken out again.
 */
export function insertIntoEditable(editor: HTMLElement, letter: string): boolean {
  const wanted = evenLines(letter);
  if (wanted === '') return false;
  const page = own(editor.ownerDocument);
  const holds = (): boolean => `\n${evenLines(textOf(editor))}\n`.includes(`\n${wanted}\n`);
  if (holds()) return true;
  const before = editor.textContent.trim();
  editor.focus();
  // Where the page keeps the focus elsewhere, it would be written there.
  if (!editor.contains(page.activeElement)) return false;
  page.getSelection()?.collapse(editor, 0);
  // Deprecated and without a successor: nothing else leaves the page's undo whole.
  page.execCommand('insertText', false, letter.trim() + (before === '' ? '' : '\n\n'));
  if (holds() && editor.textContent.includes(before)) return true;
  page.execCommand('undo');
  return false;
}
