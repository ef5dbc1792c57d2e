/** Documents: of a tool that is known by its address, or of one that people host themselves, found by what its pages have. */
import type { Host, Open } from '../host.ts';
import { own } from '../own.ts';
import { page as anyPage } from '../page.ts';
import { CONFLUENCE } from '../tools/confluence.ts';
import { DOKUWIKI } from '../tools/dokuwiki.ts';
import { ETHERPAD } from '../tools/etherpad.ts';
import { TIDDLYWIKI } from '../tools/tiddlywiki.ts';
import { describeAnswer, readComment, writeComment } from './comments.ts';
import type { DocsTool } from './docs-tool.ts';
import { readDocument } from './document.ts';

/** In the order in which they are looked for. */
const TOOLS: readonly DocsTool[] = [DOKUWIKI, TIDDLYWIKI, ETHERPAD, CONFLUENCE];

/** The host for a document of a self-hosted tool; one that nobody described is read as any page. */
export function docs(document: Document, location: Pick<Location, 'href'>): Host {
  const page = own(document);
  return documentOf(
    document,
    location,
    TOOLS.find(({ sign }) => page.querySelector(sign) !== null),
  );
}

/** The host for a document of `tool`: the comment that is open in it, else the document. */
export function documentOf(
  document: Document,
  location: Pick<Location, 'href'>,
  tool: DocsTool | undefined,
): Host {
  const page = own(document);
  return {
    ...anyPage(page, location),
    tool: tool?.tool ?? 'page',
    read: () => read(page, location.href, tool),
    describe: () => ({
      tool: tool?.tool ?? 'page',
      ...(tool?.comments && describeAnswer(page, tool.comments)),
      text: described(page, tool),
    }),
    comment: (letter, thread) =>
      tool?.comments ? writeComment(page, tool.comments, letter, thread) : { ok: false, why: 'no-editor' },
  };
}

function read(page: Document, href: string, tool: DocsTool | undefined): Open {
  const open = readDocument(page, href, tool);
  const about = { tool: tool?.tool ?? '', title: open.title, link: open.link };
  const message = tool?.comments && readComment(page, tool.comments, about);
  return message ? { is: 'message', message, selection: open.selection } : open;
}

/** How many of each the page has, and no word of it. */
function described(page: Document, tool: DocsTool | undefined): string {
  const { thread = [], comment = [], author = [], text = [] } = tool?.comments ?? {};
  const count = (all: readonly { css: string }[]) => all.map(({ css }) => page.querySelectorAll(css).length);
  return JSON.stringify({
    thread: count(thread),
    comment: count(comment),
    author: count(author),
    text: count(text),
  });
}
