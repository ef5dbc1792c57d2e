import { defineContentScript } from 'wxt/utils/define-content-script';
import { leave } from '../lib/hosts/brought.ts';
import { describe } from '../lib/hosts/webmail/describe.ts';
import { insertInto, replyTo } from '../lib/hosts/write/write.ts';

/** Comes into a page that is read already, once something is to be written there, or reported. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (window === window.top) leave({ insert: insertInto, reply: replyTo, describe });
  },
});
