import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser, type Runtime } from '../lib/browser.ts';
import { pickHost } from '../lib/hosts/index.ts';
import { watchOpen } from '../lib/hosts/watch.ts';
import { answer } from '../lib/messages/answer.ts';
import { asPageRequest } from '../lib/messages/page.ts';

/** Kept where the page cannot reach it, so that only another start of this script ends the one before. */
type World = { esito?: AbortController };

export default defineContentScript({
  // No `matches`: they would become host permissions. The sites are the ones that the person allows.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    if (window !== window.top) return;
    const world = globalThis as World;
    world.esito?.abort();
    const running = new AbortController();
    world.esito = running;
    serve(running);
  },
});

function serve(running: AbortController): void {
  const pick = () => pickHost(document, location);
  // By `respond`: not every browser takes a returned promise for the answer.
  const listen = ((message, sender, respond) => {
    const request = sender.id === browser.runtime.id ? asPageRequest(message) : undefined;
    if (!request) return undefined;
    respond(answer(pick, request, location.href));
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listen);
  running.signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
  watchOpen(window, () => tell(running), running.signal);
}

/** After an update of the extension the script before it stays in the page, without a way to say so. */
function tell(running: AbortController): void {
  if (!browser.runtime?.id) {
    running.abort();
    return;
  }
  browser.runtime.sendMessage({ esito: 'changed' }).catch(() => {
    // Nobody is listening: no panel is open.
  });
}
