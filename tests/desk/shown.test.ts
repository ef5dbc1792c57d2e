/** What the panel shows while something long goes on, and that it goes with it. */
import { expect, it } from 'vitest';
import { Shown } from '../../lib/desk/shown.ts';

it('how much of a long message has been read is shown as long as it is read, and goes even where that fails', async () => {
  const shown = new Shown();
  const seen: (number | undefined)[] = [];
  shown.subscribe(() => seen.push(shown.panel().reading));
  const read = shown.whileReading(async (tell) => {
    tell(0.2);
    tell(0.7);
    return 'read';
  });
  expect(await read).toBe('read');
  expect(seen).toEqual([0.2, 0.7]);
  expect(shown.panel().reading).toBeUndefined();
  const failing = shown.whileReading(async (tell) => {
    tell(0.5);
    throw new Error('no store');
  });
  await expect(failing).rejects.toThrow('no store');
  expect(shown.panel().reading).toBeUndefined();
});
