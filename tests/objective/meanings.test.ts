import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMoves } from '../../lib/objective/fold.ts';
import { asRecord, joinRecords, type Learnt, recordOf } from '../../lib/objective/log.ts';
import { agreementTo, isStale, MEANINGS, meaningsOf } from '../../lib/objective/meanings.ts';
import { fits } from '../../lib/objective/rules.ts';
import { fingerprint } from '../../lib/objective/terms.ts';
import { clara, metAll, move, newsletter, REF, sara, Talk } from './samples.ts';

const fold = (talk: Talk) => foldMoves(REF, talk.records);
const asked = () => new Talk().say('ask', 'client', { wish: 'A newsletter', client: clara, assistant: sara });
const offered = () => new Talk().say('propose', 'assistant', { revision: 1, terms: newsletter });
const waiting = () => new Talk().agree().say('need', 'assistant', { what: 'the prices' });
const later = { ...newsletter, due: { date: '2026-06-08' } };
const countered = () => new Talk().propose().say('counter', 'assistant', { revision: 2, terms: later });
const met = () =>
  new Talk()
    .agree()
    .deliver()
    .review(1, 'met', metAll([1, 2, 3]));

describe('what words can mean', () => {
  it.each([
    ['asked', asked(), ['written-up', 'stops'], ['written-up', 'no']],
    ['proposed by the assistant', offered(), ['agreed', 'changed', 'not-yet', 'no'], ['stops']],
    ['proposed', new Talk().propose(), ['stops'], ['agreed', 'changed', 'not-yet', 'no']],
    ['agreed', new Talk().agree(), ['other-terms', 'stops'], ['delivery', 'needs', 'other-terms', 'lets-go']],
    [
      'waiting',
      waiting(),
      ['other-terms', 'goes-on', 'stops'],
      ['delivery', 'other-terms', 'goes-on', 'lets-go'],
    ],
    ['countered', countered(), ['agreed', 'as-it-was', 'not-yet', 'stops'], ['no']],
    ['delivered', new Talk().agree().deliver(), ['meets', 'judged'], []],
    ['met', met(), [], []],
  ] as const)('%s', (_state, talk, client, assistant) => {
    expect(meaningsOf(fold(talk), 'client')).toEqual(client);
    expect(meaningsOf(fold(talk), 'assistant')).toEqual(assistant);
  });

  it('does not agree to terms that are gone, nor judge an older delivery', () => {
    const proposed = fold(new Talk().propose());
    expect(meaningsOf(proposed, 'assistant', { revision: 2 })).toEqual(['not-yet', 'no']);
    expect(isStale(proposed, { revision: 2 })).toBe(true);
    expect(isStale(proposed, { revision: 1 })).toBe(false);
    const delivered = fold(new Talk().agree().deliver());
    expect(meaningsOf(delivered, 'client', { delivery: 2 })).toEqual([]);
    expect(MEANINGS).toContain('meets');
  });

  it('agrees by a move that fits, the same whoever records it', () => {
    const proposed = fold(new Talk().propose());
    const content = agreementTo(proposed);
    expect(content).toEqual({ revision: 1, terms: fingerprint(newsletter) });
    if (!content) return;
    expect(fits(proposed, move('accept', 'assistant', content, proposed.head))).toBe(true);
  });
});

it('agrees to the counter-proposal, and not to what it answers', () => {
  const now = fold(countered());
  expect(agreementTo(now)).toEqual({ revision: 2, terms: fingerprint(later) });
  expect(meaningsOf(now, 'client', { revision: 1 })).toEqual(['as-it-was', 'not-yet', 'stops']);
  expect(isStale(now, { revision: 1 })).toBe(true);
});

describe('a record from plain words', () => {
  const said = move('accept', 'assistant', { revision: 1, terms: fingerprint(newsletter) });
  const place = fc.record(
    {
      how: fc.constantFrom<Learnt['how']>('written', 'letter', 'quoted', 'words'),
      from: fc.constantFrom('sara@conti.test', 'Sara@conti.test', 'clara@hotel.test'),
      day: fc.constantFrom('2026-06-01', '2026-06-02'),
      quote: fc.constantFrom('Happy to', 'Ok'),
      recordedBy: fc.constantFrom<'client' | 'assistant'>('client', 'assistant'),
      subject: fc.constantFrom('Newsletter', 'Re: Newsletter'),
    },
    { requiredKeys: ['how'] },
  ) as fc.Arbitrary<Learnt>;

  it('joins in any order to the same', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), fc.integer(), (places, turn) => {
        const all = places.map((one) => recordOf(said, one));
        const at = Math.abs(turn) % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
        expect(turned.reduce(joinRecords)).toEqual(all.reduce(joinRecords));
      }),
    );
  });

  it('is read back as it was kept; an older one without these fields too', () => {
    const from = { how: 'words', quote: 'Happy to', recordedBy: 'client', subject: 'Newsletter' } as const;
    for (const learnt of [from, { how: 'words' } as const]) {
      const record = recordOf(said, learnt);
      expect(asRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }
    expect(asRecord(recordOf(said, { how: 'words', quote: 'x'.repeat(2001) }))).toBeUndefined();
  });
});
