/** Gives each page of a permitted site the script of its own tool, as its probe asks for it. */
import { browser, type Runtime } from '../browser.ts';
import { PROBED } from '../messages/messages.ts';
import { fileAt, fileFor } from '../messages/scripts.ts';

/** Hears our probe in the top frame of a page, and nobody else. Registered at once, as a worker has to. */
export function hearProbes(): void {
  const listen = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const probed = PROBED.safeParse(message);
    const { id, frameId, tab, url = '' } = sender;
    if (!probed.success || id !== browser.runtime.id || frameId !== 0 || tab?.id === undefined)
      return undefined;
    // Where it may not, or the page has gone: whoever needs it puts it there.
    browser.scripting
      .executeScript({ target: { tabId: tab.id }, files: [fileAt(url) ?? fileFor(probed.data.is)] })
      .catch(() => undefined);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen);
}
