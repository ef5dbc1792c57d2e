/** What is said after agreement and after the end, at the desk: on a real store, without a page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formKeyOf } from '../../lib/desk/form.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import type { Kind } from '../../lib/objective/moves.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { metAll, newsletter, REF, Talk } from '../objective/samples.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let count = 0;

/** A desk of somebody, on the one store of the test. */
const deskOf = async (name: string, address: string) => {
  await changeMe(db, () => ({ name, addresses: [address], notMe: [] }));
  const desk = new Desk({
    db,
    tab: async () => undefined,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-05-26',
  });
  await desk.show({ ref: REF });
  return desk;
};
type OneDesk = Awaited<ReturnType<typeof deskOf>>;
const asSara = () => deskOf('Sara Conti', 'sara@conti.test');

function shown(desk: OneDesk): ObjectiveView {
  const { view } = desk.panel();
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}

/** As a form does after a keystroke. */
const type = (desk: OneDesk, kind: Kind, fields: unknown): void =>
  desk.changeForm({ key: formKeyOf(shown(desk).now, kind), fields });

beforeEach(async () => {
  db = await openDatabase(`after-${++count}`);
});
afterEach(() => db.close());

describe('words typed for a move', () => {
  it('come back when the objective is shown again, each under its own kind', async () => {
    await appendRecords(db, new Talk().agree(newsletter).records);
    const desk = await asSara();
    const needing = { open: true, reason: 'the price li' };
    const letting = { open: false, reason: 'I am ill' };
    type(desk, 'need', needing);
    type(desk, 'release', letting);
    await desk.show({ ref: REF });
    expect(shown(desk).begun).toMatchObject({ need: { fields: needing }, release: { fields: letting } });
    const later = await asSara();
    expect(shown(later).begun.need?.fields).toEqual(needing);
    expect(shown(later).form).toBeUndefined();
  });

  it('go with their letter, and come back when it is undone', async () => {
    await appendRecords(db, new Talk().agree(newsletter).records);
    const desk = await asSara();
    const typed = { open: true, reason: 'the price list' };
    type(desk, 'need', typed);
    type(desk, 'release', { open: false, reason: 'I am ill' });
    await desk.say('need', { what: 'the price list' });
    expect(Object.keys(shown(desk).begun)).toEqual(['release']);
    const [outgoing] = await readOutgoing(db);
    if (!outgoing) throw new Error('not kept');
    await desk.undo(outgoing);
    expect(shown(desk).begun.need?.fields).toEqual(typed);
  });
});

describe('an objective that follows on', () => {
  const done = () =>
    new Talk()
      .agree(newsletter)
      .deliver()
      .review(1, 'met', metAll([1, 2, 3]));

  it('is proposed with the earlier one’s name, and shows its title', async () => {
    await appendRecords(db, done().records);
    const desk = await deskOf('Clara Bassi', 'clara@hotel.test');
    await desk.goOn('again');
    const { view } = desk.panel();
    if (view.is !== 'draft') throw new Error(`shows ${view.is}`);
    expect(view.draft).toMatchObject({ title: newsletter.title, due: { date: '' }, after: REF });
    desk.changeDraft({ ...view.draft, due: { date: '2027-06-04' } });
    await desk.propose();
    const [outgoing] = await readOutgoing(db);
    if (!outgoing) throw new Error('not kept');
    expect(outgoing.move.content).toMatchObject({ after: REF, revision: 1 });
    await desk.sent(outgoing);
    expect(shown(desk).now.after).toBe(REF);
    expect(shown(desk).follows).toEqual({ ref: REF, title: newsletter.title });
  });

  it('says that the earlier one is not known where it is not', async () => {
    const terms = { ...newsletter, due: { date: '2027-06-04' } };
    const talk = new Talk().say('propose', 'client', { revision: 1, terms, after: 'OBJ-0000-0000' });
    await appendRecords(db, talk.records);
    expect(shown(await asSara()).follows).toEqual({ ref: 'OBJ-0000-0000' });
  });
});
