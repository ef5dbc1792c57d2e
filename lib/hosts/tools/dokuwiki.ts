import type { DocsTool } from '../docs/docs-tool.ts';

/** DokuWiki: its headings have names that addresses lead to. */
export const DOKUWIKI: DocsTool = {
  tool: 'dokuwiki',
  sign: 'meta[name="generator"][content^="DokuWiki"]',
  named: ['#dokuwiki__content h1[id]'],
  link: (document, href) => {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const url = new URL(canonical ?? href, href);
    if (url.origin !== new URL(href).origin) return href;
    url.hash = new URL(href).hash;
    return url.href;
  },
};
