import type { DocsTool } from '../docs/docs-tool.ts';

/** Etherpad: its text stands line by line in a frame in a frame; an address leads to a line, as the page loads. */
export const ETHERPAD: DocsTool = {
  tool: 'etherpad',
  sign: '#editorcontainerbox',
  // Its title says so too, but only some time after the page has come.
  called: (href) => /\/p\/([^/?#]+)/.exec(href)?.[1],
  // Its chat; a letter of several lines has no room in its one.
  comments: {
    thread: [{ css: '#chatbox', since: '2012-01', sure: 0.95 }],
    comment: [{ css: '#chattext > p', since: '2012-01', sure: 0.95 }],
    author: [{ css: 'b', since: '2012-01', sure: 0.95 }],
    time: [{ css: '.time', since: '2012-01', sure: 0.95 }],
    text: [],
    quote: [],
    threadId: [{ css: '#chatbox', attribute: 'id', since: '2012-01', sure: 0.95 }],
    commentId: [],
    link: [],
  },
  part: (at) => {
    const line = at.closest('#innerdocbody > *');
    const lines = line?.parentElement?.children;
    return line && lines ? { name: '', hash: `L${[...lines].indexOf(line) + 1}` } : undefined;
  },
};
