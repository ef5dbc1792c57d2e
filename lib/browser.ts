/**
 * The only door to the browser's extension API: everything else imports it from here, so that the polyfill is really
 * used, and so that one file tells which parts of the API Esito needs.
 */
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Tabs, Windows } from 'webextension-polyfill';
export { browser };

/** Chrome's side panel, which the polyfill passes through and does not describe. Absent in Firefox. */
type SidePanel = { open(where: { windowId: number }): Promise<void> };

/**
 * Opens the browser's own sidebar. Both browsers demand that this is called directly in the handler of a click, a menu
 * or a shortcut, with nothing awaited before.
 */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
