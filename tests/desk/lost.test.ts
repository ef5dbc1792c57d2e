/** A page that answers no more: what is in view stays, and what is typed; only browser and page are made up. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Desk } from '../../lib/desk/desk.ts';
import type { Open } from '../../lib/hosts/host.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { readDraft } from '../../lib/store/drafts.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { CLARA, mailFrom, over, SARA } from './mails.ts';

const message = mailFrom(SARA, over('Shall I send it out?'));
const OPEN: Open = { is: 'message', message, selection: '' };
const window = {
  tab: 1,
  answers: {} as Record<number, unknown>,
  put: [] as number[],
  loaded: [] as number[],
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ url: 'https://mail.test/' }),
      reload: async (tab: number) => void window.loaded.push(tab),
    },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async (tab: number) => window.answers[tab],
  putScript: async (tab: number) => void window.put.push(tab),
}));

const answered = (value: Open) => ({ ok: true, value });
const lost = (why: string) => ({ ok: false, why });

let db: Database;
let desk: Desk;
let count = 0;
const held: number[] = [];

beforeEach(async () => {
  Object.assign(window, { tab: 1, answers: { 1: answered(OPEN) }, put: [], loaded: [] });
  held.length = 0;
  db = await openDatabase(`lost-${++count}`);
  await changeMe(db, () => CLARA);
  desk = new Desk({
    db,
    tab: async () => window.tab,
    language: 'en',
    random: (length) => new Uint8Array(length),
    today: () => '2026-06-03',
    hold: (tab) => held.push(tab),
  });
  await desk.refresh();
});
afterEach(() => db.close());

/** Types into the draft in view. */
function type(title: string): void {
  const { view } = desk.panel();
  if (view.is !== 'draft') throw new Error(`shows ${view.is}`);
  desk.changeDraft({ ...view.draft, title });
}

it.each(['crashed', 'silent', 'wrong'])('says that it is %s, under what is typed', async (why) => {
  type('Ready to send');
  window.answers[1] = lost(why);
  await desk.refresh();
  expect(desk.panel()).toMatchObject({ lost: why, view: { is: 'draft', draft: { title: 'Ready to send' } } });
  type('Ready to send now');
  await desk.refresh();
  expect(desk.panel()).toMatchObject({ view: { draft: { title: 'Ready to send now' } } });
  expect(await readDraft(db, `message:${message.key}`)).toMatchObject({ title: 'Ready to send now' });
});

it('is told no more once it answers again', async () => {
  window.answers[1] = lost('silent');
  await desk.refresh();
  window.answers[1] = answered(OPEN);
  await desk.goAfterPage('again');
  expect(window.put).toEqual([1]);
  expect(desk.panel().lost).toBeUndefined();
  expect(held).toEqual([1, 1]);
});

it('is loaded again with what is typed kept first', async () => {
  type('Ready to send');
  window.answers[1] = lost('crashed');
  await desk.goAfterPage('reload');
  expect(window.loaded).toEqual([1]);
  expect(await readDraft(db, `message:${message.key}`)).toMatchObject({ title: 'Ready to send' });
});

it('belongs to its own tab: another one shows its own, and coming back shows what was there', async () => {
  type('Ready to send');
  window.answers[1] = lost('crashed');
  Object.assign(window, { tab: 2 });
  window.answers[2] = lost('silent');
  await desk.refresh();
  expect(desk.panel()).toMatchObject({ lost: 'silent', view: { is: 'closed' } });
  window.answers[2] = answered({ is: 'nothing' });
  await desk.refresh();
  expect(desk.panel().lost).toBeUndefined();
  window.tab = 1;
  await desk.refresh();
  expect(desk.panel()).toMatchObject({ lost: 'crashed', view: { draft: { title: 'Ready to send' } } });
});

it('that may no longer be read is closed, as any other', async () => {
  window.answers[1] = lost('denied');
  await desk.refresh();
  expect(desk.panel()).toMatchObject({ view: { is: 'closed' } });
  expect(desk.panel().lost).toBeUndefined();
  // What it showed is not remembered either.
  window.answers[1] = lost('silent');
  await desk.refresh();
  expect(desk.panel()).toMatchObject({ lost: 'silent', view: { is: 'closed' } });
});
