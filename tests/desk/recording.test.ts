/** What a person does with plain words and second addresses at the desk, on a real store; only the page is made up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlainWords } from '../../lib/desk/view.ts';
import type { Open, OpenMessage } from '../../lib/hosts/host.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import { agreementTo } from '../../lib/objective/meanings.ts';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { readDraft } from '../../lib/store/drafts.ts';
import { appendRecords, readObjective, readRecords } from '../../lib/store/log.ts';
import { readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, readMe } from '../../lib/store/profile.ts';
import { clara, REF, sara, Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, over, SARA } from './mails.ts';

let open: Open = { is: 'nothing' };
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    tabs: { get: async () => ({ url: 'https://mail.test/' }) },
    permissions: { contains: async () => true },
  },
}));
vi.mock('../../lib/messages/access.ts', () => ({ askOpen: async () => ({ ok: true, value: open }) }));
const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let desk: InstanceType<typeof Desk>;
let count = 0;
beforeEach(async () => {
  open = { is: 'nothing' };
  db = await openDatabase(`recording-${++count}`);
  await changeMe(db, () => CLARA);
  desk = new Desk({
    db,
    tab: async () => 1,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-06-03',
  });
});
afterEach(() => db.close());

async function opens(message: OpenMessage): Promise<void> {
  open = { is: 'message', message, selection: '' };
  await desk.refresh();
}

function shown() {
  const { view } = desk.panel();
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}
const words = (): PlainWords | undefined => shown().words;
const agree = () => desk.record('accept', agreementTo(shown().now) as ContentOf<'accept'>);

const [proposed, accepted] = new Talk().agree().records as [LogRecord, LogRecord];

describe('recording what words meant', () => {
  it('keeps a move by whoever wrote them, writes no letter, and goes on', async () => {
    await appendRecords(db, [proposed]);
    await opens(mailFrom(SARA, over('Happy to', proposed)));
    await agree();
    const allowed = ['withdraw', 'change', 'close', 'reply', 'hand-over'];
    expect(shown()).toMatchObject({ now: { state: 'agreed' }, allowed });
    expect(words()).toBeUndefined();
    expect(await readOutgoing(db)).toEqual([]);
    expect((await readRecords(db)).map((one) => one.id).sort()).toEqual([proposed.id, accepted.id].sort());
  });

  it('takes in what the message quotes, so that it has something to answer', async () => {
    await changeMe(db, () => SARA);
    await opens(mailFrom(SARA, over('Happy to', proposed)));
    expect(words()).toMatchObject({ by: 'assistant' });
    await agree();
    expect((await readObjective(db, REF)).state).toBe('agreed');
  });

  it('does not take a quoted letter of mine for mine while I have not said so', async () => {
    await opens(mailFrom(SARA, over('Happy to', proposed)));
    expect(words()).toBeUndefined();
    await desk.keepClaims();
    expect(words()).toMatchObject({ by: 'assistant' });
  });

  it('a store that fails loses nothing: what was typed and the words are still there', async () => {
    await appendRecords(db, [proposed, accepted]);
    await opens(mailFrom(SARA, over('Here it is', proposed)));
    const key = `form:${REF}:agreed:0`;
    desk.changeForm({ key, fields: { covers: { 1: true }, checks: {}, evidence: [], note: 'typed' } });
    await desk.flush();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await desk.record('deliver', { revision: 1, number: 1, covers: [1] });
    full.mockRestore();
    expect(desk.panel().notice).toEqual({ is: 'not-saved', reason: 'QuotaExceededError' });
    expect(await readDraft(db, key)).toMatchObject({ fields: { note: 'typed' } });
    await desk.record('deliver', { revision: 1, number: 1, covers: [1, 2, 3] });
    expect(shown().now.state).toBe('delivered');
    expect(await readDraft(db, key)).toBeUndefined();
  });

  it('does nothing where no words are in view', async () => {
    await appendRecords(db, [proposed]);
    await desk.show({ ref: REF });
    await agree();
    expect(await readRecords(db)).toHaveLength(1);
  });
});

describe('words that belong to an objective, or to none', () => {
  const bare = mailFrom(SARA, [{ depth: 0, text: 'Happy to' }]);
  const sent = { how: 'written', day: '2026-06-01', subject: 'Spring newsletter' } as const;

  it('are bound by a click, and let go by one', async () => {
    await appendRecords(db, [{ ...proposed, learnt: [sent] }]);
    await opens(bare);
    expect(desk.panel().view).toMatchObject({ is: 'draft', belongs: [{ ref: REF }] });
    await desk.isAbout(REF);
    expect(words()?.text).toBe('Happy to');
    await desk.setAside();
    expect(desk.panel().view.is).toBe('draft');
  });

  it('are not asked about again once they mean nothing', async () => {
    await appendRecords(db, [proposed]);
    await opens(mailFrom(SARA, over('See you', proposed)));
    await desk.setAside();
    expect(shown()).toMatchObject({ now: { state: 'proposed' } });
    expect(words()).toBeUndefined();
  });
});

it('what was wished for, written up in plain words, becomes the client’s draft with them beside it', async () => {
  const asked = new Talk().say('ask', 'client', { wish: 'A newsletter', client: clara, assistant: sara });
  await appendRecords(db, asked.records);
  await opens(mailFrom(SARA, over('It would have three offers.', asked.records[0] as LogRecord)));
  expect(words()?.meanings).toContain('written-up');
  await desk.writeUp();
  expect(desk.panel().view).toMatchObject({
    is: 'draft',
    draft: {
      role: 'client',
      title: 'A newsletter',
      partner: { name: 'Sara Conti', address: 'sara@conti.test' },
      source: { quote: 'It would have three offers.' },
    },
  });
});

describe('addresses', () => {
  const from = { name: 'Sara Conti', address: 'sara.conti@phone.test' };
  const message = mailFrom(SARA, over(letterOf(accepted), proposed), { from });

  it('that are the other person’s too count by a click', async () => {
    await appendRecords(db, [proposed]);
    await opens(message);
    expect(shown().also).toBe(from.address);
    await desk.isAlso(from.address);
    expect(shown()).toMatchObject({ now: { state: 'agreed' } });
    expect((await readMe(db)).also).toEqual([{ address: from.address, of: 'sara@conti.test' }]);
  });

  it('of somebody else are not asked about again', async () => {
    await appendRecords(db, [proposed]);
    await opens(message);
    await desk.isNotAlso(from.address);
    expect(shown()).toMatchObject({ now: { state: 'proposed' } });
    expect(shown().also).toBeUndefined();
  });

  it('of my own that no agreement knows count once I say that a letter from there is mine', async () => {
    await changeMe(db, () => ({ ...CLARA, addresses: ['clara@hotel.test', 'info@hotel.test'] }));
    const withdrawn = new Talk().agree().say('withdraw', 'client', { reason: 'Not now.' }).records[2];
    await appendRecords(db, [proposed, accepted]);
    const info = { address: 'info@hotel.test' };
    await opens(mailFrom(CLARA, over(letterOf(withdrawn as LogRecord)), { from: info }));
    await desk.keepClaims();
    expect(shown().now.state).toBe('withdrawn');
    const [place] = shown().now.entries.at(-1)?.record.learnt ?? [];
    expect(place).toMatchObject({ from: 'clara@hotel.test', via: 'info@hotel.test' });
  });
});
