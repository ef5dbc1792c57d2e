/** Changing terms at the desk: on a real store and with real letters, without a page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRevising } from '../../components/change/changing.ts';
import { formKeyOf } from '../../lib/desk/form.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import { reviseTerms } from '../../lib/draft/revise.ts';
import { nextRevision } from '../../lib/objective/rules.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';

vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

const { Desk } = await import('../../lib/desk/desk.ts');

let db: Database;
let count = 0;

/** Sara's desk, with what was said so far in its store. */
async function deskAfter(talk: Talk) {
  await appendRecords(db, talk.records);
  await changeMe(db, () => ({ name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] }));
  const desk = new Desk({
    db,
    tab: async () => undefined,
    language: 'en',
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    today: () => '2026-05-26',
  });
  await desk.show({ ref: REF });
  return desk;
}
type OneDesk = Awaited<ReturnType<typeof deskAfter>>;

function shown(desk: OneDesk): ObjectiveView {
  const { view } = desk.panel();
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}

const start = startRevising(newsletter, 'assistant');
const typed = {
  ...start,
  open: true,
  draft: { ...start.draft, due: { date: '2026-06-08' } },
  reason: 'the prices come late',
};
const other = { ...newsletter, due: { date: '2026-06-08' } };

beforeEach(async () => {
  db = await openDatabase(`terms-${++count}`);
});
afterEach(() => db.close());

describe.each([
  ['counter', () => new Talk().propose()],
  ['change', () => new Talk().agree()],
] as const)('a %s', (kind, talk) => {
  it('is written from what was typed, which goes with its letter and comes back when it is undone', async () => {
    const desk = await deskAfter(talk());
    const { now } = shown(desk);
    desk.changeForm({ key: formKeyOf(now, kind), fields: typed });
    const made = reviseTerms(newsletter, 'assistant', typed.draft);
    if (!made.ok) throw new Error('makes no terms');
    await desk.say(kind, { revision: nextRevision(now), terms: made.terms, reason: typed.reason });
    const [outgoing] = await readOutgoing(db);
    if (!outgoing) throw new Error('not kept');
    expect(outgoing.letter).toContain('By: Monday 8 June 2026\nWhy the change: the prices come late\n');
    expect(outgoing.letter).toMatch(
      new RegExp(`Esito 1 ${kind === 'counter' ? 'counterproposal' : 'change'} 2 `),
    );
    expect(shown(desk).begun[kind]).toBeUndefined();
    await desk.undo(outgoing);
    expect(shown(desk).begun[kind]?.fields).toEqual(typed);
  });
});

it('agreeing to a change leaves a delivery that is being typed as it is', async () => {
  const desk = await deskAfter(new Talk().agree().say('change', 'client', { revision: 2, terms: other }));
  const delivery = { covers: { 1: true }, checks: {}, evidence: [], note: 'nearly th' };
  desk.changeForm({ key: formKeyOf(shown(desk).now, 'deliver'), fields: delivery });
  await desk.say('accept', { revision: 2, terms: fingerprint(other) });
  const [outgoing] = await readOutgoing(db);
  if (!outgoing) throw new Error('not kept');
  await desk.sent(outgoing);
  expect(shown(desk).now).toMatchObject({ state: 'agreed', revision: 2, terms: other, offer: undefined });
  expect(shown(desk).form?.fields).toEqual(delivery);
});
