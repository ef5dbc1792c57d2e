/** Finds messages: people and a date together, and words that follow them. */
import {
  type Body,
  bodyIn,
  isAttached,
  isCalledBody,
  isOnlyPeople,
  isOnlyPressed,
  plainIn,
  pressedShare,
  spanOf,
} from './body.ts';
import type { Dated } from './dates.ts';
import { calls, type Ground, kindOf, textIn } from './ground.ts';
import { around, inside, type Span, within } from './page.ts';

/** A message as it was found, open or not. */
export type Found = {
  readonly body: Body;
  /** From the first person or date to where the body begins. */
  readonly header: Span;
  readonly date: Dated | undefined;
  /** The element that holds header and body. */
  readonly whole: Element;
  /** One of several that are drawn alike. */
  readonly listed: number;
};

/** Up from a header so many elements, not more. */
const FAR = 14;
/** The most characters around people and date that still are a header. */
const HEADER = 700;
/** So many dates of a page are tried where none stands in a header. */
const FEW = 12;
/** Of a message's own words so much may be links. */
const MOSTLY = 0.6;
/** A list of messages, by the page's own name for it. */
const LIST = /(?:message|mail|msg)s?[-_]?list(?!en)/i;
const ROW = /^(option|row|gridcell|treeitem|menuitem)$/;

/** Every message on the page, in reading order; also those that lists show by their beginning. */
export function findMessages(ground: Ground): Found[] {
  const found = new Map<Element, Found>();
  for (const date of ground.dates) {
    const head = headAround(ground, date);
    const one = head && below(ground, head, date);
    const [root] = one?.body.roots ?? [];
    const known = root && found.get(root);
    if (one && root && (!known || (known.date?.full ?? 0) < date.full)) found.set(root, one);
  }
  const dated = [...found.values()].filter(({ whole }) => !isRow(whole));
  if (dated.length === 0)
    dated.push(
      ...ground.dates
        .filter(({ full }) => full > 3)
        .slice(0, FEW)
        .flatMap((date) => flat(ground, date) ?? []),
    );
  return [...dated, ...undated(ground, dated)].sort((a, b) => a.header[0] - b.header[0]);
}

/** A page of lines, one after the other: who, when, and after them the message, in one element. */
function flat(ground: Ground, date: Dated): Found | undefined {
  let child = date.in;
  for (let up = 0; up < FAR; up++) {
    const whole = around(child);
    const span = whole && ground.spanOf(whole);
    if (!whole || !span || isRow(whole) || LIST.test(calls(whole)) || alike(ground, child) > 0)
      return undefined;
    const header: Span = [span[0], spanOf(ground, child)[1]];
    if (textIn(ground, header).all > HEADER) return undefined;
    if (inside(ground.people, header).length > 0 && alike(ground, whole) === 0) {
      const { parts, people } = following(ground, whole, child);
      const body = parts.length > 0 ? bodyIn(ground, parts) : undefined;
      if (body && isEnough(ground, body))
        return { body, header: [header[0], people ?? header[1]], date, whole, listed: 0 };
    }
    child = whole;
  }
  return undefined;
}

/** What the page itself calls a message's body, where nobody with an address stands before it. */
function undated(ground: Ground, known: readonly Found[]): Found[] {
  const taken = known
    .flatMap(({ body }) => body.roots.map((root) => spanOf(ground, root)))
    .sort(([one], [other]) => one - other);
  let [last, next] = [0, 0];
  return ground.elements.flatMap((element) => {
    const [first, end] = spanOf(ground, element);
    if (first < last || !isCalledBody(element) || plainIn(ground, element) === 0) return [];
    last = end;
    // Both stand in reading order, and bodies are not in each other.
    while ((taken[next]?.[1] ?? first) < first) next++;
    if ((taken[next]?.[0] ?? end + 1) <= end) return [];
    return above(ground, element) ?? [];
  });
}

/** Goes up from a body until a date or somebody stands before it. */
function above(ground: Ground, root: Element): Found | undefined {
  const [begins] = spanOf(ground, root);
  for (let at = around(root), up = 0; at && up < FAR && !isPage(at); at = around(at), up++) {
    const header: Span = [spanOf(ground, at)[0], begins];
    const before = textIn(ground, header).all;
    const date = [...inside(ground.dates, header)].sort((a, b) => b.full - a.full)[0];
    if (before > HEADER) return undefined;
    if (!date && inside(ground.people, header).length === 0) continue;
    const body = bodyIn(ground, [root]);
    return body && { body, header, date, whole: at, listed: 0 };
  }
  return undefined;
}

/** The smallest element that holds a date and somebody. */
function headAround(ground: Ground, date: Dated): Element | undefined {
  let at: Element | null = date.in;
  for (let up = 0; at && up < FAR; up++, at = around(at)) {
    const span = ground.spanOf(at);
    if (!span || isPage(at)) return undefined;
    if (textIn(ground, span).all > HEADER) return undefined;
    if (inside(ground.people, [span[0], span[1] + 1]).length > 0) return at;
  }
  return undefined;
}

/** Goes up from a header until words follow it. */
export function below(ground: Ground, head: Element, date: Dated | undefined): Found | undefined {
  let at = head;
  let header = spanOf(ground, head);
  for (let up = 0; up < FAR; up++) {
    const whole = around(at);
    if (!whole || isRow(at)) return undefined;
    const { parts, people } = following(ground, whole, at);
    if (people) header = [header[0], people];
    const body = parts.length > 0 ? bodyIn(ground, parts) : undefined;
    const listed = alike(ground, at);
    if (body && isEnough(ground, body)) return { body, header, date, whole, listed: alike(ground, whole) };
    if (listed > 0 || isPage(whole) || LIST.test(calls(at))) return undefined;
    at = whole;
  }
  return undefined;
}

/** What stands after the header in the same element, up to the next header or the reply; and where its people end. */
function following(
  ground: Ground,
  whole: Element,
  head: Element,
): { parts: Element[]; people: number | undefined } {
  const parts: Element[] = [];
  let people: number | undefined;
  for (const next of after(ground, whole, head)) {
    const is = nextIs(ground, next, head);
    if (is === 'message') break;
    if (is === 'words') parts.push(next);
    else if (parts.length > 0) {
      if (is === 'people') parts.push(next);
      else break;
    } else if (is === 'people') people = spanOf(ground, next)[1];
  }
  return { parts, people };
}

/** The drawn elements after one of them that have words in them. */
function after(ground: Ground, whole: Element, head: Element): Element[] {
  const nodes = within(whole);
  return nodes.slice(nodes.indexOf(head) + 1).filter((node): node is Element => {
    const span = node.nodeType === Node.ELEMENT_NODE ? ground.spanOf(node as Element) : undefined;
    return span !== undefined && (textIn(ground, span).all > 0 || inside(ground.editors, span).length > 0);
  });
}

function nextIs(ground: Ground, next: Element, head: Element): 'message' | 'people' | 'pressed' | 'words' {
  const span = spanOf(ground, next);
  if (kindOf(next) === kindOf(head) && isHeader(ground, next)) return 'message';
  if (isOnlyPeople(ground, next)) return 'people';
  if (isOnlyPressed(ground, next) || isAttached(ground, next) || isEditor(ground, span)) return 'pressed';
  return 'words';
}

const isEditor = (ground: Ground, span: Span): boolean =>
  inside(ground.editors, span).length > 0 && textIn(ground, span).plain < 200;

/** Somebody and a date near the beginning. */
function isHeader(ground: Ground, element: Element): boolean {
  const span = spanOf(ground, element);
  const [someone] = inside(ground.people, span);
  const [date] = inside(ground.dates, span);
  if (!someone || !date) return false;
  return (
    textIn(ground, span).all < HEADER || textIn(ground, [span[0], Math.max(someone.at, date.at)]).all < 200
  );
}

/** How many others beside it are drawn alike and have somebody and a date as well. */
export function alike(ground: Ground, element: Element): number {
  const parent = around(element);
  if (!parent || isPage(element)) return 0;
  const all = headersIn(ground, parent).get(kindOf(element)) ?? 0;
  return all - (isHeader(ground, element) ? 1 : 0);
}

/** How many of each kind stand in an element; counted once a page, because a conversation asks for each of its messages. */
function headersIn(ground: Ground, parent: Element): Map<string, number> {
  const known = ground.counted.get(parent);
  if (known) return known;
  const kinds = new Map<string, number>();
  for (const one of parent.children)
    if (isHeader(ground, one)) kinds.set(kindOf(one), (kinds.get(kindOf(one)) ?? 0) + 1);
  ground.counted.set(parent, kinds);
  return kinds;
}

function isRow(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 6; at = around(at), up++) {
    if (ROW.test(at.getAttribute('role') ?? '') && !at.closest('td[role=gridcell]')) return true;
  }
  return false;
}

const isPage = (element: Element): boolean => /^(body|html)$/i.test(element.tagName);

/** Words enough to be a message: a short one only where it stands as one. */
function isEnough(ground: Ground, { roots, called, framed }: Body): boolean {
  const plain = roots.reduce((sum, root) => sum + plainIn(ground, root), 0);
  return called || framed || (plain >= 12 && pressedShare(ground, roots) < MOSTLY);
}
