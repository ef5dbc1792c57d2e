/** What of an open message could not be read, and the report that helps to read it next time. */
import { browser } from '../browser.ts';
import { type Open, SURE_ENOUGH } from '../hosts/host.ts';
import { askDescribed } from '../messages/access.ts';

/** `address`: the page shows the sender's name alone. `comment`: so do documents, of whoever comments in them. */
export type Unread = 'from' | 'address' | 'subject' | 'date' | 'comment';

/** Of a message on a page that nobody described to us, which fields are not there, or not sure enough to be relied on. */
export function unreadIn(open: Open | undefined): readonly Unread[] {
  if (open?.is !== 'message' || !open.message.sure) return [];
  const { sure, from, author, subject, date, document } = open.message;
  if (document) return from ? [] : [author ? 'comment' : 'from'];
  return [
    ...(from && sure.from >= SURE_ENOUGH ? [] : ([author ? 'address' : 'from'] as const)),
    ...(subject && sure.subject >= SURE_ENOUGH ? [] : (['subject'] as const)),
    ...(date && sure.date >= SURE_ENOUGH ? [] : (['date'] as const)),
  ];
}

/** How the page in a tab was read, to be copied into a report; structure only. */
export async function reportOn(tab: number): Promise<string | undefined> {
  const described = await askDescribed(tab);
  if (!described.ok) return undefined;
  const { version } = browser.runtime.getManifest();
  const { text, ...rest } = described.value;
  return JSON.stringify({ esito: version, ...rest, page: text });
}
