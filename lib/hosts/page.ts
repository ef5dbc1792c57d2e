import type { Host } from './host.ts';
import { oneLine, selectionIn } from './text.ts';

/** Any page that no other host knows: its title, its address and what is selected. It has no reply to write into. */
export function page(document: Document, location: Pick<Location, 'href'>): Host {
  return {
    tool: 'page',
    read: () => ({
      is: 'page',
      title: oneLine(document.title),
      link: oneLine(location.href),
      selection: selectionIn(document),
    }),
    reply: () => 'nowhere',
    insert: () => ({ ok: false, why: 'no-editor' }),
    find: () => 'none',
    composeLink: () => undefined,
  };
}
