/** A document in the tab: begun from, taken as evidence, and gone back to. On a real store; only the browser is made up. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { asDraft } from '../../lib/draft/stored.ts';
import type { Open } from '../../lib/hosts/host.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { readDrafts } from '../../lib/store/drafts.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { CLARA } from './mails.ts';

const SITE = 'https://wiki.hotel.test/';
const LINK = `${SITE}doku.php?id=minutes`;
const MINUTES: Open = {
  is: 'page',
  title: 'Minutes',
  link: LINK,
  selection: 'Update the price list. By Friday.',
  spot: { name: 'Rooms', link: `${LINK}#rooms`, exact: `${LINK}#rooms:~:text=Update%20the` },
};
const tab = { open: MINUTES as Open, url: SITE, went: [] as string[], created: [] as string[], copied: '' };

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ url: tab.url, status: 'complete' }),
      update: async (_: number, { url }: { url: string }) => void tab.went.push(url),
      create: async ({ url }: { url: string }) => void tab.created.push(url),
    },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: tab.open }),
  askComposeLink: async () => ({ ok: true, value: null }),
}));
const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;

beforeEach(async () => {
  Object.assign(tab, { open: MINUTES, url: SITE, went: [], created: [] });
  vi.stubGlobal('navigator', {
    clipboard: { writeText: async (text: string) => void Object.assign(tab, { copied: text }) },
  });
  db = await openDatabase(`document-${++count}`);
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

const draft = async () => asDraft((await readDrafts(db))[0]);

it('its name is shown; a draft of it has the words, and the document among access and files', async () => {
  expect(desk.panel().document).toBe('Minutes');
  await desk.startFromDocument();
  expect(desk.panel().view).toMatchObject({ is: 'draft' });
  expect(await draft()).toMatchObject({
    title: 'Update the price list.',
    resources: [{ what: 'Minutes', where: `${LINK}#rooms`, grants: '', until: '' }],
    source: { link: `${LINK}#rooms:~:text=Update%20the`, subject: 'Minutes' },
  });
});

async function propose(): Promise<void> {
  await desk.startFromDocument();
  const begun = await draft();
  if (!begun) throw new Error('no draft');
  desk.changeDraft({
    ...begun,
    criteria: [{ text: 'Sara has read it', level: 'must' }],
    due: { date: '2026-06-05' },
    partner: { name: 'Sara Conti', address: 'sara@conti.test' },
  });
  await desk.propose();
}

it('what comes of it has the link in its letter, and leads back to the words', async () => {
  await propose();
  expect(tab.copied).toContain(`Minutes: ${LINK}#rooms`);
  const { view } = desk.panel();
  if (view.is !== 'objective' || !view.outgoing) throw new Error('not written');
  expect(desk.panel().way).toMatchObject({ at: 'open', message: { subject: 'Minutes' } });
  await desk.sent(view.outgoing);
  await desk.openMessage();
  await desk.refresh();
  expect(tab.went).toEqual([`${LINK}#rooms:~:text=Update%20the`]);
  expect(desk.panel().way?.at).toBe('open');
});

it('a page that is open already comes once more: to a place it goes only while it loads', async () => {
  await propose();
  tab.url = `${LINK}#food`;
  await desk.openMessage();
  expect(tab).toMatchObject({ went: [], created: [`${LINK}#rooms:~:text=Update%20the`] });
});

it('as evidence it leads to what is selected at that moment', async () => {
  expect(await desk.placeInDocument()).toEqual({
    what: 'Minutes, Rooms',
    where: `${LINK}#rooms:~:text=Update%20the`,
  });
  tab.open = { ...MINUTES, title: ' ', selection: '', spot: { name: '', link: LINK, exact: LINK } };
  expect(await desk.placeInDocument()).toEqual({ what: LINK, where: LINK });
  tab.open = { is: 'nothing' };
  expect(await desk.placeInDocument()).toBeUndefined();
});

it.each<[string, Open]>([
  ['a page of a webmail', { is: 'page', title: 'Inbox', link: SITE, selection: '' }],
  ['a file of this computer', { ...MINUTES, link: 'file:///home/clara/a.txt' }],
  ['a mailbox', { is: 'nothing', tool: 'roundcube' }],
])('%s is no document to point at', async (_what, open) => {
  tab.open = open;
  await desk.refresh();
  expect(desk.panel().document).toBeUndefined();
});
