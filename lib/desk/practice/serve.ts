/** The practice page as the script in a webmail would be: it answers its own panels, and no other page of the extension. */
import { browser, type Runtime } from '../../browser.ts';
import type { Host } from '../../hosts/host.ts';
import { answer } from '../../messages/answer.ts';
import { asPageRequest } from '../../messages/page.ts';
import type { Role } from '../../objective/moves.ts';
import { practisedAt } from './place.ts';

/** What happens in one go is told once. */
const SETTLED = 150;

/** Answers until `signal` aborts. Returns the way to tell that something else is open. */
export function servePractice(hostOf: (owner: Role) => Host, link: string, signal: AbortSignal): () => void {
  const listen = ((message, sender, respond) => {
    // A real panel beside this tab must not take what is played here for a mail.
    const practised = sender.id === browser.runtime.id ? practisedAt(sender.url) : undefined;
    const request = practised && asPageRequest(message);
    if (!request) return undefined;
    void answer(() => hostOf(practised.owner), request, link).then(respond);
    return true;
  }) as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listen);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    browser.runtime.onMessage.removeListener(listen);
  });
  return () => {
    clearTimeout(waiting);
    // Nobody may be listening yet: then no panel is open.
    waiting = setTimeout(
      () => browser.runtime.sendMessage({ esito: 'changed' }).catch(() => undefined),
      SETTLED,
    );
  };
}
