/** Tells the panel when something else may be open: another tab, another page, another message in the same page. */
import { browser, type Runtime } from '../browser.ts';
import { ChangedShape } from '../messages/messages.ts';

/** The tab a window shows. */
export async function tabOf(windowId: number): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id;
}

/**
 * Keeps a line to the script in the page that was read, one at a time, and calls `gone` when it breaks while no other page
 * is on its way: the tab has crashed, which a browser tells nobody else.
 */
export function holdPages(gone: () => void, signal: AbortSignal): (tab: number) => void {
  let line: { readonly tab: number; readonly port: Runtime.Port } | undefined;
  const release = (): void => {
    line?.port.disconnect();
    line = undefined;
  };
  signal.addEventListener('abort', release);
  const broken = async (tab: number, since: number): Promise<void> => {
    line = undefined;
    if (performance.now() - since < HELD) return;
    const { status } = await browser.tabs.get(tab).catch(() => ({ status: 'loading' }));
    if (status !== 'loading' && !signal.aborted) gone();
  };
  return (tab) => {
    if (line?.tab === tab) return;
    release();
    const port = browser.tabs.connect(tab, { frameId: 0 });
    // Not by the clock on the wall, which may be set back meanwhile.
    const since = performance.now();
    line = { tab, port };
    port.onDisconnect.addListener(() => {
      // A line that was let go says so here as well.
      if (line?.port === port) void broken(tab, since);
    });
  };
}

/** A line that breaks as soon as this, in milliseconds, never held: looking again would only break another. */
const HELD = 500;

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
  // What another window's page does, or one that is not in front, is none of this panel's looks.
  const heard = (message: unknown, { tab }: Runtime.MessageSender): undefined => {
    if (tab?.active && tab.windowId === windowId && ChangedShape.safeParse(message).success) changed();
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
