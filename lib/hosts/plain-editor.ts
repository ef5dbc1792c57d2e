import { evenLines } from './text.ts';

/**
 * Puts `letter` above what the text field holds, with one empty line between, as one step of the field's own undo.
 * A field that already holds it stays as it is.
 *
 * @returns whether, read back, the letter stands whole at the top and what was there before whole after it.
 */
export function insertAtTop(field: HTMLTextAreaElement, letter: string): boolean {
  const text = letter.replace(/\r\n?/g, '\n').trim();
  const before = field.value;
  if (text === '') return false;
  if (holds(before, text)) return true;
  const whole = text + apart(before);
  field.focus();
  field.setSelectionRange(0, 0);
  // Deprecated and without a successor: nothing else writes into a page's field and leaves its undo whole.
  field.ownerDocument.execCommand('insertText', false, whole);
  field.scrollTop = 0;
  return field.value === whole + before;
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
