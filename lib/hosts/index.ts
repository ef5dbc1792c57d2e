import type { Host } from './host.ts';
import { own } from './own.ts';
import { page } from './page.ts';
import { roundcube } from './roundcube.ts';

/** The host for what the window shows now. A page may become another by itself, so this is asked before each use. */
export function pickHost(document: Document, location: Pick<Location, 'href'>): Host {
  const clear = own(document);
  return roundcube(clear, location) ?? page(clear, location);
}
