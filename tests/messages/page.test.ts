import { describe, expect, it } from 'vitest';
import { asPageRequest } from '../../lib/messages/page.ts';

describe('a request in the page', () => {
  it.each([
    { esito: 'read' },
    { esito: 'reply', here: true },
    { esito: 'insert', letter: 'Hi' },
    { esito: 'composeLink', to: ['a@example.test'], subject: 's', body: 'b' },
  ])('%j is taken', (request) => {
    expect(asPageRequest(request)).toEqual(request);
  });

  it('is made anew, without what it may not hold', () => {
    expect(asPageRequest({ esito: 'read', extra: 1, __proto__: { letter: 'x' } })).toEqual({ esito: 'read' });
  });

  it.each([
    undefined,
    null,
    'read',
    1,
    [],
    {},
    { esito: 'changed' },
    { esito: 'send' },
    { esito: 'insert' },
    { esito: 'insert', letter: 1 },
    { esito: 'insert', letter: 'x'.repeat(1_000_001) },
    { esito: 'composeLink', to: 'a@example.test', subject: 's', body: 'b' },
    { esito: 'composeLink', to: [1], subject: 's', body: 'b' },
    { esito: 'composeLink', to: [], subject: 's' },
  ])('other values are not: %#', (value) => {
    expect(asPageRequest(value)).toBeUndefined();
  });
});
