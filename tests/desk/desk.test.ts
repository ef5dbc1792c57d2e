/** What a person does at the desk, on a real store and with real letters; only the browser and the page are made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../lib/draft/draft.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Open, OpenMessage } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { putDraft, readDraft, readDrafts } from '../../lib/store/drafts.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { clara, newsletter, REF, sara, Talk } from '../objective/samples.ts';

/** The open tab: what it shows, whether it has a reply, to whom that goes, and what was put into it. */
const page = {
  open: { is: 'nothing' } as Open,
  reply: true,
  replyTo: undefined as string[] | undefined,
  link: 'https://mail.test/?_action=compose' as string | null,
  inserted: [] as { to: readonly string[]; letter: string }[],
  opened: [] as string[],
  gone: false,
  /** Happens while the letter is on its way. */
  meanwhile: async (): Promise<void> => {},
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => {
        if (page.gone) throw new Error('No tab with id: 1');
        return { url: 'https://mail.test/' };
      },
      query: async () => [{ id: 1 }],
      create: async ({ url }: { url: string }) => void page.opened.push(url),
    },
    permissions: { contains: async () => true },
  },
}));

vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: page.open }),
  askReply: async () => {
    if (!page.reply || page.open.is !== 'message') return { ok: true, value: 'nowhere' };
    const to = page.replyTo ?? [page.open.message.from?.address ?? ''];
    page.open = { is: 'compose', tool: 'roundcube', holds: '', to, ready: true, subject: '', mode: 'reply' };
    return { ok: true, value: 'here' };
  },
  askInsert: async (_tab: number, letter: string) => {
    await page.meanwhile();
    if (page.open.is !== 'compose') return { ok: true, value: { ok: false, why: 'no-editor' } };
    page.inserted.push({ to: page.open.to, letter });
    page.open = { ...page.open, holds: letter };
    return { ok: true, value: { ok: true } };
  },
  askComposeLink: async () => ({ ok: true, value: page.link }),
}));

const { Desk } = await import('../../lib/desk/desk.ts');

const CLARA: Me = { name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] };

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;

const deskOn = (tab = async (): Promise<number | undefined> => 1) =>
  new Desk({
    db,
    tab,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-05-26',
  });

beforeEach(async () => {
  Object.assign(page, {
    open: { is: 'nothing' },
    reply: true,
    replyTo: undefined,
    link: 'https://mail.test/?_action=compose',
    inserted: [],
    opened: [],
    gone: false,
    meanwhile: async () => {},
  });
  db = await openDatabase(`desk-${++count}`);
  await changeMe(db, () => CLARA);
  desk = deskOn();
});
afterEach(() => {
  vi.unstubAllGlobals();
  db.close();
});

const BOB = { name: 'Bob Guest', address: 'bob@guest.test' };
const SARA = { name: 'Sara Conti', address: 'sara@conti.test' };

function mail(part: Partial<OpenMessage> = {}): OpenMessage {
  return {
    tool: 'roundcube',
    key: 'roundcube:https://mail.test/:INBOX:7',
    link: 'https://mail.test/?_uid=7',
    subject: 'The newsletter',
    from: SARA,
    to: [{ name: 'Clara Bassi', address: 'clara@hotel.test' }],
    cc: [],
    blocks: [{ depth: 0, text: 'Could we do it?' }],
    attachments: [],
    cut: false,
    unsent: false,
    ...part,
  };
}

const letterOf = (talk: Talk): string =>
  writeLetter(talk.records.at(-1)?.move as Move, 'en', { to: 'Clara', title: newsletter.title }).text;

/** Opens a message and looks at it. */
async function open(message: OpenMessage): Promise<void> {
  page.open = { is: 'message', message, selection: '' };
  await desk.refresh();
}

/** The draft in view. */
function draft(of = desk): Draft {
  const { view } = of.panel();
  if (view.is !== 'draft') throw new Error(`shows ${view.is}`);
  return view.draft;
}

const wayShown = (): string | undefined => {
  const { view } = desk.panel();
  return view.is === 'objective' ? view.outgoing?.way : undefined;
};

/** A draft for Sara with nothing missing. */
const whole = (key: string): Draft => ({
  ...emptyDraft(key, 'en'),
  title: 'The list is ready',
  due: { date: '2026-06-05' },
  partner: { name: 'Sara Conti', address: 'sara@conti.test' },
  criteria: [{ text: 'it is there', level: 'must' }],
});

/** Types a whole draft about the open message. */
function fillIn(part: Partial<Draft> = {}): Draft {
  const { key, source } = draft();
  const typed = { ...whole(key), ...(source && { source }), ...part };
  desk.changeDraft(typed);
  return typed;
}

describe('a letter goes to nobody else', () => {
  /** Sara has proposed; Clara may answer. */
  const proposed = new Talk().say('propose', 'assistant', { revision: 1, terms: newsletter });
  const agree = (): Promise<void> => desk.say('accept', { revision: 1, terms: fingerprint(newsletter) });

  it('into the reply to the person it is for', async () => {
    await open(mail());
    fillIn();
    await desk.propose();
    expect(page.inserted.map((one) => one.to)).toEqual([['sara@conti.test']]);
    expect(wayShown()).toBe('reply');
  });

  it('not into the reply to another person', async () => {
    await open(mail({ from: BOB }));
    fillIn();
    await desk.propose();
    expect(page.inserted).toEqual([]);
    expect(wayShown()).toBe('new');
  });

  it('not into a reply that the webmail addresses elsewhere', async () => {
    await open(mail());
    fillIn();
    page.replyTo = ['list@group.test'];
    await desk.propose();
    expect(page.inserted).toEqual([]);
    expect(wayShown()).toBe('new');
  });

  it('not into a reply of which nobody can read to whom it goes', async () => {
    await open(mail());
    fillIn();
    page.replyTo = [];
    await desk.propose();
    expect(page.inserted).toEqual([]);
  });

  it('whatever the spelling of the address', async () => {
    await open(mail());
    fillIn();
    page.replyTo = ['Sara@Conti.test'];
    await desk.propose();
    expect(page.inserted).toHaveLength(1);
  });

  it('not into the reply to a stranger who quotes the objective', async () => {
    await appendRecords(db, proposed.records);
    const blocks = [
      { depth: 0, text: 'look' },
      { depth: 1, text: letterOf(proposed) },
    ];
    await open(mail({ from: BOB, blocks }));
    await agree();
    expect(page.inserted).toEqual([]);
  });

  it('not into the reply to a message that only names the objective', async () => {
    await appendRecords(db, proposed.records);
    await open(mail({ blocks: [{ depth: 0, text: letterOf(proposed) }] }));
    const changed = letterOf(proposed).replace('our 240 regulars', 'our 250 regulars');
    page.open = {
      is: 'message',
      message: mail({ key: 'roundcube:https://mail.test/:INBOX:8', blocks: [{ depth: 0, text: changed }] }),
      selection: '',
    };
    await agree();
    expect(page.inserted).toEqual([]);
  });

  it('into the reply to one’s own message to them', async () => {
    await appendRecords(db, proposed.records);
    const blocks = [
      { depth: 0, text: 'I will look at it.' },
      { depth: 1, text: letterOf(proposed) },
    ];
    await open(mail({ from: { address: 'clara@hotel.test' }, to: [{ address: 'sara@conti.test' }], blocks }));
    page.replyTo = ['sara@conti.test'];
    await agree();
    expect(page.inserted).toHaveLength(1);
  });
});

describe('what was typed is kept', () => {
  it('in the draft of an objective that is written up twice', async () => {
    const wish = { wish: 'A newsletter', client: clara, assistant: sara };
    await appendRecords(db, new Talk().say('ask', 'client', wish).records);
    await changeMe(db, () => ({ name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] }));
    await desk.show({ ref: REF });
    await desk.writeUp();
    desk.changeDraft({ ...draft(), why: 'our regulars book after it' });
    await desk.flush();
    await desk.show({ ref: REF });
    await desk.writeUp();
    expect(draft().why).toBe('our regulars book after it');
  });

  it('while the letter is on its way nothing is typed, and undo gives the letter’s own draft back', async () => {
    await open(mail());
    const typed = fillIn();
    let busy: boolean | 'asking' = false;
    page.meanwhile = async () => {
      busy = desk.panel().busy;
      desk.changeDraft({ ...typed, why: 'too late' });
      await desk.flush();
    };
    await desk.propose();
    expect(busy).toBe(true);
    expect(await readDrafts(db)).toEqual([]);
    const [outgoing] = await readOutgoing(db);
    if (!outgoing) throw new Error('not kept');
    await desk.undo(outgoing);
    expect(draft()).toEqual(typed);
  });

  it('here, where it cannot be stored, and shown again when one comes back', async () => {
    await putDraft(db, whole('new:1'));
    await putDraft(db, whole('new:2'));
    await desk.show({ draft: 'new:1' });
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    desk.changeDraft({ ...draft(), why: 'only on screen' });
    await desk.show({ draft: 'new:2' });
    expect(desk.panel().saved).toEqual({ is: 'unsaved', reason: 'QuotaExceededError' });
    await desk.show({ draft: 'new:1' });
    expect(draft().why).toBe('only on screen');
    full.mockRestore();
    await desk.flush();
    expect(await readDraft(db, 'new:1')).toMatchObject({ why: 'only on screen' });
  });

  it('by two windows on one draft', async () => {
    const other = deskOn();
    await putDraft(db, whole('new:1'));
    await desk.show({ draft: 'new:1' });
    await other.show({ draft: 'new:1' });
    desk.changeDraft({ ...draft(), why: 'from the first' });
    await desk.flush();
    await other.reread();
    other.changeDraft({ ...draft(other), boundaries: ['from the second'] });
    await other.flush();
    await desk.refresh();
    expect(draft()).toMatchObject({ why: 'from the first', boundaries: ['from the second'] });
  });

  it('from another window never over what is being typed here', async () => {
    const other = deskOn();
    await putDraft(db, whole('new:1'));
    await desk.show({ draft: 'new:1' });
    await other.show({ draft: 'new:1' });
    other.changeDraft({ ...draft(other), why: 'being typed' });
    desk.changeDraft({ ...draft(), title: 'Elsewhere' });
    await desk.flush();
    await other.reread();
    expect(draft(other).why).toBe('being typed');
  });
});

describe('nothing is silent', () => {
  const shownDraft = async (): Promise<void> => {
    await putDraft(db, whole('new:1'));
    await desk.show({ draft: 'new:1' });
  };

  it('without an address of mine I am asked for one, and come back to the draft', async () => {
    await changeMe(db, () => ({ name: '', addresses: [], notMe: [] }));
    await shownDraft();
    await desk.propose();
    expect(desk.panel()).toMatchObject({ view: { is: 'who' }, busy: false });
    await desk.confirmMe('clara@hotel.test', 'Clara Bassi');
    expect(draft().title).toBe('The list is ready');
    await desk.propose();
    expect(await readOutgoing(db)).toHaveLength(1);
  });

  it('what the terms refuse is pointed at', async () => {
    await shownDraft();
    desk.changeDraft({ ...draft(), title: 'x'.repeat(301) });
    await desk.propose();
    expect(desk.panel().view).toMatchObject({ is: 'draft', missing: ['title'] });
    expect(await readOutgoing(db)).toEqual([]);
  });

  it('a store that fails', async () => {
    await shownDraft();
    db.close();
    await desk.propose();
    expect(desk.panel()).toMatchObject({ notice: { is: 'not-saved' }, busy: false, view: { is: 'draft' } });
    desk.notify(undefined);
    await desk.refresh();
    expect(desk.panel().notice?.is).toBe('not-saved');
  });

  it('a letter that neither the page nor the clipboard takes: the move is kept, to be copied', async () => {
    page.reply = false;
    page.link = null;
    await open(mail());
    fillIn();
    await desk.propose();
    expect(desk.panel().notice).toEqual({ is: 'copy-yourself' });
    expect(await readOutgoing(db)).toMatchObject([{ way: 'clipboard' }]);
    expect(await readDrafts(db)).toEqual([]);
  });

  it('a page that fails once the move is stored is not called “not saved”', async () => {
    await open(mail());
    fillIn();
    page.meanwhile = async () => {
      throw new Error('the tab crashed');
    };
    await desk.propose();
    expect(desk.panel()).toMatchObject({ notice: { is: 'copy-yourself' }, busy: false });
    expect(wayShown()).toBe('clipboard');
  });

  it('a browser that does not tell its tab', async () => {
    let gone = false;
    desk = deskOn(async () => {
      if (gone) throw new Error('no window');
      return 1;
    });
    await shownDraft();
    gone = true;
    await desk.propose();
    expect(desk.panel().busy).toBe(false);
    expect(await readOutgoing(db)).toHaveLength(1);
  });

  it('a tab that is gone is no failing store', async () => {
    page.gone = true;
    await desk.refresh();
    expect(desk.panel()).toMatchObject({ view: { is: 'nothing' } });
    expect(desk.panel().notice).toBeUndefined();
  });
});
