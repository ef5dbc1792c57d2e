/** Tells every open page of the extension, this one included, that something in the store has changed. */

const CHANNEL = 'esito';

/** What changed, by table; nothing of the content. */
export type Change = 'moves' | 'drafts' | 'outgoing' | 'profile';

/** Calls `heard` for every change, made here or elsewhere, until `signal` aborts. */
export function hearChanges(heard: (change: Change) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  const local = (event: Event): void => heard((event as CustomEvent<Change>).detail);
  channel.addEventListener('message', (event: MessageEvent<Change>) => heard(event.data), { signal });
  here.addEventListener('change', local, { signal });
  signal.addEventListener('abort', () => channel.close());
}

/** Announces a change once its transaction is done. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
  here.dispatchEvent(new CustomEvent('change', { detail: change }));
}

/** A BroadcastChannel does not hear itself; listeners of the same page are told here. */
const here = new EventTarget();
