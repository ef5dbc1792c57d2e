/** Mails as people and programs make them: quoted, answered, forwarded, signed, with more than one letter. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../lib/letter/letter.ts';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES, type Language } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import { SAMPLES } from './samples.ts';

function sample(name: string): Move {
  const move = SAMPLES[name];
  if (!move) throw new Error(name);
  return move;
}
const letter = (name: string, language: Language = 'en'): string =>
  writeLetter(sample(name), language, { to: 'Sara' }).text;
const quoted = (text: string, depth = 1): string =>
  Array.from({ length: depth }).reduce<string>((now) => now.replace(/^/gm, '> '), text);
/** As `> > >` and as `>>>`: both are written. */
const tight = (text: string): string =>
  text.replace(/^[> ]+(?=\S)/gm, (marks) => `${marks.replace(/ /g, '')} `);

/** What is read: the letters by name, and how deep each is quoted. */
function found(mail: string | readonly Block[]): [string, number][] {
  const blocks = typeof mail === 'string' ? [{ depth: 0, text: mail }] : mail;
  const names = new Map(Object.entries(SAMPLES).map(([name, move]) => [moveId(move), name]));
  return readLetters(blocks).map((one) => [one.ok ? (names.get(one.id) ?? 'other') : one.why, one.depth]);
}

const NAMES = ['propose', 'propose-smallest', 'deliver', 'review', 'accept', 'take-back'] as const;

describe.each(LANGUAGES)('a letter in a mail, %s', { timeout: 120_000 }, (language) => {
  describe.each(NAMES)('%s', (name) => {
    const text = letter(name, language);

    it.each([0, 1, 2, 3])('quoted %i deep', (depth) => {
      const mail = `Ciao\n\n${quoted(text, depth)}\n\n${quoted('Clara', depth)}\n`;
      expect(found(mail)).toEqual([[name, depth]]);
      expect(found(tight(mail))).toEqual([[name, depth]]);
      expect(
        found([
          { depth: 0, text: 'Ciao' },
          { depth, text },
        ]),
      ).toEqual([[name, depth]]);
    });

    it('with an answer above, below, and between its lines', () => {
      const lines = quoted(text).split('\n');
      const half = Math.floor(lines.length / 2);
      expect(found(`Va bene, da lunedì.\n\nOn Monday Clara wrote:\n${quoted(text)}`)).toEqual([[name, 1]]);
      expect(found(`${quoted(text)}\n\nYes: by Monday, between you and me.\n-- \nSara`)).toEqual([[name, 1]]);
      for (const gap of ['', '\n'])
        expect(
          found(
            [...lines.slice(0, half), `${gap}Sì, 1. così e 2. cosà.${gap}`, ...lines.slice(half)].join('\n'),
          ),
        ).toEqual([[name, 1]]);
      expect(found(lines.map((line) => (line === '>' ? line : `${line}\nok`)).join('\n'))).toEqual([
        [name, 1],
      ]);
    });

    it.each(HEADERS())('below the header of a forward: %s', (_, header) => {
      expect(found(`Guarda qui.\n\n${header}\n\n${text}\n`)).toEqual([[name, 0]]);
      expect(found(`Guarda qui.\n\n${quoted(`${header}\n\n${text}`)}\n`)).toEqual([[name, 1]]);
    });

    it.each(SIGNATURES())('with %s', (_, signature) => {
      expect(found(`${text}\n\n${signature}\n`)).toEqual([[name, 0]]);
      expect(found(`${text}\n${signature}\n`)).toEqual([[name, 0]]);
      expect(found(`${signature}\n\n${text}\n`)).toEqual([[name, 0]]);
    });
  });
});

describe('several letters in a mail', { timeout: 120_000 }, () => {
  const both = `${letter('accept')}\n\nOn Monday Clara wrote:\n${quoted(letter('propose', 'it'))}`;

  it('one and what it answers', () => {
    expect(found(both)).toEqual([
      ['accept', 0],
      ['propose', 1],
    ]);
  });

  it('three in three depths, with answers between', () => {
    const three = `${letter('review', 'it')}\n\n> Sara:\n${quoted(both)}`;
    const expected = [
      ['review', 0],
      ['accept', 1],
      ['propose', 2],
    ];
    expect(found(three)).toEqual(expected);
    const between = three.replace(/^> > Limiti:.*$/m, 'I see.\n$&');
    expect(between).not.toBe(three);
    expect(found(between)).toEqual(expected);
    expect(found(three.replace(/\n/g, '\r\n'))).toEqual(expected);
  });

  it.each([
    ['of one objective, one below the other', ['propose', 'accept', 'deliver']],
    ['of one kind', ['propose-smallest', 'propose', 'propose-small']],
    ['small ones', ['take-back', 'decline-bare', 'accept-successor']],
  ])('%s', (_, names) => {
    for (const joint of ['\n\n', '\n', '\n\n---\n\n']) {
      const text = names.map((name) => letter(name)).join(joint);
      expect(found(text)).toEqual(names.map((name) => [name, 0]));
      expect(found(quoted(text, 2))).toEqual(names.map((name) => [name, 2]));
    }
  });

  it('the first of which was changed on the way', () => {
    const text = `${letter('propose').replace('on a phone', 'on any phone')}\n\n${letter('accept')}`;
    expect(found(text)).toEqual([
      ['changed', 0],
      ['accept', 0],
    ]);
  });

  it('the same one quoted and written anew', () => {
    expect(found(`${letter('accept')}\n\n${quoted(letter('accept'))}`)).toEqual([
      ['accept', 0],
      ['accept', 1],
    ]);
  });
});

function HEADERS(): [string, string][] {
  const fields = (from: string, date: string, subject: string, to: string): string =>
    `${from}: Clara Bassi <clara@hotel.test>\n${date}: 1 June 2026, 10:00\n${subject}: Newsletter\n${to}: Sara Conti <sara@conti.test>`;
  const english = fields('From', 'Date', 'Subject', 'To');
  const italian = fields('Da', 'Date', 'Oggetto', 'A');
  return [
    ['Gmail, English', `---------- Forwarded message ---------\n${english}`],
    ['Gmail, Italian', `---------- Forwarded message ---------\n${italian}`],
    [
      'Gmail, a reply, Italian',
      'Il giorno lun 1 giu 2026 alle ore 10:00 Clara Bassi <clara@hotel.test> ha scritto:',
    ],
    ['Outlook, English', `-----Original Message-----\n${fields('From', 'Sent', 'To', 'Subject')}`],
    ['Outlook, Italian', `________________________________\n${fields('Da', 'Inviato', 'A', 'Oggetto')}`],
    ['Apple, English', `Begin forwarded message:\n\n${english}`],
    ['Apple, Italian', `Inizio messaggio inoltrato:\n\n${fields('Da', 'Oggetto', 'Data', 'A')}`],
    [
      'Thunderbird, Italian',
      `-------- Messaggio inoltrato --------\n${fields('Oggetto', 'Data', 'Mittente', 'A')}`,
    ],
  ];
}

function SIGNATURES(): [string, string][] {
  return [
    ['a signature', '-- \nClara Bassi\nHotel Aurora · Via Roma 1\n+39 06 123456 - https://hotel.test'],
    ['a phone', 'Inviato da iPhone'],
    [
      'a disclaimer',
      'Questo messaggio è riservato: se non sei tra i destinatari, cancellalo. Limiti: 1. non inoltrare 2. non stampare\nThis message is confidential. By: us. Between you (you@x.test) and me (me@x.test).',
    ],
    ['a list', '_______________________________________________\nOspiti mailing list\nOspiti@lists.test'],
    ['a warning', 'CAUTION: This email originated from outside of the organization. Do not click links.'],
  ];
}
