import type { Host, Open } from '../host.ts';
import { own } from '../own.ts';
import { page } from '../page.ts';
import { oneLine, rangeIn, selectionIn } from '../text.ts';
import type { DocsTool } from './docs-tool.ts';
import { decoded, spotIn, withoutAnchor } from './spot.ts';

type Page = Extract<Open, { is: 'page' }>;

/** Any page as a document: as `page` reads it, and where in it something is selected. */
export function anyDocument(document: Document, location: Pick<Location, 'href'>): Host {
  const clear = own(document);
  return {
    ...page(clear, location),
    read: () => ({
      is: 'page',
      title: oneLine(clear.title),
      link: oneLine(location.href),
      selection: selectionIn(clear),
      spot: spotIn(clear, location.href),
    }),
  };
}

/** The open document, whose names are its own, and where in it something is selected. */
export function readDocument(document: Document, href: string, tool?: DocsTool): Page {
  const link = oneLine(tool?.link?.(document, href) ?? href);
  const spot = spotIn(document, link, tool?.part);
  // It draws itself after it has loaded, when the browser has given up looking for words; and is short.
  const part = tool?.apart && spot.name !== '' ? { title: spot.name, link: spot.link } : undefined;
  return {
    is: 'page',
    title: part?.title ?? titleOf(document, href, tool),
    link: part?.link ?? (rangeIn(document) ? withoutAnchor(document, link) : link),
    selection: selectionIn(document),
    spot: part ? { ...spot, exact: spot.link } : spot,
  };
}

function titleOf(document: Document, href: string, tool: DocsTool | undefined): string {
  const called = tool?.called?.(href);
  if (called) return oneLine(decoded(called).replaceAll('_', ' '));
  for (const css of tool?.named ?? []) {
    const found = document.querySelector(css);
    const title = found && oneLine('value' in found ? String(found.value) : found.textContent);
    if (title) return title;
  }
  return oneLine(document.title.replace(tool?.suffix ?? '', ''));
}
