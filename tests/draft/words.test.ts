/** Whose words are whose: cases of our own, in many hands' styles. What the figures rest on stands in CONTRIBUTING. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOfSender } from '../../lib/draft/words.ts';
import { best, fill } from './time.ts';

const read = (text: string, subject = '', name = 'Anna Rossi') =>
  wordsOfSender({ subject, from: { name, address: 'anna@rossi.test' }, blocks: [{ depth: 0, text }] });
const lines = (...all: readonly string[]): string => all.join('\n');

describe('quotations', () => {
  it.each([
    ['English', 'On Mon, 2 Mar 2026 at 09:12, Ugo Neri <ugo@neri.test> wrote:'],
    ['English, folded', 'On Mon, 2 Mar 2026 at 09:12, Ugo Neri\n<ugo@neri.test>\nwrote:'],
    ['Italian', 'Il giorno lun 2 mar 2026 alle ore 09:12 Ugo Neri <ugo@neri.test> ha scritto:'],
    ['Italian, of a program', 'Il 02/03/26 09:12, Ugo Neri ha scritto:'],
    ['German', 'Am 02.03.26 um 09:12 schrieb Ugo Neri:'],
    ['French', 'Le lun. 2 mars 2026 à 09:12, Ugo Neri <ugo@neri.test> a\u00a0écrit :'],
    ['Spanish', 'El lun, 2 mar 2026 a las 9:12, Ugo Neri (<ugo@neri.test>) escribió:'],
    ['Portuguese', 'Em seg., 2 de mar. de 2026 às 09:12, Ugo Neri <ugo@neri.test> escreveu:'],
    ['Dutch', 'Op ma 2 mrt 2026 om 09:12 schreef Ugo Neri <ugo@neri.test>:'],
    ['Swedish', 'Den mån 2 mars 2026 kl 09:12 skrev Ugo Neri <ugo@neri.test>:'],
    ['Polish', 'pon., 2 mar 2026 o 09:12 Ugo Neri <ugo@neri.test> napisał(a):'],
    ['an unknown language', '2026. márc. 2., H 9:12 Ugo Neri <ugo@neri.test> xyz:'],
    ['Japanese', '2026年3月2日(月) 9:12 Ugo Neri <ugo@neri.test>:'],
  ])('%s: the line that introduces and what it quotes come off', (_, heading) => {
    expect(read(lines('Va bene così.', '', heading, '', '> Le camere sono pronte?', '>', '> U.')).own).toBe(
      'Va bene così.',
    );
    if (heading.includes('@'))
      expect(read(lines('Va bene così.', '', heading, '', 'Le camere sono pronte?')).own).toBe(
        'Va bene così.',
      );
  });

  it.each([
    ['English', ['From: Ugo Neri <ugo@neri.test>', 'Sent: Monday, 2 March 2026 09:12', 'Subject: Rooms']],
    ['Italian', ['Da: Ugo Neri <ugo@neri.test>', 'Inviato: lunedì 2 marzo 2026 09:12', 'Oggetto: Camere']],
    [
      'without addresses',
      ['Da: Ugo Neri', 'Inviato: lunedì 2 marzo 2026 09:12', 'A: Anna', 'Oggetto: Camere'],
    ],
    ['bold', ['*Von:* Ugo Neri <ugo@neri.test>', '*Gesendet:* Montag, 2. März 2026', '*Betreff:* Zimmer']],
    ['below a rule', ['________________________________', 'De : Ugo <ugo@neri.test>', 'Objet : Chambres']],
    ['below dashes', ['-----Messaggio originale-----', 'Da: Ugo [mailto:ugo@neri.test]', 'A: Anna']],
    ['dashes alone', ['----- Original Message -----']],
  ])('a head, %s', (_, head) => {
    const { own, other } = read(lines('Confermo.', '', ...head, '', 'Le camere sono pronte?', 'U.'));
    expect(own).toBe('Confermo.');
    expect(other?.text).toBe('Le camere sono pronte?\nU.');
  });

  it('what is written below and between stays', () => {
    const text = lines(
      'Ecco:',
      '',
      'Il 02/03/26 09:12, Ugo Neri ha scritto:',
      '> Quante camere?',
      'Dodici.',
      '> E i prezzi?',
      'Quelli di marzo.',
    );
    expect(read(text).own).toBe('Ecco:\n\nDodici.\n\nQuelli di marzo.');
  });

  it.each([
    'From: Milan\nTo: Rome\nDate: 12 May 2026\nTwo seats, window.',
    'Il testo dice: la camera è pronta.\nIl resto lo scrive Ugo:\n- uno\n- due',
    'On Thursday the printer wrote to us.\nCall them.',
    'Da: noi\nA: voi',
    'La scheda:\nNome: Anna\nEmail: anna@rossi.test\nData: 2 marzo 2026',
    'I prezzi >100 euro sono da rivedere.\n>100 euro: tre camere',
    '>>> LEGGI QUI <<<\nLe chiavi sono al banco.',
    'Sommario\n---\nUno\n---\nDue',
    '--- Message to the team ---\nThe pool opens in June.',
    'Sent from the airport, the photos are on their way.',
  ])('%j has nothing of anybody else', (text) => {
    expect(read(text).own).toBe(text);
  });
});

describe('a message that was passed on', () => {
  const body = 'Il tetto perde.\n\nServe un preventivo.';
  it.each([
    [
      'Gmail',
      [
        '---------- Forwarded message ---------',
        'Da: Ugo Neri <ugo@neri.test>',
        'Date: lun 2 mar 2026',
        'Subject: Tetto',
      ],
      '',
    ],
    [
      'Thunderbird',
      [
        '-------- Messaggio Inoltrato --------',
        'Oggetto: \tTetto',
        'Data: \tMon, 2 Mar 2026 09:12:00 +0100',
        'Mittente: \tUgo Neri <ugo@neri.test>',
      ],
      '',
    ],
    [
      'Outlook',
      ['Da: Ugo Neri <ugo@neri.test>', 'Data: lunedì, 2 marzo 2026 09:12', 'Oggetto: Tetto'],
      'I: Tetto',
    ],
    [
      'Yahoo',
      [
        '  ----- Messaggio inoltrato ----- Da: Ugo Neri <ugo@neri.test>A: "anna@rossi.test" <anna@rossi.test>Inviato: lunedì 2 marzo 2026Oggetto: Tetto',
      ],
      '',
    ],
    [
      'an unknown language',
      [
        '---------- Xyzzy message forwarded ---------',
        'Abc: Ugo Neri <ugo@neri.test>',
        'Date: 2 Mar 2026',
        'Subject: Tetto',
      ],
      '',
    ],
  ])('%s', (_, head, subject) => {
    expect(read(lines('Puoi guardare tu?', '', ...head, '', body), subject)).toMatchObject({
      own: 'Puoi guardare tu?',
      other: { from: { name: 'Ugo Neri', address: 'ugo@neri.test' }, subject: 'Tetto', text: body },
      passedOn: true,
    });
  });

  it('Apple Mail, quoted', () => {
    const head = ['> Da: Ugo Neri <ugo@neri.test>', '> Oggetto: Tetto', '> Data: 2 marzo 2026', '>'];
    const quoted = body.split('\n').map((line) => `> ${line}`);
    const { own, other, passedOn } = read(
      lines('Puoi?', '', 'Inizio messaggio inoltrato:', '', ...head, ...quoted),
    );
    expect([own, other?.text, passedOn]).toEqual(['Puoi?', body, true]);
  });
});

describe('what stands below', () => {
  it.each([
    ['Grazie mille,\nAnna', 'Grazie mille,\nAnna'],
    [
      'Cordiali saluti\n\nAnna Rossi\nHotel Aurora\nTel. 0541 123456',
      'Cordiali saluti\n\nAnna Rossi\nHotel Aurora\nTel. 0541 123456',
    ],
    ['A.\n-- \nAnna Rossi\nvia Roma 1', ''],
    [
      'Kind regards,\nAnna Rossi\nFront desk manager\nanna@rossi.test',
      'Kind regards,\nAnna Rossi\nFront desk manager\nanna@rossi.test',
    ],
    ['Sent from my iPhone', ''],
    ['Inviato da Outlook per iOS', ''],
    ['Anna', 'Anna'],
  ])('%j comes off', (below, signed) => {
    const made = read(`Le fatture di marzo mancano ancora tutte.\n\n${below}`);
    expect(made.own.replace(/\n\nA\.$/, '')).toBe('Le fatture di marzo mancano ancora tutte.');
    expect(made.signed).toBe(signed);
  });

  it.each([
    'Le fatture mancano.\n\nGrazie mille per il tuo aiuto con i conti!',
    'Le fatture mancano.\n\nAnna\n\nP.S. Le chiavi sono al banco.',
    'Chi viene:\n\nUgo Neri\nSara Conti\nClara Bassi',
    'Manca una fattura: la trovi tu?\n\nGrazie',
    'The rooms:\nBlue\nGreen\nRed',
    'Anna',
  ])('%j stays as it is', (text) => {
    expect(read(text).own).toBe(text);
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'la',
    'camera',
    'è',
    'pronta',
    'domani',
    '12',
    'fattura',
    'scritto',
    'per',
    'the',
    'room',
  );
  const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map((all) => `Così ${all.join(' ')}.`);

  it('without a mark of a mail program is all of it the sender’s', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, fc.constant('')), { minLength: 1, maxLength: 8 }), (all) => {
        const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
        expect(words(read(all.join('\n')).own)).toBe(words(all.join('\n')));
      }),
    );
  });

  it('is read without fail, and nothing is invented', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, subject) => {
        const { own, signed } = read(text, subject);
        for (const line of `${own}\n${signed}`.split('\n')) expect(text).toContain(line);
      }),
    );
  });

  const UNITS = [
    'a',
    '>',
    '> ',
    '\n',
    '--\n',
    '-- \n',
    '___\n',
    '-',
    '=',
    'On 1 Jan 2020, a@b.c wrote:\n> x\n',
    'From: a@b.test\n',
    'On 1\n',
    'Sent from my x\n\n',
    'Anna\n',
    'Grazie\n',
    'a@',
    '<',
    'From: ',
    '1:11 ',
    'On Mon, 1 1 ',
    '>>> a(',
    'confidential privileged disclaimer riservato\n\n',
    'x wrote: ',
  ];
  it.each(UNITS)('of %j takes about twenty times as long when it is twenty times as long', (unit) => {
    const [short, long] = [fill(unit, 5_000), fill(unit, 100_000)];
    expect(
      best(() => read(long)) /
        Math.max(
          best(() => read(short)),
          5,
        ),
    ).toBeLessThan(150);
  });
});
