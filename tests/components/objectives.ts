/** Clara's and Sara's objective in each state, folded from moves as the product does it. */
import { foldMoves } from '../../lib/objective/fold.ts';
import type { ContentOf } from '../../lib/objective/moves.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';
import { clara, move, newsletter, REF, record, sara, Talk } from '../objective/samples.ts';

const on = (day: string) => ({ how: 'written', day }) as const;
const fold = (talk: Talk) => foldMoves(REF, talk.records);

const terms: Terms = {
  ...newsletter,
  decision: { level: 'inquire', words: 'wording and order' },
  boundaries: ['no more than 200 euros'],
  leftOut: ['the pictures'],
  resources: [
    { what: 'Prices 2026', where: 'https://example.test/prices', grants: 'Clara', until: '2026-06-30' },
    { what: 'Mailchimp', where: 'the editor' },
  ],
  checkpoints: [{ date: '2026-05-29', what: 'the first draft' }],
};

const delivery: ContentOf<'deliver'> = {
  revision: 1,
  number: 1,
  covers: [1, 2, 3],
  evidence: [
    { what: 'Draft in Mailchimp', where: 'https://example.test/mailchimp/draft' },
    { what: 'Proof.pdf', attached: true },
  ],
  checks: [
    { criterion: 1, there: true, note: 'prices checked with Marta' },
    { criterion: 3, there: false },
  ],
  note: 'The photo comes on Monday.',
};

const WISH = 'The spring newsletter goes out before the bridge weekend';

export const asked = fold(new Talk().say('ask', 'client', { wish: WISH, client: clara, assistant: sara }));
export const proposed = fold(new Talk().propose(terms));
const agreement = () => new Talk().agree(terms);
export const agreed = fold(agreement());

/** Another day, one criterion rewritten, one added first, one moved, one limit less. */
export const otherTerms: Terms = {
  ...terms,
  due: { date: '2026-06-08' },
  criteria: [
    { text: 'a link to the booking page', level: 'must' },
    { text: 'one photo of the new room', level: 'nice' },
    { text: 'the three spring offers are in it with this year’s prices', level: 'must' },
    { text: 'it reads well on a phone and a second person has proofread it', level: 'must' },
  ],
  decision: { level: 'delegate', words: 'wording and order' },
  boundaries: [],
  resources: [
    { what: 'Prices 2026', where: 'https://example.test/prices', grants: 'Clara', until: '2026-07-31' },
    { what: 'Mailchimp', where: 'the editor' },
  ],
};
const offer = {
  revision: 2,
  terms: otherTerms,
  reason: 'The prices arrive on Wednesday, so Friday is tight. Monday gives us a proofread.',
};
export const countered = fold(new Talk().propose(terms).say('counter', 'assistant', offer));
export const changing = fold(agreement().say('change', 'assistant', offer));
const work = () => agreement().say('deliver', 'assistant', delivery, on('2026-06-04'));
export const delivered = fold(work());

/** Only the first criterion is delivered. */
export const partly = fold(
  agreement().say('deliver', 'assistant', { revision: 1, number: 1, covers: [1] }, on('2026-06-04')),
);

/** One round judged: the second criterion is not yet there. */
export const judged = fold(
  work().say(
    'review',
    'client',
    {
      revision: 1,
      number: 1,
      outcome: 'round',
      good: 'The offers read beautifully.',
      criteria: [
        { criterion: 1, verdict: 'met' },
        {
          criterion: 2,
          verdict: 'missed',
          missing: 'The price table runs off the screen.',
          next: 'One column, prices under each offer.',
          kind: 'input-missing',
        },
        { criterion: 3, verdict: 'waived' },
      ],
    },
    on('2026-06-05'),
  ),
);

export const met = fold(
  work().say(
    'review',
    'client',
    {
      revision: 1,
      number: 1,
      outcome: 'met',
      good: 'The offers read beautifully.',
      thanks: 'Nineteen bookings on the first day. I spent the morning with guests instead.',
      criteria: [1, 2, 3].map((criterion) => ({ criterion, verdict: 'met' })),
    },
    on('2026-06-05'),
  ),
);

/** Agreed to in Sara's plain words, met in Clara's own, as Clara recorded both. */
export const metInWords = (() => {
  const words = (quote: string, day: string) => ({ how: 'words', quote, day, recordedBy: 'client' }) as const;
  const talk = new Talk().propose(terms);
  const content = { revision: 1, terms: fingerprint(terms) };
  return fold(
    talk
      .say('accept', 'assistant', content, words('Happy to, I will have it by then.', '2026-05-27'))
      .say('deliver', 'assistant', delivery, on('2026-06-04'))
      .say(
        'review',
        'client',
        {
          revision: 1,
          number: 1,
          outcome: 'met',
          criteria: [1, 2, 3].map((criterion) => ({ criterion, verdict: 'met' })),
        },
        words('Perfect, thanks', '2026-06-05'),
      ),
  );
})();

export const missed = fold(
  work().review(1, 'missed', [
    { criterion: 1, verdict: 'met' },
    { criterion: 2, verdict: 'missed', missing: 'It cannot be read on a phone.', kind: 'criterion-unclear' },
    { criterion: 3, verdict: 'met' },
  ]),
);

const closing = () =>
  agreement().say('close', 'client', {
    reason: 'The season has begun.',
    kind: 'not-there',
    on: '2026-06-20',
  });

export const closed = fold(closing());

const asMissed = () =>
  work().review(1, 'missed', [
    { criterion: 1, verdict: 'met' },
    { criterion: 2, verdict: 'missed', missing: 'It cannot be read on a phone.', next: 'One column.' },
    { criterion: 3, verdict: 'waived' },
  ]);
/** Judged missed; Sara sees it differently. */
const contest = (talk: Talk) =>
  talk.say(
    'reply',
    'assistant',
    { text: 'On both of my phones it reads well.', contested: true },
    on('2026-06-06'),
  );
export const contested = fold(contest(asMissed()));

/** Clara looked again, and another round follows. */
export const corrected = (() => {
  const judgedTalk = asMissed();
  const correction = move(
    'correct',
    'client',
    {
      reason: 'I had looked at an old draft.',
      outcome: 'round',
      criteria: [
        { criterion: 1, verdict: 'met' },
        { criterion: 2, verdict: 'missed', missing: 'Only the footer is too small.' },
        { criterion: 3, verdict: 'waived' },
      ],
    },
    judgedTalk.head,
  );
  return foldMoves(REF, [...contest(judgedTalk).records, record(correction, on('2026-06-07'))]);
})();

/** Nothing came, Clara closed it, and answered a question since. */
export const closedAndAsked = fold(
  closing().say('reply', 'assistant', { text: 'May I still send it on Monday?' }, on('2026-06-21')),
);

export const luca = { name: 'Luca Rinaldi', addresses: ['luca@rinaldi.test'] };
const handing = (by: 'client' | 'assistant' = 'assistant') =>
  agreement().say(
    'hand-over',
    by,
    { successor: luca, done: 'The texts are written.', accesses: ['Prices 2026', 'Mailchimp'] },
    on('2026-05-30'),
  );
const yes = (revision: number) => ({
  revision,
  terms: fingerprint({ ...terms, assistant: luca }),
});
/** Sara would hand over to Luca. */
export const handingOver = fold(handing());
/** Clara would like Luca to go on. */
export const replacing = fold(handing('client'));
const halfHanded = () => handing().say('accept', 'client', yes(2), on('2026-05-31'));
/** Clara has agreed; Luca has not. */
export const halfHandedOver = fold(halfHanded());
export const handedOver = fold(
  halfHanded().say('accept', 'assistant', { ...yes(2), as: 'successor' }, on('2026-06-01')),
);

export const declined = fold(
  new Talk().propose(terms).say('decline', 'assistant', { reason: 'I am away in June.' }),
);

/** Withdrawn and agreed to at once, and somebody else who agrees as well. */
export const rivals = (() => {
  const talk = new Talk().propose(terms);
  const agree = agreement().records[1];
  return foldMoves(REF, [
    ...talk.records,
    ...(agree ? [{ ...agree, learnt: [on('2026-05-28')] }] : []),
    record(move('withdraw', 'client', { reason: 'Not now after all.' }, talk.head), on('2026-05-28')),
    record(move('decline', 'assistant', { reason: 'No.' }, talk.head), {
      how: 'letter',
      from: 'marta@hotel.test',
      day: '2026-05-29',
    }),
  ]);
})();
