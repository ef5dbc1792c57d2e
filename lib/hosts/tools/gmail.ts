import type { Description } from '../webmail/described.ts';
import { addressesIn } from '../webmail/people.ts';

/** Gmail. Its ids last since 2018; its classes for ten years, but are given anew now and then, to some accounts first. */
export const GMAIL: Description = {
  tool: 'gmail',
  open: [
    { css: '.h7 [data-legacy-message-id]', since: '2018-01', sure: 0.95 },
    { css: '[role="listitem"] [data-message-id]:has(.a3s)', since: '2018-01', sure: 0.9 },
    { css: '.h7', since: '2014-11', sure: 0.85 },
  ],
  fields: {
    message: [
      { css: '[data-legacy-message-id]', attribute: 'data-legacy-message-id', since: '2018-01', sure: 0.95 },
      { css: '[data-message-id]', attribute: 'data-message-id', since: '2018-01', sure: 0.9 },
    ],
    thread: [
      { css: 'h2[data-legacy-thread-id]', attribute: 'data-legacy-thread-id', since: '2018-04', sure: 0.95 },
      { css: 'h2[data-thread-perm-id]', attribute: 'data-thread-perm-id', since: '2018-04', sure: 0.7 },
    ],
    subject: [
      { css: 'h2[data-legacy-thread-id]', since: '2018-04', sure: 0.95 },
      { css: 'h2.hP', since: '2015-01', sure: 0.85 },
      { css: '.ha h2', since: '2015-01', sure: 0.85 },
    ],
    from: [
      { css: 'h3 span[email]', since: '2018-12', sure: 0.95 },
      { css: 'span.gD[email]', since: '2014-11', sure: 0.9 },
      { css: 'td.gF span[email]', since: '2018-12', sure: 0.9 },
    ],
    date: [
      { css: 'span.g3[title]', attribute: 'title', since: '2015-05', sure: 0.9 },
      { css: '.gK span[title]', attribute: 'title', since: '2015-05', sure: 0.8 },
    ],
    body: [
      { css: '.ii.gt .a3s', since: '2015-05', sure: 0.95 },
      { css: '.a3s', since: '2015-05', sure: 0.9 },
      { css: '.adP', since: '2015-05', sure: 0.7 },
    ],
  },
  expects: ['[role="main"]', 'h2[data-legacy-thread-id]', '[data-legacy-message-id]', 'span[email]', '.a3s'],
  account: ({ title }) => addressesIn(title).at(-1),
  link: (href, { message, thread }) => {
    const id = [thread, message].find((one) => one && /^[0-9a-f]{8,}$/.test(one));
    return id && `${href.replace(/#.*$/, '')}#all/${id}`;
  },
};
