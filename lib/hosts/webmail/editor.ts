import { oneLine } from '../text.ts';
import type { Ground } from './ground.ts';
import { around, type Editor, inside } from './page.ts';
import { addressesIn } from './people.ts';

/** A search or a chat has a line; a reply has room. */
const LOW = 34;
const NOT_REPLY = /search|such|cerca|chat|comment|note|filter/i;

/** Where a reply is being written: the last editor with room, in a dialog before others. */
export function replyEditor({ editors }: Ground): Editor | undefined {
  const fit = editors.filter(({ element, kind }) => {
    const box = element.getBoundingClientRect();
    const name = `${element.id} ${element.getAttribute('name') ?? ''} ${element.closest('[role="search"]') ? 'search' : ''}`;
    if (NOT_REPLY.test(name) || box.width < 120) return false;
    if (element.getAttribute('aria-multiline') === 'false' || isReadOnly(element)) return false;
    return box.height >= LOW || kind === 'rich';
  });
  const outer = fit.filter(
    ({ element }) => !fit.some((one) => one.element !== element && one.element.contains(element)),
  );
  return outer.findLast(({ element }) => element.closest('[role="dialog"]')) ?? outer.at(-1);
}

function isReadOnly(element: HTMLElement): boolean {
  if (element.getAttribute('aria-readonly') === 'true') return true;
  return (
    element.tagName === 'TEXTAREA' &&
    ((element as HTMLTextAreaElement).readOnly || (element as HTMLTextAreaElement).disabled)
  );
}

/** What pages call the fields of a message that is being written, in their own code. */
const SUBJECT = /subject|betreff|oggetto|asunto|objet/i;
const TO = /(?:^|[^a-z])to(?:[^a-z]|$)|recipient|addressee|composeto|toField/i;

/** A message that is being written: its editor, and the nearest element around it that has its other fields too. */
export type Composing = {
  readonly editor: Editor;
  readonly subject: string;
  readonly to: readonly string[];
};

/** The message that the editor belongs to; nothing where it has no field for whom it goes to, nor for a subject. */
export function composeAround(ground: Ground, editor: Editor): Composing | undefined {
  for (let at: Element | null = editor.element, up = 0; at && up < 16; at = around(at), up++) {
    const fields = [...at.querySelectorAll<HTMLInputElement>('input, textarea, [role="combobox"]')];
    const subject = fields.find((one) => one !== editor.element && SUBJECT.test(fieldName(one)));
    const to = fields.filter((one) => one !== editor.element && TO.test(fieldName(one)));
    if (!subject && to.length === 0) continue;
    const span = ground.spanOf(at);
    const typed = to.flatMap((one) => addressesIn(one.value ?? ''));
    const shown = span ? inside(ground.people, [span[0], editor.at]).map(({ address }) => address) : [];
    return { editor, subject: oneLine(subject?.value ?? ''), to: [...new Set([...typed, ...shown])] };
  }
  return undefined;
}

const fieldName = (field: Element): string =>
  ['id', 'name', 'data-testid', 'data-test-id', 'autocomplete']
    .map((name) => field.getAttribute(name) ?? '')
    .join(' ');
