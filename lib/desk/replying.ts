/** Opens the webmail's own reply and finds it: in the same tab, or in a window that the webmail opens for it. */
import { browser } from '../browser.ts';
import { type Writing, writingIn } from '../hosts/host.ts';
import { askOpen, askReply } from '../messages/access.ts';
import { isAlways } from './site.ts';

/** The reply, the tab it is in, and whether that is another one than it was asked for in. */
export type Reply = { readonly tab: number; readonly compose: Writing; readonly apart: boolean };

/** How long the webmail may take to open its reply, and how often we look, in milliseconds. */
const PATIENCE = 12_000;
const PACE = 150;
/** How long its window may take to appear; after that the browser did not let it. */
const BLOCKED = 2500;
/** How many looks an open reply may take to show to whom it goes. */
const LOOKS = 10;

/**
 * Opens the reply to the message in a tab. A window of its own can be read only on a site that is permitted for good;
 * elsewhere, and where the browser refuses the window, the reply opens in the tab itself. `undefined` where it never opens.
 */
export async function openReply(tab: number): Promise<Reply | undefined> {
  const before = await tabs();
  const asked = await askReply(tab, !(await isAlways(tab)));
  if (!asked.ok || asked.value === 'nowhere') return undefined;
  if (asked.value === 'here') return replyIn(tab, false);
  const opened = await whereItOpens(tab, before);
  if (opened !== undefined) return replyIn(opened, opened !== tab);
  const again = await askReply(tab, true);
  return again.ok && again.value === 'here' ? replyIn(tab, false) : undefined;
}

/** A reply that the person opened herself, in a window that came out of the same tab. */
export async function openedReply(
  tab: number,
  isTheOne: (compose: Writing) => boolean,
): Promise<Reply | undefined> {
  for (const { id, openerTabId } of await browser.tabs.query({})) {
    if (id === undefined || openerTabId !== tab) continue;
    const open = await askOpen(id);
    const compose = open.ok ? writingIn(open.value) : undefined;
    if (compose?.ready && isTheOne(compose)) return { tab: id, compose, apart: true };
  }
  return undefined;
}

async function tabs(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/**
 * A new tab, or the same one after all: on small screens Roundcube opens no windows, whatever people chose. The person may
 * open another tab meanwhile, so it is the one that shows a message being written.
 */
async function whereItOpens(tab: number, before: readonly number[]): Promise<number | undefined> {
  let opened: number[] = [];
  for (let waited = 0; waited < (opened.length > 0 ? PATIENCE : BLOCKED); waited += PACE) {
    opened = (await tabs()).filter((id) => !before.includes(id));
    for (const id of [...opened, tab]) {
      const open = await askOpen(id);
      if (open.ok && writingIn(open.value)) return id;
    }
    await pause();
  }
  return undefined;
}

/**
 * The reply usually is another page, and its editor fills in by and by: it is there once it looks the same twice and
 * says to whom it goes.
 */
async function replyIn(tab: number, apart: boolean): Promise<Reply | undefined> {
  let looks = 0;
  let last: Writing | undefined;
  for (let waited = 0; waited < PATIENCE && looks < LOOKS; waited += PACE) {
    await pause();
    const open = await askOpen(tab);
    const compose = open.ok ? writingIn(open.value) : undefined;
    if (!compose?.ready) continue;
    if (compose.to.length > 0 && compose.holds === last?.holds) return { tab, compose, apart };
    if (compose.to.length === 0) looks++;
    last = compose;
  }
  return last?.unread && last.to.length === 0 ? { tab, compose: last, apart } : undefined;
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PACE));
