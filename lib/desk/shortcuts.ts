/** The shortcuts as the browser has them. It may leave one without keys and say nothing, and a person may change each. */
import { browser } from '../browser.ts';

/** `keys` as the browser writes them, `Alt+Shift+K`; empty where it gave none. */
export type Shortcut = { readonly name: string; readonly keys: string };

export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Firefox's own way there; the polyfill does not describe it. */
type Opening = { openShortcutSettings?(): Promise<void> };

/** Opens the browser's own page for shortcuts; false where there is no way to it from here. */
export async function openShortcuts(): Promise<boolean> {
  const { openShortcutSettings } = browser.commands as Opening;
  try {
    if (openShortcutSettings) await openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
