import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import { foldMoves } from '../../lib/objective/fold.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import type { Move } from '../../lib/objective/moves.ts';
import type { Outgoing } from '../../lib/store/database.ts';
import { clara, metAll, move, newsletter, REF, sara, Talk } from '../objective/samples.ts';
import { groupInbox } from './rows.ts';

const CLARA = { name: 'Clara Bassi', addresses: ['clara@hotel.test'], notMe: [] };
const SARA = { name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] };

const talks = {
  'OBJ-0000-0001': (talk: Talk) => talk.propose(),
  'OBJ-0000-0002': (talk: Talk) => talk.agree({ ...newsletter, due: { date: '2026-07-01' } }),
  'OBJ-0000-0003': (talk: Talk) => talk.agree(),
  'OBJ-0000-0004': (talk: Talk) => talk.agree().deliver(),
  'OBJ-0000-0005': (talk: Talk) =>
    talk
      .agree()
      .deliver()
      .review(1, 'met', metAll([1, 2, 3])),
} satisfies Record<string, (talk: Talk) => Talk>;

const objectives = Object.entries(talks).map(([ref, say]) =>
  foldMoves(ref as Ref, say(new Talk(ref as Ref)).records),
);
const keys = (me: typeof CLARA): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(groupInbox(objectives, [emptyDraft('new:1', 'en')], me)).map(([group, rows]) => [
      group,
      rows.map((row) => row.key.slice(-1)),
    ]),
  );

describe('the inbox', () => {
  it('has for the client what waits for her review first', () => {
    expect(keys(CLARA)).toEqual({
      review: ['4'],
      answer: [],
      mine: [],
      theirs: ['1', '3', '2'],
      drafts: ['1'],
      closed: ['5'],
    });
  });

  it('has for the assistant what is in her hands, by agreed date', () => {
    expect(keys(SARA)).toEqual({
      review: [],
      answer: ['1'],
      mine: ['3', '2'],
      theirs: ['4'],
      drafts: ['1'],
      closed: ['5'],
    });
  });

  it('has a letter that waits to be sent among the drafts, by its own words', () => {
    const unsent = (move: Move): Outgoing => ({
      id: 'x',
      move,
      letter: '',
      language: 'en',
      way: 'reply',
      day: '2026-05-26',
    });
    const sides = { client: clara, assistant: sara };
    const asked = move('ask', 'client', { wish: 'A newsletter', ...sides });
    const delivered = new Talk('OBJ-0000-0003').agree().deliver().records.at(-1)?.move as Move;
    const rows = groupInbox(objectives, [], CLARA, [unsent(asked), unsent(delivered)]).drafts;
    expect(rows).toEqual([
      { key: REF, state: 'draft', title: 'A newsletter', partner: 'Sara Conti', people: ['sara@conti.test'] },
      {
        key: 'OBJ-0000-0003',
        state: 'draft',
        title: newsletter.title,
        partner: 'Clara Bassi',
        people: ['clara@hotel.test'],
      },
    ]);
  });

  it('shows nothing of objectives between others', () => {
    const rows = groupInbox(objectives, [], { name: 'Eva', addresses: ['eva@else.test'], notMe: [] });
    expect(Object.values(rows).flat()).toEqual([]);
  });

  it('has an open change with whoever answers it; the work stays in her hands meanwhile', () => {
    const terms = { ...newsletter, due: { date: '2026-06-08' } };
    const groupsOf = (by: 'client' | 'assistant', me: typeof CLARA) => {
      const { records } = new Talk().agree().say('change', by, { revision: 2, terms });
      const rows = Object.entries(groupInbox([foldMoves(REF, records)], [], me));
      return rows.flatMap(([group, [row]]) => (row ? [`${group}: ${row.state}`] : []));
    };
    expect(groupsOf('assistant', CLARA)).toEqual(['answer: countered']);
    expect(groupsOf('assistant', SARA)).toEqual(['mine: countered']);
    expect(groupsOf('client', SARA)).toEqual(['answer: countered']);
    expect(groupsOf('client', CLARA)).toEqual(['theirs: countered']);
  });

  it('names the other person and the agreed day', () => {
    expect(groupInbox(objectives, [], SARA).mine[0]).toEqual({
      key: 'OBJ-0000-0003',
      state: 'agreed',
      title: newsletter.title,
      partner: 'Clara Bassi',
      people: ['clara@hotel.test'],
      day: '2026-06-05',
    });
  });
});

describe('the clock', () => {
  const on = (talk: Talk, me: typeof CLARA, today: string) =>
    Object.values(groupInbox([foldMoves(REF, talk.records)], [], me, [], today)).flat()[0];
  const sent = { how: 'written', day: '2026-06-02' } as const;
  const deliver = { revision: 1, number: 1, covers: [1, 2, 3] };

  it('says to the client that the agreed day has passed, from the day after', () => {
    expect(on(new Talk().agree(), CLARA, '2026-06-05')?.passed).toBeUndefined();
    expect(on(new Talk().agree(), CLARA, '2026-06-06')?.passed).toBe(true);
  });

  it('says to the client since which day a delivery or an answer waits for her', () => {
    const delivered = new Talk().agree().say('deliver', 'assistant', deliver, sent);
    expect(on(delivered, CLARA, '2026-06-09')).toMatchObject({ since: '2026-06-02', day: '2026-06-02' });
    const asks = new Talk().agree().say('need', 'assistant', { what: 'the prices' }, sent);
    expect(on(asks, CLARA, '2026-06-09')).toMatchObject({ since: '2026-06-02', passed: true });
    const countered = new Talk()
      .propose()
      .say('counter', 'assistant', { revision: 2, terms: { ...newsletter, why: 'x' } }, sent);
    expect(on(countered, CLARA, '2026-06-09')).toMatchObject({ since: '2026-06-02' });
  });

  it('says nothing to the assistant, nor of what waits for somebody else', () => {
    const talks = [
      new Talk().propose(),
      new Talk().agree(),
      new Talk().agree().say('deliver', 'assistant', deliver, sent),
      new Talk().agree().say('need', 'assistant', { what: 'the prices' }, sent),
    ];
    for (const talk of talks) {
      const row = on(talk, SARA, '2026-12-01');
      expect(row).toBeDefined();
      expect(row).not.toHaveProperty('since');
      expect(row).not.toHaveProperty('passed');
    }
    expect(
      on(new Talk().say('propose', 'client', { revision: 1, terms: newsletter }, sent), CLARA, '2026-12-01'),
    ).not.toHaveProperty('since');
  });
});

it('what was closed last stands first among the closed', () => {
  const closed = (ref: Ref, day: string) =>
    foldMoves(ref, new Talk(ref).propose().say('decline', 'assistant', {}, { how: 'written', day }).records);
  const all = [closed('OBJ-0000-0011', '2026-05-02'), closed('OBJ-0000-0012', '2026-05-12')];
  expect(groupInbox(all, [], CLARA).closed.map((row) => row.key)).toEqual(['OBJ-0000-0012', 'OBJ-0000-0011']);
});
