/** Forgetting at the desk: what is typed in the panel goes too, and what fails changes nothing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Open } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { hearGone } from '../../lib/store/announce.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { dropDraft, putDraft, readDrafts } from '../../lib/store/drafts.ts';
import { forget, readMark } from '../../lib/store/forget.ts';
import { appendRecords, readRecords } from '../../lib/store/log.ts';
import { changeMe, NOBODY } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';

let open: Open = { is: 'nothing' };
/** What lies in session storage. */
const session = new Map<string, unknown>();
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: 'https://mail.test/' }) },
    permissions: { contains: async () => true },
    storage: {
      session: {
        get: async () => Object.fromEntries(session),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) session.delete(key);
        },
      },
    },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: open }),
}));

const { Desk } = await import('../../lib/desk/desk.ts');
const { putBack, stash } = await import('../../lib/desk/stash.ts');
const { dropAims, leaveAim } = await import('../../lib/desk/aim.ts');

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;
const talk = new Talk().agree();
const FORM = `form:${REF}:agreed:0`;
const text = writeLetter(talk.records[0]?.move as Move, 'en', { to: 'Sara', title: newsletter.title }).text;
const mail: Open = {
  is: 'message',
  selection: '',
  message: {
    tool: 'roundcube',
    key: 'roundcube:https://mail.test/:Sent:7',
    link: 'https://mail.test/?_uid=7',
    subject: 'The newsletter',
    from: { address: 'clara@hotel.test' },
    to: [{ address: 'sara@conti.test' }],
    cc: [],
    blocks: [{ depth: 0, text }],
    attachments: [],
    cut: false,
    unsent: false,
  },
};

beforeEach(async () => {
  open = { is: 'nothing' };
  db = await openDatabase(`forget-desk-${++count}`);
  await changeMe(db, () => ({ name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] }));
  await appendRecords(db, talk.records);
  desk = new Desk({
    db,
    tab: async () => 1,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-06-01',
  });
  await desk.show({ ref: REF });
});
afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

describe('an objective in view', () => {
  it('is forgotten with what is being typed about it, and that is said', async () => {
    desk.changeForm({ key: FORM, fields: {} });
    expect(await desk.amountOf(REF)).toMatchObject({ titles: [newsletter.title], unsent: 0 });
    expect(await desk.forget(REF)).toBe(true);
    await desk.flush();
    expect(await readDrafts(db)).toEqual([]);
    expect(await readRecords(db)).toEqual([]);
    expect(desk.panel()).toMatchObject({ view: { is: 'nothing' }, notice: { is: 'forgotten' } });
    expect((await readMark(db, REF))?.day).toBe('2026-06-01');
  });

  it('does not come back by what was typed and could not be stored', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    desk.changeForm({ key: FORM, fields: {} });
    await desk.flush();
    full.mockRestore();
    expect(await desk.forget(REF)).toBe(true);
    await desk.flush();
    expect(await readDrafts(db)).toEqual([]);
  });

  it('stays where the store fails', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    expect(await desk.forget(REF)).toBe(false);
    expect(await readRecords(db)).toHaveLength(2);
    expect(await readMark(db, REF)).toBeUndefined();
    expect(desk.panel()).toMatchObject({ view: { is: 'objective' } });
    expect(desk.panel().notice).toBeUndefined();
  });

  it('is said by the open mail itself, where it is one of the objective’s, until it is taken up again', async () => {
    open = mail;
    await desk.leave();
    await desk.forget(REF);
    expect(desk.panel()).toMatchObject({ view: { is: 'forgotten', ref: REF, day: '2026-06-01' } });
    expect(desk.panel().notice).toBeUndefined();
    await desk.takeUp(REF);
    expect(desk.panel().view).toMatchObject({ is: 'objective', now: { state: 'proposed' } });
    expect(await readRecords(db)).toEqual([]);
    await desk.keepClaims();
    expect(await readRecords(db)).toHaveLength(1);
  });
});

describe('a draft that another window forgets', () => {
  const KEY = 'new:OBJ-0000-0001';
  const typed = { ...emptyDraft(KEY, 'en'), partner: { name: 'Sara', address: 'sara@conti.test' } };
  const gone = { refs: [], drafts: [KEY], me: NOBODY };

  it('is neither written anew by what is being typed here, nor shown any more', async () => {
    await putDraft(db, typed);
    await desk.show({ draft: KEY });
    const open = new AbortController();
    hearGone((keys) => void desk.gone(keys), open.signal);
    desk.changeDraft({ ...typed, title: 'The newsletter of spring' });
    const other = await openDatabase(db.name);
    await forget(other, () => gone, '2026-06-01');
    other.close();
    await vi.waitFor(() => expect(desk.panel().view.is).toBe('nothing'));
    await desk.flush();
    await new Promise((done) => setTimeout(done, 400));
    expect(await readDrafts(db)).toEqual([]);
    expect(desk.typed()).toEqual([]);
    open.abort();
  });

  it('is not written anew either where it could not be stored yet', async () => {
    await desk.show({ draft: KEY });
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    desk.changeForm({ ...typed, fields: {} });
    await desk.flush();
    full.mockRestore();
    await desk.gone([KEY]);
    await desk.flush();
    expect(await readDrafts(db)).toEqual([]);
  });

  it('of somebody else goes on', async () => {
    await putDraft(db, typed);
    await desk.show({ draft: KEY });
    desk.changeDraft({ ...typed, title: 'Typed on' });
    await desk.gone(['new:OBJ-0000-0002']);
    await desk.flush();
    expect(await readDrafts(db)).toMatchObject([{ title: 'Typed on' }]);
    expect(desk.panel().view.is).toBe('draft');
  });
});

it('what is typed while the store is taken away is put back where the new one does not have it', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const [here, there] = [emptyDraft('new:1', 'en'), emptyDraft('new:2', 'en')];
  await putDraft(db, { ...there, title: 'Newer there' });
  stash([{ ...here, title: 'Typed' }, there]);
  await putBack(db);
  const drafts = await readDrafts(db);
  expect(drafts.map((one) => (one as typeof here).title).sort()).toEqual(['Newer there', 'Typed']);
  await dropDraft(db, 'new:1');
  await putBack(db);
  expect(await readDrafts(db)).toHaveLength(1);
  kept.set('typed', 'nonsense');
  await putBack(db);
  vi.unstubAllGlobals();
});

it('what a panel was to show next is forgotten as well, and nothing else of the session', async () => {
  await putDraft(db, emptyDraft('new:1', 'en'));
  await leaveAim(1, { draft: 'new:1' }, 1);
  await leaveAim(2, { ref: REF }, 1);
  session.set('other', 1);
  await dropAims();
  expect([...session.keys()]).toEqual(['other']);
});
