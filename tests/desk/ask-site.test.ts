/** Where what a press allowed ends with the page, as in Firefox: the site is asked for before a letter goes into a reply. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Open } from '../../lib/hosts/host.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { changeMe } from '../../lib/store/profile.ts';

/** A tab on a webmail. The browser hides its address and its page once it went on, until the site is permitted. */
const tab = {
  open: undefined as Open | undefined,
  permitted: false,
  replies: 0,
  opened: [] as string[],
  /** The one in front. */
  front: 1,
  inserted: [] as number[],
};

const browser: { sidebarAction?: object } = vi.hoisted(() => ({ sidebarAction: {} }));

vi.mock('../../lib/browser.ts', () => ({
  browser: Object.assign(browser, {
    tabs: {
      get: async () => (tab.open ? { url: 'https://mail.test/?_uid=7' } : {}),
      create: async ({ url }: { url: string }) => void tab.opened.push(url),
      query: async () => [{ id: 1 }],
    },
    permissions: { contains: async () => tab.permitted },
  }),
}));

vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => (tab.open ? { ok: true, value: tab.open } : { ok: false, why: 'denied' }),
  askReply: async () => {
    tab.replies++;
    tab.open =
      tab.permitted || !browser.sidebarAction
        ? {
            is: 'compose',
            tool: 'roundcube',
            holds: '',
            to: ['sara@conti.test'],
            ready: true,
            mode: 'reply',
            subject: 'Re: Newsletter',
          }
        : undefined;
    return { ok: true, value: 'here' };
  },
  askInsert: async (id: number) => {
    tab.inserted.push(id);
    return { ok: true, value: { ok: true } };
  },
  askComposeLink: async () => ({ ok: true, value: 'https://mail.test/?_action=compose' }),
}));

const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let count = 0;
const asked: string[] = [];

/** Answers the browser's question with what the person says. */
const deskWith = (answer?: boolean, meanwhile = () => {}) =>
  new Desk({
    db,
    tab: async () => tab.front,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-05-26',
    ...(answer !== undefined && {
      askSite: async (origin) => {
        asked.push(origin);
        meanwhile();
        tab.permitted = answer;
        return answer;
      },
    }),
  });

const MAIL: Extract<Open, { is: 'message' }> = {
  is: 'message',
  message: {
    tool: 'roundcube',
    key: 'roundcube:https://mail.test/:INBOX:7',
    link: 'https://mail.test/?_uid=7',
    account: 'clara@hotel.test',
    subject: 'The newsletter',
    from: { name: 'Sara Conti', address: 'sara@conti.test' },
    to: [{ address: 'clara@hotel.test' }],
    cc: [],
    blocks: [{ depth: 0, text: 'Could we do it?' }],
    attachments: [],
    cut: false,
    unsent: false,
  },
  selection: '',
};

beforeEach(async () => {
  Object.assign(tab, { open: MAIL, permitted: false, replies: 0, opened: [], front: 1, inserted: [] });
  browser.sidebarAction = {};
  asked.length = 0;
  db = await openDatabase(`ask-site-${++count}`);
  await changeMe(db, () => ({ name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] }));
});
afterEach(() => db.close());

/** Fills in the draft of the open message and inserts it. */
async function propose(desk: InstanceType<typeof Desk>): Promise<string | undefined> {
  await desk.refresh();
  const { view } = desk.panel();
  if (view.is !== 'draft') throw new Error(`shows ${view.is}`);
  desk.changeDraft({
    ...view.draft,
    title: 'The newsletter is ready',
    due: { ...view.draft.due, date: '2026-06-05' },
    criteria: [{ text: 'it reads well', level: 'must' }],
  });
  const asks = desk.asksFirst;
  const proposing = desk.propose();
  expect(desk.panel().busy).toBe(asks ? 'asking' : true);
  expect(asked, 'asked within the click').toEqual(asks ? [asks] : []);
  await proposing;
  expect(desk.panel().busy).toBe(false);
  const after = desk.panel().view;
  return after.is === 'objective' ? after.outgoing?.way : after.is;
}

describe('a letter into the reply', () => {
  it('is put there after a yes', async () => {
    expect(await propose(deskWith(true))).toBe('reply');
    expect(asked).toEqual(['https://mail.test']);
  });

  it('goes into the tab that was in front when it was pressed, whatever is in front after the answer', async () => {
    const desk = deskWith(true, () => {
      tab.front = 2;
    });
    expect(await propose(desk)).toBe('reply');
    expect(tab.inserted).toEqual([1]);
  });

  it('that could not be written leaves nothing unseen that was opened meanwhile', async () => {
    await changeMe(db, () => ({ name: '', addresses: [], notMe: [] }));
    const other = { ...MAIL.message, key: 'roundcube:https://mail.test/:INBOX:8', subject: 'Rooms' };
    const desk = deskWith(true, () => {
      tab.open = { ...MAIL, message: other };
      void desk.refresh();
    });
    await changeMe(db, (me) => ({ ...me, notMe: ['clara@hotel.test'] }));
    await changeMe(db, (me) => ({ ...me, addresses: ['other@hotel.test'] }));
    await desk.refresh();
    const { view } = desk.panel();
    if (view.is !== 'draft') throw new Error(`shows ${view.is}`);
    desk.changeDraft({ ...view.draft, title: '', criteria: [] });
    await desk.propose();
    expect(desk.panel().view).toMatchObject({ is: 'draft', draft: { key: `message:${other.key}` } });
  });

  it('goes into a new message after a no, and the reply is not even opened', async () => {
    expect(await propose(deskWith(false))).toBe('new');
    expect(tab.replies).toBe(0);
    expect(tab.opened).toEqual(['https://mail.test/?_action=compose']);
  });

  it('is announced before, as long as the site is not permitted', async () => {
    const desk = deskWith(true);
    await desk.refresh();
    expect(desk.asksFirst).toBe('https://mail.test');
    tab.permitted = true;
    await desk.refresh();
    expect(desk.asksFirst).toBeUndefined();
  });

  it('asks nothing where no message is open to reply to', async () => {
    const desk = deskWith(true);
    tab.open = { is: 'page', title: 'Minutes', link: 'https://mail.test/', selection: '' };
    await desk.startDraft();
    const { view } = desk.panel();
    if (view.is !== 'draft') throw new Error(`shows ${view.is}`);
    desk.changeDraft({ ...emptyDraft(view.draft.key, 'en'), title: 'x' });
    await desk.propose();
    expect(asked).toEqual([]);
  });

  it('asks nothing where the browser keeps what was allowed', async () => {
    const desk = deskWith();
    delete browser.sidebarAction;
    expect(await propose(desk)).toBe('reply');
    expect(desk.asksFirst).toBeUndefined();
  });
});

describe('a page that may not be read any more', () => {
  it('can still be asked for by the site it last showed', async () => {
    const desk = deskWith(true);
    await desk.refresh();
    tab.open = undefined;
    await desk.refresh();
    expect(desk.panel().view.is).toBe('closed');
    expect(desk.panel().site).toEqual({ origin: 'https://mail.test', ask: true });
    desk.askLater();
    await desk.refresh();
    expect(desk.panel().site).toEqual({ origin: 'https://mail.test', ask: false });
  });

  it('says what to press when the person asks to read it', async () => {
    const desk = deskWith(true);
    tab.open = undefined;
    await desk.readPage();
    expect(desk.panel().notice).toEqual({ is: 'press-button' });
    expect(desk.panel().site).toBeUndefined();
    tab.open = MAIL;
    await desk.refresh();
    expect(desk.panel().view.is).toBe('draft');
    expect(desk.panel().notice).toBeUndefined();
  });
});
