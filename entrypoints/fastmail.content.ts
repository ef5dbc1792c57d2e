import { defineContentScript } from 'wxt/utils/define-content-script';
import { stayInPage } from '../lib/desk/in-page.ts';
import { FASTMAIL } from '../lib/hosts/tools/fastmail.ts';
import { described } from '../lib/hosts/webmail/described.ts';
import { watchPressed } from '../lib/hosts/webmail/watch.ts';

export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window === window.top)
      stayInPage(() => described(document, location, FASTMAIL), undefined, watchPressed);
  },
});
