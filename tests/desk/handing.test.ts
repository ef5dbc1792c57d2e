/** Handing over at the desk: three people, each on a store of their own, who read each other's letters. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { objectiveView } from '../../lib/desk/objective-view.ts';
import { foldMoves } from '../../lib/objective/fold.ts';
import { type Learnt, recordOf } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { metAll, newsletter, REF, Talk } from '../objective/samples.ts';
import { groupInbox } from './rows.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

const luca = { name: 'Luca Rinaldi', addresses: ['luca@rinaldi.test'] };
const LUCA: Me = { ...luca, notMe: [] };
const SARA: Me = { name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] };
const CLARA: Me = { name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] };

const yes = { revision: 2, terms: fingerprint({ ...newsletter, assistant: luca }) };
const handing = () =>
  new Talk().agree(newsletter).say('hand-over', 'assistant', { successor: luca, done: 'the texts' });
const half = () => handing().say('accept', 'client', yes);
const whole = () => half().say('accept', 'assistant', { ...yes, as: 'successor' });

let db: Database;
let count = 0;
afterEach(() => db.close());

/** What somebody sees who has `stored` and opens a mail from `from` with the other letters of `talk`, the last one on top. */
async function sees(me: Me, talk: Talk, from: string, stored = 0) {
  db = await openDatabase(`handing-${++count}`);
  await appendRecords(db, talk.records.slice(0, stored));
  const rest = talk.records.slice(stored);
  const records = rest.map((one, index) => {
    const how: Learnt['how'] = index === rest.length - 1 ? 'letter' : 'quoted';
    return recordOf(one.move as Move, { how, from });
  });
  const depths = new Map(records.map((one, index) => [one.id, records.length - 1 - index]));
  return objectiveView({ db, me }, REF, { records, refused: [], refs: [REF], depths });
}

describe('whoever is to take over', () => {
  it('sees all of it from the one letter, as nobody’s side yet, and may only say yes', async () => {
    const view = await sees(LUCA, handing(), 'sara@conti.test');
    expect(view).toMatchObject({ role: 'assistant', successor: true, allowed: ['accept'], claims: [] });
    expect(view.fresh).toHaveLength(3);
    expect(view.now.offer?.handing?.done).toBe('the texts');
  });

  it('has it among what waits for an answer, and with the others once the yes is said', () => {
    const inbox = (talk: Talk) => groupInbox([foldMoves(REF, talk.records)], [], LUCA);
    expect(inbox(half()).answer).toHaveLength(1);
    expect(inbox(handing().say('accept', 'assistant', { ...yes, as: 'successor' })).theirs).toHaveLength(1);
    expect(inbox(whole()).mine).toHaveLength(1);
  });

  it('is the assistant afterwards, with all that goes with it', async () => {
    const view = await sees(LUCA, whole(), 'clara@hotel.test', 5);
    expect(view.role).toBe('assistant');
    expect(view.successor).toBeUndefined();
    expect(view.allowed).toContain('deliver');
  });

  it('is nobody before, and somebody else never', async () => {
    const view = await sees(LUCA, new Talk().agree(newsletter), 'sara@conti.test');
    expect(view.role).toBeUndefined();
    expect(view.allowed).toEqual([]);
  });
});

describe('whoever handed over', () => {
  it('reads the successor’s yes as theirs, not as one’s own from elsewhere', async () => {
    const view = await sees(SARA, whole(), 'luca@rinaldi.test', 4);
    expect(view.claims).toEqual([]);
    expect(view.now.sides?.assistant).toEqual(luca);
    expect(view).toMatchObject({ former: { name: 'Sara Conti' }, allowed: [] });
  });

  it('reads the successor’s work as theirs too', async () => {
    const talk = whole().say('deliver', 'assistant', { revision: 2, number: 1, covers: [1, 2, 3] });
    const view = await sees(SARA, talk, 'luca@rinaldi.test', 5);
    expect(view.claims).toEqual([]);
    expect(view.now.state).toBe('delivered');
  });

  it('has it among the closed ones, handed over', () => {
    const { closed, mine } = groupInbox([foldMoves(REF, whole().records)], [], SARA);
    expect(mine).toEqual([]);
    expect(closed).toMatchObject([{ key: REF, state: 'released', partner: 'Clara Bassi' }]);
  });
});

it('a review that is seen differently waits for the client, though it has ended, until they answer', () => {
  const judged = () =>
    new Talk()
      .agree(newsletter)
      .deliver()
      .review(1, 'missed', [...metAll([1, 3]), { criterion: 2, verdict: 'missed', missing: 'all of it' }]);
  const contest = () => judged().say('reply', 'assistant', { text: 'It is there.', contested: true });
  const groups = (talk: Talk, me: Me) => groupInbox([foldMoves(REF, talk.records)], [], me);
  expect(groups(judged(), CLARA).closed).toHaveLength(1);
  expect(groups(contest(), CLARA).answer).toHaveLength(1);
  expect(groups(contest(), SARA).closed).toHaveLength(1);
  expect(groups(contest().say('reply', 'client', { text: 'I see.' }), CLARA).closed).toHaveLength(1);
});

it('the other side agrees or keeps it as it is, and goes on with the successor', async () => {
  const before = await sees(CLARA, handing(), 'sara@conti.test', 2);
  expect(before.allowed).toEqual(expect.arrayContaining(['accept', 'keep']));
  db.close();
  const after = await sees(CLARA, whole(), 'luca@rinaldi.test', 4);
  expect(after).toMatchObject({ role: 'client', claims: [], now: { sides: { assistant: luca } } });
});
