/** What a draft proposes from its message, each value with the words it rests on. Mails of our own. */
import { describe, expect, it } from 'vitest';
import { JUDGE } from '../../lib/desk/fill.ts';
import type { Draft, Rests } from '../../lib/draft/draft.ts';
import { finishDraft } from '../../lib/draft/finish.ts';
import { fillDraft, proposeFrom } from '../../lib/draft/propose.ts';
import { startDraft } from '../../lib/draft/start.ts';
import { asDraft } from '../../lib/draft/stored.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const luca = { name: 'Luca Rinaldi', address: 'luca@rinaldi.test' };
const isMe = (address: string): boolean => address === clara.address;

const mail = (text: string, more: object = {}) => ({
  key: 'm',
  link: 'https://mail.test/m',
  subject: 'Spring at the hotel',
  from: clara,
  to: [sara],
  blocks: [{ depth: 0, text }],
  date: { iso: '2026-11-24' },
  ...more,
});
const drafted = (text: string, more: object = {}): Draft => {
  const message = mail(text, more);
  return fillDraft(startDraft(message, isMe, 'en'), message, '2026-11-24', JUDGE);
};

const TWO = `Hi Sara,

last spring was busy. Could you send out the spring newsletter by Friday 11 December?
The prices are here: https://hotel.test/prices.

Please also get three quotes
for the curtains of the lake rooms.

Thanks,
Clara`;

const everyRest = (draft: Draft): Rests[] => [
  ...Object.values(draft.rests),
  ...[...draft.criteria, ...draft.resources].flatMap((one) => (one.rests ? [one.rests] : [])),
];

describe('a message with two asks, a day and a link', () => {
  const draft = drafted(TWO);

  it('fills who, when, criteria and what is needed; the subject is the title', () => {
    expect(draft).toMatchObject({
      title: 'Spring at the hotel',
      partner: sara,
      due: { date: '2026-12-11' },
      criteria: [
        { text: 'the spring newsletter is sent', level: 'must' },
        { text: 'get three quotes for the curtains of the lake rooms', level: 'must' },
      ],
      resources: [{ what: 'prices', where: 'https://hotel.test/prices', grants: '' }],
    });
    expect(draft.why).toBe('');
  });

  it('can be proposed as it stands, and its terms hold none of the evidence', () => {
    const { name, address } = clara;
    const finished = finishDraft(draft, { name, addresses: [address] });
    expect(finished.ok).toBe(true);
    expect(JSON.stringify(finished)).not.toMatch(/paragraph|rests/);
  });

  it('keeps its evidence in the store', () => expect(asDraft(structuredClone(draft))).toEqual(draft));

  it('rests each value on words that stand at their place in the message', () => {
    const { text } = proposeFrom(mail(TWO), 'en', JUDGE);
    const placed = everyRest(draft).filter((one) => one.from !== undefined);
    expect(placed.length).toBe(5);
    for (const { from, to, quote } of placed)
      expect(text.slice(from, to).replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '));
    expect(draft.rests.title?.where).toBe('subject');
  });

  it('offers each unrelated thing as an objective of its own', () => {
    expect(draft.asks?.map((one) => one.text)).toEqual(draft.criteria.map((one) => one.text));
  });
});

describe('a title', () => {
  it.each([
    [
      'Could you send the signed contract to the notary by Friday?',
      'The signed contract is sent to the notary',
    ],
    [
      'Ciao Sara, puoi preparare la newsletter di primavera? Grazie anche per le foto.',
      'La newsletter di primavera è preparata',
    ],
  ])('is the end state of the only thing asked: %s', (text, title) => {
    const draft = drafted(text);
    expect(draft.title).toBe(title);
    expect(draft.criteria).toEqual([{ text: '', level: 'must' }]);
    expect(draft.asks).toBeUndefined();
  });

  it('is the subject as an end state, where the message asks for nothing', () => {
    const draft = drafted('All the best for the weekend.', { subject: 'Re: Update the price list' });
    expect(draft.title).toBe('The price list is updated');
    expect(draft.rests.title).toMatchObject({ where: 'subject', quote: 'Update the price list' });
  });
});

describe('criteria', () => {
  it.each([
    ['a question', 'When does the season begin?'],
    ['an offer', 'Shall I prepare the spring newsletter this time?'],
    ['a wish to hear', 'Let me know what you think about the prices.'],
    ['a condition', 'I would need the three offers, with this year’s prices, and a date.'],
    ['an Italian offer', 'Ciao, preparo io la newsletter di primavera anche questa volta?'],
  ])('are not made of %s', (_what, text) => {
    const draft = drafted(text);
    expect(draft.criteria).toEqual([{ text: '', level: 'must' }]);
    expect(draft.title).toBe('Spring at the hotel');
    expect(draft.due.date).toBe('');
  });

  it('are the points of a list below what asks for them', () => {
    const text =
      'Ciao Sara,\n\nServono anche:\n- tre preventivi per le tende\n- il codice del wifi\n\nGrazie per questo, Clara';
    expect(drafted(text).criteria.map((one) => one.text)).toEqual([
      'tre preventivi per le tende',
      'il codice del wifi',
    ]);
  });

  it('about one thing make one objective', () => {
    const text = 'Please send the newsletter to the regulars. Please print the newsletter for the desk.';
    const draft = drafted(text);
    expect(draft.criteria).toHaveLength(2);
    expect(draft.asks).toBeUndefined();
  });
});

describe('a day', () => {
  const text = 'Could you send the prices by Friday?';
  it('that counts from a date nobody knows is only asked about', () => {
    const draft = drafted(text, { date: undefined });
    expect(draft.due.date).toBe('');
    expect(draft.rests.due).toMatchObject({ quote: 'by Friday', sentence: text });
  });

  it('that stands there with its year needs no date of the message', () => {
    expect(drafted('Could you send the prices by 4 June 2027?', { date: undefined }).due.date).toBe(
      '2027-06-04',
    );
  });
});

describe('people', () => {
  const to = [sara, luca];
  it.each([
    ['greeted by name', { to }, 'Hi Luca,\n\nall well.', luca, 'Luca'],
    ['the only recipient', {}, 'All well.', sara, 'Sara Conti'],
    ['who wrote to me', { from: sara, to: [clara] }, 'Hi Clara,\n\nall well.', sara, 'Sara Conti'],
    [
      'greeted in a mail to several, me among them',
      { from: luca, to: [clara, sara] },
      'Ciao Sara,\n\ntutto bene.',
      sara,
      'Sara',
    ],
    [
      'by the address alone',
      { to: [{ address: 'sara@conti.test' }, luca] },
      'Hi Sara!\n\nAll well.',
      { name: '', address: sara.address },
      'Sara',
    ],
  ])('%s', (_how, more, text, partner, quote) => {
    const draft = drafted(text, more);
    expect(draft.partner).toEqual(partner);
    expect(draft.rests.partner?.quote).toBe(quote);
    expect(draft.among).toBeUndefined();
  });

  it.each([['All well.'], ['Hi Sara and Luca,\n\nall well.'], ['Hi both,\n\nall well.']])(
    'are asked about where it is open: %j',
    (text) => {
      const draft = drafted(text, { to });
      expect(draft.partner).toEqual({ name: '', address: '' });
      expect(draft.among).toEqual([sara, luca]);
      expect(draft.rests.partner).toBeUndefined();
    },
  );
});

it('what is attached is needed by its name, and who gives access is open', () => {
  const draft = drafted('All well.', { attachments: ['prices.pdf', 'prices.pdf'] });
  expect(draft.resources).toEqual([
    {
      what: 'prices.pdf',
      where: '',
      grants: '',
      until: '',
      rests: { quote: 'prices.pdf', paragraph: 0, where: 'attached' },
    },
  ]);
});
