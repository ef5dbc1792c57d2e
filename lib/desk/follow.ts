/** Tells the panel when something else may be open: another tab, another page, another message in the same page. */
import { browser } from '../browser.ts';
import { ChangedShape } from '../messages/messages.ts';

/** The tab a window shows. */
export async function tabOf(windowId: number): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id;
}

/** Calls `changed` whenever what the window shows may be another thing, until `signal` aborts. */
export function followWindow(windowId: number, changed: () => void, signal: AbortSignal): void {
  const activated = (info: { windowId: number }): void => {
    if (info.windowId === windowId) changed();
  };
  const updated = (
    _tab: number,
    change: { status?: string },
    tab: { windowId?: number; active: boolean },
  ): void => {
    if (change.status === 'complete' && tab.active && tab.windowId === windowId) changed();
  };
  const heard = (message: unknown): undefined => {
    if (ChangedShape.safeParse(message).success) changed();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  browser.runtime.onMessage.addListener(heard);
  browser.permissions.onAdded.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    browser.runtime.onMessage.removeListener(heard);
    browser.permissions.onAdded.removeListener(changed);
  });
}
