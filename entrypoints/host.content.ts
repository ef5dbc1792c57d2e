import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser, type Runtime } from '../lib/browser.ts';
import { startAlone } from '../lib/hosts/alone.ts';
import { stayHere } from '../lib/hosts/here.ts';
import type { OpenMessage, Row } from '../lib/hosts/host.ts';
import { pickHost } from '../lib/hosts/index.ts';
import { stayInRows } from '../lib/hosts/rows.ts';
import { watchOpen } from '../lib/hosts/watch.ts';
import { answer } from '../lib/messages/answer.ts';
import { asNews, asPageRequest, asSign, asWords, isTold } from '../lib/messages/page.ts';

export default defineContentScript({
  // No `matches`: they would become host permissions. The sites are the ones that the person allows.
  registration: 'runtime',
  main() {
    if (window === window.top) serve(startAlone(window));
  },
});

const pick = () => pickHost(document, location);

function serve(running: AbortController): void {
  const { signal } = running;
  const behind = {
    pick,
    sign: async (message: OpenMessage) => asSign(await ask(running, { esito: 'sign', message })),
    press: async () => asWords(await ask(running, { esito: 'press' })),
    news: async (account: string, rows: readonly Row[]) =>
      asNews(await ask(running, { esito: 'news', account, rows })),
    alive: () => isAlive(running),
  };
  const [lookHere, lookInRows] = [stayHere(behind, signal), stayInRows(behind, signal)];
  const look = (): void => {
    void lookHere();
    lookInRows();
  };
  // By `respond`: not every browser takes a returned promise for the answer.
  const listen = ((message, sender, respond) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isTold(message, 'again')) look();
    if (isTold(message, 'end')) running.abort();
    const request = asPageRequest(message);
    if (!request) return undefined;
    respond(answer(pick, request, location.href));
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
    look();
  };
  watchOpen(window, changed, signal);
  // Extensions are updated and removed elsewhere: whoever comes back must find nothing that does nothing.
  window.addEventListener('visibilitychange', () => isAlive(running), { signal });
  // The page's own first picture goes first; and what was drawn already need not be reckoned for us alone.
  requestIdleCallback(() => signal.aborted || look(), { timeout: 1000 });
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
