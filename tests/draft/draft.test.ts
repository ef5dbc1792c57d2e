import { describe, expect, it } from 'vitest';
import type { Draft } from '../../lib/draft/draft.ts';
import { finishDraft, missingIn } from '../../lib/draft/finish.ts';
import { bareSubject, completeDraft, emptyDraft, startDraft } from '../../lib/draft/start.ts';
import { asDraft } from '../../lib/draft/stored.ts';
import { LINE_LIMIT } from '../../lib/objective/terms.ts';
import { clara } from '../objective/samples.ts';

const whole: Draft = {
  ...emptyDraft('new:1', 'en'),
  title: ' The newsletter  is ready ',
  why: '  ',
  criteria: [
    { text: ' it reads well ', level: 'must' },
    { text: '', level: 'must' },
  ],
  due: { date: '2026-06-05' },
  partner: { name: 'Sara Conti', address: ' sara@conti.test ' },
};

describe('a draft', () => {
  it('makes terms of what is typed, without empty rows', () => {
    const made = finishDraft(
      {
        ...whole,
        boundaries: ['', 'under 200 €'],
        resources: [{ what: 'Prices', where: '', grants: ' ', until: '' }],
      },
      clara,
    );
    expect(made).toEqual({
      ok: true,
      terms: {
        title: 'The newsletter is ready',
        criteria: [{ text: 'it reads well', level: 'must' }],
        due: { date: '2026-06-05' },
        client: clara,
        assistant: { name: 'Sara Conti', addresses: ['sara@conti.test'] },
        boundaries: ['under 200 €'],
        resources: [{ what: 'Prices' }],
      },
    });
  });

  it('puts its writer on the side they chose', () => {
    const made = finishDraft({ ...whole, role: 'assistant' }, clara);
    expect(made).toMatchObject({ ok: true, terms: { assistant: clara, client: { name: 'Sara Conti' } } });
  });

  it.each<[string, Partial<Draft>, string[]]>([
    ['nothing', { ...emptyDraft('new:1', 'en') }, ['partner', 'due', 'title', 'criteria']],
    ['a name without an address', { partner: { name: 'Sara', address: '' } }, ['partner']],
    ['only nice to have', { criteria: [{ text: 'one photo', level: 'nice' }] }, ['criteria']],
    ['blanks for a title', { title: ' \u200b' }, ['title']],
  ])('says what %s lacks', (_name, part, missing) => {
    expect(missingIn({ ...whole, ...part })).toEqual(missing);
    expect(finishDraft({ ...whole, ...part }, clara)).toEqual({ ok: false, missing });
  });

  it.each<[string, Partial<Draft>, string]>([
    ['a title that is a document', { title: 'x'.repeat(LINE_LIMIT + 1) }, 'title'],
    ['a day that does not exist', { due: { date: '2026-02-31' } }, 'due'],
    ['an address that is none', { partner: { name: 'Sara', address: 'a@b@c' } }, 'partner'],
  ])('points at %s', (_name, part, field) => {
    expect(finishDraft({ ...whole, ...part }, clara)).toEqual({ ok: false, missing: [field] });
  });

  it('comes back from the store as it was, and nothing else does', () => {
    expect(asDraft(structuredClone(whole))).toEqual(whole);
    for (const other of [undefined, {}, { key: 'form:1', fields: {} }, { ...whole, criteria: 'x' }])
      expect(asDraft(other)).toBeUndefined();
  });
});

describe('starting from a message', () => {
  const message = {
    key: 'm',
    link: 'https://mail.test/m',
    subject: 'Re: R: Fwd: Newsletter',
    from: { name: 'Sara Conti', address: 'sara@conti.test' },
    to: [{ address: 'clara@hotel.test' }],
    blocks: [{ depth: 0, text: 'Hi' }],
  };
  const isMe = (address: string): boolean => address === 'clara@hotel.test';

  it.each([
    ['Re: R: Fwd: Newsletter', 'Newsletter'],
    ['I: Rif: Fatture', 'Fatture'],
    ['AW: [2]: x', '[2]: x'],
    ['Report: April', 'Report: April'],
    ['re[4]: hello', 'hello'],
  ])('%s → %s', (subject, bare) => expect(bareSubject(subject)).toBe(bare));

  it('takes whoever is not me', () => {
    expect(startDraft(message, isMe, 'en').partner).toEqual({
      name: 'Sara Conti',
      address: 'sara@conti.test',
    });
    const mine = { ...message, from: { address: 'clara@hotel.test' }, to: [{ address: 'sara@conti.test' }] };
    expect(startDraft(mine, isMe, 'en').partner).toEqual({ name: '', address: 'sara@conti.test' });
  });

  it('keeps the reader’s language where the message does not tell', () => {
    expect(startDraft(message, isMe, 'it').language).toBe('it');
    const spoken = {
      ...message,
      blocks: [{ depth: 0, text: 'Could you send this to the printer, please?' }],
    };
    expect(startDraft(spoken, isMe, 'it').language).toBe('en');
  });

  it('completes only what is empty', () => {
    const draft = completeDraft({ ...whole, title: 'Mine' }, message, isMe);
    expect(draft.title).toBe('Mine');
    expect(draft.partner.address).toBe(' sara@conti.test ');
    expect(draft.source?.link).toBe('https://mail.test/m');
  });

  it.each([
    ['without a source', undefined, true],
    ['from the same webmail', { link: 'https://mail.test/list' }, true],
    ['from another page', { link: 'https://shop.test/prices' }, false],
    ['whose source was left out', {}, false],
    ['with a message of its own', { key: 'n', link: 'https://mail.test/n' }, false],
  ])('one %s belongs to the open message: %s', (_which, source, belongs) => {
    const { source: _none, ...rest } = whole;
    const draft = completeDraft({ ...rest, ...(source && { source }) }, message, isMe);
    expect(draft.source?.key === 'm').toBe(belongs);
  });
});
