import type { Description } from '../webmail/described.ts';
import { accountInTitle } from '../webmail/people.ts';

/** Yahoo and AOL, which are one tool: everything has a name for its tests. */
export const YAHOO: Description = {
  tool: 'yahoo',
  open: [{ css: '[data-test-id="message-view"]', since: '2019-07', sure: 0.9 }],
  fields: {
    subject: [
      { css: '[data-test-id="message-group-subject-text"]', since: '2019-07', sure: 0.9 },
      { css: '[data-test-id="message-subject"]', since: '2019-07', sure: 0.85 },
    ],
    from: [{ css: '[data-test-id="message-from"] [data-test-id="email-pill"]', since: '2019-07', sure: 0.9 }],
    date: [{ css: '[data-test-id="message-date"]', since: '2019-07', sure: 0.85 }],
    body: [{ css: '[data-test-id="message-view-body-content"]', since: '2019-07', sure: 0.9 }],
  },
  reply: [{ css: '[data-test-id="btn-reply-sender"]', since: '2019-07' }],
  account: ({ title }) => accountInTitle(title),
};
