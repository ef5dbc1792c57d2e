/** Questions about a whole draft: one a field, in its order, switched off by family, not asked twice. */
import { describe, expect, it } from 'vitest';
import { applyRewrite } from '../../lib/clarity/apply.ts';
import { type Around, type Asked, askQuestions } from '../../lib/clarity/ask.ts';
import { askAboutMiss, askForMore, isTooShort } from '../../lib/clarity/ask-miss.ts';
import { askText } from '../../lib/clarity/ask-text.ts';
import { keyOf } from '../../lib/clarity/question.ts';
import { bene, fine } from './samples.ts';

const today = '2026-05-28';
const rules = (part: Partial<Asked>, around: Around = { today }, draft = fine) =>
  askQuestions({ ...draft, ...part }, around).map(({ rule, field, number }) =>
    [rule, field, number].filter(Boolean).join(' '),
  );
const must = (...texts: string[]): Asked['criteria'] =>
  texts.map((text) => ({ text, level: 'must' as const }));

describe('a draft', () => {
  it('that is fine is asked nothing, and told nothing either', () => {
    expect(rules({})).toEqual([]);
    expect(rules({}, { today }, bene)).toEqual([]);
  });

  it('that is empty is asked nothing', () => {
    const empty: Asked = {
      title: '',
      why: '',
      criteria: must(''),
      due: { date: '' },
      role: 'client',
      boundaries: [],
      leftOut: [],
      resources: [],
    };
    expect(askQuestions(empty, { today, first: true })).toEqual([]);
  });

  it.each<[string, Partial<Asked>, string[], Around?]>([
    ['no reason', { why: ' ' }, ['why why']],
    ['no reason, and nothing yet to be for', { why: '', title: '' }, []],
    ['a day that has passed', { due: { date: '2026-05-27' } }, ['past due']],
    ['a Saturday', { due: { date: '2026-06-06' } }, ['weekend due']],
    ['today', { due: { date: today } }, ['soon due']],
    ['tomorrow', { due: { date: '2026-05-29' } }, []],
    ['Monday, on a Friday', { due: { date: '2026-06-01' } }, [], { today: '2026-05-29' }],
    ['a Saturday of their own', { due: { date: '2026-06-06' }, role: 'assistant' }, []],
    ['a day that is none', { due: { date: 'soon' } }, []],
    ['six criteria', { criteria: must(...['1 a', '2 b', '3 c', '4 d', '5 e', '6 f']) }, ['many criteria']],
    ['two results', { title: 'The page is online and the prices are checked' }, ['results title']],
    ['a wish', { title: 'Improve bookings', criteria: must('the guests are asked') }, ['comparative title']],
    ['a wish with a measure', { title: 'Improve bookings', criteria: must('40 bookings in June') }, []],
    [
      'access nobody gives',
      { resources: [{ what: 'Mailchimp', where: '', grants: '' }] },
      ['access access 1'],
    ],
    [
      'a first one that is large',
      { criteria: must('1 a', '2 b', '3 c', '4 d') },
      ['first criteria'],
      { today, first: true },
    ],
    ['a first one that is small', { resources: [], boundaries: [] }, [], { today, first: true }],
    ['a limit on watching', { boundaries: ['max 50 euro', 'daily report'] }, ['surveillance limits 2']],
    [
      'two vague criteria',
      { criteria: must('it is nice', 'it is modern') },
      ['vague criteria 1', 'vague criteria 2'],
    ],
    ['two faults in one criterion', { criteria: must('it is nice, several times') }, ['vague criteria 1']],
  ])('with %s', (_, part, expected, around) => {
    expect(rules(part, around)).toEqual(expected);
  });

  it('takes each text in its own language, and both where it does not say', () => {
    expect(rules({ criteria: must('è professionale') })).toEqual(['vague criteria 1']);
    expect(rules({ criteria: must('professional') })).toEqual(['vague criteria 1']);
    expect(rules({ criteria: must('professional') }, { today }, bene)).toEqual([]);
    expect(askText('professionale', { field: 'criteria' }, {})).toHaveLength(1);
  });

  it('does not ask again what was answered with keep mine; other words it does', () => {
    const draft = { ...fine, criteria: must('it is nice') };
    const [question] = askQuestions(draft, { today });
    const kept = question ? [keyOf(question)] : [];
    expect(askQuestions(draft, { today, kept })).toEqual([]);
    expect(rules({ criteria: must('the page', 'it is nice') }, { today, kept })).toEqual([]);
    expect(rules({ criteria: must('it is modern') }, { today, kept })).toEqual(['vague criteria 1']);
  });

  it('holds only what looks like a secret, until it is confirmed; the secret itself is not kept', () => {
    const draft = {
      ...fine,
      resources: [{ what: 'Mailchimp', where: 'password: Gelato!22', grants: 'Clara' }],
    };
    const [question] = askQuestions(draft, { today, off: ['secret'] });
    expect(question).toMatchObject({ rule: 'secret', field: 'where', number: 1, blocks: true });
    const kept = question ? keyOf(question) : '';
    expect(kept).not.toContain('Gelato');
    expect(askQuestions(draft, { today, kept: [kept] })).toEqual([]);
  });

  it('takes a rewrite where its field is', () => {
    const draft: Asked = {
      ...fine,
      title: 'Send the newsletter to the regulars',
      criteria: [...must('the prices are from 2026 and the page is online'), ...fine.criteria.slice(2)],
      due: { date: '2026-06-06' },
    };
    const changed = askQuestions(draft, { today }).reduceRight(applyRewrite, draft);
    expect(changed.title).toBe('The newsletter is sent to the regulars');
    expect(changed.criteria.map(({ text }) => text)).toEqual([
      'the prices are from 2026',
      'the page is online',
      'one photo of the new room',
    ]);
    expect(changed.due.date).toBe('2026-06-08');
    expect(askQuestions(changed, { today })).toEqual([]);
  });
});

describe('words for a miss', () => {
  it.each([
    ['', '', false],
    ['prices', '', true],
    ['prices', 'add them', false],
    ['The photo.', '', false],
  ])('“%s” and “%s” next', (missing, next, short) => {
    expect(isTooShort(missing, next)).toBe(short);
    expect(askForMore(missing, next).map(({ rule, blocks }) => [rule, blocks])).toEqual(
      short ? [['short', true]] : [],
    );
  });

  it('are asked about one thing at a time, and each can be switched off', () => {
    const text = 'you are lazy and it took too long';
    expect(askAboutMiss(text, 'missing').map(({ rule }) => rule)).toEqual(['person']);
    expect(askAboutMiss(text, 'missing', { off: ['person'] }).map(({ rule }) => rule)).toEqual(['blame']);
    expect(askAboutMiss(text, 'missing', { off: ['person', 'blame'] })).toEqual([]);
  });
});
