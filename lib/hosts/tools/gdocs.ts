import type { DocsTool } from '../docs/docs-tool.ts';

/**
 * Google Docs. The text is painted, so nothing of it can be read or pointed at; its comments are text, under the same
 * names for years.
 */
export const GDOCS: DocsTool = {
  tool: 'gdocs',
  sign: '.kix-appview-editor',
  named: ['.docs-title-input'],
  suffix: / - [^-]+$/,
  link: (_document, href) => href.replace(/#.*$/, ''),
  comments: {
    thread: [
      { css: '.docos-anchoreddocoview', since: '2019-01', sure: 0.9 },
      { css: '[data-discussion-id]', since: '2026-01', sure: 0.8 },
      { css: '[role="region"][id^="docos-anchor-"]', since: '2026-01', sure: 0.8 },
    ],
    open: '.docos-docoview-active',
    comment: [
      { css: '.docos-anchoredreplyview', since: '2019-01', sure: 0.9 },
      { css: '.docos-replyview', since: '2019-01', sure: 0.85 },
    ],
    author: [
      { css: '.docos-author', attribute: 'data-name', since: '2021-05', sure: 0.95 },
      { css: '.docos-author', since: '2019-01', sure: 0.9 },
      { css: '.docos-author-name', since: '2026-01', sure: 0.85 },
    ],
    time: [{ css: '.docos-replyview-timestamp', since: '2019-01', sure: 0.85 }],
    text: [{ css: '.docos-replyview-body', since: '2019-01', sure: 0.9 }],
    quote: [{ css: '.docos-anchoredreplyview-quote-content', since: '2026-01', sure: 0.8 }],
    threadId: [{ css: '[data-discussion-id]', attribute: 'data-discussion-id', since: '2026-01', sure: 0.8 }],
    commentId: [],
    link: [],
    reply: '.docos-input-textarea',
  },
};
