/** A comment in a document: delegated, answered where its answer is open, and its letters read. On a real store. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Inserted, Open, OpenMessage } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { NoAnswer } from '../../lib/messages/access.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { readRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';
import { CLARA } from './mails.ts';

const LINK = 'https://docs.google.com/document/d/1/edit';
const comment = (text: string, ...earlier: string[]): Open => ({
  is: 'message',
  selection: '',
  message: {
    tool: 'gdocs',
    key: `gdocs:https://docs.google.com/document/d/1/edit:A:${earlier.length + 1}`,
    link: LINK,
    subject: 'Price list',
    author: 'Sara Conti',
    to: [],
    cc: [],
    blocks: [{ depth: 0, text }, ...earlier.map((one) => ({ depth: 1, text: one }))],
    attachments: [],
    cut: false,
    unsent: false,
    sure: { all: 0.8, subject: 0.9, from: 0, to: 0, date: 0, body: 0.9 },
    names: { thread: 'A', message: '1' },
    document: { title: 'Price list', link: LINK },
  } satisfies OpenMessage,
});
const ASKED = comment('The prices are of last year. Could you check the whole list?');
const tab = {
  open: ASKED,
  answer: { ok: true, value: { ok: true } } as { ok: true; value: Inserted } | { ok: false; why: NoAnswer },
  put: [] as { letter: string; thread: string }[],
  copied: '',
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: LINK, status: 'complete' }), query: async () => [] },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: tab.open }),
  askComposeLink: async () => ({ ok: true, value: null }),
  askComment: async (_: number, letter: string, thread: string) => {
    tab.put.push({ letter, thread });
    return tab.answer;
  },
}));
const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;

beforeEach(async () => {
  Object.assign(tab, { open: ASKED, answer: { ok: true, value: { ok: true } }, put: [], copied: '' });
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void Object.assign(tab, { copied: text }) },
  });
  db = await openDatabase(`comment-${++count}`);
  await changeMe(db, () => CLARA);
  desk = new Desk({
    db,
    tab: async () => 1,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-06-01',
  });
  await desk.refresh();
});
afterEach(() => {
  vi.unstubAllGlobals();
  db.close();
});

const shown = () => {
  const { view } = desk.panel();
  if (view.is !== 'draft') throw new Error(`It shows ${view.is}.`);
  return view.draft;
};
const outgoing = () => {
  const { view } = desk.panel();
  return view.is === 'objective' ? view.outgoing : undefined;
};
const filled = () => ({
  ...shown(),
  criteria: [{ text: 'each price is of this year', level: 'must' as const }],
  due: { date: '2026-06-05' },
  partner: { name: 'Sara Conti', address: 'sara@conti.test' },
});
async function propose(): Promise<void> {
  desk.changeDraft(filled());
  await desk.propose();
}

it('is a draft with its writer, whose address is asked for, what is asked, and the document', () => {
  expect(shown()).toMatchObject({
    title: 'The whole list is checked',
    partner: { name: 'Sara Conti', address: '' },
    resources: [{ what: 'Price list', where: LINK }],
  });
  expect(desk.panel()).toMatchObject({ unread: ['comment'], document: 'Price list' });
});

it('that asks nothing is called by its first sentence', async () => {
  tab.open = comment('Old prices. All of them.');
  await desk.refresh();
  expect(shown().title).toBe('Old prices.');
});

it('the letter goes into the open answer of the same thread', async () => {
  await propose();
  expect(tab.put).toEqual([{ letter: expect.stringContaining('Esito 1 proposal 1'), thread: 'A' }]);
  expect(outgoing()).toMatchObject({ way: 'reply', where: 'comment' });
  expect(tab.copied).toBe('');
});

it.each([
  ['no answer is open', { ok: true, value: { ok: false, why: 'no-editor' } }, 'comment'],
  ['it was not kept', { ok: true, value: { ok: false, why: 'not-kept' } }, undefined],
  ['the page says nothing', { ok: false, why: 'silent' }, undefined],
] as const)('else it is copied: %s', async (_what, answer, left) => {
  tab.answer = answer;
  await propose();
  expect(tab.copied).toContain('Esito 1 proposal 1');
  expect(outgoing()).toMatchObject({ way: 'clipboard' });
  expect(outgoing()?.left).toBe(left);
});

it('nothing is put into another thread', async () => {
  const kept = filled();
  desk.changeDraft(kept);
  await desk.flush();
  const { message } = ASKED as Extract<Open, { is: 'message' }>;
  const names = { thread: 'B', message: '1' };
  tab.open = { is: 'message', selection: '', message: { ...message, key: `${message.key}B`, names } };
  await desk.refresh();
  await desk.show({ draft: kept.key });
  await desk.propose();
  expect(tab.put).toEqual([]);
  expect(tab.copied).toContain('Esito 1 proposal 1');
});

it('the other person’s letter in a comment counts once it is kept', async () => {
  const [proposal] = new Talk().propose(newsletter).records;
  if (!proposal) throw new Error('no proposal');
  await changeMe(db, () => ({ ...CLARA, name: 'Sara Conti', addresses: ['sara@conti.test'] }));
  tab.open = comment('Nice.', writeLetter(proposal.move as never, 'en', { to: 'Sara' }).text);
  await desk.refresh();
  expect(desk.panel().view).toMatchObject({
    is: 'objective',
    role: 'assistant',
    fresh: [{ id: proposal.id }],
  });
  expect(await readRecords(db, REF)).toEqual([]);
  await desk.keepFresh();
  expect((await readRecords(db, REF)).map(({ learnt }) => learnt[0]?.how)).toEqual(['words']);
});
