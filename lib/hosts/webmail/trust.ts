/** How sure it is that what was read is the open message, each field from 0 to 1. */
import { isCalledBody, plainIn, spanOf } from './body.ts';
import type { Found } from './find.ts';
import { calls, type Ground } from './ground.ts';
import type { Between } from './header.ts';
import { around, inside } from './page.ts';
import type { Subject } from './subject.ts';

export type Trust = {
  readonly all: number;
  readonly subject: number;
  readonly from: number;
  readonly to: number;
  readonly date: number;
  readonly body: number;
};

const IN_ADDRESS =
  /mail|inbox|imp\b|owa|outlook|posta|correo|poczta|message|msg|sogo|zimbra|appsuite|roundcube|horde|read/i;
const IN_CODE = /mail|message|msg|inbox|conversation|thread/i;

export type Read = {
  readonly found: Found;
  readonly between: Between;
  readonly subject: Subject | undefined;
};

export function trustIn(
  ground: Ground,
  { found, between, subject }: Read,
  href: string,
  editor: boolean,
): Trust {
  const fields = {
    subject: subject?.sure ?? 0,
    from: between.from ? (between.from.name ? 0.9 : 0.75) : between.author ? 0.4 : 0,
    to: between.to.length > 0 ? 0.8 : 0,
    date: found.date ? ([0, 0.5, 0.7, 0.8, 0.9, 0.95][found.date.full] ?? 0.95) : 0,
    body: bodyTrust(ground, found),
  };
  const whole = fields.from * 0.3 + fields.subject * 0.2 + fields.date * 0.2 + fields.body * 0.3;
  const sent = between.to.length + between.cc.length > 0;
  const rows = found.listed > 1 && !sent && !found.body.called && !found.body.framed ? 0.5 : 1;
  // Chats have names and hours as well.
  const chat = !sent && (found.date?.full ?? 0) < 2 ? 0.75 : 1;
  const all = rows * chat * whole * (0.25 + 0.75 * isMail(ground, found, between, href, editor));
  return rounded({ all, ...fields });
}

function bodyTrust(ground: Ground, { body, listed }: Found): number {
  const plain = body.roots.reduce((sum, root) => sum + plainIn(ground, root), 0);
  const called = body.called ? 0.35 : 0;
  const long = plain > 400 ? 0.2 : plain > 120 ? 0.15 : plain > 40 ? 0.05 : 0;
  return Math.min(0.95, 0.45 + called + (body.framed ? 0.2 : 0) + long - (listed > 1 && !called ? 0.15 : 0));
}

/** An article has an author, a date and words as well. What mail has besides: somebody it was sent to, and a place of mail. */
function isMail(ground: Ground, found: Found, between: Between, href: string, editor: boolean): number {
  const signs = [
    between.to.length + between.cc.length > 0 ? 0.65 : 0,
    IN_ADDRESS.test(href.replace(/[?#].*$/, '')) ? 0.4 : IN_ADDRESS.test(href) ? 0.3 : 0,
    isCodeOfMail(found) ? 0.45 : 0,
    found.body.called ? 0.3 : 0,
    found.body.framed ? 0.3 : 0,
    /\S@\S+\.\S/.test(ground.document.title) ? 0.3 : 0,
    editor ? 0.25 : 0,
  ];
  return 1 - signs.reduce((left, sign) => left * (1 - sign), 1);
}

function isCodeOfMail({ whole }: Found): boolean {
  for (let at: Element | null = whole, up = 0; at && up < 5; at = around(at), up++) {
    if (IN_CODE.test(calls(at))) return true;
  }
  return false;
}

function rounded(trust: Trust): Trust {
  const two = (value: number): number => Math.round(value * 100) / 100;
  return Object.fromEntries(Object.entries(trust).map(([field, value]) => [field, two(value)])) as Trust;
}

const OPEN = /expanded|is-open|(?:^|[\s_-])(open|opened|active|selected|h7)(?:[\s_-]|$)/i;
const CLOSED = /collapsed|(?:^|[\s_-])(closed|kv|kQ|kx)(?:[\s_-]|$)/;

/** How much one message among others looks like the open one: higher is more. */
export function openness(ground: Ground, { found, between }: Omit<Read, 'subject'>): number {
  const { body, whole, listed } = found;
  const plain = body.roots.reduce((sum, root) => sum + plainIn(ground, root), 0);
  const state = stateOf(whole);
  const shape = body.roots.length > 1 || body.roots.some(isBroken) ? 1 : 0;
  return (
    (body.called || body.framed ? 2 : 0) +
    (between.from ? 1 : 0) +
    (between.to.length + between.cc.length > 0 ? 1.5 : 0) +
    (body.called || body.framed ? 2 : shape + Math.min(2, plain / 150)) +
    state -
    (listed > 1 && between.to.length === 0 && !body.called && !body.framed ? 1.5 : 0) -
    (isQuoted(found) ? 4 : 0) -
    2 * othersIn(ground, found)
  );
}

/** Several lines, as people write; not one that ends where its column does. */
function isBroken(root: Element): boolean {
  if (root.querySelector('p, br, li, pre, blockquote, div')) return true;
  return root.tagName === 'PRE' || root.getClientRects().length > 1;
}

function stateOf(whole: Element): number {
  for (let at: Element | null = whole, up = 0; at && up < 4; at = around(at), up++) {
    const expanded = at.getAttribute('data-expanded') ?? at.getAttribute('aria-expanded');
    const name = at.getAttribute('class') ?? '';
    if (expanded === 'true' || OPEN.test(name)) return 1.5;
    if (expanded === 'false' || CLOSED.test(name)) return -3;
  }
  return 0;
}

function isQuoted({ whole }: Found): boolean {
  for (let at: Element | null = whole; at; at = around(at)) {
    if (at.tagName === 'BLOCKQUOTE' || /quote/i.test(at.getAttribute('class') ?? '')) return true;
    if (isCalledBody(at) || /^iframe$/i.test(at.tagName)) return true;
  }
  return false;
}

/** A list that begins with somebody and a date, too, is no body. */
function othersIn(ground: Ground, { body }: Found): number {
  if (body.called || body.framed) return 0;
  return Math.min(
    2,
    body.roots.reduce((sum, root) => {
      const span = spanOf(ground, root);
      return sum + (inside(ground.people, span).length > 1 && inside(ground.dates, span).length > 1 ? 1 : 0);
    }, 0),
  );
}
