import type { Description } from '../webmail/described.ts';
import { addressesIn } from '../webmail/people.ts';

/** Outlook on the web. No message of it has a name in the page; its classes are made anew with each build. */
export const OUTLOOK: Description = {
  tool: 'outlook',
  open: [
    { css: '[data-app-section="ConversationContainer"]', since: '2025-11', sure: 0.9 },
    { css: '#ConversationReadingPaneContainer', since: '2024-01', sure: 0.85 },
    { css: '[data-app-section="MailReadCompose"]', since: '2025-11', sure: 0.85 },
  ],
  fields: {
    thread: [
      {
        css: '#MailList [aria-selected="true"][data-convid]',
        attribute: 'data-convid',
        since: '2025-11',
        sure: 0.9,
      },
      {
        css: '[role="option"][aria-selected="true"][data-convid]',
        attribute: 'data-convid',
        since: '2025-11',
        sure: 0.85,
      },
    ],
    body: [
      { css: '[id^="UniqueMessageBody"]', since: '2025-11', sure: 0.95 },
      { css: '[role="document"]', since: '2025-11', sure: 0.85 },
    ],
  },
  reply: [{ css: 'button:has([data-icon-name="ArrowReplyRegular"])', since: '2025-11' }],
  // The folders' root is called after the mailbox; they may be hidden.
  account: (page) =>
    ['data-folder-name', 'title'].flatMap((name) =>
      addressesIn(page.querySelector('[id^="primaryMailboxRoot"]')?.getAttribute(name) ?? ''),
    )[0],
};
