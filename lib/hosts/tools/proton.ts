import type { Description } from '../webmail/described.ts';
import { accountInTitle } from '../webmail/people.ts';

/** Proton Mail: its source is open, and its names for tests have stood since 2021. */
export const PROTON: Description = {
  tool: 'proton',
  open: [
    { css: '[data-shortcut-target="message-container"][data-expanded="true"]', since: '2021-01', sure: 0.95 },
    { css: '[data-testid^="message-view-"][data-message-id]', since: '2021-01', sure: 0.85 },
  ],
  fields: {
    message: [{ css: '[data-message-id]', attribute: 'data-message-id', since: '2021-01', sure: 0.95 }],
    subject: [
      {
        css: '[data-testid="conversation-header:subject"]',
        attribute: 'title',
        since: '2021-01',
        sure: 0.95,
      },
      { css: '[data-testid="conversation-header:subject"]', since: '2021-01', sure: 0.9 },
    ],
    body: [{ css: 'iframe[data-testid="content-iframe"]', since: '2021-01', sure: 0.95 }],
  },
  reply: [{ css: '[data-testid="message-view:reply"]', since: '2021-01' }],
  account: ({ title }) => accountInTitle(title),
};
