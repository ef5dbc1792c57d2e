/** Finds a way by the Tab key alone, as somebody without a mouse does. */

/** A page whose keyboard is pressed, and what has the focus in it or in its frames. */
export type Keys = {
  readonly press: (key: string) => Promise<unknown>;
  readonly read: (expression: string) => Promise<unknown>;
};

/** The words of what has the focus: its label, else what stands on it. */
const FOCUSED = `(() => {
  let one = document.activeElement;
  while (one?.contentDocument) one = one.contentDocument.activeElement;
  return (one?.getAttribute('aria-label') ?? one?.labels?.[0]?.innerText ?? one?.innerText ?? '').trim();
})()`;

const MOST = 120;

/** Presses Tab until what has the focus says this. */
export async function tabTo({ press, read }: Keys, words: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < MOST; count++) {
    const focused = String(await read(FOCUSED));
    if (words.test(focused)) return;
    passed.push(focused);
    await press('Tab');
  }
  throw new Error(`${MOST} tabs did not come to ${words}: ${passed.join(' | ')}`);
}

/** The same, and presses it. */
export async function pressAt(keys: Keys, words: RegExp): Promise<void> {
  await tabTo(keys, words);
  await keys.press('Enter');
}
