import { defineContentScript } from 'wxt/utils/define-content-script';
import { stayInPage } from '../lib/desk/in-page.ts';
import { documentOf } from '../lib/hosts/docs/docs.ts';
import { NOTION } from '../lib/hosts/tools/notion.ts';
import { watchPressed } from '../lib/hosts/webmail/watch.ts';

export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window === window.top)
      stayInPage(() => documentOf(document, location, NOTION), undefined, watchPressed);
  },
});
