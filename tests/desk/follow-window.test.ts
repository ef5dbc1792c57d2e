/** What makes the panel look again; only the browser is made up. */
import { beforeEach, expect, it, vi } from 'vitest';
import { followWindow } from '../../lib/desk/follow.ts';

type Heard = (...told: unknown[]) => unknown;

const { world, event } = vi.hoisted(() => {
  const heard = { all: [] as Heard[] };
  const one = () => ({
    addListener: (listener: Heard) => void heard.all.push(listener),
    removeListener: (listener: Heard) => {
      heard.all = heard.all.filter((other) => other !== listener);
    },
  });
  return { world: heard, event: one };
});

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { onActivated: event(), onUpdated: event() },
    runtime: { onMessage: event() },
    permissions: { onAdded: event() },
  },
}));

const changed = vi.fn();
let closing: AbortController;
const say = (message: unknown, sender: object) => world.all[2]?.(message, sender);

beforeEach(() => {
  world.all = [];
  changed.mockClear();
  closing = new AbortController();
  followWindow(7, changed, closing.signal);
});

it('is what the page in front of its own window says', () => {
  say({ esito: 'changed' }, { tab: { active: true, windowId: 7 } });
  expect(changed).toHaveBeenCalledOnce();
});

it.each([
  ['a page that is not in front', { tab: { active: false, windowId: 7 } }],
  ['a page of another window', { tab: { active: true, windowId: 8 } }],
  ['no page', {}],
])('is not what %s says, however often', (_, sender) => {
  say({ esito: 'changed' }, sender);
  expect(changed).not.toHaveBeenCalled();
});

it('is nothing once the panel has gone', () => {
  closing.abort();
  expect(world.all).toEqual([]);
});
