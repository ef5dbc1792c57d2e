/** Whom the background answers, and what it does for a click; only the browser is made up. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearPages, leavePages, tellPages } from '../../lib/desk/pages.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { CLARA, mailFrom, over, SARA } from './mails.ts';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const world = {
  allowed: ['https://mail.test/*'] as string[],
  opened: [] as number[],
  opens: true,
  open: false,
  aims: {} as Record<string, unknown>,
  told: [] as [number, unknown][],
  keys: 'Alt+Shift+K',
  did: [] as string[],
  listener: undefined as Listener | undefined,
};

vi.mock('../../lib/browser.ts', () => ({
  openPanel: async (windowId: number) => {
    world.opened.push(windowId);
    world.did.push('open');
    if (!world.opens) throw new Error('may only be called from a user input handler');
  },
  browser: {
    i18n: { getUILanguage: () => 'en-GB' },
    runtime: {
      id: 'esito',
      onMessage: {
        addListener: (listener: Listener) => {
          world.listener = listener;
        },
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => world.allowed.includes(one)),
    },
    storage: {
      session: {
        set: async (aims: object) => {
          world.did.push('aim');
          Object.assign(world.aims, aims);
        },
      },
    },
    commands: { getAll: async () => [{ name: 'open-panel', shortcut: world.keys }] },
    sidebarAction: { isOpen: async () => world.open },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }, {}, { id: 3, url: 'https://mail.test/' }],
      sendMessage: async (tab: number, message: unknown) => {
        if (tab === 1) throw new Error('Could not establish connection. Receiving end does not exist.');
        world.told.push([tab, message]);
      },
    },
  },
}));

const SCRIPT = { id: 'esito', frameId: 0, url: 'https://mail.test/?_uid=9', tab: { windowId: 7 } };
const message = {
  ...mailFrom(SARA, over('Shall I send it out?')),
  key: 'roundcube:https://mail.test/:clara@hotel.test:INBOX:9',
};

/** The answer, or *unheard* where it was none of ours. */
function say(said: unknown, sender: object = SCRIPT): Promise<unknown> {
  return new Promise((done) => {
    if (world.listener?.(said, sender, done) !== true) done('unheard');
  });
}

beforeEach(() => {
  Object.assign(world, {
    opened: [],
    opens: true,
    open: false,
    aims: {},
    told: [],
    did: [],
    keys: 'Alt+Shift+K',
  });
  hearPages();
});

describe('what to show by a message', () => {
  it('is answered on a permitted site', async () => {
    expect(await say({ esito: 'sign', message })).toMatchObject({ text: 'Delegate' });
  });

  it('is answered with nothing on any other, though its script may run there for a click', async () => {
    const elsewhere = { ...SCRIPT, url: 'https://other.test/?_uid=9' };
    expect(
      await say({ esito: 'sign', message: { ...message, link: 'https://other.test/?1' } }, elsewhere),
    ).toBeNull();
  });

  it('is answered about a site’s own messages only', async () => {
    expect(
      await say({ esito: 'sign', message: { ...message, link: 'https://other.test/?_uid=9' } }),
    ).toBeNull();
    expect(
      await say({ esito: 'sign', message: { ...message, link: 'https://mail.test.evil.test/' } }),
    ).toBeNull();
    // What a message belongs to is looked up by its key.
    const key = 'roundcube:https://other.test/:clara@hotel.test:INBOX:9';
    expect(await say({ esito: 'sign', message: { ...message, key } })).toBeNull();
  });

  it.each([
    ['another extension', { ...SCRIPT, id: 'other' }],
    ['a frame inside the page', { ...SCRIPT, frameId: 3 }],
    ['our own pages', { id: 'esito', url: 'chrome-extension://esito/popup.html' }],
    ['a page of the browser', { ...SCRIPT, url: 'chrome://settings/' }],
  ])('is not answered to %s', async (_, sender) => {
    expect(await say({ esito: 'sign', message }, sender)).toBe('unheard');
    expect(await say({ esito: 'press' }, sender)).toBe('unheard');
    expect(world.opened).toEqual([]);
  });

  it.each([null, { esito: 'changed' }, { esito: 'sign' }, { esito: 'press', draft: 'new:1' }])(
    'is none of it: %j',
    async (said) => expect(await say(said)).toBe('unheard'),
  );
});

describe('which rows bring something new', () => {
  const news = (key: string) => ({
    esito: 'news',
    account: 'clara@hotel.test',
    rows: [{ key, from: 'sara@conti.test', subject: 'Re: x' }],
  });

  it('is answered about a site’s own rows only, and where the account is mine', async () => {
    expect(await say(news('roundcube:https://mail.test/:clara@hotel.test:INBOX:3'))).toBeNull();
    const db = await openDatabase();
    await changeMe(db, () => CLARA);
    db.close();
    expect(await say(news('roundcube:https://mail.test/:clara@hotel.test:INBOX:3'))).toMatchObject({
      rows: [],
    });
    expect(await say(news('roundcube:https://mail.test.evil/:clara@hotel.test:INBOX:3'))).toBeNull();
  });

  it('is not answered for more rows than a list shows', async () => {
    const { rows, ...asked } = news('roundcube:https://mail.test/:x:INBOX:3');
    expect(await say({ ...asked, rows: Array.from({ length: 201 }, () => rows[0]) })).toBe('unheard');
  });
});

describe('a press', () => {
  it('opens the panel before anything else happens, on what is open', async () => {
    const answer = say({ esito: 'press' });
    expect(world.opened).toEqual([7]);
    expect(await answer).toBeNull();
    expect(world.did).toEqual(['open', 'aim']);
    expect(world.aims).toEqual({ 'aim:7': { at: expect.any(Number) } });
  });

  it('where the browser does not let us: says which keys do, and leaves ready what they will show', async () => {
    world.opens = false;
    expect(await say({ esito: 'press' })).toBe('Press Alt+Shift+K to open Esito.');
    expect(world.aims).toHaveProperty('aim:7');
    world.keys = '';
    expect(await say({ esito: 'press' })).toBe('Press the Esito button in the toolbar.');
  });

  it('says nothing where the panel is open already', async () => {
    world.opens = false;
    world.open = true;
    expect(await say({ esito: 'press' })).toBeNull();
  });
});

it('every page is told to look again, and nothing else', async () => {
  await tellPages();
  expect(world.told).toEqual([2, 3].map((tab) => [tab, { esito: 'again' }]));
});

it('every page that may not be read any more is told to end its script', async () => {
  await leavePages();
  expect(world.told).toEqual([[2, { esito: 'end' }]]);
});
