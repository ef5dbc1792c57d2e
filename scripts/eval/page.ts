// A mail's HTML as the script in the webmail's page reads it. A browser parses it there; here a parser of the same standard does.
import { DOMParser } from 'linkedom';
import { readBlocks } from '../../lib/hosts/blocks.ts';
import type { Block } from '../../lib/hosts/host.ts';

/** The kinds of nodes, as every page has them; and a document's own class, which here says what the document says. */
Object.assign(globalThis, {
  Node: { ELEMENT_NODE: 1, TEXT_NODE: 3 },
  Document: { prototype: new Proxy({}, { get: (_, name, page) => page[name] }) },
});

export function blocksOf(html: string): Block[] {
  const whole = /<body/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const page = new DOMParser().parseFromString(whole, 'text/html');
  // Without a window nothing is drawn, and only what an element itself says of its looks counts.
  Object.defineProperty(page, 'defaultView', { value: null });
  return readBlocks([{ root: page.body }]).blocks;
}
