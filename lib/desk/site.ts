/** The open site and its permission. Nothing is asked for at install; *always here* asks for one site. */
import { browser } from '../browser.ts';
import type { Site } from './view.ts';

/** Every page of an origin, as the browser's permissions write it. Ports are not part of it. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether a site is permitted for good; what one click on the toolbar lets us read is not. */
export function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** The site in a tab; `undefined` where the browser does not tell, where it is no web page, or gone. */
export async function siteIn(tab: number, later: ReadonlySet<string>): Promise<Site | undefined> {
  const known = await permissionIn(tab);
  return known && { origin: known.origin, ask: !known.always && !later.has(known.origin) };
}

/** Whether Esito may read every tab of the site in this one, and not this one only. */
export async function isAlways(tab: number): Promise<boolean> {
  return (await permissionIn(tab))?.always ?? false;
}

async function permissionIn(tab: number): Promise<{ origin: string; always: boolean } | undefined> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  if (!url || !/^https?:/.test(url)) return undefined;
  const { origin } = new URL(url);
  return { origin, always: await isAllowed(origin) };
}

/**
 * Whether the browser takes back what a press on its button allowed as soon as the tab loads another page, also of the
 * same site. Firefox does; and a webmail's reply is another page. Chromium keeps it while the tab stays on the site.
 */
export function leaveEndsWithPage(): boolean {
  return 'sidebarAction' in browser;
}

/** Whether the reply to the message in a tab can be written into once it has opened. */
export async function mayReplyIn(tab: number): Promise<boolean> {
  if (!leaveEndsWithPage() || (await isOurs(tab))) return true;
  const site = await siteIn(tab, new Set());
  return site !== undefined && !site.ask;
}

/** Whether a page of the extension itself is in a tab: it needs no permission. The browser tells of no other's. */
async function isOurs(tab: number): Promise<boolean> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return /^moz-extension:/.test(url ?? '');
}

/** Loads a tab's page again, which needs no permission. A tab that has gone meanwhile has nothing to load. */
export async function reload(tab: number): Promise<void> {
  await browser.tabs.reload(tab).catch(() => undefined);
}

/** Asks the browser for a site, for good. Must be called directly in a click. */
export function askSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}
