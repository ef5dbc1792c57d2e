/** Reading ahead: the same draft, with pauses between, and never more than a slice of work at once. */
import { describe, expect, it } from 'vitest';
import { fillDraft } from '../../lib/draft/propose.ts';
import { remembering } from '../../lib/draft/remembered.ts';
import { readAhead, SLICE } from '../../lib/draft/slices.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import { fill } from './time.ts';

const message = (text: string) => ({
  subject: '',
  from: { name: 'Ugo Neri', address: 'ugo@neri.test' },
  blocks: [{ depth: 0, text }],
  date: { iso: '2026-06-10' },
});
const draft = emptyDraft('message:m', 'it');
const MAIL = 'Mi mandi le foto per il sito entro venerdì? Il listino è pronto. Serve un preventivo.\n\n';

/** A clock by which each look at it is two milliseconds later. */
function paced() {
  let time = 0;
  const slices: number[] = [];
  let begun = 0;
  return {
    slices,
    now: () => (time += 2),
    pause: async () => {
      slices.push(time - begun);
      begun = time;
    },
  };
}

describe('a long message', () => {
  it('is read in slices of a few milliseconds', async () => {
    const { slices, ...pace } = paced();
    await readAhead(message(fill(MAIL, 20_000)), 'it', pace);
    expect(slices.length).toBeGreaterThan(50);
    // The clock goes on while it is looked at: one look beyond the slice is the most.
    expect(Math.max(...slices)).toBeLessThanOrEqual(SLICE + 6);
  });

  it('tells how far it is, from where it takes long, and ends before the whole', async () => {
    const told: number[] = [];
    const { slices: _, ...pace } = paced();
    await readAhead(message(fill(MAIL, 40_000)), 'it', { ...pace, tell: (share) => told.push(share) });
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBeGreaterThan(0);
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('makes the draft that it makes at once', async () => {
    const long = message(fill(MAIL, 5000));
    const atOnce = fillDraft(draft, long, '2026-06-10');
    await readAhead(long, 'it');
    expect(fillDraft(draft, long, '2026-06-10')).toEqual(atOnce);
    expect(atOnce.due.date).toBe('2026-06-12');
  });

  it('of one word, or none, is no trouble', async () => {
    await readAhead(message('Grazie'), 'it');
    await readAhead({ ...message(''), blocks: [] }, 'en');
  });
});

describe('what is remembered', () => {
  it('is worked out once, by all of its texts', () => {
    const asked: string[] = [];
    const say = remembering((one: string, two: string) => {
      asked.push(one + two);
      return one === 'x' ? undefined : one + two;
    });
    expect([say('a', 'b'), say('a', 'b'), say('ab', ''), say('x', ''), say('x', '')]).toEqual([
      'ab',
      'ab',
      'ab',
      undefined,
      undefined,
    ]);
    expect(asked).toEqual(['ab', 'ab', 'x']);
  });

  it('is bounded: old answers go, and are worked out again', () => {
    let asked = 0;
    const say = remembering((one: string) => {
      asked++;
      return one;
    });
    for (let n = 0; n < 5000; n++) say(String(n));
    say('0');
    expect(asked).toBe(5001);
    for (let n = 0; n < 2; n++) say('x'.repeat(3000));
    expect(asked).toBe(5003);
  });
});
