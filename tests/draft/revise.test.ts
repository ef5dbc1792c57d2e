import { describe, expect, it } from 'vitest';
import { carryOver, reviseDraft, reviseTerms } from '../../lib/draft/revise.ts';
import { asDraft } from '../../lib/draft/stored.ts';
import type { Terms } from '../../lib/objective/terms.ts';
import { TERMS } from '../letter/samples.ts';

/** Everything a draft has no field for, or would write in another way. */
const odd: Terms = {
  ...TERMS,
  title: ' The  newsletter ',
  criteria: [{ text: ' with blanks ', level: 'must' }],
  boundaries: ['two\nlines', 'one'],
  leftOut: [],
  assistant: { name: 'Sara Conti', addresses: ['sara@conti.test', 'info@conti.test'] },
};

describe('terms as a draft', () => {
  it.each([
    ['whole', TERMS],
    ['odd', odd],
    [
      'small',
      {
        title: 'x',
        criteria: TERMS.criteria,
        due: { date: '2026-06-05' },
        client: TERMS.client,
        assistant: odd.assistant,
      },
    ],
  ])('untouched come back to the letter: %s', (_name, terms) => {
    for (const me of ['client', 'assistant'] as const)
      expect(reviseTerms(terms, me, reviseDraft(terms, me))).toEqual({ ok: true, terms });
  });

  it('survive the store', () => {
    const draft = reviseDraft(odd, 'assistant');
    expect(asDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('with another day keep the time, the checkpoints, the data and every address', () => {
    const draft = reviseDraft(odd, 'assistant');
    const changed = reviseTerms(odd, 'assistant', { ...draft, due: { ...draft.due, date: '2026-07-01' } });
    expect(changed).toEqual({ ok: true, terms: { ...odd, due: { ...odd.due, date: '2026-07-01' } } });
  });

  it('lose a field that was emptied', () => {
    const draft = reviseDraft(TERMS, 'client');
    const { decision: _gone, ...rest } = draft;
    const made = reviseTerms(TERMS, 'client', { ...rest, why: '', boundaries: [], resources: [] });
    expect(made.ok && Object.keys(made.terms).sort()).toEqual(
      ['assistant', 'checkpoints', 'client', 'criteria', 'data', 'due', 'leftOut', 'title'].sort(),
    );
  });

  it('begun on other terms keep what was touched, over those that stand now', () => {
    const begun = reviseDraft(TERMS, 'client');
    const since = reviseDraft({ ...TERMS, due: { date: '2026-09-01' }, title: 'Theirs' }, 'client');
    expect(carryOver({ ...begun, title: 'Mine' }, begun, since)).toEqual({ ...since, title: 'Mine' });
  });

  it('say what is missing; the two people cannot be', () => {
    const draft = reviseDraft(TERMS, 'client');
    const nobody = { ...draft, partner: { name: '', address: '' }, title: ' ' };
    expect(reviseTerms(TERMS, 'client', nobody)).toEqual({ ok: false, missing: ['title'] });
  });
});
