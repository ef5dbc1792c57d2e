import type { DocsTool } from '../docs/docs-tool.ts';

/** Confluence, as people host it themselves; of Atlassian's own the new comments are not known. */
export const CONFLUENCE: DocsTool = {
  tool: 'confluence',
  sign: 'meta[name="ajs-page-id"]',
  named: ['#title-text'],
  link: (_document, href) => href.replace(/[?&]focusedCommentId=\d+(&[^#]*)?(#.*)?$/, ''),
  comments: {
    thread: [
      { css: '.comment-threads.top-level > .comment-thread', since: '2013-01', sure: 0.9 },
      { css: '.comment-thread', since: '2013-01', sure: 0.85 },
    ],
    open: '.comment.focused, .quick-comment-form',
    comment: [{ css: '.comment[id^="comment-"]', since: '2013-01', sure: 0.9 }],
    meant: '.focused',
    author: [
      { css: '.author .confluence-userlink', since: '2013-01', sure: 0.9 },
      { css: '.author', since: '2013-01', sure: 0.85 },
    ],
    time: [
      { css: '.comment-date', since: '2014-01', sure: 0.85 },
      { css: '.date', since: '2013-01', sure: 0.8 },
    ],
    text: [{ css: '.comment-content', since: '2013-01', sure: 0.9 }],
    quote: [],
    threadId: [{ css: '.comment-thread[id]', attribute: 'id', since: '2013-01', sure: 0.9 }],
    commentId: [{ css: '.comment[id]', attribute: 'id', since: '2013-01', sure: 0.9 }],
    link: [{ css: '.comment-date a[href]', attribute: 'href', since: '2014-01', sure: 0.85 }],
    reply:
      '.quick-comment-form textarea, .quick-comment-form iframe, .quick-comment-form [contenteditable="true"]',
  },
};
