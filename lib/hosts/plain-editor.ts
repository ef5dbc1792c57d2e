import { own } from './own.ts';
import { evenLines } from './text.ts';

/**
 * Puts `letter` above what the text field holds, with one empty line between, as one step of the field's own undo.
 * A field that already holds it stays as it is.
 *
 * @returns whether, read back, the letter stands whole at the top and what was there before whole after it. If not, the
 * field holds what it held: half a letter is none.
 */
export function insertAtTop(field: HTMLTextAreaElement, letter: string): boolean {
  const text = letter.replace(/\r\n?/g, '\n').trim();
  const before = field.value;
  if (text === '') return false;
  if (holds(before, text)) return true;
  const whole = text + apart(before);
  const page = own(field.ownerDocument);
  field.focus();
  // Where the page keeps the focus elsewhere, as by a dialogue, it would be written there, over what is selected.
  if (page.activeElement !== field) return false;
  field.setSelectionRange(0, 0);
  // Deprecated and without a successor: nothing else writes into a page's field and leaves its undo whole.
  page.execCommand('insertText', false, whole);
  field.scrollTop = 0;
  if (field.value === whole + before) return true;
  field.value = before;
  return false;
}

/** What is needed for one empty line between; nothing to keep apart from in an empty field. */
function apart(before: string): string {
  if (before.trim() === '') return before.startsWith('\n') ? '' : '\n';
  const [there = ''] = before.match(/^\n{0,2}/) ?? [];
  return '\n'.repeat(2 - there.length);
}

/** The letter is there line by line, as one that came over from the HTML editor is; quoted it does not count. */
function holds(before: string, letter: string): boolean {
  return `\n${evenLines(before)}\n`.includes(`\n${evenLines(letter)}\n`);
}
