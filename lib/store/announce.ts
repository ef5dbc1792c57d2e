/** Tells every open page of the extension, this one included, that something in the store has changed. */

const CHANNEL = 'esito';

/** What changed, by table; nothing of the content. */
export type Change = 'moves' | 'drafts' | 'outgoing' | 'profile' | 'settings' | 'forgotten' | 'aside';

/** Calls `heard` once for every change, made here or elsewhere, until `signal` aborts. */
export function hearChanges(heard: (change: Change) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<Change>) => heard(event.data), { signal });
  signal.addEventListener('abort', () => channel.close());
}

/**
 * Announces a change once its transaction is done. By a channel of its own: a channel hears every other one, also of the
 * same page, and only not itself.
 */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

const GONE = 'esito-gone';

/** Calls `heard` with the keys of drafts that were forgotten, here or elsewhere, until `signal` aborts. */
export function hearGone(heard: (keys: readonly string[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(GONE);
  channel.addEventListener('message', (event: MessageEvent<string[]>) => heard(event.data), { signal });
  signal.addEventListener('abort', () => channel.close());
}

/**
 * Says which drafts were forgotten: another window may be typing into one, and would write it anew. Before other changes
 * are announced, so that nobody reads them again first.
 */
export function announceGone(keys: readonly string[]): void {
  if (keys.length === 0) return;
  const channel = new BroadcastChannel(GONE);
  channel.postMessage(keys);
  channel.close();
}
