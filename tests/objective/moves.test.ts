import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32, canonical, newRef, REF as REF_FORM, SHORT_ID } from '../../lib/objective/ids.ts';
import { asRecord, joinRecords, type Learnt, recordOf } from '../../lib/objective/log.ts';
import { asMove, checkMove, isKnown, moveId, moveShortId } from '../../lib/objective/moves.ts';
import { fingerprint, Terms } from '../../lib/objective/terms.ts';
import { foldText } from '../../lib/objective/text.ts';
import { move, newsletter, REF } from './samples.ts';

describe('ids', () => {
  it('has the published base 32 of known bytes', () => {
    expect(base32(new TextEncoder().encode('foobar'))).toBe('CSQPYRK1E8');
    expect(base32(new Uint8Array())).toBe('');
  });

  it('makes refs and short ids of their form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => REF_FORM.test(newRef(bytes))),
    );
    expect(moveShortId(move('take-back', 'client', {}))).toMatch(SHORT_ID);
  });

  it('is the same for what mail may change, and another for what carries meaning', () => {
    const id = (title: string): string =>
      moveId(move('propose', 'client', { revision: 1, terms: { ...newsletter, title } }));
    expect(id('The  “spring” letter —\u00a0ready…\n')).toBe(id('the "spring" letter - ready...'));
    for (const [a, b] of [
      ['no table', 'notable'],
      ['2*3', '23'],
      ['10²', '102'],
      ['snake_case', 'snakecase'],
      ['1,5', '15'],
    ])
      expect(id(a as string)).not.toBe(id(b as string));
  });

  it('does not depend on the order of keys or on fields that say nothing', () => {
    const { title, ...rest } = newsletter;
    const turned: Terms = { ...rest, boundaries: [], title };
    expect(fingerprint(turned)).toBe(fingerprint(newsletter));
    expect(fingerprint({ ...newsletter, why: 'because' })).not.toBe(fingerprint(newsletter));
    const swapped = { ...newsletter, criteria: newsletter.criteria.toReversed() };
    expect(fingerprint(swapped)).not.toBe(fingerprint(newsletter));
  });

  it('pins the id of one move for ever', () => {
    expect(moveShortId(move('propose', 'client', { revision: 1, terms: newsletter }))).toBe('HQ80-Y8D9-27W5');
  });
});

describe('folding text', () => {
  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});

describe('moves of kinds and fields not yet understood', () => {
  const foreign = fc
    .record({
      kind: fc.string({ minLength: 1, maxLength: 40 }),
      by: fc.constantFrom('client', 'assistant'),
      content: fc.jsonValue(),
    })
    .map((one) => ({ objective: REF, ...one }));

  it('survive a round trip byte for byte', () => {
    fc.assert(
      fc.property(foreign, fc.dictionary(fc.string(), fc.jsonValue()), (known, extra) => {
        const text = JSON.stringify({ ...extra, ...known });
        const kept = asMove(JSON.parse(text));
        expect(JSON.stringify(kept)).toBe(text);
        const again = asRecord(
          JSON.parse(JSON.stringify(recordOf(kept as never, { how: 'letter', from: 'a@b.test' }))),
        );
        expect(JSON.stringify(again?.move)).toBe(text);
      }),
    );
  });

  it('are not taken for known ones', () => {
    const content = { revision: 1, terms: newsletter };
    expect(isKnown(move('propose', 'client', content))).toBe(true);
    expect(isKnown({ ...move('propose', 'client', content), kind: 'praise' } as never)).toBe(false);
    expect(isKnown({ ...move('propose', 'client', content), colour: 'red' } as never)).toBe(false);
    expect(isKnown(move('propose', 'client', { ...content, colour: 'red' } as never))).toBe(false);
    expect(isKnown({ ...move('take-back', 'client', {}), kind: 'toString' } as never)).toBe(false);
  });

  it.each([null, 1, 'x', [], {}, { objective: 'OBJ-1', kind: 'x' }, { objective: REF }])(
    'refuses %j',
    (value) => {
      expect(asMove(value)).toBeUndefined();
    },
  );
});

describe('terms', () => {
  it.each([
    ['a day that does not exist', { due: { date: '2026-02-30' } }],
    ['a time without its zone', { due: { date: '2026-06-05', time: '18:00' } }],
    ['no must among the criteria', { criteria: [{ text: 'one photo', level: 'nice' }] }],
    ['an empty title', { title: ' \u200b ' }],
    ['hours', { hours: 12 }],
    ['a side without an address', { client: { name: 'Clara', addresses: [] } }],
  ])('refuses %s', (_name, part) => {
    expect(Terms.safeParse({ ...newsletter, ...part }).success).toBe(false);
  });

  it('says which field does not fit', () => {
    const bad = { ...newsletter, criteria: [{ text: '', level: 'must' as const }] };
    const said = checkMove(move('propose', 'client', { revision: 1, terms: bad }));
    expect(said).toEqual({ ok: false, path: ['terms', 'criteria', 0, 'text'] });
  });
});

describe('records', () => {
  const places: Learnt[] = ['a', 'b', 'c', 'a'].map((name, index) => ({
    how: 'letter',
    from: `${name}@b.test`,
    message: `${index}`,
  }));

  it('join the places a move was learnt in, in any order', () => {
    const take = move('take-back', 'client', {});
    const joined = places.map((place) => recordOf(take, place)).reduce(joinRecords);
    const turned = places
      .toReversed()
      .map((place) => recordOf(take, place))
      .reduce(joinRecords);
    expect(joined).toEqual(turned);
    expect(joined.learnt.map((place) => place.message)).toEqual(['0', '1', '2']);
  });

  it('refuse an id that is not the move’s own', () => {
    const one = recordOf(move('take-back', 'client', {}), { how: 'written' });
    expect(asRecord(one)).toEqual(one);
    expect(asRecord({ ...one, id: 'X'.repeat(52) })).toBeUndefined();
    expect(asRecord({ ...one, learnt: [{ how: 'written', seconds: 3 }] })).toBeUndefined();
  });

  it('have a canonical form without clock times', () => {
    expect(canonical({ b: '', a: [{ x: ' A  B ' }] })).toBe('{"a":[{"x":"a b"}]}');
  });
});
