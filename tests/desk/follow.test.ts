/** The line that the panel holds to the page it read; only the browser is made up. */
import { beforeEach, expect, it, vi } from 'vitest';
import { holdPages } from '../../lib/desk/follow.ts';

type Line = { readonly tab: number; breaks(): void; released: boolean };

const window = { lines: [] as Line[], status: 'complete' };

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ status: window.status }),
      connect: (tab: number) => {
        let heard = (): void => {};
        const line = { tab, breaks: () => heard(), released: false };
        window.lines.push(line);
        return {
          disconnect: () => {
            line.released = true;
          },
          onDisconnect: {
            addListener: (listener: () => void) => {
              heard = listener;
            },
          },
        };
      },
    },
  },
}));

let gone: ReturnType<typeof vi.fn<() => void>>;
let closing: AbortController;
let hold: (tab: number) => void;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(window, { lines: [], status: 'complete' });
  gone = vi.fn<() => void>();
  closing = new AbortController();
  hold = holdPages(gone, closing.signal);
});

const later = () => vi.advanceTimersByTimeAsync(5_000);

it('is one to a tab, and tells when the page goes', async () => {
  hold(1);
  hold(1);
  expect(window.lines).toHaveLength(1);
  await later();
  window.lines[0]?.breaks();
  await later();
  expect(gone).toHaveBeenCalledOnce();
  hold(1);
  expect(window.lines).toHaveLength(2);
});

it('says nothing while another page is on its way: that is told by the browser', async () => {
  hold(1);
  await later();
  window.status = 'loading';
  window.lines[0]?.breaks();
  await later();
  expect(gone).not.toHaveBeenCalled();
});

it('that never held is not tried again and again', async () => {
  hold(1);
  window.lines[0]?.breaks();
  await later();
  expect(gone).not.toHaveBeenCalled();
});

it('is let go for another tab, and with the panel', async () => {
  hold(1);
  hold(2);
  await later();
  window.lines[0]?.breaks();
  closing.abort();
  window.lines[1]?.breaks();
  await later();
  expect(window.lines.map((line) => line.released)).toEqual([true, true]);
  expect(gone).not.toHaveBeenCalled();
});
