/** What happens in one go is told once. */
const SETTLED = 150;

/**
 * Calls `changed` when something else is open: the page went elsewhere without loading, or came back from the
 * browser's memory. Listens only; nothing is read and nothing runs in between.
 */
export function watchOpen(window: Window, changed: () => void, signal: AbortSignal): void {
  let told = window.location.href;
  let waiting = 0;
  const soon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(changed, SETTLED);
  };
  const moved = () => {
    if (window.location.href === told) return;
    told = window.location.href;
    soon();
  };
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', moved, { signal });
  window.addEventListener('popstate', moved, { signal });
  window.addEventListener('hashchange', moved, { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && soon(), { signal });
  signal.addEventListener('abort', () => window.clearTimeout(waiting));
}
