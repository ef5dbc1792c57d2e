import { defineContentScript } from 'wxt/utils/define-content-script';
import { stayInPage } from '../lib/desk/in-page.ts';
import { anyDocument } from '../lib/hosts/docs/document.ts';
import { watchPressed } from '../lib/hosts/webmail/watch.ts';
import { webmail } from '../lib/hosts/webmail/webmail.ts';

/** Reads any webmail, and any other page. Draws nothing into it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window === window.top)
      stayInPage(() => webmail(document, location, { other: anyDocument }), undefined, watchPressed);
  },
});
