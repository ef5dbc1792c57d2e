import type { DocsTool } from '../docs/docs-tool.ts';

/**
 * Notion: every block has an id that an address leads to. Nothing in a comment is called the author's or the time: they are
 * what stands first in it, in this order.
 */
export const NOTION: DocsTool = {
  tool: 'notion',
  sign: '#notion-app',
  named: ['.notion-page-block h1'],
  part: (at) => {
    const id = at.closest('.notion-page-content [data-block-id]')?.getAttribute('data-block-id');
    return id ? { name: '', hash: id.replaceAll('-', '') } : undefined;
  },
  comments: {
    thread: [
      { css: '.notion-discussion-container', since: '2025-01', sure: 0.75 },
      { css: '.notion-margin-discussion-item', since: '2025-01', sure: 0.75 },
      { css: '.notion-page-view-discussion', since: '2020-10', sure: 0.8 },
    ],
    open: '[role="dialog"] .notion-discussion-container',
    comment: [
      { css: '[data-block-id]', since: '2025-01', sure: 0.7 },
      { css: '.notion-margin-discussion-item', since: '2025-01', sure: 0.7 },
    ],
    author: [{ css: 'span:first-of-type', since: '2025-01', sure: 0.6 }],
    time: [{ css: 'span:nth-of-type(2)', since: '2025-01', sure: 0.6 }],
    text: [{ css: '[data-content-editable-leaf]', since: '2020-10', sure: 0.8 }],
    quote: [],
    threadId: [],
    commentId: [{ css: '[data-block-id]', attribute: 'data-block-id', since: '2025-01', sure: 0.7 }],
    link: [],
    reply: '[contenteditable="true"]',
  },
};
