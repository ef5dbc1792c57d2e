/** What a person does at the desk, on a real store and with real letters; only the browser and the page are made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../lib/draft/draft.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Open, OpenMessage } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { newsletter, Talk } from '../objective/samples.ts';

/** The open tab: what it shows, whether it has a reply, to whom that goes, and what was put into it. */
const page = {
  open: { is: 'nothing' } as Open,
  reply: true,
  replyTo: undefined as string[] | undefined,
  link: 'https://mail.test/?_action=compose' as string | null,
  inserted: [] as { to: readonly string[]; letter: string }[],
  opened: [] as string[],
  /** Happens while the letter is on its way. */
  meanwhile: async (): Promise<void> => {},
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ url: 'https://mail.test/' }),
      create: async ({ url }: { url: string }) => void page.opened.push(url),
    },
    permissions: { contains: async () => true },
  },
}));

vi.mock('../../lib/messages/access.ts', () => ({
  PAGE_SCRIPT: '/content-scripts/host.js',
  askOpen: async () => ({ ok: true, value: page.open }),
  askReply: async () => {
    if (!page.reply || page.open.is !== 'message') return { ok: true, value: false };
    const to = page.replyTo ?? [page.open.message.from?.address ?? ''];
    page.open = { is: 'compose', tool: 'roundcube', holds: '', to };
    return { ok: true, value: true };
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
    now: Date.now,
  });

beforeEach(async () => {
  Object.assign(page, {
    open: { is: 'nothing' },
    reply: true,
    replyTo: undefined,
    link: 'https://mail.test/?_action=compose',
    inserted: [],
    opened: [],
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
