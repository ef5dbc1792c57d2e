/** One move of each kind, as people would write them. The corpus is made of these. */
import type { Move } from '../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';

export const TERMS: Terms = {
  title: 'The spring newsletter is ready to send',
  why: 'our 240 regulars book in the two weeks after it.',
  criteria: [
    { text: "the three spring offers are in it with this year's prices (from 2. May on)", level: 'must' },
    {
      text: 'it reads well on a phone, and no line of the price table -- not even the longest one -- runs off the screen of a state-of-the-art telephone',
      level: 'must',
    },
    { text: 'one photo of the new room', level: 'nice' },
  ],
  due: { date: '2026-06-05', time: '18:00', zone: 'Europe/Rome' },
  client: { name: 'Clara Bassi', addresses: ['clara@hotel.test', 'info@hotel.test'] },
  assistant: { name: 'Sara Conti', addresses: ['sara@conti.test'] },
  decision: {
    level: 'delegate',
    words: 'wording, order, when and where she works; about prices she asks Clara.',
  },
  boundaries: ['at most 50 euros for pictures', 'no "last minute" in the subject...'],
  leftOut: ['the pictures'],
  resources: [
    {
      what: 'Prices 2026',
      where: 'https://example.test/prices?id=7&v=2#a',
      grants: 'Clara',
      until: '2026-06-05',
    },
    { what: 'Mailchimp, as editor' },
  ],
  checkpoints: [{ date: '2026-05-29', what: 'a first draft of the texts' }],
  data: 'names and addresses of guests',
};

const SMALL: Terms = {
  title: 'Le fatture di aprile coincidono con l’estratto conto',
  criteria: [{ text: 'ogni fattura è “pagata” o ha una nota con il perché', level: 'must' }],
  due: { date: '2026-06-12' },
  client: TERMS.client,
  assistant: TERMS.assistant,
};

/** As small as it gets; each text ends as a sentence may. */
const SMALLEST: Terms = {
  ...SMALL,
  title: 'The April invoices match the bank statement',
  criteria: [{ text: "every invoice is paid or has a note, and 'no table' is left empty.", level: 'must' }],
};

const objective = 'OBJ-7K3Q-M3RD';
const answers = '4X9K-TT2M-0PQA';
const client = { objective, by: 'client' } as const;
const assistant = { objective, by: 'assistant', answers } as const;
const both = { client: TERMS.client, assistant: TERMS.assistant };

/** By name of the file in the corpus. */
export const SAMPLES: Readonly<Record<string, Move>> = {
  ask: {
    ...client,
    kind: 'ask',
    content: {
      wish: 'A newsletter for spring.\n\nOur regulars should have it before June.',
      source: 'Lucia: “could we tell people about the new room?”',
      ...both,
    },
  },
  propose: { ...client, kind: 'propose', content: { revision: 1, terms: TERMS } },
  'propose-small': { ...client, kind: 'propose', content: { revision: 1, terms: SMALL } },
  'propose-smallest': { ...client, kind: 'propose', content: { revision: 1, terms: SMALLEST } },
  'propose-smallest-own': {
    ...assistant,
    kind: 'propose',
    content: {
      revision: 2,
      terms: {
        ...SMALLEST,
        title: 'Is everything ready for May?',
        criteria: [{ text: '2*3 rooms of 10² m are painted by Friday', level: 'must' }],
        due: { date: '2026-06-12', time: '09:30', zone: 'Europe/Rome' },
      },
    },
  },
  'ask-after': {
    ...client,
    kind: 'ask',
    content: { wish: 'the same again for autumn', ...both, after: 'OBJ-9A3B-0CDE' },
  },
  'propose-after': {
    ...client,
    kind: 'propose',
    content: { revision: 1, terms: SMALL, after: 'OBJ-9A3B-0CDE' },
  },
  accept: { ...assistant, kind: 'accept', content: { revision: 1, terms: fingerprint(TERMS) } },
  'accept-successor': {
    ...assistant,
    kind: 'accept',
    content: { revision: 3, terms: fingerprint(TERMS), as: 'successor' },
  },
  counter: {
    ...assistant,
    kind: 'counter',
    content: {
      revision: 2,
      terms: { ...TERMS, due: { date: '2026-06-12' } },
      reason: 'the prices come on the 8th',
    },
  },
  keep: { ...client, answers, kind: 'keep', content: { reason: 'the fair is on the 6th' } },
  'take-back': { ...assistant, kind: 'take-back', content: {} },
  decline: { ...assistant, kind: 'decline', content: { reason: 'I am away until the 10th' } },
  'decline-bare': { ...assistant, kind: 'decline', content: {} },
  withdraw: { ...client, answers, kind: 'withdraw', content: { reason: 'the hotel stays closed' } },
  release: { ...assistant, kind: 'release', content: { reason: 'I cannot go on before autumn' } },
  need: { ...assistant, kind: 'need', content: { what: "this year's prices" } },
  resume: { ...client, answers, kind: 'resume', content: { came: 'the prices, in the shared folder' } },
  change: { ...client, answers, kind: 'change', content: { revision: 2, terms: SMALL } },
  deliver: {
    ...assistant,
    kind: 'deliver',
    content: {
      revision: 1,
      number: 2,
      covers: [1, 2, 3],
      evidence: [
        { what: 'the draft', where: 'https://mail.example.test/c?u=1&id=2' },
        { what: 'prices.pdf', attached: true },
      ],
      checks: [
        { criterion: 1, there: true, note: 'compared with the list' },
        { criterion: 2, there: true },
        { criterion: 3, there: false },
      ],
      note: 'The photo comes next week.\n\nThe rest is there.',
    },
  },
  review: {
    ...client,
    answers,
    kind: 'review',
    content: {
      revision: 1,
      number: 2,
      criteria: [
        { criterion: 1, verdict: 'met' },
        {
          criterion: 2,
          verdict: 'missed',
          missing: 'the price table runs off the screen.',
          next: 'one column, prices under each offer.',
          kind: 'there-but-wrong',
        },
        { criterion: 3, verdict: 'waived' },
      ],
      good: 'the tone is just right',
      outcome: 'round',
    },
  },
  'review-met': {
    ...client,
    answers,
    kind: 'review',
    content: {
      revision: 1,
      number: 1,
      criteria: [{ criterion: 1, verdict: 'met' }],
      outcome: 'met',
      thanks: 'the accountant can close the quarter',
    },
  },
  close: {
    ...client,
    answers,
    kind: 'close',
    content: { reason: 'nothing came, and the fair is over', kind: 'not-there', on: '2026-06-08' },
  },
  reply: {
    ...assistant,
    kind: 'reply',
    content: { text: 'the table was not in the terms', contested: true },
  },
  correct: {
    ...client,
    answers,
    kind: 'correct',
    content: {
      reason: 'I looked at the old file',
      criteria: [{ criterion: 2, verdict: 'met' }],
      outcome: 'met',
    },
  },
  'hand-over': {
    ...assistant,
    kind: 'hand-over',
    content: {
      successor: { name: 'Ugo Neri', addresses: ['ugo@neri.test'] },
      done: 'the texts',
      accesses: ['Mailchimp, as editor', 'the shared folder'],
    },
  },
};
