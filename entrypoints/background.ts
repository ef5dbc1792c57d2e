/** The background: context menu, shortcut, badge, registered sites. Keeps no state; each event does its whole job. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser, type Tabs } from '../lib/browser.ts';
import { startBadge } from '../lib/desk/badge.ts';
import { openBeside } from '../lib/desk/beside.ts';
import { DELEGATE, delegateClicked, delegateSelected, offerMenu } from '../lib/desk/menu.ts';
import { hearPages, leavePages } from '../lib/desk/pages.ts';
import { welcomeOnce } from '../lib/desk/practice/place.ts';
import { enterPages, registerSites } from '../lib/desk/sites.ts';
import { hearProbes } from '../lib/desk/tools.ts';
import { openDatabase } from '../lib/store/database.ts';
import { rebuildObjectives } from '../lib/store/log.ts';
import { recount } from '../lib/store/tally.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void offerMenu();
    void atHome();
    if (reason === 'install') void welcomeOnce();
    void (reason === 'update' ? rebuild() : Promise.resolve()).finally(startBadge);
  });
  browser.runtime.onStartup.addListener(() => {
    void offerMenu();
    void atHome();
    void startBadge();
  });
  browser.permissions.onAdded.addListener(() => void atHome());
  browser.permissions.onRemoved.addListener(() => {
    void registerSites();
    void leavePages();
  });
  hearPages();
  hearProbes();
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === DELEGATE && tab) void delegateClicked(info, tab);
  });
  browser.commands.onCommand.addListener((command, tab?: Tabs.Tab) => {
    if (command === 'open-panel' && tab?.windowId !== undefined) void openBeside(tab.windowId);
    if (command === DELEGATE && tab) void delegateSelected(tab);
  });
});

/** On the permitted sites: in pages to come, and in those that are open. */
async function atHome(): Promise<void> {
  await registerSites();
  await enterPages();
}

/** A new version may fold the same moves to something else. An older one in between has not counted what it wrote. */
async function rebuild(): Promise<void> {
  const db = await openDatabase();
  try {
    await rebuildObjectives(db);
    await recount(db);
  } finally {
    db.close();
  }
}
