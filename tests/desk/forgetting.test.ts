/** What goes with an objective, a person or everything; what a mail shows afterwards; what stands in the file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetWhom, readAmount, readPartners } from '../../lib/desk/forgetting.ts';
import { look } from '../../lib/desk/look.ts';
import type { View } from '../../lib/desk/view.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { OpenMessage } from '../../lib/hosts/host.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { putDraft, readDrafts } from '../../lib/store/drafts.ts';
import { readForgotten, takeUp } from '../../lib/store/forget.ts';
import { appendRecords, readRecords } from '../../lib/store/log.ts';
import { putOutgoing, readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe, readMe } from '../../lib/store/profile.ts';
import { clara, move, newsletter, REF, record, sara, Talk } from '../objective/samples.ts';
import { exported, parsed } from '../store/stores.ts';
import { groupInbox } from './rows.ts';

const CLARA: Me = {
  name: 'Clara Bassi',
  addresses: ['clara@hotel.test'],
  notMe: ['SARA@conti.test'],
  also: [{ address: 'sara@home.test', of: 'Sara@conti.test' }],
};
const DAY = '2026-06-01';
const luca = { name: 'Luca Rinaldi', addresses: ['luca@rinaldi.test'] };
/** The same Sara, by two addresses, then by the second and a third one. */
const both = { name: 'Sara Conti', addresses: ['sara@conti.test', 'info@conti.test'] };
const third = { name: 'S. Conti', addresses: ['INFO@conti.test', 's.conti@mail.test'] };

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`forgetting-${++count}`);
  await changeMe(db, () => CLARA);
});
afterEach(() => db.close());

const termsWith = (assistant: Terms['assistant'], title: string): Terms => ({
  ...newsletter,
  assistant,
  title,
});
const draftFor = (key: string, name: string, address: string) => ({
  ...emptyDraft(key, 'en'),
  partner: { name, address },
});
const unsentTo = (assistant: Terms['assistant'], ref: Ref) => {
  const ask = move('ask', 'client', { wish: 'A list', client: clara, assistant }, undefined, ref) as Move;
  return { id: record(ask).id, move: ask, letter: 'Hi', language: 'en', way: 'reply', day: DAY } as const;
};
const say = (ref: Ref, terms: Terms): LogRecord[] => new Talk(ref).agree(terms).records;

/** Three objectives with Sara by different addresses, one with Luca; drafts and unsent letters of both. */
async function fill(): Promise<void> {
  await appendRecords(db, [
    ...say(REF, newsletter),
    ...say('OBJ-0000-0001', termsWith(both, 'Two')),
    ...say('OBJ-0000-0002', termsWith(third, 'Three')),
    ...say('OBJ-0000-0003', termsWith(luca, 'Four')),
  ]);
  await putDraft(db, draftFor('new:sara', 'Sara', 'Sara@Conti.test'));
  await putDraft(db, draftFor('new:named', 'sara conti', ''));
  await putDraft(db, { ...draftFor('new:mention', 'Luca', 'luca@rinaldi.test'), why: 'ask info@conti.test' });
  await putDraft(db, draftFor('new:longer', 'Rosara', 'rosara@conti.test'));
  await putDraft(db, draftFor('new:luca', 'Luca Rinaldi', 'luca@rinaldi.test'));
  await putDraft(db, { key: `form:${REF}:agreed:0` });
  await putDraft(db, { key: 'form:OBJ-0000-0003:agreed:0' });
  await putOutgoing(db, unsentTo(sara, 'OBJ-0000-0004'));
  await putOutgoing(db, unsentTo(luca, 'OBJ-0000-0005'));
}

const refsLeft = async () => (await db.getAll('objectives')).map((one) => one.ref);
const draftsLeft = async () => (await readDrafts(db)).map((one) => one.key).sort();

describe('an objective', () => {
  it('goes with what was typed about it, and nothing else', async () => {
    await fill();
    expect(await readAmount(db, { ref: REF })).toEqual({ titles: [newsletter.title], drafts: 1, unsent: 0 });
    await forgetWhom(db, { ref: REF }, DAY);
    expect(await refsLeft()).toEqual(['OBJ-0000-0001', 'OBJ-0000-0002', 'OBJ-0000-0003']);
    expect(await draftsLeft()).toHaveLength(6);
    expect(await readOutgoing(db)).toHaveLength(2);
    expect(await readMe(db)).toEqual(CLARA);
  });
});

describe('a person', () => {
  it('is all their addresses, each once, with the number of objectives', async () => {
    await fill();
    expect(await readPartners(db)).toEqual([
      { name: 'Luca Rinaldi', addresses: ['luca@rinaldi.test'], objectives: 2 },
      { name: 'Rosara', addresses: ['rosara@conti.test'], objectives: 0 },
      {
        name: 'Sara Conti',
        addresses: ['sara@conti.test', 'info@conti.test', 's.conti@mail.test'],
        objectives: 4,
      },
    ]);
  });

  it('goes with every objective, draft, unsent letter and note of theirs; others stay', async () => {
    await fill();
    const partner = (await readPartners(db)).find((one) => one.name === 'Sara Conti');
    if (!partner) throw new Error('not there');
    expect(await readAmount(db, { partner })).toEqual({
      titles: ['Two', 'Three', newsletter.title],
      drafts: 4,
      unsent: 1,
    });
    await forgetWhom(db, { partner }, DAY);
    expect(await refsLeft()).toEqual(['OBJ-0000-0003']);
    expect(await draftsLeft()).toEqual(['form:OBJ-0000-0003:agreed:0', 'new:longer', 'new:luca']);
    expect((await readOutgoing(db)).map((one) => one.move.objective)).toEqual(['OBJ-0000-0005']);
    expect((await readMe(db)).notMe).toEqual([]);
    expect((await readMe(db)).also).toBeUndefined();
    expect((await readPartners(db)).map((one) => one.name)).toEqual(['Luca Rinaldi', 'Rosara']);
    // A letter of theirs that may have been sent is known again.
    expect(await readForgotten(db)).toContain('OBJ-0000-0004');
    const tables = ['moves', 'objectives', 'drafts', 'outgoing', 'profile', 'forgotten'] as const;
    const all = JSON.stringify(await Promise.all(tables.map((one) => db.getAll(one))));
    expect(all).not.toMatch(/(?<!ro)sara|info@conti|s\.conti/i);
    expect(all).toMatch(/luca/i);
  });

  it('does not take along whom one has never worked with', async () => {
    await fill();
    await forgetWhom(db, { partner: { name: 'Eva', addresses: ['eva@else.test'] } }, DAY);
    expect(await refsLeft()).toHaveLength(4);
    expect(await draftsLeft()).toHaveLength(7);
  });

  it('who handed over is remembered no more than who took over', async () => {
    const before = new Talk().agree().records;
    await appendRecords(db, before);
    const now = await db.get('objectives', REF);
    if (!now?.sides) throw new Error('not there');
    // As the fold leaves it after a hand-over: Luca is the other side, and Sara was.
    await db.put('objectives', { ...now, sides: { ...now.sides, assistant: luca } });
    expect((await readPartners(db)).map((one) => one.name)).toEqual(['Luca Rinaldi', 'Sara Conti']);
    await forgetWhom(db, { partner: sara }, DAY);
    expect(await db.getAll('objectives')).toEqual([]);
  });
});

describe('everything', () => {
  it('goes, but for bare ids', async () => {
    await fill();
    expect(await readAmount(db, 'everything')).toMatchObject({ drafts: 7, unsent: 2 });
    await forgetWhom(db, 'everything', DAY);
    for (const table of ['moves', 'objectives', 'drafts', 'outgoing', 'profile'] as const)
      expect(await db.count(table)).toBe(0);
    expect(await readPartners(db)).toEqual([]);
    expect(Object.values(groupInbox([], [], CLARA)).flat()).toEqual([]);
    expect(await appendRecords(db, say(REF, newsletter))).toHaveLength(2);
    expect(await readRecords(db)).toEqual([]);
  });
});

describe('the mail of what was forgotten', () => {
  const talk = new Talk().agree();
  const letters = talk.records.map(
    ({ move: one }) => writeLetter(one as Move, 'en', { to: 'Sara', title: newsletter.title }).text,
  );
  const [proposal = '', answer = ''] = letters;
  const mail = (...texts: string[]): OpenMessage => ({
    tool: 'roundcube',
    key: 'roundcube:https://mail.test:INBOX:7',
    link: 'https://mail.test/?_uid=7',
    subject: 'Re: Newsletter',
    from: { name: clara.name, address: 'clara@hotel.test' },
    to: [{ name: sara.name, address: 'sara@conti.test' }],
    cc: [],
    blocks: texts.map((text, depth) => ({ depth, text })),
    attachments: [],
    cut: false,
    unsent: false,
  });
  const see = (message: OpenMessage): Promise<View> =>
    look({ db, me: CLARA, language: 'en', open: { is: 'message', message, selection: '' } });
  const FORGOTTEN = { is: 'forgotten', ref: REF, day: DAY };

  beforeEach(async () => {
    await appendRecords(db, talk.records.slice(0, 1));
    await forgetWhom(db, { ref: REF }, DAY);
  });

  it.each([
    ['that was kept', [proposal]],
    ['that never was', [answer]],
    ['that is only quoted', ['Hello', proposal]],
    ['that cannot be read', [proposal.replace('240', '250')]],
  ])('says so for a letter %s, and records nothing', async (_which, texts) => {
    expect(await see(mail(...texts))).toEqual(FORGOTTEN);
    expect(await readRecords(db)).toEqual([]);
  });

  it('shows another objective that it speaks of, as ever', async () => {
    const other = new Talk('OBJ-0000-0001').propose().records[0]?.move as Move;
    const text = writeLetter(other, 'en', { to: 'Sara', title: newsletter.title }).text;
    expect(await see(mail(proposal, text))).toMatchObject({ is: 'objective', now: { ref: 'OBJ-0000-0001' } });
  });

  it('reads it anew once it is taken up again, and keeps nothing before a click', async () => {
    await takeUp(db, REF);
    const view = await see(mail(proposal));
    expect(view).toMatchObject({ is: 'objective', now: { state: 'proposed' } });
    expect(await readRecords(db)).toEqual([]);
  });
});

describe('the export', () => {
  it('has the marks in order, and none of the words', async () => {
    await fill();
    await forgetWhom(db, { partner: { name: 'Sara Conti', addresses: both.addresses } }, DAY);
    const { records, forgotten } = await parsed(await exported(db));
    expect(JSON.stringify([records, forgotten])).not.toMatch(/newsletter is ready|sara/i);
    expect(forgotten.map(({ id }) => id)).toEqual((await readForgotten(db)).sort());
    expect(forgotten.length).toBeGreaterThan(4);
  });
});
