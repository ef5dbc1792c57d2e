import { readBlocks } from '../blocks.ts';
import { BODY_LIMIT, type Inserted } from '../host.ts';
import { insertAtTop } from '../plain-editor.ts';
import { asPlain } from '../text.ts';

const PLAIN = ['textarea#composebody', 'textarea[name="_message"]'];
const RICH = ['iframe#composebody_ifr', '.tox-edit-area iframe', '.mce-edit-area iframe'];

/** The text of the editor that is in use; empty where there is none. */
export function editorText(document: Document): string {
  const rich = richEditor(document);
  const inside = rich?.contentDocument?.body;
  if (inside) return asPlain(readBlocks([{ root: inside }]).blocks);
  return (plainEditor(document)?.value ?? '').slice(0, BODY_LIMIT);
}

/** Puts the letter into the editor that is in use, above what it holds. */
export function insertLetter(document: Document, letter: string): Inserted {
  if (richEditor(document)) return { ok: false, why: 'rich-editor' };
  const editor = plainEditor(document);
  if (!editor || editor.disabled || editor.readOnly) return { ok: false, why: 'no-editor' };
  return insertAtTop(editor, letter) ? { ok: true } : { ok: false, why: 'not-kept' };
}

function plainEditor(document: Document): HTMLTextAreaElement | undefined {
  return firstOf<HTMLTextAreaElement>(document, PLAIN);
}

/** The HTML editor takes the plain one's place, which stays in the page out of sight. */
function richEditor(document: Document): HTMLIFrameElement | undefined {
  const plain = plainEditor(document);
  return plain && plain.style.display !== 'none' ? undefined : firstOf<HTMLIFrameElement>(document, RICH);
}

function firstOf<E extends Element>(document: Document, places: readonly string[]): E | undefined {
  for (const place of places) {
    const element = document.querySelector<E>(place);
    if (element) return element;
  }
  return undefined;
}

/** The addresses the open message would go to: Roundcube keeps them as text in a field behind the one people type in. */
export function addressees(document: Document): string[] {
  const field = document.querySelector<HTMLTextAreaElement>('textarea#_to, textarea[name="_to"]');
  return field?.value.match(/[^\s<>()",;]+@[^\s<>()",;]+/g) ?? [];
}
