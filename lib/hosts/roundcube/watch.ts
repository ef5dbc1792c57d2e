import { own } from '../own.ts';

/** Shows one message after another while the list around it stays. */
const PREVIEW = 'iframe#messagecontframe';
/** What happens in one go is told once. */
const SETTLED = 150;

/** Calls `changed` when another message was loaded beside the list. */
export function watchPreview(window: Window, changed: () => void, signal: AbortSignal): void {
  let waiting = 0;
  const loaded = ({ target }: Event) => {
    if (!target || !('matches' in target) || !(target as Element).matches(PREVIEW)) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(changed, SETTLED);
  };
  // A frame's load does not bubble; on its way down the document sees it.
  own(window.document).addEventListener('load', loaded, { signal, capture: true });
  signal.addEventListener('abort', () => window.clearTimeout(waiting));
}
