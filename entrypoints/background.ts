/** The background: context menu, shortcut, badge, registered sites. Keeps no state; each event does its whole job. */
import { defineBackground } from 'wxt/utils/define-background';
import { browser, type Menus, openPanel, type Tabs } from '../lib/browser.ts';
import { leaveAim } from '../lib/desk/aim.ts';
import { startBadge } from '../lib/desk/badge.ts';
import { keepClicked } from '../lib/desk/delegate.ts';
import { registerSites } from '../lib/desk/sites.ts';
import { languageOf } from '../lib/letter/words/index.ts';
import { openDatabase } from '../lib/store/database.ts';
import { rebuildObjectives } from '../lib/store/log.ts';

const DELEGATE = 'delegate';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    browser.contextMenus.create({
      id: DELEGATE,
      title: browser.i18n.getMessage('delegate'),
      contexts: ['selection', 'link', 'image', 'page'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
    void registerSites();
    if (reason === 'update') void rebuild().then(startBadge);
  });
  browser.runtime.onStartup.addListener(() => void registerSites());
  browser.runtime.onStartup.addListener(() => void startBadge());
  browser.permissions.onAdded.addListener(() => void registerSites());
  browser.permissions.onRemoved.addListener(() => void registerSites());
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === DELEGATE && tab?.windowId !== undefined) delegate(info, tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab?: Tabs.Tab) => {
    if (command === 'open-panel' && tab?.windowId !== undefined) void openPanel(tab.windowId);
  });
});

/** A new version may fold the same moves to something else. */
async function rebuild(): Promise<void> {
  const db = await openDatabase();
  await rebuildObjectives(db);
  db.close();
}

/** The panel must be opened within the click, so it is opened first and told afterwards what for. */
function delegate(info: Menus.OnClickData, windowId: number): void {
  void openPanel(windowId);
  void aim(info, windowId);
}

/** Words, a link or an image become a draft of their own; on the page itself the panel shows what is open. */
async function aim(info: Menus.OnClickData, windowId: number): Promise<void> {
  const target = info.linkUrl ?? info.srcUrl;
  if (!info.selectionText && !target) return leaveAim(windowId, {}, Date.now());
  const clicked = {
    link: target ?? info.pageUrl ?? '',
    ...(info.selectionText && { quote: info.selectionText }),
  };
  const random = crypto.getRandomValues(new Uint8Array(5));
  const db = await openDatabase();
  const draft = await keepClicked(db, clicked, languageOf(browser.i18n.getUILanguage()), random);
  db.close();
  await leaveAim(windowId, { draft }, Date.now());
}
