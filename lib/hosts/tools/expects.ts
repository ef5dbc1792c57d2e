/** What a page of each tool has in any case: a report says what is missing. Known where reports are made, and nowhere else. */
export const EXPECTS: Readonly<Record<string, readonly string[]>> = {
  fastmail: ['#mailbox', '#conversation', '.v-MessageCard', '.v-MessageCard-header'],
  gmail: ['[role="main"]', 'h2[data-legacy-thread-id]', '[data-legacy-message-id]', 'span[email]', '.a3s'],
  outlook: ['[role="main"]', '#MailList', '[data-app-section]', '[id^="UniqueMessageBody"]'],
  proton: ['[data-shortcut-target="message-container"]', '[data-testid="recipients:sender"]'],
  yahoo: ['[data-test-id="message-group-view-scroller"]', '[data-test-id="message-view"]'],
};
