/** Long work in slices: it says how far it is, lets the page live in between, and can be stopped. */

/** What goes on now, how much of it is done and how much there is. */
export type Progress = {
  readonly at: 'reading' | 'opening' | 'checking' | 'writing';
  readonly done: number;
  readonly all: number;
};

/** How the work is watched and stopped. */
export type Watch = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
};

/** Longest stretch without a pause, in milliseconds: a frame or two. */
const STRETCH = 25;

/** Does `each` for every one of `all`, with pauses. Rejects with the signal's own reason once it is stopped. */
export async function inSlices<T>(
  all: readonly T[],
  at: Progress['at'],
  { signal, onProgress }: Watch,
  each: (one: T, index: number) => void,
): Promise<void> {
  let since = performance.now();
  for (const [index, one] of all.entries()) {
    each(one, index);
    if (performance.now() - since < STRETCH) continue;
    onProgress({ at, done: index + 1, all: all.length });
    await pause();
    signal.throwIfAborted();
    since = performance.now();
  }
}

/** Lets whatever waits happen first: a click on *Stop*, a frame. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done));
