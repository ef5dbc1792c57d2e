/** Finding terms together and changing them; taking back; handing over. */
import { describe, expect, it } from 'vitest';
import { foldMoves } from '../../lib/objective/fold.ts';
import { type ShortId, shortId } from '../../lib/objective/ids.ts';
import { type LogRecord, recordOf } from '../../lib/objective/log.ts';
import type { ContentOf, Role } from '../../lib/objective/moves.ts';
import type { Objective, Standing } from '../../lib/objective/objective.ts';
import { allowedKinds, successorKinds, turnOf } from '../../lib/objective/rules.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';
import { clara, luca, metAll, missed, move, newsletter, REF, record, sara, Talk } from './samples.ts';

const fold = (records: readonly LogRecord[]): Objective => foldMoves(REF, records);
const standings = (now: Objective): Standing[] => now.entries.map((entry) => entry.standing);
const standing = (now: Objective, one: LogRecord): Standing | undefined =>
  now.entries.find((entry) => entry.record.id === one.id)?.standing;
const yes = (revision: number, terms: Terms): ContentOf<'accept'> => ({
  revision,
  terms: fingerprint(terms),
});

const later: Terms = { ...newsletter, due: { date: '2026-06-08' } };
const latest: Terms = { ...newsletter, due: { date: '2026-06-12' } };
const handed: Terms = { ...newsletter, assistant: luca };

describe('a counter-proposal', () => {
  const countered = (): Talk =>
    new Talk()
      .propose()
      .say('counter', 'assistant', { revision: 2, terms: later, reason: 'prices come late' });

  it('stands beside what was proposed', () => {
    const now = fold(countered().records);
    expect(now).toMatchObject({ state: 'countered', revision: 1, terms: newsletter, numbered: 2 });
    expect(now.offer).toEqual({
      kind: 'counter',
      by: 'assistant',
      revision: 2,
      terms: later,
      reason: 'prices come late',
    });
    expect(turnOf(now)).toBe('client');
    expect(allowedKinds(now, 'client')).toEqual(['propose', 'accept', 'keep', 'withdraw', 'reply']);
    expect(allowedKinds(now, 'assistant')).toEqual(['take-back', 'decline', 'reply']);
  });

  it('taken whole is agreed, without a third letter', () => {
    const now = fold(countered().say('accept', 'client', yes(2, later)).records);
    expect(now).toMatchObject({ state: 'agreed', revision: 2, terms: later });
    expect(now.offer).toBeUndefined();
  });

  it('taken in part is a new proposal, with the next number', () => {
    const talk = countered().say('propose', 'client', { revision: 3, terms: latest });
    expect(fold(talk.records)).toMatchObject({ state: 'proposed', revision: 3, author: 'client' });
    expect(fold(talk.say('accept', 'assistant', yes(3, latest)).records).state).toBe('agreed');
  });

  it('kept as it was, goes back to the proposal, and its number is not used again', () => {
    const talk = countered().say('keep', 'client', {});
    expect(fold(talk.records)).toMatchObject({ state: 'proposed', revision: 1, terms: newsletter });
    const again = talk.say('counter', 'assistant', { revision: 2, terms: latest });
    expect(standings(fold(again.records)).at(-1)).toBe('unfit');
    again.records.pop();
    expect(fold(again.say('counter', 'assistant', { revision: 3, terms: latest }).records).state).toBe(
      'countered',
    );
  });

  it('taken back, leaves the proposal to be answered', () => {
    const talk = countered().say('take-back', 'assistant', {});
    expect(fold(talk.records).state).toBe('proposed');
    expect(fold(talk.say('accept', 'assistant', yes(1, newsletter)).records).state).toBe('agreed');
  });

  it.each<[string, Talk]>([
    ['by its own author', new Talk().propose().say('counter', 'client', { revision: 2, terms: later })],
    [
      'with the same terms',
      new Talk().propose().say('counter', 'assistant', { revision: 2, terms: newsletter }),
    ],
    [
      'with a number of its own',
      new Talk().propose().say('counter', 'assistant', { revision: 3, terms: later }),
    ],
    [
      'between other people',
      new Talk().propose().say('counter', 'assistant', { revision: 2, terms: { ...later, client: luca } }),
    ],
    ['accepting one’s own', countered().say('accept', 'assistant', yes(2, later))],
    ['accepting what it no longer says', countered().say('accept', 'client', yes(2, latest))],
    ['accepting the proposal instead', countered().say('accept', 'client', yes(1, newsletter))],
    ['keeping against one’s own', countered().say('keep', 'assistant', {})],
    ['taking back the other’s', countered().say('take-back', 'client', {})],
    ['answering one’s own in part', countered().say('propose', 'assistant', { revision: 3, terms: latest })],
  ])('does not fit: %s', (_name, talk) => {
    const before = fold(talk.records.slice(0, -1));
    const now = fold(talk.records);
    expect(standings(now).at(-1)).toBe('unfit');
    expect({ ...now, entries: [] }).toEqual({ ...before, entries: [] });
  });
});

describe('a change after agreement', () => {
  const asked = (by: Role = 'client'): Talk =>
    new Talk().agree().say('change', by, { revision: 2, terms: later });

  it.each<Role>(['client', 'assistant'])('by the %s leaves what is agreed as it is', (by) => {
    const now = fold(asked(by).records);
    expect(now).toMatchObject({
      state: 'agreed',
      revision: 1,
      terms: newsletter,
      offer: { kind: 'change', by },
    });
    const other = by === 'client' ? 'assistant' : 'client';
    expect(turnOf(now)).toBe(other);
    expect(fold(asked(by).say('accept', other, yes(2, later)).records)).toMatchObject({
      state: 'agreed',
      revision: 2,
      terms: later,
    });
    const kept = fold(asked(by).say('keep', other, { reason: 'no' }).records);
    expect(kept).toMatchObject({ state: 'agreed', revision: 1 });
    expect(kept.offer).toBeUndefined();
    expect(fold(asked(by).say('take-back', by, {}).records).offer).toBeUndefined();
  });

  it('while it waits stays waiting', () => {
    const talk = new Talk()
      .agree()
      .say('need', 'assistant', { what: 'the prices' })
      .say('change', 'assistant', { revision: 2, terms: later });
    expect(fold(talk.say('accept', 'client', yes(2, later)).records)).toMatchObject({
      state: 'waiting',
      need: 'the prices',
      terms: later,
    });
  });

  it('keeps the verdicts of criteria it leaves as they were, under their new numbers', () => {
    const talk = new Talk()
      .agree()
      .deliver()
      .review(1, 'round', [...metAll([1, 3]), missed(2)]);
    const [first, , third] = newsletter.criteria as [never, never, never];
    const moved = {
      ...newsletter,
      criteria: [third, { text: 'it prints well', level: 'must' as const }, first],
    };
    talk.say('change', 'client', { revision: 2, terms: moved }).say('accept', 'assistant', yes(2, moved));
    expect(fold(talk.records).verdicts).toEqual({ 1: 'met', 3: 'met' });
  });

  it('is gone on from by a delivery, and there again once that is taken back', () => {
    const talk = asked('client').deliver();
    expect(fold(talk.records)).toMatchObject({ state: 'delivered' });
    expect(fold(talk.records).offer).toBeUndefined();
    const back = fold(talk.say('take-back', 'assistant', {}).records);
    expect(back).toMatchObject({ state: 'agreed', rounds: [], offer: { kind: 'change' } });
  });

  it('is one at a time', () => {
    const talk = asked('client').say('change', 'assistant', { revision: 3, terms: latest });
    expect(standings(fold(talk.records)).at(-1)).toBe('unfit');
  });

  it('asked for by both at once: one stands, the other is shown beside it', () => {
    const talk = new Talk().agree();
    const hers = record(move('change', 'client', { revision: 2, terms: later }, talk.head));
    const other = record(move('change', 'assistant', { revision: 2, terms: latest }, talk.head));
    const now = fold([...talk.records, hers, other]);
    const [stands, yielded] = hers.id < other.id ? [hers, other] : [other, hers];
    expect([standing(now, stands), standing(now, yielded)]).toEqual(['applied', 'rival']);
  });
});

describe('taking back a delivery', () => {
  it('goes back to waiting where it waited', () => {
    const talk = new Talk().agree().say('need', 'assistant', { what: 'the prices' }).deliver();
    expect(fold(talk.say('take-back', 'assistant', {}).records)).toMatchObject({
      state: 'waiting',
      need: 'the prices',
      rounds: [],
    });
    expect(fold(talk.deliver().records)).toMatchObject({ state: 'delivered' });
  });

  it('is not the client’s, and not after the review', () => {
    const talk = new Talk().agree().deliver().say('take-back', 'client', {});
    expect(standings(fold(talk.records)).at(-1)).toBe('unfit');
    const judged = new Talk()
      .agree()
      .deliver()
      .review(1, 'met', metAll([1, 2, 3]));
    expect(standings(fold(judged.say('take-back', 'assistant', {}).records)).at(-1)).toBe('unfit');
  });

  it('against a review that crossed it in the mail: only one of them counts', () => {
    const talk = new Talk().agree().deliver();
    const back = record(move('take-back', 'assistant', {}, talk.head));
    const content = { revision: 1, number: 1, outcome: 'met' as const, criteria: metAll([1, 2, 3]) };
    const judged = record(move('review', 'client', content, talk.head));
    const now = fold([...talk.records, back, judged]);
    expect([standing(now, back), standing(now, judged)].sort()).toEqual(['applied', 'rival']);
  });
});

describe('handing over', () => {
  const handing = (by: Role = 'assistant'): Talk =>
    new Talk().agree().say('hand-over', by, { successor: luca, done: 'the texts', accesses: ['Mailchimp'] });
  const agrees = yes(2, handed);
  const takesOver = { ...agrees, as: 'successor' as const };
  const byLuca = { how: 'letter' as const, from: 'luca@neri.test' };

  it('is open until the other side and who takes over have agreed', () => {
    const talk = handing();
    const now = fold(talk.records);
    expect(now).toMatchObject({
      state: 'agreed',
      sides: { assistant: sara },
      offer: { handing: { agreed: [] } },
    });
    expect(turnOf(now)).toBe('client');
    expect(allowedKinds(now, 'client')).toContain('accept');
    expect(allowedKinds(now, 'assistant')).not.toContain('accept');
    expect(successorKinds(now)).toEqual(['accept']);
    const half = fold(talk.say('accept', 'client', agrees).records);
    expect(half).toMatchObject({ sides: { assistant: sara }, offer: { handing: { agreed: ['other'] } } });
    expect(turnOf(half)).toBeUndefined();
    const whole = fold(talk.say('accept', 'assistant', takesOver, byLuca).records);
    expect(whole).toMatchObject({
      state: 'agreed',
      sides: { client: clara, assistant: luca },
      former: [sara],
      revision: 2,
    });
    expect(whole.offer).toBeUndefined();
  });

  it.each<Role>(['client', 'assistant'])(
    'by the %s: the two may agree at once, in letters that cross',
    (by) => {
      const talk = handing(by);
      const other = by === 'client' ? 'assistant' : 'client';
      const one = record(move('accept', other, agrees, talk.head));
      const two = record(move('accept', 'assistant', takesOver, talk.head), byLuca);
      const now = fold([...talk.records, one, two]);
      expect(now.sides?.assistant).toEqual(luca);
      expect(standings(now)).toEqual(['applied', 'applied', 'applied', 'applied', 'applied']);
      const content = { revision: 2, number: 1, covers: [1, 2, 3] };
      const work = record(move('deliver', 'assistant', content, now.head), byLuca);
      expect(fold([...talk.records, one, two, work]).state).toBe('delivered');
    },
  );

  it('what the one before delivers afterwards is a stranger’s', () => {
    const talk = handing().say('accept', 'client', agrees).say('accept', 'assistant', takesOver, byLuca);
    talk.say(
      'deliver',
      'assistant',
      { revision: 2, number: 1, covers: [1] },
      { how: 'letter', from: 'sara@conti.test' },
    );
    expect(standings(fold(talk.records)).at(-1)).toBe('stranger');
  });

  it.each<[string, Talk, Standing]>([
    [
      'by somebody else in the successor’s name',
      handing().say('accept', 'assistant', takesOver, { how: 'letter', from: 'sara@conti.test' }),
      'stranger',
    ],
    ['for terms with the old assistant', handing().say('accept', 'client', yes(2, newsletter)), 'unfit'],
    ['by who hands over', handing().say('accept', 'assistant', agrees), 'unfit'],
    ['to the client', new Talk().agree().say('hand-over', 'assistant', { successor: clara }), 'unfit'],
    ['to oneself', new Talk().agree().say('hand-over', 'assistant', { successor: sara }), 'unfit'],
    ['before agreement', new Talk().propose().say('hand-over', 'assistant', { successor: luca }), 'unfit'],
    ['twice', handing().say('hand-over', 'client', { successor: luca }), 'unfit'],
    [
      'taking over what nobody hands over',
      new Talk().agree().say('accept', 'assistant', takesOver, byLuca),
      'stranger',
    ],
  ])('does not count: %s', (_name, talk, expected) => {
    expect(standings(fold(talk.records)).at(-1)).toBe(expected);
    expect(fold(talk.records).sides?.assistant).toEqual(sara);
  });

  it('taken back, stays as it was, also when who takes over agrees too late', () => {
    const talk = handing();
    const late = recordOf(move('accept', 'assistant', takesOver, talk.head), byLuca);
    talk
      .say('take-back', 'assistant', {})
      .say('deliver', 'assistant', { revision: 1, number: 1, covers: [1, 2, 3] });
    talk.review(1, 'met', metAll([1, 2, 3]));
    const now = fold([...talk.records, late]);
    expect(now).toMatchObject({ state: 'met', sides: { assistant: sara } });
    expect(standing(now, late)).not.toBe('applied');
  });

  it('nested by malice is folded all the same, in any order', () => {
    const records = new Talk().agree().records;
    const say = (one: LogRecord): ShortId => {
      records.push(one);
      return shortId(one.id);
    };
    let at = shortId(records.at(-1)?.id ?? '');
    // Whoever takes over may agree at any of three moments, each time.
    for (let level = 0; level < 16; level++) {
      const successor = { name: `S${level}`, addresses: [`s${level}@conti.test`] };
      const revision = level + 2;
      const terms = { ...newsletter, assistant: successor };
      const over = say(record(move('hand-over', 'assistant', { successor }, at)));
      const agreed = say(record(move('accept', 'client', yes(revision, terms), over)));
      const need = say(record(move('need', 'assistant', { what: `more ${level}` }, agreed)));
      say(record(move('resume', 'client', {}, need)));
      at = say(record(move('accept', 'assistant', { ...yes(revision, terms), as: 'successor' }, over)));
    }
    const now = fold(records);
    expect(now.former).toContainEqual(sara);
    expect(now.entries).toHaveLength(records.length);
    expect(fold([...records].reverse())).toEqual(now);
  });
});
