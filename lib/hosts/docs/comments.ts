/** Comments in documents, read as messages: who wrote the last one of the open thread, when, and what. */
import { readBlocks } from '../blocks.ts';
import type { Block, Inserted, OpenMessage } from '../host.ts';
import { insertAtTop } from '../plain-editor.ts';
import { insertAbove } from '../rich-editor.ts';
import { oneLine, rangeIn } from '../text.ts';
import type { Candidate } from '../webmail/described.ts';
import { within } from '../webmail/page.ts';
import { insertIntoEditable } from './editable.ts';

/** Where the comments of a tool are. Each field has its places in order, the most lasting first. */
export type Comments = {
  readonly thread: readonly Candidate[];
  /** What marks the open thread, in it or itself; the one that has the focus is open as well. */
  readonly open?: string;
  readonly comment: readonly Candidate[];
  /** What marks the one comment that is meant; else it is the last. */
  readonly meant?: string;
  readonly author: readonly Candidate[];
  readonly time: readonly Candidate[];
  /** Where its words are; else they are all of it but author and time. */
  readonly text: readonly Candidate[];
  /** The words of the document that the thread is about. */
  readonly quote: readonly Candidate[];
  /** What names a thread, and a comment in it. */
  readonly threadId: readonly Candidate[];
  readonly commentId: readonly Candidate[];
  /** What leads to a comment. */
  readonly link: readonly Candidate[];
  /** Where one writes an answer: a text field, something editable, or a frame with an editor in it; absent where none has room. */
  readonly reply?: string;
};

/** What a comment stands in. */
export type About = { readonly tool: string; readonly title: string; readonly link: string };

/** Longest part of a key, in characters. */
const PART = 160;

/** The comment that a person has open; nothing where they are in the document itself. */
export function readComment(document: Document, places: Comments, about: About): OpenMessage | undefined {
  const thread = openThread(document, places);
  if (!thread || isElsewhere(document, thread)) return undefined;
  const comments = all(thread, places.comment);
  const meant = places.meant;
  const at = meant ? comments.findLastIndex((one) => one.matches(meant)) : -1;
  const read = comments.slice(0, at < 0 ? undefined : at + 1);
  const comment = read.at(-1);
  const { blocks, cut } = comment
    ? readBlocks([{ root: bodyOf(comment, places) }])
    : { blocks: [], cut: false };
  if (!comment || blocks.length === 0) return undefined;
  const author = valueIn(comment, places.author).replace(/\s*:$/, '');
  const address = addressOf(comment, places.author);
  const shown = valueIn(comment, places.time);
  const named = nameOf(thread, read, places);
  const link = valueIn(comment, places.link);
  const { origin, pathname } = new URL(about.link);
  return {
    tool: about.tool,
    key: oneLine(`${about.tool}:${origin}${pathname.slice(0, 2 * PART)}:${named.thread}:${named.message}`),
    link: link ? new URL(link, about.link).href : about.link,
    subject: about.title,
    ...(author && (address ? { from: { name: author, address } } : { author })),
    to: [],
    cc: [],
    ...(shown && { date: { shown } }),
    blocks: [...blocks, ...before(thread, read, places)],
    attachments: [],
    cut,
    unsent: false,
    names: named,
    document: { title: about.title, link: about.link },
    sure: {
      all: 0.8,
      subject: about.title ? 0.9 : 0,
      from: address ? 0.9 : 0,
      to: 0,
      date: shown ? 0.8 : 0,
      body: 0.9,
    },
  };
}

/** Puts a letter into the answer to the open thread, where that is still the one with this name. */
export function writeComment(document: Document, places: Comments, letter: string, name: string): Inserted {
  const thread = openThread(document, places);
  const box = thread && boxOf(thread, places);
  if (!thread || !box || nameOf(thread, all(thread, places.comment), places).thread !== name)
    return { ok: false, why: 'no-editor' };
  return write(box, letter) ? { ok: true } : { ok: false, why: 'not-kept' };
}

/** What one would write an answer to the open thread in. */
export function describeAnswer(document: Document, places: Comments): { editor?: 'plain' | 'rich' } {
  const thread = openThread(document, places);
  const box = thread && boxOf(thread, places);
  return box ? { editor: 'value' in box ? 'plain' : 'rich' } : {};
}

function write(box: HTMLElement, letter: string): boolean {
  if ('value' in box) return insertAtTop(box as HTMLTextAreaElement, letter);
  if (box.tagName !== 'IFRAME') return insertIntoEditable(box, letter);
  const [body] = within(box);
  return body !== undefined && insertAbove(body as HTMLElement, letter);
}

/** By where the focus is, which stays when another window has the keyboard; else by the tool's own mark. */
function openThread(document: Document, { thread, open }: Comments): Element | undefined {
  const threads = all(document, thread);
  const focus = document.activeElement;
  return (
    threads.find((one) => one.contains(focus)) ??
    threads.findLast((one) => open && (one.matches(open) || [...one.querySelectorAll(open)].some(isDrawn)))
  );
}

/** What is selected stands outside of the thread: it is the document that is meant. */
function isElsewhere(document: Document, thread: Element): boolean {
  const range = rangeIn(document);
  return range !== undefined && !thread.contains(range.startContainer);
}

/** What stands before it in the thread, the latest first, and what the thread is about. */
function before(thread: Element, read: readonly Element[], places: Comments): Block[] {
  const earlier = read.slice(0, -1).reverse();
  const parts = [...earlier.map((one) => bodyOf(one, places)), ...all(thread, places.quote).slice(0, 1)];
  return readBlocks(parts.map((root) => ({ root, depth: 1 }))).blocks;
}

function bodyOf(comment: Element, { text, author, time }: Comments): Element {
  const [body] = all(comment, text);
  if (body) return body;
  const rest = comment.cloneNode(true) as Element;
  for (const { css } of [...author, ...time]) for (const one of rest.querySelectorAll(css)) one.remove();
  return rest;
}

/** By the tool's own names; else a thread by who began it and how, and a comment by its number. */
function nameOf(thread: Element, read: readonly Element[], places: Comments) {
  const [first] = read;
  const begun = first ? `${valueIn(first, places.author)}|${bodyOf(first, places).textContent}` : '';
  const name = valueIn(thread, places.threadId) || begun;
  const last = read.at(-1);
  return {
    thread: oneLine(name).slice(0, PART),
    message: ((last && valueIn(last, places.commentId)) || String(read.length)).slice(0, PART),
  };
}

function boxOf(thread: Element, { reply }: Comments): HTMLElement | undefined {
  return reply ? [...thread.querySelectorAll<HTMLElement>(reply)].findLast(isDrawn) : undefined;
}

/** What the first candidate finds that finds any to be seen: in `scope`, or itself. */
function all(scope: Document | Element, candidates: readonly Candidate[]): Element[] {
  for (const { css } of candidates) {
    const found = [...scope.querySelectorAll(css)].filter(isDrawn);
    if (found.length > 0) return found;
  }
  return [];
}

function valueIn(scope: Element, candidates: readonly Candidate[]): string {
  for (const { css, attribute } of candidates) {
    const self = scope.matches(css) ? [scope] : [];
    for (const element of [...self, ...scope.querySelectorAll(css)]) {
      const value = oneLine((attribute ? element.getAttribute(attribute) : element.textContent) ?? '');
      if (value !== '') return value;
    }
  }
  return '';
}

/** An address that stands in the code about the author; most tools keep it to themselves. */
function addressOf(comment: Element, [...candidates]: readonly Candidate[]): string | undefined {
  const elements = candidates.flatMap(({ css }) => [...comment.querySelectorAll(css)]);
  const values = elements.flatMap((one) => [...one.attributes].map(({ value }) => value));
  return values.map((value) => /[^\s@<>"():;,]+@[^\s@<>"():;,]+\.[a-z]{2,}/i.exec(value)?.[0]).find(Boolean);
}

const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
