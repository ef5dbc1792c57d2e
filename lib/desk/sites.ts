/** Keeps the page's script registered for exactly the sites that are permitted for good. */
import { browser } from '../browser.ts';
import { putScript } from '../messages/access.ts';
import { fileAt, PROBE } from '../messages/scripts.ts';

/**
 * Registers for the permitted sites what their pages need, or takes it back where none is left: the bundle of the tool that
 * is at such an address, else the probe. Called at every start, because a browser may forget registrations, and whenever
 * permissions change.
 */
export async function registerSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (origins.length === 0) return;
  const files = Map.groupBy(origins, (origin) => fileAt(origin) ?? PROBE);
  const scripts = [...files].map(([file, matches]) => ({
    id: file,
    matches,
    js: [file],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }));
  await browser.scripting.registerContentScripts(scripts);
}

/**
 * Puts the script into the pages of permitted sites that are open already: they were there before the extension, its
 * update or the permission. Where it runs already it starts anew.
 */
export async function enterPages(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : putScript(id))));
}
