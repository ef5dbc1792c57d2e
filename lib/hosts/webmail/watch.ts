/** After what was pressed a page takes its time to show another message, and need not change its address. */
const SETTLED = 500;

/** Calls `changed` after whoever uses the page pressed something in it; what they write is none of it. */
export function watchPressed(window: Window, changed: () => void, signal: AbortSignal): void {
  let waiting = 0;
  const soon = ({ target }: Event): void => {
    if ((target as Element | null)?.closest?.('textarea, input, [contenteditable]')) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(changed, SETTLED);
  };
  window.addEventListener('click', soon, { signal, capture: true, passive: true });
  window.addEventListener('keyup', soon, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => window.clearTimeout(waiting));
}
