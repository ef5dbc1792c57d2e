import type { Listed } from '../host.ts';
import { oneLine } from '../text.ts';
import { accountIn, keyOf } from './message.ts';
import { peopleIn } from './people.ts';
import type { View } from './view.ts';

const LIST = 'table#messagelist';
/** Folders with what I wrote, sent or not. */
const OWN = '#mailboxlist li.sent > a, #mailboxlist li.drafts > a';
const UNREAD = 'tr.message.unread';
/** After whom it is from, which stands on a line with room; else after the subject itself. */
const AFTER = ['td.subject > .fromto', 'td.subject a'];

/** The list of messages with its unread rows. What I wrote myself, sent or not, brings nothing new. */
export function listIn(tool: string, view: View, base: string): Listed | undefined {
  const list = view.document.querySelector(LIST);
  if (!list) return undefined;
  const account = accountIn([view]);
  const own = [...view.document.querySelectorAll(OWN)].map((link) => link.getAttribute('rel'));
  const unread = [...list.querySelectorAll(UNREAD)].flatMap((row) => {
    const link = row.querySelector('td.subject a[href*="_uid="]');
    const params = new URLSearchParams(link?.getAttribute('href')?.replace(/^[^?]*/, ''));
    const [mailbox, uid] = [params.get('_mbox'), params.get('_uid')];
    const from = peopleIn(row.querySelector('.fromto') ?? row)[0]?.address;
    const after = afterIn(row);
    if (!link || !mailbox || !uid || !from || !after || own.includes(mailbox)) return [];
    const key = keyOf(tool, base, account, { mailbox, uid });
    return [{ key, from, subject: oneLine(link.textContent), after }];
  });
  return { list, unread, ...(account ? { account } : {}) };
}

function afterIn(row: Element): Element | undefined {
  for (const place of AFTER) {
    const element = row.querySelector(place);
    if (element) return element;
  }
  return undefined;
}
