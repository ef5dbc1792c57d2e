import type { DocsTool } from '../docs/docs-tool.ts';

/** Etherpad: its text stands line by line in a frame in a frame; an address leads to a line, as the page loads. */
export const ETHERPAD: DocsTool = {
  tool: 'etherpad',
  sign: '#editorcontainerbox',
  // Its title says so too, but only some time after the page has come.
  called: (href) => /\/p\/([^/?#]+)/.exec(href)?.[1],
  part: (at) => {
    const line = at.closest('#innerdocbody > *');
    const lines = line?.parentElement?.children;
    return line && lines ? { name: '', hash: `L${[...lines].indexOf(line) + 1}` } : undefined;
  },
};
