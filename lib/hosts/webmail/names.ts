import { oneLine } from '../text.ts';
import type { Found } from './find.ts';
import { around } from './page.ts';

/** What a message and its thread are called by the tool itself, and where it opens again. */
export type Names = { readonly message?: string; readonly thread?: string; readonly link: string };

const MESSAGE = [
  /^data-legacy-message-?id$/,
  /^data-.*(message|msg|mail)-?(id|uid)$/,
  /^data-(mid|zmid|uid|cid)$/,
];
const THREAD = [/^data-legacy-thread-?id$/, /^data-.*(thread|conv|conversation)-?(id|uid)?$/];
/** Names that pages give a message in their own address. */
const IN_ADDRESS = /[?&#/](?:_?uid|passed_id|mid|msg_?id|message_?id|buid|index|id|m)[=/]([^&#/?]+)/i;

/** Looked for in the page's code around the message, then in its address. */
export function namesOf(found: Found, href: string): Names {
  const [root] = found.body.roots;
  const message = root && nearest(root, MESSAGE, found.whole);
  const thread = root && (nearest(root, THREAD, undefined) ?? beside(found.whole));
  const addressed = decoded(href).match(IN_ADDRESS)?.[1];
  return {
    ...((message ?? addressed) && { message: oneLine(message ?? addressed ?? '') }),
    ...(thread && { thread: oneLine(thread) }),
    link: oneLine(href),
  };
}

function nearest(from: Element, names: readonly RegExp[], last: Element | undefined): string | undefined {
  let left = last ? 3 : 20;
  let passed = last === undefined;
  for (let at: Element | null = from; at && left > 0; at = around(at)) {
    const value = named(at, names);
    if (value) return value;
    passed ||= at === last;
    if (passed) left--;
  }
  return undefined;
}

function named(element: Element, names: readonly RegExp[]): string | undefined {
  for (const name of names) {
    const attribute = [...element.attributes].find(
      (one) => name.test(one.name) && /^[^\s]{2,400}$/.test(one.value),
    );
    if (attribute) return attribute.value;
  }
  return undefined;
}

/** A thread's heading names it, beside the messages. */
function beside(whole: Element): string | undefined {
  let at: Element | null = whole;
  for (let up = 0; at && up < 8; up++, at = around(at)) {
    for (const one of at.querySelectorAll('h1, h2, h3, [role="heading"]')) {
      const value = named(one, THREAD);
      if (value) return value;
    }
  }
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
