/** Finds the tool's own *Reply* to a message, and presses it. Never anything that stands in the message itself. */
import { around } from '../webmail/page.ts';
import { REPLIES } from './names.ts';

/** So many elements outwards from the message its buttons may stand. */
const FAR = 8;
/** A message has one above and one below it; where there are more, they are of several messages. */
const MOST = 2;
const PRESSED = ['button', 'a', ...['button', 'link', 'menuitem'].map((role) => `[role="${role}"]`)].join();

/** The message to answer: the element that holds all of it, what somebody else wrote in it, and what its tool has for it. */
type Answered = {
  readonly whole: Element;
  readonly body: readonly Element[];
  /** Selectors of the tool's own button, the most lasting first. */
  readonly buttons: readonly string[];
};

/** Presses the button of the message; false where none is it beyond doubt. */
export function pressReply({ whole, body, buttons }: Answered): boolean {
  const free = (one: Element): boolean => isFree(one) && !body.some((root) => root.contains(one));
  let at: Element | null = whole;
  for (let up = 0; at && up < FAR; at = around(at), up++) {
    const found = knownIn(at, buttons).filter(free);
    const named = found.length > 0 ? found : [...at.querySelectorAll(PRESSED)].filter(free).filter(isReply);
    if (named.length > MOST) return false;
    const [button] = named;
    if (button) {
      press(button);
      return true;
    }
  }
  return false;
}

function knownIn(scope: Element, buttons: readonly string[]): Element[] {
  for (const css of buttons) {
    const found = [...scope.querySelectorAll(css)];
    if (found.length > 0) return found;
  }
  return [];
}

/** It can be seen and pressed, and leads nowhere else. */
function isFree(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.matches(':disabled, [aria-disabled="true"]')) return false;
  const { origin, href } = element as HTMLAnchorElement;
  return !href || !/^https?:/.test(href) || origin === element.ownerDocument.defaultView?.location.origin;
}

function isReply(element: Element): boolean {
  const said = ['aria-label', 'data-tooltip', 'title'].map((name) => element.getAttribute(name) ?? '');
  return [...said, element.textContent].some((text) => REPLIES.has(bare(text)));
}

/** Without the key that a hint names, and the signs and blanks. */
const bare = (text: string): string =>
  text
    .replace(/\(.*\)/g, '')
    .replace(/[^\p{L}\p{M}]/gu, '')
    .toLowerCase();

/** As a person does: some tools listen to the first half only. */
function press(element: Element): void {
  for (const name of ['mousedown', 'mouseup'])
    element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
  (element as HTMLElement).click();
}
