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
    ],
    subject: [
      { css: 'h2[data-legacy-thread-id]', since: '2018-04', sure: 0.95 },
      { css: 'h2.hP', since: '2015-01', sure: 0.85 },
    ],
    from: [
      { css: 'h3 span[email]', since: '2018-12', sure: 0.95 },
      { css: 'span.gD[email]', since: '2014-11', sure: 0.9 },
    ],
    date: [{ css: 'span.g3[title]', attribute: 'title', since: '2015-05', sure: 0.9 }],
    body: [
      { css: '.ii.gt .a3s', since: '2015-05', sure: 0.95 },
      { css: '.a3s', since: '2015-05', sure: 0.9 },
    ],
  },
  reply: [{ css: 'span.ams.bkH', since: '2018-04' }],
  account: ({ title }) => addressesIn(title).at(-1),
  link: (href, { message, thread }) => {
    const id = [thread, message].find((one) => one && /^[0-9a-f]{8,}$/.test(one));
    return id && `${href.replace(/#.*$/, '')}#all/${id}`;
  },
};
