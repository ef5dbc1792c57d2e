/** Keeps the page's script registered for exactly the sites that are permitted for good. */
import { browser } from '../browser.ts';
import { putScript } from '../messages/access.ts';
import { PROBE } from '../messages/scripts.ts';

const ID = 'probe';
/** What earlier versions registered, and no longer have. */
const EARLIER = ['host'];

/**
 * Registers the script for the permitted sites, or takes it back where none is left. Called at every start, because a
 * browser may forget registrations, and whenever permissions change.
 */
export async function registerSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID, ...EARLIER] });
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, matches: origins, js: [PROBE], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
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
