import type { PageRequest } from '../messages/messages.ts';
import type { Host, Inserted, Open } from './host.ts';
import { oneLine, selectionIn } from './text.ts';

type Answer = Open | Inserted | boolean | string | null;

/**
 * Answers one request by the host of the moment. Whatever goes wrong in the page stays in the answer: nothing is thrown.
 */
export function answer(pick: () => Host, request: PageRequest, document: Document): Answer {
  try {
    return asked(pick(), request);
  } catch {
    return failed(request, document);
  }
}

function asked(host: Host, request: PageRequest): Answer {
  switch (request.esito) {
    case 'read':
      return host.read();
    case 'reply':
      return host.reply();
    case 'insert':
      return host.insert(request.letter);
    case 'composeLink':
      return host.composeLink(request.to, request.subject, request.body) ?? null;
  }
}

function failed(request: PageRequest, document: Document): Answer {
  switch (request.esito) {
    case 'read':
      return {
        is: 'unreadable',
        tool: 'page',
        why: 'frame',
        link: oneLine(document.URL),
        selection: selectionIn(document),
      };
    case 'reply':
      return false;
    case 'insert':
      return { ok: false, why: 'not-kept' };
    case 'composeLink':
      return null;
  }
}
