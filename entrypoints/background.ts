/** The background: context menu, shortcut, registered sites. Keeps no state; each event does its whole job. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser, openPanel, type Tabs } from '../lib/browser.ts';
import { DELEGATE, delegateClicked, delegateSelected, offerMenu } from '../lib/desk/menu.ts';
import { registerSites } from '../lib/desk/sites.ts';
import { openDatabase } from '../lib/store/database.ts';
import { rebuildObjectives } from '../lib/store/log.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void offerMenu();
    void registerSites();
    if (reason === 'update') void rebuild();
  });
  browser.runtime.onStartup.addListener(() => {
    void offerMenu();
    void registerSites();
  });
  browser.permissions.onAdded.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(() => void registerSites());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === DELEGATE && tab) void delegateClicked(info, tab);
  });
  browser.commands.onCommand.addListener((command, tab?: Tabs.Tab) => {
    if (command === 'open-panel' && tab?.windowId !== undefined) void openPanel(tab.windowId);
    if (command === DELEGATE && tab) void delegateSelected(tab);
  });
});

/** A new version may fold the same moves to something else. */
async function rebuild(): Promise<void> {
  const db = await openDatabase();
  await rebuildObjectives(db);
  db.close();
}
