import { defineContentScript } from 'wxt/utils/define-content-script';
import { stayInPage } from '../lib/desk/in-page.ts';
import { docs } from '../lib/hosts/docs/docs.ts';
import { watchPressed } from '../lib/hosts/webmail/watch.ts';

/** Reads wikis and pads that people host themselves. Draws nothing into them. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window === window.top) stayInPage(() => docs(document, location), undefined, watchPressed);
  },
});
