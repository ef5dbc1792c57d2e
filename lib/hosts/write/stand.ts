/** Goes where a letter is written: into the editor, before everything that it holds. */
import { own } from '../own.ts';

/** So long an editor may take to see where the cursor is, in milliseconds. */
const SEES = 30;

/** Some put the cursor back to where it was once they get the focus, and let it go after that. */
const TIMES = 5;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Puts the cursor at the top. Returns the way to leave again; nothing where the page keeps the focus elsewhere, as behind
 * an open dialogue.
 */
export async function standAtTop(editor: HTMLElement): Promise<(() => void) | undefined> {
  const page = own(editor.ownerDocument);
  editor.focus();
  if (page.activeElement !== editor && !editor.contains(page.activeElement)) return undefined;
  // The panel has the focus, so the page hears of none; editors look for their cursor only while they have it.
  const unheard = !page.hasFocus();
  if (unheard) tell(editor, 'focus', 'focusin');
  for (let times = 0; times < TIMES && !(times > 0 && isAtTop(editor, page)); times++) {
    page.getSelection()?.collapse(...topOf(editor));
    await pause(SEES);
  }
  return () => {
    if (unheard && !page.hasFocus()) tell(editor, 'blur', 'focusout');
  };
}

/** Nothing that can be read stands before the cursor. */
function isAtTop(editor: HTMLElement, page: Document): boolean {
  const selection = page.getSelection();
  if (!selection?.isCollapsed || !editor.contains(selection.anchorNode)) return false;
  const before = page.createRange();
  before.setStart(editor, 0);
  before.setEnd(selection.anchorNode as Node, selection.anchorOffset);
  return before.toString().trim() === '';
}

function tell(editor: HTMLElement, here: string, around: string): void {
  editor.dispatchEvent(new FocusEvent(here));
  editor.dispatchEvent(new FocusEvent(around, { bubbles: true }));
}

/** The first place in an editor where a letter can stand. */
export function topOf(editor: Element): [node: Node, offset: number] {
  let at: Node = editor;
  for (let next = firstIn(at); next; next = firstIn(at)) {
    if (next.nodeType === Node.TEXT_NODE) return [next, 0];
    if (!holdsText(next as Element)) break;
    at = next;
  }
  return [at, 0];
}

/** Without the blanks between a page's tags. */
function firstIn(node: Node): ChildNode | undefined {
  return [...node.childNodes].find((one) =>
    one.nodeType === Node.TEXT_NODE
      ? !/^[ \t\r\n]*$/.test((one as Text).data) || node.childNodes.length === 1
      : one.nodeType === Node.ELEMENT_NODE,
  );
}

const holdsText = (element: Element): boolean =>
  !/^(br|hr|img|input|svg|canvas|iframe|video|audio|object)$/i.test(element.tagName) &&
  element.getAttribute('contenteditable') !== 'false';
