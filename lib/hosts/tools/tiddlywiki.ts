import type { DocsTool } from '../docs/docs-tool.ts';

/** TiddlyWiki: one page shows many small documents, and an address leads to each by its name. */
export const TIDDLYWIKI: DocsTool = {
  tool: 'tiddlywiki',
  sign: 'meta[name="tiddlywiki-version"]',
  apart: true,
  part: (at) => {
    const name = at.closest('[data-tiddler-title]')?.getAttribute('data-tiddler-title');
    return name ? { name, hash: encodeURIComponent(name) } : undefined;
  },
};
