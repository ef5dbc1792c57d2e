import { defineContentScript } from 'wxt/utils/define-content-script';
import { stayInPage } from '../lib/desk/in-page.ts';
import { stayHere } from '../lib/hosts/here.ts';
import { pickHost } from '../lib/hosts/index.ts';
import { stayInRows } from '../lib/hosts/rows.ts';

/** Reads Roundcube, and shows by its messages and in its list what belongs there. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window !== window.top) return;
    stayInPage(
      () => pickHost(document, location),
      (behind, signal) => {
        const [here, rows] = [stayHere(behind, signal), stayInRows(behind, signal)];
        return () => {
          void here();
          rows();
        };
      },
    );
  },
});
