import { describe, expect, it } from 'vitest';
import { asAsked } from '../../lib/messages/messages.ts';
import { asNews, asPageRequest, asSign, asWords, isTold } from '../../lib/messages/page.ts';

describe('a request in the page', () => {
  it.each([
    { esito: 'read' },
    { esito: 'reply', here: true },
    { esito: 'insert', letter: 'Hi', to: ['a@example.test'] },
    { esito: 'find', words: 'Room photos' },
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
    { esito: 'insert', to: [] },
    { esito: 'insert', letter: 'Hi' },
    { esito: 'insert', letter: 'Hi', to: [1] },
    { esito: 'find', words: ['a'] },
    { esito: 'insert', letter: 1, to: [] },
    { esito: 'insert', letter: 'x'.repeat(1_000_001), to: [] },
    { esito: 'composeLink', to: 'a@example.test', subject: 's', body: 'b' },
    { esito: 'composeLink', to: [1], subject: 's', body: 'b' },
    { esito: 'composeLink', to: [], subject: 's' },
  ])('other values are not: %#', (value) => {
    expect(asPageRequest(value)).toBeUndefined();
  });
});

describe('what the extension answers', () => {
  const sign = { language: 'en', text: 'proposed', label: 'proposed: x', state: 'proposed', title: 'x' };

  it('is a sign, made anew', () => {
    expect(asSign({ ...sign, more: 1 })).toEqual(sign);
    const { state: _, title: __, ...button } = sign;
    expect(asSign(button)).toEqual(button);
  });

  it.each([null, undefined, 'x', 1, {}, { ...sign, text: 1 }, { ...sign, label: undefined }])(
    'is none otherwise: %#',
    (value) => expect(asSign(value)).toBeUndefined(),
  );

  it('is news, of the rows that are whole', () => {
    const row = { key: 'k', state: 'agreed' };
    expect(
      asNews({ language: 'en', text: 'new', short: 'new', rows: [{ ...row, more: 1 }, null, { key: 1 }] }),
    ).toEqual({
      language: 'en',
      text: 'new',
      short: 'new',
      rows: [row],
    });
    for (const other of [null, {}, { language: 'en', text: 'new', rows: [] }, { language: 'en', rows: [] }])
      expect(asNews(other)).toBeUndefined();
  });

  it('is words, or that it may look again', () => {
    expect([asWords('Press'), asWords(''), asWords({}), asWords(null)]).toEqual([
      'Press',
      undefined,
      undefined,
      undefined,
    ]);
    const told = [{ esito: 'again' }, { esito: 'end' }, { esito: 'read' }, null, undefined, 'again'];
    expect(told.map((one) => isTold(one, 'again'))).toEqual([true, false, false, false, false, false]);
    expect(told.map((one) => isTold(one, 'end'))).toEqual([false, true, false, false, false, false]);
  });
});

describe('what the page’s script asks', () => {
  const message = {
    tool: 'roundcube',
    key: 'k',
    link: 'https://mail.test/',
    subject: 's',
    to: [],
    cc: [],
    blocks: [],
    attachments: [],
    cut: false,
    unsent: false,
  };

  it('is taken where it is whole, and nothing else is', () => {
    expect(asAsked({ esito: 'press' })).toEqual({ esito: 'press' });
    expect(asAsked({ esito: 'sign', message })).toEqual({ esito: 'sign', message });
    for (const other of [
      { esito: 'press', ref: 'OBJ-7K3Q-M3RD' },
      { esito: 'sign' },
      { esito: 'sign', message: { ...message, more: 1 } },
      { esito: 'changed' },
      null,
    ])
      expect(asAsked(other)).toBeUndefined();
  });
});
