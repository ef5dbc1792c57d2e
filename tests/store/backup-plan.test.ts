/** What taking a file in would do, said before: joined, never overwritten. */
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import { recordOf } from '../../lib/objective/log.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import type { Content } from '../../lib/store/backup/format.ts';
import { planRestore } from '../../lib/store/backup/plan.ts';
import type { Kept, Outgoing } from '../../lib/store/database.ts';
import { NOBODY } from '../../lib/store/profile.ts';
import { luca, move, newsletter, REF, Talk } from '../objective/samples.ts';

const NOTHING: Content = {
  of: 'everything',
  records: [],
  drafts: [],
  unsent: [],
  me: NOBODY,
  settings: {},
  forgotten: [],
  aside: [],
};
const OTHER = 'OBJ-0000-0007';
const { records } = new Talk().agree();
const theirs = new Talk(OTHER).propose({ ...newsletter, assistant: luca }).records;
const mark = { id: REF, objective: REF, day: '2026-06-01' };
const draft = (key: string, title: string) => ({ ...emptyDraft(key, 'en'), title }) as Kept;
const plan = (file: Partial<Content>, here: Partial<Content> = {}, again = false) =>
  planRestore({ ...NOTHING, ...file }, { ...NOTHING, ...here }, { again });

describe('moves', () => {
  it('that are here only gain the places they were learnt in', () => {
    const [one] = records;
    if (!one) throw new Error('no move');
    const letter = recordOf(one.move, { how: 'letter', from: 'clara@hotel.test', day: '2026-05-01' });
    expect(plan({ records: [one] }, { records }).report).toMatchObject({
      nothing: true,
      there: { moves: 1 },
    });
    expect(plan({ records: [letter] }, { records }).report).toMatchObject({ places: 1, moves: 0, grown: 0 });
  });

  it('of an objective that is here make it grow', () => {
    const { report } = plan({ records: [...records, ...theirs] }, { records: records.slice(0, 1) });
    expect(report).toMatchObject({ grown: 1, objectives: 1, moves: 2, there: { moves: 1 } });
  });
});

describe('drafts', () => {
  it('that have other words here come beside, once, also after these were changed again', () => {
    const [here, file] = [draft('new:1', 'mine'), draft('new:1', 'the file’s')];
    const first = plan({ drafts: [file] }, { drafts: [here] });
    expect(first.report).toMatchObject({ beside: 1, drafts: 0 });
    const [beside] = first.drafts;
    expect(beside).toMatchObject({ title: 'the file’s', key: expect.stringMatching(/^new:OBJ-/) });
    const both = [here, beside as Kept];
    expect(plan({ drafts: [file] }, { drafts: both }).report).toMatchObject({
      nothing: true,
      there: { drafts: 1 },
    });
    const changed = [here, { ...(beside as Kept), title: 'changed here' } as Kept];
    const again = plan({ drafts: [file] }, { drafts: changed });
    expect(again.drafts).toHaveLength(1);
    expect(again.drafts[0]?.key).not.toBe(beside?.key);
  });

  it('half-typed answers have one place each: the one here stays, and that is said', () => {
    const form = (reason: string) => ({ key: `form:${REF}:agreed:0`, fields: { open: true, reason } });
    const { report, drafts } = plan({ drafts: [form('b')] }, { drafts: [form('a')] });
    expect(report).toMatchObject({ forms: 1, nothing: true });
    expect(drafts).toEqual([]);
  });
});

describe('an unsent letter', () => {
  const take = move('take-back', 'client', {}, undefined, REF) as Move;
  const unsent = {
    id: moveId(take),
    move: take,
    letter: 'Hi',
    language: 'en',
    way: 'reply',
    day: '2026-06-01',
  };
  it('that was sent from here since is there', () => {
    const sent = recordOf(take, { how: 'written' });
    const file = { unsent: [unsent as Outgoing] };
    expect(plan(file).report).toMatchObject({ unsent: 1 });
    expect(plan(file, { records: [sent] }).report).toMatchObject({ unsent: 0, there: { unsent: 1 } });
  });
});

describe('who I am', () => {
  it('is joined: the name here stands, addresses come, and what was denied here stays denied', () => {
    const file = {
      name: 'Clara B.',
      addresses: ['CLARA@hotel.test', 'info@hotel.test', 'no@hotel.test'],
      notMe: [],
    };
    const here = { name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: ['no@hotel.test'] };
    const { me, report } = plan({ me: file }, { me: here });
    expect(me).toEqual({ ...here, addresses: ['clara@hotel.test', 'info@hotel.test'] });
    expect(report.me).toEqual({ name: false, addresses: 1, others: 0 });
    expect(plan({ me: here }, { me: here }).report.nothing).toBe(true);
  });
});

describe('settings', () => {
  it.each([
    [{}, { screen: 'it' }, 'same'],
    [{ screen: 'it' }, {}, 'taken'],
    [{ screen: 'it' }, { screen: 'en' }, 'kept'],
    [{ screen: 'it', quiet: [] }, { quiet: [], screen: 'it' }, 'same'],
  ] as const)('%j in the file, %j here: %s', (file, here, is) => {
    expect(plan({ settings: file }, { settings: here }).report.settings).toBe(is);
  });
});

describe('what was forgotten', () => {
  const me = {
    name: 'Clara',
    addresses: ['clara@hotel.test'],
    notMe: [],
    also: [{ address: 's@phone.test', of: 'sara@conti.test' }],
  };
  const toSara = { ...emptyDraft('new:1', 'en'), partner: { name: 'Sara', address: 'sara@conti.test' } };
  const file = { records: [...records, ...theirs], drafts: [toSara as Kept], me };

  it('here stays out with all that the file says of that person; everybody else comes', () => {
    const now = plan(file, { forgotten: [mark] });
    expect(now.records).toEqual(theirs);
    expect(now.drafts).toEqual([]);
    expect(now.me).toEqual({ name: 'Clara', addresses: ['clara@hotel.test'], notMe: [] });
    expect(now.report.forgotten).toEqual({ objectives: 1, drafts: 1, unsent: 0 });
  });

  it('comes back with all of it when that is wanted', () => {
    const now = plan(file, { forgotten: [mark] }, true);
    expect(now.again).toEqual([REF]);
    expect(now.records).toHaveLength(3);
    expect(now.drafts).toHaveLength(1);
    expect(now.me).toEqual(me);
  });

  it('where the file was made is forgotten here too, unless it is here', () => {
    expect(plan({ forgotten: [mark] })).toMatchObject({ marks: [mark], report: { alive: 0 } });
    const alive = plan({ forgotten: [mark] }, { records });
    expect(alive).toMatchObject({ marks: [], report: { alive: 1, nothing: true } });
    expect(plan({ forgotten: [mark] }, { forgotten: [{ ...mark, day: '2026-06-02' }] }).report.nothing).toBe(
      true,
    );
  });
});

describe('what was set aside', () => {
  const broken = { table: 'moves', key: 'X', reason: 'shape', value: { move: { objective: REF } } };
  it('comes along once, and stays out with the objective it was of', () => {
    expect(plan({ aside: [broken] }).report).toMatchObject({ aside: 1, nothing: false });
    expect(plan({ aside: [broken] }, { aside: [broken] }).report.nothing).toBe(true);
    expect(plan({ aside: [broken] }, { forgotten: [mark] }).report.nothing).toBe(true);
  });
});
