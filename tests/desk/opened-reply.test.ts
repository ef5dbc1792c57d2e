/** The panel beside a reply that a person opens herself; only the browser and the page are made up. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Open } from '../../lib/hosts/host.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, SARA } from './mails.ts';

type Compose = Extract<Open, { is: 'compose' }>;

const page = { open: { is: 'nothing' } as Open };

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: 'https://mail.test/' }) },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({ askOpen: async () => ({ ok: true, value: page.open }) }));

const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`opened-reply-${++count}`);
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

const MESSAGE: Open = {
  is: 'message',
  message: mailFrom(SARA, [{ depth: 0, text: 'Shall I?' }]),
  selection: '',
};
const reply = (part: Partial<Compose> = {}): Compose => ({
  is: 'compose',
  tool: 'roundcube',
  holds: '',
  to: ['sara@conti.test'],
  ready: true,
  subject: 'Re: Spring newsletter',
  mode: 'reply',
  ...part,
});
const shows = async (open: Open) => {
  page.open = open;
  await desk.refresh();
  return desk.panel().view;
};

it('goes on with the message it answers, and forgets it with the next page', async () => {
  expect(await shows(MESSAGE)).toMatchObject({ is: 'draft', draft: { partner: { name: 'Sara Conti' } } });
  expect(await shows(reply())).toMatchObject({ is: 'draft', draft: { partner: { name: 'Sara Conti' } } });
  expect(await shows({ is: 'nothing', tool: 'roundcube' })).toMatchObject({ is: 'nothing' });
  expect(await shows(reply())).toMatchObject({ is: 'nothing' });
});

it('shows the letter that stands in it, once its editor has filled in', async () => {
  const [record] = new Talk().propose().records;
  if (!record) throw new Error('No proposal');
  const letter = letterOf(record);
  const move = record.move as Move;
  await putOutgoing(db, { id: record.id, move, letter, language: 'en', way: 'reply', day: '2026-05-26' });
  expect(await shows(reply({ ready: false }))).toMatchObject({ is: 'nothing' });
  page.open = reply({ holds: letter });
  await vi.waitFor(() => expect(desk.panel().view).toMatchObject({ is: 'objective' }), { timeout: 20_000 });
});
