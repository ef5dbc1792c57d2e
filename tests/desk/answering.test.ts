/** The message stays in view while its own reply or forward is open. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Before, meantBy } from '../../lib/desk/answering.ts';
import type { Open } from '../../lib/hosts/host.ts';
import { shortId } from '../../lib/objective/ids.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { putOutgoing } from '../../lib/store/outgoing.ts';
import { Talk } from '../objective/samples.ts';
import { letterOf, mailFrom, SARA } from './mails.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

type Compose = Extract<Open, { is: 'compose' }>;

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`answering-${++count}`);
});
afterEach(() => db.close());

const BEFORE: Before = {
  tab: 1,
  open: { is: 'message', message: mailFrom(SARA, [{ depth: 0, text: 'Shall I?' }]), selection: '' },
};
const writing = (part: Partial<Compose>): Compose => ({
  is: 'compose',
  tool: 'roundcube',
  holds: '',
  to: ['sara@conti.test'],
  ready: true,
  subject: 'Re: Spring newsletter',
  mode: 'reply',
  ...part,
});

it.each([
  ['its reply', writing({}), 1, true],
  ['its forward, whoever it goes to', writing({ mode: 'forward', to: [] }), 1, true],
  ['a reply to somebody else', writing({ to: ['ugo@neri.test'] }), 1, false],
  ['a new message', writing({ mode: 'new' }), 1, false],
  ['the same in another tab', writing({}), 2, false],
  ['a page', { is: 'page', title: '', link: '', selection: '' } as const, 1, false],
  ['nothing that can be read', undefined, 1, false],
])('%s', async (_, open, tab, about) => {
  expect(await meantBy(db, open, tab, BEFORE)).toBe(about ? BEFORE.open : open);
  expect(await meantBy(db, open, tab, undefined)).toBe(open);
});

it('a reply that holds a letter of mine is itself, so that the letter is what is shown', async () => {
  const [record] = new Talk().propose().records;
  if (!record) throw new Error('No proposal');
  const letter = letterOf(record);
  expect(letter).toContain(shortId(record.id));
  const move = record.move as Move;
  await putOutgoing(db, { id: record.id, move, letter, language: 'en', way: 'reply', day: '2026-05-26' });
  const open = writing({ holds: letter });
  expect(await meantBy(db, open, 1, BEFORE)).toBe(open);
});
