/** What is read and done in Firefox's own window, as expressions that are evaluated there. */

const EXTENSION = (id: string): string => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;

/** The page in the sidebar, if one is open. */
export const SIDEBAR = `document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`;

/** The page of an open popup. */
export const POPUP = `document.querySelector('.webextension-popup-browser')`;

/** The identifier of an extension's own sidebar while it is open. */
export const isOpen = (id: string): string =>
  `SidebarController.isOpen && ${EXTENSION(id)}.id === SidebarController.sidebars.get(SidebarController.currentID)?.extensionId`;

/** Presses the toolbar button, with everything that a person's press does. */
export const pressAction = (id: string): string => `
  ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    .ExtensionParent.apiManager.global.browserActionFor(${EXTENSION(id)}).triggerAction(window)`;

/** Alt, Shift and a letter in the window: what no page takes for itself reaches the browser's shortcuts. */
export const pressKeys = (letter: string): string => `(() => {
  const { event } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Event.sys.mjs');
  const held = { altKey: true, shiftKey: true, printable: true };
  const key = { ...held, key: ${JSON.stringify(letter)}, code: ${JSON.stringify(`Key${letter.toUpperCase()}`)} };
  event.sendKeyDown(key, window);
  event.sendKeyUp(key, window);
})()`;

/** Whether the page's context menu is open. */
export const MENU_OPEN = `document.getElementById('contentAreaContextMenu').state === 'open'`;

/** Chooses what a person would press in the open context menu; tells the labels there where it is missing. */
export const choose = (label: string): string => `(() => {
  const menu = document.getElementById('contentAreaContextMenu');
  const items = [...menu.querySelectorAll('menuitem')].filter((item) => !item.hidden);
  const item = items.find((one) => one.label === ${JSON.stringify(label)});
  if (!item) throw new Error('The menu has ' + items.map((one) => one.label).join(', '));
  menu.activateItem(item);
})()`;

/** The words of the question beside the address bar; null where there is none. */
export const QUESTION = `(() => {
  const { panel } = PopupNotifications;
  const asked = panel.state === 'open' && panel.querySelector('popupnotification');
  return asked ? [...asked.querySelectorAll('*')].filter((one) => one.childElementCount === 0 && one.checkVisibility()).map((one) => one.textContent).join(' ').trim() + ' ' + asked.button.label : null;
})()`;

/** Presses a button of that question; true once it has gone. It takes no presses at first. */
export const answerWith = (button: 'button' | 'secondaryButton'): string => `(() => {
  const { panel } = PopupNotifications;
  if (panel.state !== 'open') return true;
  panel.querySelector('popupnotification')?.${button}.click();
})()`;

/** The whole window as it is drawn, as a data address. */
export const SNAPSHOT = `(async () => {
  const drawn = await window.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'rgb(255,255,255)');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  canvas.getContext('2d').drawImage(drawn, 0, 0);
  return canvas.toDataURL('image/png');
})()`;

/**
 * Makes a page that is in no tab known to BiDi, and gives its context. Firefox itself looks for contexts in tabs only;
 * everything else (reading, finding, clicking, typing) then works there as in a tab.
 */
export const asContext = (browser: string): string => `(() => {
  const browser = ${browser};
  if (!browser?.browsingContext?.currentWindowGlobal) return null;
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (!window.esitoPages) {
    window.esitoPages = new Map();
    const inTabs = NavigableManager.getBrowserById.bind(NavigableManager);
    NavigableManager.getBrowserById = (id) => window.esitoPages.get(id) ?? inTabs(id);
  }
  browser.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(browser);
  window.esitoPages.set(id, browser);
  return id;
})()`;

/** Gives the keyboard to such a page. */
export const focus = (context: string): string => `window.esitoPages.get(${JSON.stringify(context)}).focus()`;
