/** Where the panel opens; the browser and its windows are made up. */
import { beforeEach, expect, it, vi } from 'vitest';

type Made = { url: string; left?: number; type: string };

const world = {
  type: 'normal',
  refuses: false,
  narrow: false,
  opened: [] as number[],
  made: [] as Made[],
  focused: [] as number[],
  removed: new Set<(id: number) => void>(),
};

vi.mock('../../lib/browser.ts', () => ({
  openPanel: async (windowId: number) => {
    world.opened.push(windowId);
    if (world.refuses)
      throw new Error('`sidePanel.open()` may only be called in response to a user gesture.');
  },
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://esito/${path}` },
    tabs: {
      query: async ({ url }: { url: string }) =>
        world.made.filter((one) => one.url === url).map(() => ({ windowId: 99 })),
    },
    windows: {
      get: async (id: number) => {
        if (id === 404) throw new Error('No window with id: 404.');
        return { id, type: world.type, left: 100, top: 40, width: 900, height: 700 };
      },
      getCurrent: async () => ({ id: 5 }),
      create: async (made: Made) => {
        if (world.narrow && made.left !== undefined) throw new Error('Invalid value for bounds.');
        world.made.push(made);
      },
      update: async (id: number) => void world.focused.push(id),
      onRemoved: {
        addListener: (listener: (id: number) => void) => world.removed.add(listener),
        removeListener: (listener: (id: number) => void) => world.removed.delete(listener),
      },
    },
  },
}));

const { followEnd, openBeside, windowOf } = await import('../../lib/desk/beside.ts');

beforeEach(() => {
  Object.assign(world, { type: 'normal', refuses: false, narrow: false, opened: [], made: [], focused: [] });
  world.removed.clear();
});

const OWN = {
  url: 'chrome-extension://esito/sidepanel.html?window=7',
  type: 'popup',
  width: 380,
  height: 700,
};

it.each([
  ['as the sidebar of an ordinary window', {}, []],
  ['in a window beside one that a page opened', { type: 'popup' }, [{ ...OWN, left: 1000, top: 40 }]],
  ['where there is no room beside it, in any place', { type: 'popup', narrow: true }, [OWN]],
  ['in a window where the browser refuses', { refuses: true }, [{ ...OWN, left: 1000, top: 40 }]],
])('opens %s', async (_, state, made) => {
  Object.assign(world, state);
  const opening = openBeside(7);
  // Within the click: nothing was awaited yet.
  expect(world.opened).toEqual([7]);
  await opening;
  expect(world.made).toEqual(made);
});

it('comes to the front where it is open already', async () => {
  world.type = 'popup';
  await openBeside(7);
  await openBeside(7);
  expect(world.made).toHaveLength(1);
  expect(world.focused).toEqual([99]);
});

it('knows which window it is for', async () => {
  expect(await windowOf(OWN.url)).toEqual({ id: 7, apart: true });
  expect(await windowOf('chrome-extension://esito/sidepanel.html')).toEqual({ id: 5, apart: false });
});

it('ends with the window that it is for', async () => {
  const closing = new AbortController();
  const closed = vi.fn();
  followEnd(7, closed, closing.signal);
  for (const tell of world.removed) tell(8);
  expect(closed).not.toHaveBeenCalled();
  for (const tell of world.removed) tell(7);
  expect(closed).toHaveBeenCalledTimes(1);
  closing.abort();
  expect(world.removed.size).toBe(0);
  followEnd(404, closed, new AbortController().signal);
  await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2), 20_000);
});
