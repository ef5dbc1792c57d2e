/**
 * What every script in a page does, whatever its tool: answers the extension, says when something else is open, ends
 * itself once the extension was updated. It touches no storage and may die at any time.
 */
import type { Runtime } from '../browser.ts';
import { startAlone } from '../hosts/alone.ts';
import { forgetBrought } from '../hosts/brought.ts';
import type { Host } from '../hosts/host.ts';
import { watchOpen } from '../hosts/watch.ts';
import { answer } from '../messages/answer.ts';
import { here as browser } from '../messages/browser-here.ts';
import { asPageRequest, isTold } from '../messages/page.ts';

/** What a script can ask: its host what is open, and the extension. */
export type Asks = {
  readonly pick: () => Host;
  readonly ask: (request: object) => Promise<unknown>;
  readonly alive: () => boolean;
};

/**
 * Shows in the page what belongs there, until the signal aborts. Returns the way to look again, `anew` where the extension
 * may answer otherwise than before.
 */
type Stay = (asks: Asks, signal: AbortSignal) => (anew: boolean) => void;
type Watch = (window: Window, changed: () => void, signal: AbortSignal) => void;

/** Serves this page by the host of the moment, in the place of an earlier start. */
export function stayInPage(pick: () => Host, stay?: Stay, watch?: Watch): void {
  forgetBrought();
  serve(startAlone(window), pick, stay, watch);
}

function serve(running: AbortController, pick: () => Host, stay?: Stay, watch?: Watch): void {
  const { signal } = running;
  const asks: Asks = {
    pick,
    ask: (request) => ask(running, request),
    alive: () => isAlive(running),
  };
  const look = stay?.(asks, signal) ?? (() => undefined);
  // By `respond`: not every browser takes a returned promise for the answer.
  const listen = ((message, sender, respond) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isTold(message, 'again')) look(true);
    if (isTold(message, 'end')) running.abort();
    const request = asPageRequest(message);
    if (!request) return undefined;
    void answer(pick, request, location.href).then(respond);
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
  // Whoever connects learns by it when this page goes.
  const held = (): void => undefined;
  browser.runtime.onConnect.addListener(held);
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(held));
  const changed = (): void => {
    // Nobody may be listening: then no panel is open.
    ask(running, { esito: 'changed' }).catch(() => undefined);
    look(false);
  };
  watchOpen(window, changed, signal);
  watch?.(window, changed, signal);
  // Extensions are updated and removed elsewhere: whoever comes back must find nothing that does nothing.
  window.addEventListener('visibilitychange', () => isAlive(running), { signal });
  // The page's own first picture goes first; and what was drawn already need not be reckoned for us alone.
  requestIdleCallback(() => signal.aborted || look(true), { timeout: 1000 });
}

async function ask(running: AbortController, request: object): Promise<unknown> {
  return isAlive(running) ? browser.runtime.sendMessage(request) : undefined;
}

/** After an update of the extension the script before it stays in the page, without a way to say so: it ends itself. */
function isAlive(running: AbortController): boolean {
  if (browser.runtime?.id) return true;
  running.abort();
  return false;
}
