import { insertAtTop } from '../plain-editor.ts';
import { textOf } from '../rich-editor.ts';
import { evenLines } from '../text.ts';
import { pause, standAtTop } from './stand.ts';
import { takeOut } from './take-out.ts';
import { waysInto } from './ways.ts';

/** How long an editor may take until the letter stands in it, and how often we look, in milliseconds. */
const PATIENCE = 600;
const PACE = 30;
/** Some put back what they had as soon as they look at what they hold. */
const REVERTS = 150;

/**
 * Puts `letter` above what an editor holds, so that the editor's own undo takes it out; one that holds it already stays
 * as it is. Presses nothing.
 *
 * @returns whether, read back after a while, the letter stands whole at the top and what was there before whole after it.
 * If not, the editor holds what it held.
 */
export async function putLetter(editor: HTMLElement, letter: string): Promise<boolean> {
  const wanted = evenLines(letter);
  if (wanted === '') return false;
  if (editor.tagName === 'TEXTAREA') return putIntoField(editor as HTMLTextAreaElement, letter);
  const before = linesIn(editor);
  if (stands(before, wanted)) return true;
  const whole = before === '' ? wanted : `${wanted}\n${before}`;
  for (const way of waysInto(editor)) {
    const leave = await standAtTop(editor);
    if (!leave) return false;
    const nodes = [...editor.childNodes];
    const kept = way(editor, letter) && (await stays(() => linesIn(editor) === whole));
    const out = kept || (await takeOut(editor, () => linesIn(editor), before, nodes));
    leave();
    if (kept) return true;
    // What could not be taken out stands there: to say that it does not would put it in a second time.
    if (!out) return stands(linesIn(editor), wanted);
  }
  return false;
}

/** A page may hold what its field says by itself, and put that back. */
async function putIntoField(field: HTMLTextAreaElement, letter: string): Promise<boolean> {
  if (!insertAtTop(field, letter)) return false;
  const after = field.value;
  return (await stays(() => field.value === after)) || stands(evenLines(field.value), evenLines(letter));
}

const stands = (text: string, wanted: string): boolean => `\n${text}\n`.includes(`\n${wanted}\n`);

/** Whether something becomes true within our patience, and still is a while later. */
async function stays(isSo: () => boolean): Promise<boolean> {
  for (let waited = 0; waited <= PATIENCE; waited += PACE) {
    if (isSo()) {
      await pause(REVERTS);
      return isSo();
    }
    await pause(PACE);
  }
  return false;
}

const linesIn = (editor: HTMLElement): string => evenLines(textOf(editor));
