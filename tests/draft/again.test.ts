/** Drafts that follow on from an objective that has ended. */
import { describe, expect, it } from 'vitest';
import { nextStep, sameAgain } from '../../lib/draft/again.ts';
import { finishDraft, missingIn } from '../../lib/draft/finish.ts';
import { asDraft } from '../../lib/draft/stored.ts';
import { foldMoves } from '../../lib/objective/fold.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { clara, metAll, newsletter, REF, sara, Talk } from '../objective/samples.ts';

const terms: Terms = {
  ...newsletter,
  decision: { level: 'inquire', words: 'wording' },
  boundaries: ['no more than 200 euros'],
  leftOut: ['the pictures'],
  resources: [{ what: 'Prices', where: 'https://example.test/p', grants: 'Clara', until: '2026-06-30' }],
};
const fold = (talk: Talk) => foldMoves(REF, talk.records);
const start = { key: 'new:1', language: 'en', role: 'client' } as const;
const met = fold(
  new Talk()
    .agree(terms)
    .deliver()
    .review(1, 'met', metAll([1, 2, 3])),
);
const missed = fold(
  new Talk()
    .agree(terms)
    .deliver()
    .review(1, 'missed', [
      { criterion: 1, verdict: 'missed', missing: 'the prices', next: 'this year’s prices' },
      { criterion: 2, verdict: 'missed', missing: 'the table runs off' },
      { criterion: 3, verdict: 'waived' },
    ]),
);

describe('the same once more', () => {
  it('has limits of several lines as one each, as its form does', () => {
    const lines = {
      ...terms,
      boundaries: ['no more\nthan 200 euros'],
      leftOut: ['the pictures\nof last year'],
    };
    const draft = sameAgain(fold(new Talk().agree(lines)), start);
    expect(draft?.boundaries).toEqual(['no more than 200 euros']);
    expect(draft?.leftOut).toEqual(['the pictures of last year']);
  });

  it('is all of the terms but the day, and names the earlier one', () => {
    const draft = sameAgain(met, start);
    if (!draft) throw new Error('no draft');
    expect(missingIn(draft)).toEqual(['due']);
    expect(draft.after).toBe(REF);
    const again = finishDraft({ ...draft, due: { date: '2027-06-04' } }, clara);
    expect(again).toEqual({ ok: true, terms: { ...terms, due: { date: '2027-06-04' } } });
  });

  it('by the assistant is a proposal of their own', () => {
    const draft = sameAgain(met, { ...start, role: 'assistant' });
    expect(draft).toMatchObject({
      role: 'assistant',
      partner: { name: 'Clara Bassi', address: 'clara@hotel.test' },
    });
  });

  it('of what was only asked is the wish', () => {
    const asked = new Talk().say('ask', 'client', { wish: 'A newsletter', client: clara, assistant: sara });
    const draft = sameAgain(fold(asked.say('decline', 'assistant', {})), start);
    expect(draft).toMatchObject({ title: 'A newsletter', partner: { name: 'Sara Conti' } });
  });

  it('comes back from the store with what it follows on from', () => {
    const draft = sameAgain(met, start);
    expect(asDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});

describe('the next step', () => {
  it('has as criteria the next steps, what is missing where none was said, and what was taken as it is', () => {
    const draft = nextStep(missed, start);
    expect(draft?.title).toBe(terms.title);
    expect(draft?.criteria.map((one) => one.text)).toEqual([
      'this year’s prices',
      'the table runs off',
      'one photo of the new room',
    ]);
  });

  it('goes by the correction where there is one', () => {
    const talk = new Talk()
      .agree(terms)
      .deliver()
      .review(1, 'missed', [
        { criterion: 1, verdict: 'missed', missing: 'the prices' },
        { criterion: 2, verdict: 'met' },
        { criterion: 3, verdict: 'met' },
      ]);
    talk.say('correct', 'client', {
      reason: 'looked again',
      outcome: 'missed',
      criteria: [{ criterion: 1, verdict: 'missed', missing: 'one price' }],
    });
    expect(nextStep(fold(talk), start)?.criteria.map((one) => one.text)).toEqual(['one price']);
  });

  it('is left to be said where nothing is missing', () => {
    const draft = nextStep(met, start);
    expect(draft && missingIn(draft)).toEqual(['due', 'title', 'criteria']);
    expect(draft?.resources).toHaveLength(1);
  });
});
