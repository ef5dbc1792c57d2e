/**
 * Keeps one small sign by the open message: the button, or the chip of the objective that it belongs to. Only where the
 * extension says what to show, which it does on permitted sites alone.
 */
import { drawSign, drawWords, OURS } from './drawn.ts';
import type { Host, OpenMessage, Place, Sign } from './host.ts';
import { own } from './own.ts';

/** What the page's script can ask of the extension. Each gives nothing where nobody answers. */
export type Behind = {
  /** The host for what the window shows now. */
  readonly pick: () => Host;
  /** What to show by a message. */
  readonly sign: (message: OpenMessage) => Promise<Sign | undefined>;
  /** The person pressed: opens the panel. Words where the browser did not let us, with what to do instead. */
  readonly press: () => Promise<string | undefined>;
  /** False once the extension was updated or removed, and this script is what is left of the old one. */
  readonly alive: () => boolean;
};

/**
 * A tool that draws its header anew takes the sign away with it. It is put back after so many milliseconds, and each time
 * that is not left alone after twice as many, because it may be meant; once it stood for a while the count begins anew.
 */
const PATIENCE = 50;
const STOOD = 10_000;
/** How long words stand in the sign's place, in milliseconds. */
const SAID = 12_000;

type Shown = { readonly key: string; readonly sign: Sign; readonly stop: () => void };

/** Shows what belongs by the open message, until `signal` aborts. Returns the way to look again. */
export function stayHere(behind: Behind, signal: AbortSignal): () => Promise<void> {
  let turn = 0;
  let shown: Shown | undefined;
  const clear = (): void => {
    shown?.stop();
    shown = undefined;
  };
  signal.addEventListener('abort', clear);
  return async () => {
    const mine = ++turn;
    const message = messageOf(behind);
    const sign = message && (await behind.sign(message).catch(() => undefined));
    if (mine !== turn || signal.aborted) return;
    const place = placeOf(behind);
    if (!message || !sign || !place) return clear();
    if (shown?.key === message.key && same(shown.sign, sign) && holds(place)) return;
    clear();
    shown = { key: message.key, sign, stop: keep(behind, place, sign) };
  };
}

/** Puts the sign into its place and keeps it there. Returns the way to take it back. */
function keep(behind: Behind, { end }: Place, sign: Sign): () => void {
  for (const old of own(end.ownerDocument).querySelectorAll(OURS)) old.remove();
  const button = (): HTMLElement => drawSign(end, sign, () => void pressed());
  let later = 0;
  let waiting = 0;
  let patience = PATIENCE;
  let since = 0;
  let drawn = button();
  const change = (element: HTMLElement): void => {
    drawn.replaceWith(element);
    drawn = element;
  };
  const pressed = async (): Promise<void> => {
    const words = await behind.press().catch(() => undefined);
    if (!words || !drawn.isConnected) return;
    change(drawWords(end, words, sign.language));
    later = window.setTimeout(() => change(button()), SAID);
  };
  const putBack = (): void => {
    waiting = 0;
    if (drawn.isConnected || !behind.alive()) return;
    since = Date.now();
    placeOf(behind)?.end.append(drawn);
  };
  const watch = new MutationObserver(() => {
    if (drawn.isConnected || waiting) return;
    patience = Date.now() - since > STOOD ? PATIENCE : patience * 2;
    waiting = window.setTimeout(putBack, patience);
  });
  end.append(drawn);
  // The header itself may go, and another come in its place.
  watch.observe(end.ownerDocument, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    window.clearTimeout(later);
    window.clearTimeout(waiting);
    drawn.remove();
  };
}

/** A page that cannot be read has nothing by it; it may be torn apart by its tool at this moment. */
function messageOf({ pick }: Behind): OpenMessage | undefined {
  try {
    const open = pick().read('letters');
    return open.is === 'message' ? open.message : undefined;
  } catch {
    return undefined;
  }
}

function placeOf({ pick }: Behind): Place | undefined {
  try {
    return pick().place?.();
  } catch {
    return undefined;
  }
}

const holds = ({ header }: Place): boolean => header.querySelector(OURS) !== null;
const same = (a: Sign, b: Sign): boolean => JSON.stringify(a) === JSON.stringify(b);
