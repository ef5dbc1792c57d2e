import { defineContentScript } from 'wxt/utils/define-content-script';
import { here } from '../lib/messages/browser-here.ts';
import { toolHere } from '../lib/messages/probe.ts';

/** Asks for the script of the page's own tool. */
export default defineContentScript({
  // No `matches`: they would become host permissions. The sites are the ones that the person allows.
  registration: 'runtime',
  main() {
    // Nobody may be listening: an update is under way, and enters this page by itself.
    if (window === window.top)
      here.runtime.sendMessage({ esito: 'tool', is: toolHere() }).catch(() => undefined);
  },
});
