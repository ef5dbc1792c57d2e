/** Hands a target to the panel of a window. The panel may not be open yet, so it lies in session storage until taken. */
import * as z from 'zod/mini';
import { browser } from '../browser.ts';
import { REF, type Ref } from '../objective/ids.ts';
import type { Target } from './look.ts';

const Shape = z.object({
  ref: z.optional(z.string().check(z.regex(REF))),
  draft: z.optional(z.string()),
  at: z.number(),
});

const PREFIX = 'aim:';
const keyOf = (windowId: number): string => `${PREFIX}${windowId}`;

/** Leaves a target for the panel of a window; `now` tells a repeated one apart. An empty one means: what is open. */
export async function leaveAim(windowId: number, target: Target, now: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(windowId)]: { ...target, at: now } });
}

/** Takes what lies there, and calls `taken` for it and for every later one, until `signal` aborts. */
export async function takeAims(
  windowId: number,
  taken: (target: Target) => void,
  signal: AbortSignal,
): Promise<void> {
  const key = keyOf(windowId);
  const take = (value: unknown): void => {
    const aim = Shape.safeParse(value);
    if (!aim.success) return;
    const { ref, draft } = aim.data;
    taken({ ...(ref && { ref: ref as Ref }), ...(draft && { draft }) });
    void browser.storage.session.remove(key);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>): void => take(changes[key]?.newValue);
  browser.storage.session.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(changed));
  take((await browser.storage.session.get(key))[key]);
}

/** Takes away what lies there for any window. */
export async function dropAims(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(PREFIX)));
}
