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
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  if (!url || !/^https?:/.test(url)) return undefined;
  const { origin } = new URL(url);
  const always = await isAllowed(origin);
  return { origin, ask: !always && !later.has(origin) };
}

/** Loads a tab's page again, which needs no permission. A tab that has gone meanwhile has nothing to load. */
export async function reload(tab: number): Promise<void> {
  await browser.tabs.reload(tab).catch(() => undefined);
}

/** Asks the browser for a site, for good. Must be called directly in a click. */
export function askSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}
