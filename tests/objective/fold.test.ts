import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMoves } from '../../lib/objective/fold.ts';
import { joinRecords, type LogRecord } from '../../lib/objective/log.ts';
import { moveShortId } from '../../lib/objective/moves.ts';
import type { Objective, Standing } from '../../lib/objective/objective.ts';
import { allowedKinds, turnOf } from '../../lib/objective/rules.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { anyRecords, clara, metAll, missed, move, newsletter, REF, record, sara, Talk } from './samples.ts';

const fold = (records: LogRecord[]): Objective => foldMoves(REF, records);
const standing = (now: Objective, one: LogRecord): Standing | undefined =>
  now.entries.find((entry) => entry.record.id === one.id)?.standing;

describe('a straight conversation', () => {
  it.each([
    ['nothing', new Talk(), 'draft'],
    [
      'asked',
      new Talk().say('ask', 'client', { wish: 'A newsletter', client: clara, assistant: sara }),
      'asked',
    ],
    ['proposed', new Talk().propose(), 'proposed'],
    ['agreed', new Talk().agree(), 'agreed'],
    ['declined', new Talk().propose().say('decline', 'assistant', {}), 'declined'],
    ['withdrawn before agreement', new Talk().propose().say('withdraw', 'client', {}), 'withdrawn'],
    [
      'withdrawn after it',
      new Talk().agree().say('withdraw', 'client', { reason: 'the fair is off' }),
      'withdrawn',
    ],
    ['delivered', new Talk().agree().deliver(), 'delivered'],
    [
      'met',
      new Talk()
        .agree()
        .deliver()
        .review(1, 'met', metAll([1, 2, 3])),
      'met',
    ],
    [
      'another round',
      new Talk()
        .agree()
        .deliver()
        .review(1, 'round', [...metAll([1, 3]), missed(2)]),
      'agreed',
    ],
    [
      'missed',
      new Talk()
        .agree()
        .deliver()
        .review(1, 'missed', [...metAll([1, 3]), missed(2)]),
      'missed',
    ],
    [
      'closed',
      new Talk().agree().say('close', 'client', { reason: 'nothing came', on: '2026-06-06' }),
      'missed',
    ],
  ])('%s', (_name, talk, state) => {
    expect(fold(talk.records).state).toBe(state);
  });

  it('reaches met in a second round, with the verdicts of both deliveries', () => {
    const talk = new Talk()
      .agree()
      .deliver()
      .review(1, 'round', [...metAll([1, 3]), missed(2)]);
    const now = fold(talk.deliver(2, [2]).review(2, 'met', metAll([2])).records);
    expect(now.state).toBe('met');
    expect(now.verdicts).toEqual({ 1: 'met', 2: 'met', 3: 'met' });
    expect(now.rounds).toHaveLength(2);
  });

  it('waits for what is needed first, and goes on', () => {
    const talk = new Talk().agree().say('need', 'assistant', { what: 'the prices' });
    expect(fold(talk.records)).toMatchObject({ state: 'waiting', need: 'the prices' });
    expect(turnOf(fold(talk.records))).toBe('client');
    const now = fold(talk.say('resume', 'client', { came: 'in the folder' }).records);
    expect(now.state).toBe('agreed');
    expect(now.need).toBeUndefined();
    expect(fold(talk.deliver().records).state).toBe('delivered');
  });

  it('can be let go by the assistant', () => {
    const talk = new Talk().agree().say('release', 'assistant', { reason: 'I am ill' });
    expect(fold(talk.records).state).toBe('released');
    expect(turnOf(fold(talk.records))).toBeUndefined();
  });

  it('counts a waived criterion as fine as it is', () => {
    const talk = new Talk().agree().deliver();
    const now = fold(talk.review(1, 'met', [...metAll([1, 3]), { criterion: 2, verdict: 'waived' }]).records);
    expect(now.state).toBe('met');
  });

  it('lets the client answer what the assistant proposed', () => {
    const talk = new Talk().say('propose', 'assistant', { revision: 1, terms: newsletter });
    expect(allowedKinds(fold(talk.records), 'client')).toEqual([
      'accept',
      'counter',
      'decline',
      'withdraw',
      'reply',
    ]);
    const agreed = talk.say('accept', 'client', { revision: 1, terms: fingerprint(newsletter) });
    expect(fold(agreed.records).state).toBe('agreed');
  });
});

describe('moves that do not fit are kept and shown, never applied', () => {
  const agreed = (): Talk => new Talk().agree();

  it.each<[string, Talk, Standing]>([
    [
      'accepting one’s own proposal',
      new Talk().propose().say('accept', 'client', { revision: 1, terms: fingerprint(newsletter) }),
      'unfit',
    ],
    [
      'accepting other terms',
      new Talk().propose().say('accept', 'assistant', { revision: 1, terms: '0000-0000' }),
      'unfit',
    ],
    [
      'accepting another revision',
      new Talk().propose().say('accept', 'assistant', { revision: 2, terms: fingerprint(newsletter) }),
      'unfit',
    ],
    ['delivering before agreement', new Talk().propose().deliver(), 'unfit'],
    ['delivering a criterion that is not there', agreed().deliver(1, [4]), 'unfit'],
    ['withdrawing after agreement without a reason', agreed().say('withdraw', 'client', {}), 'unfit'],
    [
      'the assistant withdrawing after agreement',
      agreed().say('withdraw', 'assistant', { reason: 'x' }),
      'unfit',
    ],
    [
      'the assistant reviewing',
      agreed()
        .deliver()
        .say('review', 'assistant', { revision: 1, number: 1, outcome: 'met', criteria: metAll([1, 2, 3]) }),
      'unfit',
    ],
    [
      'a review that leaves a criterion out',
      agreed()
        .deliver()
        .review(1, 'met', metAll([1, 2])),
      'unfit',
    ],
    [
      'met although a must is missed',
      agreed()
        .deliver()
        .review(1, 'met', [...metAll([1, 3]), missed(2)]),
      'unfit',
    ],
    [
      'missed although all is there',
      agreed()
        .deliver()
        .review(1, 'missed', metAll([1, 2, 3])),
      'unfit',
    ],
    [
      'another round although all is there',
      agreed()
        .deliver()
        .review(1, 'round', metAll([1, 2, 3])),
      'unfit',
    ],
    [
      'missed after a part, with a must not judged',
      agreed()
        .deliver(1, [1])
        .review(1, 'missed', [missed(1)]),
      'unfit',
    ],
    [
      'a review of another delivery',
      agreed()
        .deliver()
        .review(2, 'met', metAll([1, 2, 3])),
      'unfit',
    ],
    [
      'closing on the agreed day',
      agreed().say('close', 'client', { reason: 'x', on: '2026-06-05' }),
      'unfit',
    ],
    [
      'closing while a delivery waits',
      agreed().deliver().say('close', 'client', { reason: 'x', on: '2026-07-01' }),
      'unfit',
    ],
    [
      'a letter from a stranger',
      new Talk()
        .propose()
        .say(
          'accept',
          'assistant',
          { revision: 1, terms: fingerprint(newsletter) },
          { how: 'letter', from: 'else@else.test' },
        ),
      'stranger',
    ],
    [
      'a letter from the wrong side',
      new Talk()
        .propose()
        .say(
          'accept',
          'assistant',
          { revision: 1, terms: fingerprint(newsletter) },
          { how: 'letter', from: 'clara@hotel.test' },
        ),
      'stranger',
    ],
    ['keeping what nobody asked to change', agreed().say('keep', 'client', {}), 'unfit'],
    ['the client needing something first', agreed().say('need', 'client', { what: 'the prices' }), 'unfit'],
    ['going on without having waited', agreed().say('resume', 'assistant', {}), 'unfit'],
    ['the client letting go', agreed().say('release', 'client', { reason: 'x' }), 'unfit'],
  ])('%s', (_name, talk, expected) => {
    const last = talk.records.at(-1) as LogRecord;
    const before = fold(talk.records.slice(0, -1));
    const now = fold(talk.records);
    expect(standing(now, last)).toBe(expected);
    expect({ ...now, entries: [] }).toEqual({ ...before, entries: [] });
  });

  it('a second review of an older delivery yields to the one that was answered', () => {
    const talk = agreed().deliver();
    const older = record(
      move(
        'review',
        'client',
        { revision: 1, number: 1, outcome: 'met', criteria: metAll([1, 2, 3]) },
        talk.head,
      ),
    );
    talk.review(1, 'round', [...metAll([1, 3]), missed(2)]).deliver(2, [2]);
    const now = fold([...talk.records, older]);
    expect(now.state).toBe('delivered');
    expect(standing(now, older)).toBe('rival');
  });

  it('what answers something no longer current is late', () => {
    const talk = agreed().deliver();
    const older = record(
      move('review', 'client', { revision: 1, number: 1, outcome: 'met', criteria: metAll([1]) }, talk.head),
    );
    talk.review(1, 'round', [...metAll([1, 3]), missed(2)]);
    expect(standing(fold([...talk.records, older]), older)).toBe('late');
  });

  it('a missing ancestor is asked for, and the move counts once it is there', () => {
    const talk = agreed().deliver();
    const [proposed, accepted, delivered] = talk.records as [LogRecord, LogRecord, LogRecord];
    const now = fold([proposed, delivered]);
    expect(now.state).toBe('proposed');
    expect(standing(now, delivered)).toBe('missing');
    expect(fold([delivered, proposed, accepted]).state).toBe('delivered');
  });

  it('takes addresses without case, and any address of a side', () => {
    const terms = {
      ...newsletter,
      assistant: { name: 'Sara', addresses: ['info@conti.test', 'Sara@Conti.test'] },
    };
    const yes = { revision: 1, terms: fingerprint(terms) };
    const talk = new Talk()
      .propose(terms)
      .say('accept', 'assistant', yes, { how: 'letter', from: 'sara@conti.test' });
    expect(fold(talk.records).state).toBe('agreed');
  });
});

describe('two moves that answer the same one', () => {
  const forked = (kindA: LogRecord, kindB: LogRecord, talk: Talk): Objective => {
    const one = fold([...talk.records, kindA, kindB]);
    expect(fold([kindB, kindA, ...talk.records])).toEqual(one);
    return one;
  };

  it('withdraw stands over accept, and both are shown', () => {
    const talk = new Talk().propose();
    const yes = record(
      move('accept', 'assistant', { revision: 1, terms: fingerprint(newsletter) }, talk.head),
    );
    const back = record(move('withdraw', 'client', {}, talk.head));
    const now = forked(yes, back, talk);
    expect(now.state).toBe('withdrawn');
    expect(standing(now, yes)).toBe('rival');
  });

  it('missed stands over met', () => {
    const talk = new Talk().agree().deliver();
    const content = { revision: 1, number: 1 };
    const yes = record(
      move('review', 'client', { ...content, outcome: 'met', criteria: metAll([1, 2, 3]) }, talk.head),
    );
    const no = record(
      move(
        'review',
        'client',
        { ...content, outcome: 'missed', criteria: [...metAll([1, 3]), missed(2)] },
        talk.head,
      ),
    );
    expect(forked(yes, no, talk).state).toBe('missed');
  });

  it('else the smaller id', () => {
    const talk = new Talk().agree();
    const [a, b] = ['one', 'two'].map((note) =>
      record(move('deliver', 'assistant', { revision: 1, number: 1, covers: [1], note }, talk.head)),
    ) as [LogRecord, LogRecord];
    const now = forked(a, b, talk);
    expect(standing(now, a.id < b.id ? a : b)).toBe('applied');
    expect(standing(now, a.id < b.id ? b : a)).toBe('rival');
  });

  it('nobody takes back by a late letter what they have gone on from', () => {
    const talk = new Talk().agree();
    const proposed = talk.records[0] as LogRecord;
    talk.deliver().review(1, 'met', metAll([1, 2, 3]));
    const late = record(move('withdraw', 'client', { reason: 'never mind' }, moveShortId(proposed.move)));
    const now = fold([...talk.records, late]);
    expect(now.state).toBe('met');
    expect(standing(now, late)).toBe('rival');
  });
});

describe('what others forge', () => {
  const eve = { name: 'Clara Bassi', addresses: ['eve@else.test'] };
  const byEve = { how: 'letter' as const, from: 'eve@else.test' };
  const bySara = { how: 'letter' as const, from: 'sara@conti.test' };

  it('another beginning under the same ref does not replace what two people have gone on from', () => {
    const talk = new Talk()
      .agree()
      .deliver()
      .review(1, 'met', metAll([1, 2, 3]));
    const roots = Array.from({ length: 20 }, (_, count) =>
      record(
        move('propose', 'client', { revision: 1, terms: { ...newsletter, title: `x${count}`, client: eve } }),
        byEve,
      ),
    );
    const children = roots.map((root) =>
      record(move('decline', 'assistant', {}, moveShortId(root.move)), byEve),
    );
    expect(fold([...talk.records, ...roots, ...children]).state).toBe('met');
  });

  it('a move in the other side’s name is no evidence that they have gone on', () => {
    const talk = new Talk().propose();
    const back = record(move('withdraw', 'client', {}, talk.head));
    const yes = record(
      move('accept', 'assistant', { revision: 1, terms: fingerprint(newsletter) }, talk.head),
      bySara,
    );
    const forged = record(move('withdraw', 'client', { reason: 'x' }, moveShortId(yes.move)), bySara);
    expect(fold([...talk.records, back, yes, forged]).state).toBe('withdrawn');
  });

  it('a first proposal in somebody’s name is a stranger’s', () => {
    const forged = record(move('propose', 'client', { revision: 1, terms: newsletter }), byEve);
    expect(standing(fold([forged]), forged)).toBe('stranger');
  });

  it('a proposal cannot put its writer’s own address on the other side', () => {
    const talk = new Talk().say('ask', 'client', { wish: 'A newsletter', client: clara, assistant: sara });
    const terms = { ...newsletter, client: { ...clara, addresses: ['clara@hotel.test', 'sara@conti.test'] } };
    talk.say('propose', 'assistant', { revision: 1, terms }, bySara);
    expect(fold(talk.records).state).toBe('asked');
    const more = { ...newsletter, client: { ...clara, addresses: ['clara@hotel.test', 'other@conti.test'] } };
    const sly = new Talk().say('ask', 'client', { wish: 'A newsletter', client: clara, assistant: sara });
    sly.say('propose', 'assistant', { revision: 1, terms: more }, bySara);
    const from = { how: 'letter' as const, from: 'other@conti.test' };
    sly.say('accept', 'client', { revision: 1, terms: fingerprint(more) }, from);
    expect(fold(sly.records).state).toBe('proposed');
  });

  it('however often it is quoted elsewhere, the place that makes a move count stays', () => {
    const [first] = new Talk().propose().records as [LogRecord];
    const letter = { how: 'letter' as const, from: 'clara@hotel.test', message: 'm' };
    let one: LogRecord = { ...first, learnt: [letter] };
    for (let day = 1; day < 20; day++) {
      const quoted = { how: 'quoted' as const, from: `info${day}@else.test`, day: `2026-05-${10 + day}` };
      one = joinRecords(one, { ...one, learnt: [quoted] });
    }
    expect(fold([one]).state).toBe('proposed');
  });
});

describe('properties', () => {
  it.each<Standing>(['stranger', 'unfit', 'late', 'missing'])(
    'what is kept apart as %s changes nothing that counts',
    (apart) => {
      const counted = (now: Objective): unknown => ({
        ...now,
        entries: now.entries.filter((entry) => entry.standing === 'applied').map((entry) => entry.record.id),
      });
      fc.assert(
        fc.property(anyRecords, (all) => {
          const now = fold(all);
          const gone = new Set(
            now.entries.flatMap((entry) => (entry.standing === apart ? entry.record.id : [])),
          );
          expect(counted(fold(all.filter((one) => !gone.has(one.id))))).toEqual(counted(now));
        }),
        { numRuns: 800 },
      );
    },
  );

  it('any order, duplicates and replays give the same objective', () => {
    fc.assert(
      fc.property(
        anyRecords.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 0 })),
        ),
        ([all, some]) => {
          expect(fold([...some, ...all])).toEqual(fold(all));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('met or missed only after the client’s review of every must of the agreed revision, or the client’s closing', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(anyRecords, (all) => {
        const now = fold(all);
        reached.set(now.state, (reached.get(now.state) ?? 0) + 1);
        if (now.state !== 'met' && now.state !== 'missed') return;
        const counted = now.entries
          .filter((entry) => entry.standing === 'applied' && entry.record.move.kind !== 'reply')
          .map((entry) => entry.record.move);
        const last = counted.at(-1);
        expect(last?.by).toBe('client');
        if (last?.kind === 'close') return;
        expect(['review', 'correct']).toContain(last?.kind);
        const judges = (kind: string): boolean => kind === 'review' || kind === 'correct';
        const judged = counted.flatMap((one) =>
          judges(one.kind) && one.by === 'client' && 'criteria' in (one.content as object)
            ? (one.content as { revision: number; criteria: { criterion: number }[] }).criteria
            : [],
        );
        for (const must of [1, 2]) expect(judged.map((one) => one.criterion)).toContain(must);
      }),
      { numRuns: 2500, seed: 7 },
    );
    expect([...reached.keys()]).toEqual(
      expect.arrayContaining([
        'proposed',
        'agreed',
        'withdrawn',
        'declined',
        'delivered',
        'met',
        'missed',
        'released',
      ]),
    );
  });

  it('every record is there once, whatever became of it', () => {
    fc.assert(
      fc.property(anyRecords, (all) => {
        const ids = fold(all).entries.map((entry) => entry.record.id);
        expect(new Set(ids)).toEqual(new Set(all.map((one) => one.id)));
        expect(ids).toHaveLength(new Set(ids).size);
      }),
    );
  });

  it('does not loop where moves share a short id, as somebody could make them', () => {
    const talk = new Talk().agree();
    const accept = talk.records[1] as LogRecord;
    const ring = (['need', 'resume'] as const).map((kind) => {
      const content = kind === 'need' ? { what: 'x' } : {};
      const one = record(move(kind, 'assistant', content as never, talk.head));
      // Its id begins as the accept's does, so it answers itself and the other.
      return { ...one, id: accept.id.slice(0, 12) + one.id.slice(12) };
    });
    expect(fold([...talk.records, ...ring]).state).toBe('agreed');
  });

  describe('where pairs of one short id answer each other', () => {
    /** After an agreement, so many pairs; and how often the last of them was looked at. */
    function pairs(levels: number) {
      const talk = new Talk().agree();
      const seen = { looks: 0 };
      for (let level = 0; level < levels; level++) {
        const kind = level % 2 === 0 ? 'need' : 'resume';
        const content = kind === 'need' ? { what: `${level}` } : { came: `${level}` };
        const one = record(move(kind, 'assistant', content as never, talk.head));
        talk.records.push(
          { ...one, id: one.id.replace(/.$/, '0') },
          { ...one, id: one.id.replace(/.$/, '1') },
        );
      }
      const last = talk.records.at(-1) as LogRecord;
      const { learnt } = last;
      Object.defineProperty(last, 'learnt', {
        get: () => {
          seen.looks++;
          return learnt;
        },
      });
      return { records: talk.records, seen };
    }

    it('the work does not double with each of them', () => {
      const { records, seen } = pairs(15);
      fold(records);
      expect(seen.looks).toBeLessThan(10_000);
    });

    it('the end is the same in any order, and nothing of it is lost', () => {
      const { records } = pairs(150);
      const now = fold(records);
      expect(now.state).toBe('agreed');
      expect(now.entries).toHaveLength(records.length);
      expect(now.entries.filter((one) => one.standing === 'applied')).toHaveLength(152);
      expect(fold(records.toReversed())).toEqual(now);
    });
  });
});
