import { oneLine } from '../text.ts';
import { calls, type Ground } from './ground.ts';
import { CC, FROM, TO } from './header.ts';
import { around, type Editor, inside } from './page.ts';
import { addressesIn } from './people.ts';

/** A search or a chat has a line; a reply has room. */
const LOW = 34;
/** One line, or not to write in. */
const NO_ROOM = '[aria-multiline=false],[aria-readonly=true],textarea:read-only';
const NOT_REPLY = /search|such|cerca|chat|comment|note|filter/i;

/**
 * Where a reply is being written: the last editor with room, in a dialog before others. `texts` are those of messages: what
 * somebody sent has no place to answer in.
 */
export function replyEditor({ editors }: Ground, texts: readonly Element[]): Editor | undefined {
  const fit = editors.filter(({ element, kind }) => {
    for (let at: Element | null = element; at; at = around(at)) if (texts.includes(at)) return false;
    const box = element.getBoundingClientRect();
    const name = `${element.id} ${element.getAttribute('name') ?? ''} ${element.closest('[role="search"]') ? 'search' : ''}`;
    if (NOT_REPLY.test(name) || box.width < 120) return false;
    if (element.matches(NO_ROOM)) return false;
    return box.height >= LOW || kind === 'rich';
  });
  const outer = fit.filter(
    ({ element }) => !fit.some((one) => one.element !== element && one.element.contains(element)),
  );
  return outer.findLast(({ element }) => element.closest('[role="dialog"]')) ?? outer.at(-1);
}

/** What pages call the fields of a message that is being written, in their own code. */
const SUBJECT = /subject|betreff|oggetto|asunto|objet/i;
const FIELDS = ['input', 'textarea', '[role="combobox"]', '[name]', '[data-testid]', '[data-test-id]'].join();
/** What mail programs put before the subject of an answer; and of what is sent on. */
const ANSWERS = /^\s*(\p{L}{1,4})\s?[:：[]/u;
const SENT_ON = /^(?:fwd?|wg|tr|rv|enc|i)$/i;

/** A message that is being written: its editor, and the nearest element around it that has its other fields too. */
export type Composing = {
  readonly editor: Editor;
  readonly subject: string;
  readonly to: readonly string[];
  readonly mode: 'reply' | 'forward' | 'new';
};

/**
 * The message that the editor belongs to; nothing where it has no field for whom it goes to, nor for a subject, and stands
 * beside no message whose body these are: that one is answered there.
 */
export function composeAround(
  ground: Ground,
  editor: Editor,
  body?: readonly Element[],
): Composing | undefined {
  const { element } = editor;
  for (let at: Element | null = element, up = 0; at && up < 16; at = around(at), up++) {
    // Further out stand the people of the message itself.
    if (body?.some((root) => at?.contains(root))) break;
    const fields = [...at.querySelectorAll<HTMLInputElement>(FIELDS)].filter(
      (one) => !one.contains(element) && !element.contains(one),
    );
    const subject = fields.find((one) => 'value' in one && SUBJECT.test(calls(one)));
    const others = fields.filter((one) => CC.test(calls(one)) || FROM.test(calls(one)));
    const to = fields.filter((one) => TO.test(calls(one)) && !others.includes(one));
    if (!subject && to.length === 0) continue;
    const apart = [element, ...(subject ? [subject] : []), ...others];
    const said = oneLine(subject?.value ?? '');
    const addresses = to.flatMap((one) => addressesOf(ground, one, apart));
    return { editor, subject: said, to: [...new Set(addresses)], mode: modeOf(said, body !== undefined) };
  }
  return body && { editor, subject: '', to: [], mode: 'reply' };
}

function modeOf(subject: string, beside: boolean): Composing['mode'] {
  const [, before = ''] = subject.match(ANSWERS) ?? [];
  if (SENT_ON.test(before)) return 'forward';
  return before || (beside && subject === '') ? 'reply' : 'new';
}

/** Whom the page only offers while one types. */
const OFFERED = '[role=listbox],[role=option]';

/** What was typed into a field, and whom it shows: in itself, or beside it where nothing of another field stands. */
function addressesOf(ground: Ground, field: HTMLInputElement, apart: readonly Element[]): string[] {
  const typed = addressesIn(String(field.value ?? ''));
  let shown: string[] = [];
  for (let at: Element | null = field, up = 0; at && up < 5 && shown.length === 0; at = around(at), up++) {
    const here: Element = at;
    if (apart.some((one) => here.contains(one))) break;
    const span = ground.spanOf(here);
    const people = span ? inside(ground.people, [span[0], span[1] + 1]) : [];
    shown = people.filter((one) => !one.in.closest(OFFERED)).map(({ address }) => address);
  }
  return [...typed, ...shown];
}
