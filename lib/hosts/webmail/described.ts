/** A tool by its description: data that names where each field stands. What it does not find, the generic reading gives. */

import { readBlocks } from '../blocks.ts';
import type { Host, Open, OpenMessage, Person, Sure } from '../host.ts';
import { SURE_ENOUGH, writingIn } from '../host.ts';
import { own } from '../own.ts';
import { oneLine, selectionIn } from '../text.ts';
import { within } from './page.ts';
import { addressesIn } from './people.ts';
import { placeOf } from './seat.ts';
import { webmail } from './webmail.ts';

/** One place where a field may stand. Those of a field stand in order, the most lasting first. */
export type Candidate = {
  readonly css: string;
  /** The attribute that holds it; else the words in the element. */
  readonly attribute?: string;
  /** The month in which it is first known to have worked. */
  readonly since: string;
  /** How sure its value is, from 0 to 1: by kind of sign and by how long it has lasted. */
  readonly sure: number;
};

type Field = 'subject' | 'from' | 'to' | 'date' | 'body' | 'message' | 'thread';

/** What a tool's pages are known to look like. */
export type Description = {
  readonly tool: string;
  /** The open messages; the last one that is drawn is the one. */
  readonly open: readonly Candidate[];
  readonly fields: Partial<Readonly<Record<Field, readonly Candidate[]>>>;
  /** Whose mailbox it is, where the page says it. */
  readonly account?: (document: Document) => string | undefined;
  /** The button that answers a message, by selectors, the most lasting first. */
  readonly reply?: readonly Pick<Candidate, 'css' | 'since'>[];
  /** Where a message opens again. */
  readonly link?: (href: string, names: NonNullable<OpenMessage['names']>) => string | undefined;
};

/** What a candidate found, and which one of its field it was. */
type Hit = { readonly element: Element; readonly value: string; readonly sure: number; readonly at: number };

/** Where the tool is described, its own names for a message and its places; else as any webmail. */
export function described(raw: Document, location: Pick<Location, 'href'>, tool: Description): Host {
  const document = own(raw);
  const any = webmail(raw, location, {
    tool: tool.tool,
    buttons: tool.reply?.map(({ css }) => css),
    found: () => hitsIn(document, tool),
  });
  return {
    ...any,
    read: () => readBy(document, location.href, tool, any.read()),
  };
}

function readBy(document: Document, href: string, tool: Description, any: Open): Open {
  const hits = hitsIn(document, tool);
  const rest = any.is === 'message' ? any.message : undefined;
  const blocks = hits.body ? readBlocks(rootsOf(hits.body.element)) : undefined;
  const account = tool.account?.(document);
  const whose = account ? { account } : {};
  if (!rest && (!blocks || blocks.blocks.length === 0 || !hits.from))
    return any.is === 'compose' ? { ...any, ...whose } : any;
  const names = namesOf(hits, rest);
  const reply = writingIn(any);
  const from = hits.from ? personOf(hits.from.element) : undefined;
  const message: OpenMessage = {
    ...(rest ?? { cc: [], attachments: [], unsent: false, to: [], subject: '', cut: false, blocks: [] }),
    tool: tool.tool,
    key: keyOf(`${tool.tool}:${placeOf(href, account)}:`, names, rest, hits),
    link: oneLine(tool.link?.(href, names) ?? href),
    ...whose,
    ...(hits.subject && { subject: hits.subject.value }),
    ...(from && { from }),
    ...(hits.date && { date: { shown: hits.date.value } }),
    ...(rest?.date && (rest.date.iso || !hits.date) && { date: rest.date }),
    ...(blocks && blocks.blocks.length > 0 && blocks),
    names,
    sure: sureOf(hits, rest?.sure),
  };
  return { is: 'message', message, selection: selectionIn(document), ...(reply && { reply }) };
}

type Hits = Partial<Record<Field, Hit>>;

function hitsIn(document: Document, { open, fields }: Description): Hits {
  const message = first(document, open)?.element;
  const hits: Hits = {};
  for (const [field, candidates] of Object.entries(fields) as [Field, readonly Candidate[]][]) {
    const everywhere = field === 'subject' || field === 'thread';
    const hit =
      message && (first(message, candidates) ?? (everywhere ? first(document, candidates) : undefined));
    if (hit) hits[field] = hit;
  }
  return hits;
}

/** The last drawn element of the first candidate that finds one with a value. */
function first(scope: Document | Element, candidates: readonly Candidate[]): Hit | undefined {
  for (const [at, { css, attribute, sure }] of candidates.entries()) {
    const own = 'matches' in scope && scope.matches(css) ? [scope] : [];
    for (const element of [...own, ...scope.querySelectorAll(css)].reverse()) {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const value = oneLine((attribute ? element.getAttribute(attribute) : element.textContent) ?? '');
      if (value !== '' || element.tagName === 'IFRAME') return { element, value, sure, at };
    }
  }
  return undefined;
}

function rootsOf(element: Element): { root: Element }[] {
  if (element.tagName !== 'IFRAME') return [{ root: element }];
  return within(element).map((root) => ({ root: root as Element }));
}

function personOf(element: Element): Person | undefined {
  const said = [...element.attributes].map(({ value }) => value).join(' ');
  const [address] = [...addressesIn(said), ...addressesIn(element.textContent)];
  if (!address) return undefined;
  const name = oneLine(element.getAttribute('name') ?? element.textContent)
    .replace(/[<(].*$/, '')
    .trim();
  return name !== '' && !name.includes('@') ? { name, address } : { address };
}

function namesOf(hits: Hits, rest: OpenMessage | undefined): NonNullable<OpenMessage['names']> {
  const message = hits.message?.value ?? rest?.names?.message;
  const thread = hits.thread?.value ?? rest?.names?.thread;
  return { ...(message && { message }), ...(thread && { thread }) };
}

function keyOf(
  start: string,
  names: OpenMessage['names'],
  rest: OpenMessage | undefined,
  hits: Hits,
): string {
  const said = [hits.subject?.value ?? rest?.subject, rest?.from?.address, rest?.date?.shown].join('|');
  return oneLine(start + (names?.message ?? said));
}

function sureOf(hits: Hits, rest: Sure | undefined): Sure {
  const of = (field: Exclude<keyof Sure, 'all'>): number =>
    Math.max(hits[field]?.sure ?? 0, rest?.[field] ?? 0);
  const [subject, from, to, date, body] = [of('subject'), of('from'), of('to'), of('date'), of('body')];
  const all = Math.max(rest?.all ?? 0, hits.body ? 0.3 * from + 0.2 * subject + 0.2 * date + 0.3 * body : 0);
  return { all: Math.max(Math.round(all * 100) / 100, SURE_ENOUGH), subject, from, to, date, body };
}
