import type { Host, Open } from '../host.ts';
import { own } from '../own.ts';
import { oneLine, rangeIn, selectionIn } from '../text.ts';
import type { DocsTool } from './docs-tool.ts';
import { spotIn, withoutAnchor } from './spot.ts';

type Page = Extract<Open, { is: 'page' }>;

/** The open document, and where in it something is selected. */
export function readDocument(document: Document, href: string, tool?: DocsTool): Page {
  const link = oneLine(tool?.link?.(document, href) ?? href);
  const spot = spotIn(document, link, tool?.part);
  const part = tool?.apart && spot.name !== '' ? { title: spot.name, link: spot.link } : undefined;
  return {
    is: 'page',
    title: part?.title ?? titleOf(document, tool),
    link: part?.link ?? (rangeIn(document) ? withoutAnchor(document, link) : link),
    selection: selectionIn(document),
    spot,
  };
}

function titleOf(document: Document, tool: DocsTool | undefined): string {
  const page = own(document);
  for (const css of tool?.named ?? []) {
    const found = page.querySelector(css);
    const title = found && oneLine('value' in found ? String(found.value) : found.textContent);
    if (title) return title;
  }
  return oneLine(page.title.replace(tool?.suffix ?? '', ''));
}

/** What every page can do: be read. It has no reply to write into. */
export const nothingToWrite = {
  reply: () => 'nowhere',
  insert: () => ({ ok: false, why: 'no-editor' }),
  find: () => 'none',
  composeLink: () => undefined,
} satisfies Partial<Host>;
