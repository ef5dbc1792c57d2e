/** Into which message a letter goes; browser, tabs and the pages in them are made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Open, Replying } from '../../lib/hosts/host.ts';

type Compose = Extract<Open, { is: 'compose' }>;

/** The tabs of the browser, and what the webmail does when its reply is asked for. */
const world = {
  tabs: new Map<number, Open>(),
  always: true,
  /** The tab that every other one came out of. */
  opener: 1 as number | undefined,
  reply: (_here: boolean): Replying => 'nowhere',
  asked: [] as boolean[],
  inserted: [] as number[],
  kept: true,
  link: 'https://mail.test/?_action=compose' as string | null,
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ url: 'https://mail.test/' }),
      query: async () =>
        [...world.tabs.keys()].map((id) => ({ id, openerTabId: id === 1 ? undefined : world.opener })),
      create: async () => {},
    },
    permissions: { contains: async () => world.always },
  },
}));

vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async (tab: number) => {
    const value = world.tabs.get(tab);
    return value ? { ok: true, value } : { ok: false, why: 'silent' };
  },
  askReply: async (_tab: number, here: boolean) => {
    world.asked.push(here);
    return { ok: true, value: world.reply(here) };
  },
  askInsert: async (tab: number) => {
    world.inserted.push(tab);
    return { ok: true, value: world.kept ? { ok: true } : { ok: false, why: 'not-kept' } };
  },
  askComposeLink: async () => ({ ok: true, value: world.link }),
}));

const { putLetter } = await import('../../lib/desk/insert.ts');
const { mailFrom, SARA } = await import('./mails.ts');

const SARAS = 'sara@conti.test';
const writing = (part: Partial<Compose> = {}): Compose => ({
  is: 'compose',
  tool: 'roundcube',
  holds: '',
  to: [SARAS],
  ready: true,
  subject: 'Re: Spring newsletter',
  mode: 'reply',
  ...part,
});
const MESSAGE: Open = {
  is: 'message',
  message: mailFrom(SARA, [{ depth: 0, text: 'Shall I?' }]),
  selection: '',
};

async function put(open: Open, to: readonly string[] = [SARAS, 's.conti@studio.test']) {
  world.tabs.set(1, open);
  const placing = putLetter(1, { text: 'Hi Sara', to, subject: 'Newsletter' }, () => true);
  await vi.runAllTimersAsync();
  return placing;
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(world, { tabs: new Map(), always: true, opener: 1, asked: [], inserted: [], kept: true });
  world.reply = () => 'nowhere';
  world.link = 'https://mail.test/?_action=compose';
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => {} } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a message that is being written already', () => {
  it.each([
    ['a reply to the person', writing(), { way: 'reply', where: 'open' }, [1]],
    [
      'a reply to another address of theirs',
      writing({ to: ['S.Conti@studio.test'] }),
      { way: 'reply', where: 'open' },
      [1],
    ],
    ['a reply to all', writing({ to: ['ugo@neri.test', SARAS] }), { way: 'reply', where: 'open' }, [1]],
    ['a new message to the person', writing({ mode: 'new' }), { way: 'new', where: 'open' }, [1]],
    ['a forward to the person', writing({ mode: 'forward' }), { way: 'new', where: 'open' }, [1]],
    [
      'a forward that goes to nobody yet',
      writing({ mode: 'forward', to: [] }),
      { way: 'new', left: 'nobody' },
      [],
    ],
    [
      'a new message that goes to nobody yet',
      writing({ mode: 'new', to: [] }),
      { way: 'new', left: 'nobody' },
      [],
    ],
    ['a reply to somebody else', writing({ to: ['ugo@neri.test'] }), { way: 'new', left: 'others' }, []],
  ])('%s', async (_, open, placed, inserted) => {
    expect(await put(open)).toEqual(placed);
    expect(world.inserted).toEqual(inserted);
    expect(world.asked).toEqual([]);
  });

  it('whose editor does not keep it', async () => {
    world.kept = false;
    expect(await put(writing())).toEqual({ way: 'new' });
  });
});

describe('the reply to the open message', () => {
  const opensIn = (tab: number, open: Open = writing()) => {
    world.tabs.set(tab, open);
  };

  it('opens in its tab', async () => {
    world.reply = () => {
      opensIn(1);
      return 'here';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(world.inserted).toEqual([1]);
  });

  it('opens in a window of its own, which is found', async () => {
    world.reply = () => {
      setTimeout(() => opensIn(7), 900);
      return 'apart';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply', where: 'window' });
    expect(world).toMatchObject({ inserted: [7], asked: [false] });
  });

  it('is told from another tab that the person opens meanwhile', async () => {
    world.reply = () => {
      setTimeout(
        () => opensIn(5, { is: 'page', title: 'News', link: 'https://news.test/', selection: '' }),
        300,
      );
      setTimeout(() => opensIn(7), 900);
      return 'apart';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply', where: 'window' });
    expect(world).toMatchObject({ inserted: [7], asked: [false] });
  });

  it('opens in its tab where the browser let another tab come, and not the window', async () => {
    world.reply = (here) => {
      opensIn(here ? 1 : 5, here ? writing() : { is: 'page', title: '', link: '', selection: '' });
      return here ? 'here' : 'apart';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(world).toMatchObject({ inserted: [1], asked: [false, true] });
  });

  it('stands in a window of its own already', async () => {
    opensIn(7);
    expect(await put(MESSAGE)).toEqual({ way: 'reply', where: 'window' });
    expect(world).toMatchObject({ inserted: [7], asked: [] });
  });

  it.each([
    ['to another mail', writing({ subject: 'Re: Invoices' }), 1],
    ['to somebody else', writing({ to: ['ugo@neri.test'] }), 1],
    ['that came out of another tab', writing(), 3],
    ['that is a forward', writing({ mode: 'forward' }), 1],
    ['whose editor does not stand', writing({ ready: false }), 1],
  ])('is opened beside one %s', async (_, other, opener) => {
    world.opener = opener;
    opensIn(7, other);
    world.reply = () => {
      opensIn(1);
      return 'here';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(world).toMatchObject({ inserted: [1], asked: [false] });
  });

  it('opens in its tab where a window could not be read', async () => {
    world.always = false;
    world.reply = (here) => {
      opensIn(here ? 1 : 7);
      return here ? 'here' : 'apart';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(world).toMatchObject({ inserted: [1], asked: [true] });
  });

  it('opens in its tab after all, where the screen is too small for windows', async () => {
    world.reply = () => {
      setTimeout(() => opensIn(1), 400);
      return 'apart';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(world).toMatchObject({ inserted: [1], asked: [false] });
  });

  it('opens in its tab where the browser did not let the window come', async () => {
    world.reply = (here) => {
      if (here) opensIn(1);
      return here ? 'here' : 'apart';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(world).toMatchObject({ inserted: [1], asked: [false, true] });
  });

  it('is written into once its editor stands and nothing is filled in any more', async () => {
    const filled: [number, Partial<Compose>][] = [
      [0, { ready: false, to: [] }],
      [400, { holds: 'On Monday' }],
      [580, { holds: 'On Monday\n-- \nClara' }],
    ];
    const seen: string[] = [];
    world.reply = () => {
      for (const [after, part] of filled) setTimeout(() => opensIn(1, writing(part)), after);
      return 'here';
    };
    const inserted = vi.spyOn(world.inserted, 'push').mockImplementation(() => {
      const open = world.tabs.get(1);
      return seen.push(open?.is === 'compose' ? open.holds : '');
    });
    expect(await put(MESSAGE)).toEqual({ way: 'reply' });
    expect(seen).toEqual(['On Monday\n-- \nClara']);
    inserted.mockRestore();
  });

  it('stands beside its message already', async () => {
    const { is: _is, tool: _tool, ...reply } = writing();
    expect(await put({ ...MESSAGE, reply } as Open)).toEqual({ way: 'reply', where: 'open' });
    expect(world).toMatchObject({ inserted: [1], asked: [] });
  });

  it('that opens beside its message, and in the end does not say to whom it goes, takes nothing', async () => {
    world.link = null;
    world.reply = () => {
      const { is: _is, tool: _tool, ...reply } = writing({ to: [], unread: true });
      opensIn(1, { ...MESSAGE, reply } as Open);
      return 'here';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'clipboard', left: 'unread' });
    expect(world.inserted).toEqual([]);
  });

  it('that nobody can open but the person is waited for, with the letter on the clipboard', async () => {
    world.link = null;
    expect(await put(MESSAGE)).toEqual({ way: 'clipboard', left: 'closed' });
  });

  it.each([
    ['never opens', () => {}],
    ['never says to whom it goes', () => opensIn(1, writing({ to: [] }))],
    ['never gets an editor', () => opensIn(1, writing({ ready: false }))],
  ])('that %s leaves a new message', async (_, open) => {
    world.reply = () => {
      open();
      return 'here';
    };
    expect(await put(MESSAGE)).toEqual({ way: 'new' });
    expect(world.inserted).toEqual([]);
  });
});
