import { defineContentScript } from 'wxt/utils/define-content-script';
import { stayInPage } from '../lib/desk/in-page.ts';
import { stayBy } from '../lib/desk/stay-by.ts';
import { pickHost } from '../lib/hosts/index.ts';
import { watchPreview } from '../lib/hosts/roundcube/watch.ts';

/** Reads Roundcube, and shows by its messages and in its list what belongs there. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window === window.top) stayInPage(() => pickHost(document, location), stayBy, watchPreview);
  },
});
