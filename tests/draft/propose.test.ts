/** What a message says of an objective, in our own mails. */
import { describe, expect, it } from 'vitest';
import { fillDraft, proposeFrom } from '../../lib/draft/propose.ts';
import { sentencesIn } from '../../lib/draft/sentences.ts';
import { emptyDraft } from '../../lib/draft/start.ts';
import { fill } from './time.ts';

const message = (text: string, iso?: string) => ({
  subject: 'Camere',
  from: { name: 'Ugo Neri', address: 'ugo@neri.test' },
  blocks: [{ depth: 0, text }],
  ...(iso && { date: { iso } }),
});

const MAIL = `Ciao Clara,

le camere nuove sono pronte. Mi mandi le foto per il sito entro venerdì? Il listino è qui: https://neri.test/listino.

Servono anche:
- tre preventivi per le tende
- il codice del wifi

Grazie mille,
Ugo

Il 02/06/26 09:12, Clara Bassi ha scritto:
> Puoi dirmi quando finite entro domani?`;

describe('a message', () => {
  it('says what it asks, by when, and what it points at, in its sender’s words only', () => {
    const { asks, due, links } = proposeFrom(message(MAIL, '2026-06-10'), 'en');
    expect(asks[0]).toMatchObject({ quote: 'Mi mandi le foto per il sito entro venerdì?', paragraph: 2 });
    expect(JSON.stringify(asks)).not.toContain('finite');
    expect(due).toMatchObject({ date: '2026-06-12', rests: { quote: 'entro venerdì', paragraph: 2 } });
    expect(links).toEqual(['https://neri.test/listino']);
  });

  it('without a day of its own has no *tomorrow*', () => {
    expect(proposeFrom(message(MAIL), 'it').due).toBeUndefined();
  });

  it('that was only passed on says what the other one says', () => {
    const text =
      'Da: Sara Conti <sara@conti.test>\nData: 8 giugno 2026\nOggetto: Tetto\n\nServe un preventivo entro il 20.';
    expect(proposeFrom(message(text, '2026-06-10'), 'it').due?.date).toBe('2026-06-20');
  });
});

describe('a draft', () => {
  const draft = { ...emptyDraft('message:m', 'it'), title: 'Camere' };
  it('gets the day with its words, and nothing that is there already', () => {
    const filled = fillDraft(draft, message(MAIL, '2026-06-10'), '2026-06-10');
    expect(filled.due).toEqual({ date: '2026-06-12' });
    expect(filled.rests.due?.quote).toBe('entro venerdì');
    expect(filled.title).toBe('Camere');
    expect(
      fillDraft({ ...draft, due: { date: '2026-07-01' } }, message(MAIL, '2026-06-10'), '2026-06-10').due
        .date,
    ).toBe('2026-07-01');
  });

  it('gets no day that has been', () => {
    expect(fillDraft(draft, message(MAIL, '2026-06-10'), '2026-09-01').due.date).toBe('');
  });

  it('without a subject is called by what is asked', () => {
    const { title, rests } = fillDraft({ ...draft, title: '' }, message(MAIL), '2026-06-10');
    expect(title).toBe(rests.title?.quote);
    expect(title).toContain('le foto');
  });

  it('of a message that asks for nothing stays empty', () => {
    expect(fillDraft(draft, message('Tutto bene, grazie.'), '2026-06-10')).toEqual(draft);
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['Il sig. Neri e la dott.ssa Conti. Poi altro.', ['Il sig. Neri e la dott.ssa Conti.', 'Poi altro.']],
    ['A line\nthat goes on.', ['A line that goes on.']],
    ['We need:\n- one\n- two', ['We need:', 'one', 'two']],
    ['See https://a.test/b.c now.', ['See https://a.test/b.c now.']],
  ])('%j', (text, sentences) => expect(sentencesIn(text).map((one) => one.text)).toEqual(sentences));

  it('have their paragraph', () => {
    expect(sentencesIn('One two.\n\nThree four. Five six.').map((one) => one.paragraph)).toEqual([1, 2, 2]);
  });
});

it('a mail of a megabyte is read to a bound', () => {
  const long = { ...message(`${fill('Mi mandi le foto entro venerdì? ', 1_000_000)}`, '2026-06-10') };
  expect(proposeFrom(long, 'it').asks.length).toBeLessThan(20);
});
