import type { Ground } from './ground.ts';
import type { Editor } from './page.ts';

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
