/** Opens the panel beside what a window shows, also where the browser has no sidebar: in the windows that pages open. */
import { browser, openPanel, type Windows } from '../browser.ts';

const PAGE = 'sidepanel.html';
const OF = 'window';
/** As wide as Chrome's own panel, with the frame of a window around it. */
const WIDTH = 380;

/**
 * Opens the panel for a window. Must be called directly in the handler of a click, a menu or a shortcut. A window that
 * a page opened has no sidebar, and Chrome says that it opened one: there, and wherever the browser refuses, the panel
 * comes as a small window of its own.
 */
export async function openBeside(windowId: number): Promise<void> {
  const opening = opens(windowId);
  const beside = await browser.windows.get(windowId);
  const opened = await opening;
  if (beside.type !== 'normal' || !opened) await openOwnWindow(beside);
}

/** For a window that has no sidebar, though the browser said that it opened one. */
export async function openApart(windowId: number): Promise<void> {
  const beside = await browser.windows.get(windowId);
  if (beside.type !== 'normal') await openOwnWindow(beside);
}

/** Nothing is awaited before the browser is asked: it would no longer be within the click. */
async function opens(windowId: number): Promise<boolean> {
  try {
    await openPanel(windowId);
    return true;
  } catch {
    return false;
  }
}

/** The window that a panel is for: the one it is in, or the one that it was opened `apart` from, beside it. */
export async function windowOf(address: string): Promise<{ readonly id: number; readonly apart: boolean }> {
  const beside = Number(new URL(address).searchParams.get(OF));
  if (beside) return { id: beside, apart: true };
  return { id: (await browser.windows.getCurrent()).id ?? 0, apart: false };
}

/** Calls `closed` when a window has gone, at once where it had before, until `signal` aborts. */
export function followEnd(windowId: number, closed: () => void, signal: AbortSignal): void {
  const removed = (id: number): void => {
    if (id === windowId) closed();
  };
  browser.windows.onRemoved.addListener(removed);
  signal.addEventListener('abort', () => browser.windows.onRemoved.removeListener(removed));
  browser.windows.get(windowId).catch(closed);
}

async function openOwnWindow(beside: Windows.Window): Promise<void> {
  const url = browser.runtime.getURL(`${PAGE}?${OF}=${beside.id}`);
  const [there] = await browser.tabs.query({ url });
  if (there?.windowId !== undefined) {
    await browser.windows.update(there.windowId, { focused: true });
    return;
  }
  const { left = 0, top = 0, width = 0, height = 800 } = beside;
  const own = { url, type: 'popup', width: WIDTH, height } as const;
  // A place that is not on the screen is refused; then it is for the browser to choose.
  await browser.windows.create({ ...own, left: left + width, top }).catch(() => browser.windows.create(own));
}
