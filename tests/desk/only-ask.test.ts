/** One thing of several goes into a draft of its own, with what belongs to it. */
import { expect, it } from 'vitest';
import { apartFrom } from '../../lib/desk/only-ask.ts';
import { emptyDraft } from '../../lib/draft/start.ts';

const rests = (from: number, to: number) => ({ quote: 'x', paragraph: 1, from, to });
const draft = {
  ...emptyDraft('message:m', 'en'),
  title: 'Spring',
  due: { date: '2026-12-11' },
  criteria: [
    { text: 'the prices are sent', level: 'must' as const, rests: rests(0, 30) },
    { text: 'three quotes', level: 'must' as const, rests: rests(40, 60) },
    { text: 'typed by hand', level: 'must' as const },
  ],
  asks: [
    { text: 'the prices are sent', title: 'The prices are sent', rests: rests(0, 30) },
    { text: 'three quotes', rests: rests(40, 60) },
  ],
  rests: { due: rests(20, 28) },
};

it('takes its own day along and leaves the others, marked', () => {
  const apart = apartFrom(draft, 0, 'new:1');
  expect(apart?.one).toMatchObject({
    key: 'new:1',
    title: 'The prices are sent',
    due: { date: '2026-12-11' },
  });
  expect(apart?.rest.asks?.[0]?.draft).toBe('new:1');
  expect(apart?.rest.criteria.map((one) => one.text)).toEqual(['three quotes', 'typed by hand']);
  expect(apart?.rest.title).toBe('Spring');
});

it('has no day that another one names, and none that is not there', () => {
  expect(apartFrom(draft, 1, 'new:2')?.one).toMatchObject({ title: 'three quotes', due: { date: '' } });
  expect(apartFrom(draft, 7, 'new:3')).toBeUndefined();
});
