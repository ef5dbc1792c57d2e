/** Days in sentences: phrases of our own, all read on Wednesday 10 June 2026. Figures on other people's are in CONTRIBUTING. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../lib/draft/days/calendar.ts';
import { daysIn } from '../../lib/draft/days/days.ts';
import { dueIn } from '../../lib/draft/days/due.ts';
import { easter } from '../../lib/draft/days/holidays.ts';
import { best, fill } from './time.ts';

const TODAY = '2026-06-10';
const first = (text: string, language: 'en' | 'it'): string => {
  const [one] = daysIn(text, TODAY, language);
  return one ? (one.date === one.until ? one.date : `${one.date}/${one.until}`) : '';
};

describe('English', () => {
  it.each([
    ['tomorrow', '2026-06-11'],
    ['the day after tomorrow', '2026-06-12'],
    ['on Friday', '2026-06-12'],
    ['on Tuesday', '2026-06-16'],
    ['on Wednesday', '2026-06-17'],
    ['by the end of the week', '2026-06-12'],
    ['by the end of the month', '2026-06-30'],
    ['at month end', '2026-06-30'],
    ['by EOD', '2026-06-10'],
    ['by end of day Friday', '2026-06-12'],
    ['by the end of Q3', '2026-09-30'],
    ['in Q1', '2027-01-01/2027-03-31'],
    ['the first Monday of July', '2026-07-06'],
    ['last Friday of October', '2026-10-30'],
    ['the 5th of next month', '2026-07-05'],
    ['by 2030', '2030-01-01/2030-12-31'],
    ['within 30 days', '2026-07-10'],
    ['in four business days', '2026-06-16'],
    ['in a fortnight', '2026-06-24'],
    ['2 Sundays from now', '2026-06-21'],
    ['by 3 March', '2027-03-03'],
    ['June 29, 2026', '2026-06-29'],
    ['before Christmas', '2026-12-25'],
    ['the week of 6 July', '2026-07-06/2026-07-12'],
    ['from July to September', '2026-07-01/2026-09-30'],
    ['in three months', '2026-09-10'],
    ['by mid-July', '2026-07-16'],
    ['later this month', '2026-06-11/2026-06-30'],
  ])('%s → %s', (text, day) => expect(first(text, 'en')).toBe(day));
});

describe('Italian', () => {
  it.each([
    ['domani', '2026-06-11'],
    ['dopodomani', '2026-06-12'],
    ['entro venerdì', '2026-06-12'],
    ['entro fine mese', '2026-06-30'],
    ['entro la fine della settimana', '2026-06-12'],
    ['entro fine giornata', '2026-06-10'],
    ['entro il 20', '2026-06-20'],
    ['entro il 5 del mese prossimo', '2026-07-05'],
    ['entro il 2027', '2027-01-01/2027-12-31'],
    ['entro e non oltre il 31 luglio', '2026-07-31'],
    ['entro fine settembre', '2026-09-30'],
    ['entro dieci giorni', '2026-06-20'],
    ['entro 5 giorni lavorativi', '2026-06-17'],
    ['il primo lunedì di luglio', '2026-07-06'],
    ['il 3 marzo', '2027-03-03'],
    ['il 29/6', '2026-06-29'],
    ['la settimana prossima', '2026-06-15/2026-06-19'],
    ['per il terzo trimestre', '2026-07-01/2026-09-30'],
    ['prima di Natale', '2026-12-25'],
    ['entro Ferragosto', '2026-08-15'],
    ['nel giro di due settimane', '2026-06-24'],
    ['da luglio a settembre', '2026-07-01/2026-09-30'],
    ['dal 3 al 7 luglio', '2026-07-03/2026-07-07'],
    ['entro l’anno', '2026-06-10/2026-12-31'],
    ['entro 48 ore', '2026-06-12'],
    ['tra una decina di giorni', '2026-06-20'],
    ['ai primi di luglio', '2026-07-01/2026-07-10'],
  ])('%s → %s', (text, day) => expect(first(text, 'it')).toBe(day));
});

describe('what has been', () => {
  it.each<[string, 'en' | 'it']>([
    ['We met the printer on Friday.', 'en'],
    ['Last Monday was fine.', 'en'],
    ['I sent it two days ago.', 'en'],
    ['Lunedì scorso è passato il tecnico.', 'it'],
    ['Ci siamo visti venerdì 5.', 'it'],
    ['Abbiamo pagato due settimane fa.', 'it'],
  ])('%s names no day to come', (text, language) => {
    for (const { date } of daysIn(text, TODAY, language)) expect(date < TODAY).toBe(true);
    expect(dueIn(text, TODAY, language)).toBeUndefined();
  });
});

describe('when something is due', () => {
  it.each<[string, 'en' | 'it', string]>([
    ['Could you send me the list by Friday?', 'en', '2026-06-12'],
    ['Please call the printer tomorrow.', 'en', '2026-06-11'],
    ['The deadline is 30 June.', 'en', '2026-06-30'],
    ['Mi mandi le foto entro domani?', 'it', '2026-06-11'],
    ['La consegna scade il 30 giugno.', 'it', '2026-06-30'],
  ])('%s', (text, language, day) => expect(dueIn(text, TODAY, language)?.until).toBe(day));

  it.each<[string, 'en' | 'it']>([
    ['The meeting is on Friday.', 'en'],
    ['See you tomorrow.', 'en'],
    ['Ci vediamo venerdì a pranzo.', 'it'],
    ['Room 12 is blue.', 'en'],
    ['Sconti fino al 40 % da lunedì!', 'it'],
  ])('not: %s', (text, language) => expect(dueIn(text, TODAY, language)).toBeUndefined());

  it('the words are those of the sentence', () => {
    const text = 'Ti chiedo il listino entro l’ultimo venerdì di luglio, grazie.';
    const found = dueIn(text, TODAY, 'it');
    expect(found && text.slice(found.from, found.to)).toBe(found?.words);
    expect(found?.until).toBe('2026-07-31');
  });
});

it('Easter is when it is', () => {
  expect([2024, 2025, 2026, 2027, 2038].map((year) => isoOf(easter(year)))).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]);
});

describe('any sentence', () => {
  const language = fc.constantFrom('en' as const, 'it' as const);
  const word = fc.constantFrom(
    ...'entro by the end of last first week mese 2030 12 31 / - Friday venerdì luglio July tomorrow scorso q3 at 10:30 fine di'.split(
      ' ',
    ),
  );
  const sentence = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 10 }).map((all) => all.join(' ')),
  );
  it('gives days that exist, where the words stand', () => {
    fc.assert(
      fc.property(sentence, language, (text, spoken) => {
        for (const { date, until, from, to, words } of daysIn(text, TODAY, spoken)) {
          expect(new Date(`${date}T00:00Z`).toISOString().slice(0, 10)).toBe(date);
          expect(date <= until).toBe(true);
          expect(text.slice(from, to)).toBe(words);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('without a day of the message says nothing', () => {
    expect(daysIn('tomorrow', '', 'en')).toEqual([]);
    expect(daysIn('tomorrow', '2026-02-31', 'en')).toEqual([]);
  });

  const UNITS = [
    'a ',
    '1',
    '1/',
    '1-',
    'mon ',
    'of the ',
    'first ',
    'entro ',
    'il ',
    'fine ',
    '20 ',
    '2030 ',
    'di ',
    'last week of ',
    "'",
    '  ',
    'jan ',
    'between 1 and ',
  ];
  it.each(UNITS)('of %j, however long, is read to a bound', (unit) => {
    const [short, long] = [fill(unit, 1_000), fill(unit, 200_000)];
    for (const spoken of ['en', 'it'] as const) {
      // Another text each time: what was read once is remembered.
      let time = 0;
      const read = (text: string) => () => dueIn(`${text}${++time}`, TODAY, spoken);
      expect(best(read(long)) / Math.max(best(read(short)), 5)).toBeLessThan(8);
      expect(best(read(short))).toBeLessThan(500);
    }
  });
});
