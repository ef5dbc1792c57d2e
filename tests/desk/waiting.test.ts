/** A letter that found no open reply, and waits for one; only browser and page are made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Open, Writing } from '../../lib/hosts/host.ts';
import { type Database, type Outgoing, openDatabase } from '../../lib/store/database.ts';
import { putOutgoing, readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, over, SARA } from './mails.ts';

const message = mailFrom(SARA, over('Shall I send it out?'));
const page = { open: { is: 'nothing' } as Open, inserted: [] as string[][], kept: true };

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: 'https://mail.test/' }) },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({
  askOpen: async () => ({ ok: true, value: page.open }),
  askInsert: async (_tab: number, _letter: string, to: string[]) => {
    page.inserted.push(to);
    return { ok: true, value: page.kept ? { ok: true } : { ok: false, why: 'not-kept' } };
  },
}));

const { Desk } = await import('../../lib/desk/desk.ts');

const reply = (part: Partial<Writing> = {}): Writing => ({
  holds: '',
  to: ['sara@conti.test'],
  ready: true,
  subject: 'Re: Spring newsletter',
  mode: 'reply',
  ...part,
});
const open = (writing?: Writing, shown = message): Open => ({
  is: 'message',
  message: shown,
  selection: '',
  ...(writing && { reply: writing }),
});

const WITHIN = { timeout: 4000 };

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;

/** The panel beside the message, with the letter of a proposal that waits. */
async function waits(left: Outgoing['left']): Promise<void> {
  const [proposed] = new Talk().propose().records;
  if (!proposed) throw new Error('Nothing was proposed');
  await putOutgoing(db, {
    id: proposed.id,
    move: proposed.move as Outgoing['move'],
    letter: letterOf(proposed),
    language: 'en',
    way: 'clipboard',
    ...(left && { left }),
    day: '2026-05-26',
    message: { key: message.key, link: message.link },
  });
  page.open = open();
  await desk.refresh();
}
const now = async () => {
  const [one] = await readOutgoing(db);
  return one && { way: one.way, left: one.left, where: one.where };
};

beforeEach(async () => {
  Object.assign(page, { inserted: [], kept: true });
  db = await openDatabase(`waiting-${++count}`);
  await changeMe(db, () => CLARA);
  desk = new Desk({
    db,
    tab: async () => 1,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-05-26',
  });
});
afterEach(() => db.close());

describe('a letter that waits', () => {
  it('goes in as soon as a reply to the person stands there, once', async () => {
    await waits('closed');
    expect(page.inserted).toEqual([]);
    page.open = open(reply());
    await desk.refresh();
    // What still changes may be what the webmail puts there, or what somebody types.
    expect(page.inserted).toEqual([]);
    await expect.poll(now, WITHIN).toEqual({ way: 'reply', left: undefined, where: 'open' });
    await expect.poll(() => desk.panel().view).toMatchObject({ outgoing: { way: 'reply' } });
    expect(desk.panel().view).toMatchObject({ outgoing: { way: 'reply' } });
    await desk.refresh();
    expect(page.inserted.length).toBe(1);
  });

  it('goes in although the reply comes later than the press', async () => {
    await waits('closed');
    page.open = open(reply());
    await expect.poll(now, WITHIN).toEqual({ way: 'reply', left: undefined, where: 'open' });
  });

  it.each([
    ['an answer to another message', open(reply(), { ...message, key: 'mail:other' })],
    ['a mail of its own', { is: 'compose', tool: 'mail', ...reply({ mode: 'new' }) }],
    ['a forward', { is: 'compose', tool: 'mail', ...reply({ mode: 'forward' }) }],
  ] as const)('does not go into %s by itself, whoever that is for', async (_what, other) => {
    await waits('closed');
    page.open = other as Open;
    await desk.refresh();
    await new Promise((done) => setTimeout(done, 1200));
    expect(page.inserted).toEqual([]);
    expect(await now()).toMatchObject({ left: 'closed' });
  });

  it('does not go into one for somebody else, and says so', async () => {
    await waits('closed');
    page.open = open(reply({ to: ['ugo@neri.test'] }));
    await expect.poll(now, WITHIN).toEqual({ way: 'clipboard', left: 'others', where: undefined });
    expect(page.inserted).toEqual([]);
  });

  it('looks a few times before it says that nobody can be read, then goes in after a second look', async () => {
    await waits('closed');
    page.open = open(reply({ to: [], unread: true }));
    await desk.refresh();
    expect(await now()).toMatchObject({ left: 'closed' });
    await expect.poll(now, { timeout: 6000 }).toMatchObject({ left: 'unread' });
    expect(page.inserted).toEqual([]);
    await desk.refresh();
    expect(page.inserted).toEqual([]);
    await desk.putIn();
    expect(page.inserted).toEqual([[]]);
    expect(await now()).toEqual({ way: 'reply', left: undefined, where: 'open' });
  });

  it('stays on the clipboard where the editor does not keep it, and is not tried again', async () => {
    page.kept = false;
    await waits('closed');
    page.open = open(reply());
    await expect.poll(now, WITHIN).toEqual({ way: 'clipboard', left: undefined, where: undefined });
    await desk.refresh();
    expect(page.inserted.length).toBe(1);
  });

  it('that does not wait goes nowhere by itself', async () => {
    await waits(undefined);
    page.open = open(reply());
    await desk.refresh();
    await desk.putIn();
    expect(page.inserted).toEqual([]);
  });

  it('is not put in once it was undone', async () => {
    await waits('closed');
    const { view } = desk.panel();
    if (view.is !== 'objective' || !view.outgoing) throw new Error(`shows ${view.is}`);
    await desk.undo(view.outgoing);
    page.open = open(reply());
    await desk.refresh();
    expect(page.inserted).toEqual([]);
  });
});
