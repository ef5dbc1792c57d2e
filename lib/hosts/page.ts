import { nothingToWrite, readDocument } from './docs/document.ts';
import type { Host } from './host.ts';

/** Any page that no other host knows: its title, its address, what is selected and where. It has no reply to write into. */
export function page(document: Document, location: Pick<Location, 'href'>): Host {
  return { ...nothingToWrite, tool: 'page', read: () => readDocument(document, location.href) };
}
