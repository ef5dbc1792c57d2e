/** Takes out what an editor did not keep whole: half a letter is none. */
import { own } from '../own.ts';
import { pause } from './stand.ts';

/** What an editor may take to undo, in milliseconds. */
const UNDOES = 60;

/** A way to undo and to do again, by what editors listen to. */
type Undo = (editor: HTMLElement, again: boolean) => void;

const WAYS: readonly Undo[] = [
  (editor, again) => {
    const inputType = again ? 'historyRedo' : 'historyUndo';
    editor.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType }));
  },
  (editor, again) => {
    const keys = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true, shiftKey: again };
    editor.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...keys }));
  },
  (editor, again) => void own(editor.ownerDocument).execCommand(again ? 'redo' : 'undo'),
];

/**
 * Undoes until `read` says what it said `before`; false where it never does. An undo that takes more than the letter is
 * taken back: what a person wrote stays.
 */
export async function takeOut(
  editor: HTMLElement,
  read: () => string,
  before: string,
  nodes: readonly ChildNode[],
): Promise<boolean> {
  if (read() === before) return true;
  for (const way of WAYS) {
    const now = read();
    way(editor, false);
    await pause(UNDOES);
    if (read() === before) return true;
    if (read() === now) continue;
    way(editor, true);
    return false;
  }
  // Nothing undoes it, so nothing holds it but the page itself.
  editor.replaceChildren(...nodes);
  return read() === before;
}
