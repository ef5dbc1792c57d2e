/** The way back to a message, on a real store; only the browser, the page and its search are made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Found, Open } from '../../lib/hosts/host.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putDraft } from '../../lib/store/drafts.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';
import { CLARA, mailFrom, SARA } from './mails.ts';

const SITE = 'https://mail.test/';
const page = {
  open: { is: 'nothing', tool: 'roundcube' } as Open,
  url: SITE as string | undefined,
  status: 'complete',
  /** Where the tab, or a new one, was sent. */
  went: [] as string[],
  created: [] as string[],
  searched: [] as string[],
  /** Answers of the page to *find*, one after the other, the last for ever. */
  answers: ['asked'] as Found[],
};

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: {
      get: async () => ({ url: page.url, status: page.status }),
      update: async (_: number, { url }: { url: string }) => void page.went.push(url),
      create: async ({ url }: { url: string }) => void page.created.push(url),
    },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: page.open }),
  askFind: async (_: number, words: string) => {
    page.searched.push(words);
    return { ok: true, value: page.answers.length > 1 ? page.answers.shift() : page.answers[0] };
  },
}));
const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;

const place = (uid: number) => ({
  message: `roundcube:${SITE}:INBOX:${uid}`,
  link: `${SITE}?_uid=${uid}`,
  subject: 'Re: Spring newsletter',
  day: '2026-05-26',
});
const way = () => desk.panel().way;

beforeEach(async () => {
  Object.assign(page, { open: { is: 'nothing', tool: 'roundcube' }, url: SITE, status: 'complete' });
  Object.assign(page, { went: [], created: [], searched: [], answers: ['asked'] });
  db = await openDatabase(`way-${++count}`);
  await changeMe(db, () => CLARA);
  desk = new Desk({
    db,
    tab: async () => 1,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-06-01',
  });
  const talk = new Talk()
    .say('propose', 'client', { revision: 1, terms: newsletter }, { how: 'written', ...place(1) })
    .say('decline', 'assistant', {}, { how: 'letter', from: 'sara@conti.test', ...place(2) });
  await appendRecords(db, talk.records);
});
afterEach(() => db.close());

describe('the way back', () => {
  it('leads to the message learnt last', async () => {
    await desk.show({ ref: REF });
    expect(way()).toMatchObject({ at: 'open', message: { link: `${SITE}?_uid=2`, day: '2026-05-26' } });
    await desk.openMessage();
    expect(page).toMatchObject({ went: [`${SITE}?_uid=2`], created: [] });
  });

  it('opens another tab where another site is in front', async () => {
    page.url = 'https://wiki.test/';
    await desk.show({ ref: REF });
    await desk.openMessage();
    expect(page).toMatchObject({ went: [], created: [`${SITE}?_uid=2`] });
  });

  it('is not offered where a message of the objective is open, nor in the middle of a reply', async () => {
    page.open = {
      is: 'message',
      message: mailFrom(SARA, [], { key: place(1).message, link: place(1).link }),
      selection: '',
    };
    await desk.show({ ref: REF });
    expect(way()).toBeUndefined();
    page.open = {
      is: 'compose',
      tool: 'roundcube',
      holds: '',
      to: [],
      ready: true,
      mode: 'reply',
      subject: 'Re: Newsletter',
    };
    await desk.refresh();
    expect(way()).toBeUndefined();
  });

  it('is not offered for what is open anyway', async () => {
    await desk.refresh();
    expect(way()).toBeUndefined();
  });

  it('goes on to the search once the page has loaded and shows something else', async () => {
    await desk.show({ ref: REF });
    await desk.openMessage();
    page.status = 'loading';
    await desk.refresh();
    expect(way()?.at).toBe('open');
    page.status = 'complete';
    await desk.refresh();
    expect(way()?.at).toBe('gone');
    await desk.findMessage();
    expect(page.searched).toEqual(['Spring newsletter']);
    expect(way()?.at).toBe('gone');
  });

  it('goes to the page with the search first', async () => {
    page.answers = [{ first: `${SITE}?_task=mail` }, 'busy', 'asked'];
    await desk.show({ ref: REF });
    await desk.findMessage();
    expect(page.went).toEqual([`${SITE}?_task=mail`]);
    expect(page.searched).toHaveLength(3);
  });

  it('types nothing into another site', async () => {
    await desk.show({ ref: REF });
    page.url = 'https://else.test/';
    await desk.findMessage();
    expect(page.searched).toEqual([]);
    expect(way()?.at).toBe('unfound');
    page.url = SITE;
  });

  it('says so where there is no search, and has the words to look for', async () => {
    page.answers = ['none'];
    await desk.show({ ref: REF });
    await desk.findMessage();
    expect(way()).toMatchObject({ at: 'unfound', message: { quote: REF } });
  });

  it('is over once the message is found, wherever it lies now', async () => {
    await desk.show({ ref: REF });
    await desk.openMessage();
    page.open = {
      is: 'message',
      message: mailFrom(SARA, [{ depth: 0, text: 'Hello' }], { key: `roundcube:${SITE}:Archive:1` }),
      selection: '',
    };
    await desk.refresh();
    expect(desk.aimed).toBe(false);
    expect(way()).toBeUndefined();
  });

  it('of a draft leads to the message it was made from', async () => {
    const source = {
      key: place(3).message,
      link: place(3).link,
      subject: 'R: Room photos',
      quote: 'the photos',
    };
    await putDraft(db, { ...emptyDraft('new:1', 'en'), source });
    await desk.show({ draft: 'new:1' });
    expect(way()?.message).toMatchObject({ link: source.link, subject: 'Room photos', quote: 'the photos' });
  });

  it('follows no link that is not of the web', async () => {
    await putDraft(db, {
      ...emptyDraft('new:2', 'en'),
      source: { key: 'x', link: 'javascript:alert(1)', subject: 's' },
    });
    await desk.show({ draft: 'new:2' });
    expect(way()).toBeUndefined();
  });
});
