/** The sites the person allowed for good, and taking that back. */
import { browser } from '../browser.ts';

/** Patterns as the browser's permissions write them: `https://mail.hotel.test/*`. In order. */
export async function readAllowed(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...origins].sort();
}

/** Takes the permission for a site back; false where the browser did not. */
export async function takeBack(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Undoes that. Must be called directly in a click; the browser may ask once more. */
export async function allowAgain(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Calls `changed` whenever a site is allowed or taken back, here or in the browser's own pages. */
export function followAllowed(changed: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
}
