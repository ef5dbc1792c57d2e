import { describe, expect, it } from 'vitest';
import { LetterError } from '../../lib/letter/letter.ts';
import { readLetters } from '../../lib/letter/read.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { type Move, moveId } from '../../lib/objective/moves.ts';
import { SAMPLES, TERMS } from './samples.ts';

function sample(name: string): Move {
  const move = SAMPLES[name];
  if (!move) throw new Error(name);
  return move;
}
const textOf = (name: string): string => writeLetter(sample(name), 'en', { to: 'Sara' }).text;
const at = (depth: number, text: string) => ({ depth, text });
const quoted = (text: string): string => text.replace(/^/gm, '> ');

describe('what is found in a message', () => {
  it('several letters, in their order, at any depth', () => {
    const text = `${textOf('accept')}\n\nOn Monday Clara wrote:\n${quoted(textOf('propose'))}\n\nSara`;
    const readings = readLetters([at(0, text)]);
    expect(readings.map((one) => [one.ok && one.id, one.depth])).toEqual([
      [moveId(sample('accept')), 0],
      [moveId(sample('propose')), 1],
    ]);
  });

  it('a quoted letter with an answer between its lines', () => {
    const lines = quoted(textOf('propose')).split('\n');
    const text = [...lines.slice(0, 5), 'Yes, I like that.', ...lines.slice(5)].join('\n');
    expect(readLetters([at(0, text)])).toMatchObject([{ ok: true, depth: 1 }]);
    const blocks = [at(1, lines.slice(0, 5).join('\n')), at(0, 'Yes.'), at(1, lines.slice(5).join('\n'))];
    expect(readLetters(blocks)).toMatchObject([{ ok: true, depth: 2 }]);
  });

  it('the same letter once at each depth', () => {
    const text = textOf('decline');
    const readings = readLetters([at(0, `${text}\n\n${text}`), at(1, text)]);
    expect(readings.map((one) => [one.ok, one.depth])).toEqual([
      [true, 0],
      [true, 1],
    ]);
  });

  it('a letter whose opening was edited or taken out', () => {
    const { body, lastLine } = writeLetter(sample('propose'), 'en', { to: 'Sara' });
    for (const opening of [
      '',
      'Dear Sara, it was good to see you. So:\n\n',
      'What for: a trial\nBy: you\n\n',
    ])
      expect(readLetters([at(0, `${opening}${body}\n\n${lastLine}`)])).toMatchObject([{ ok: true }]);
  });

  it('nothing in plain mail', () => {
    expect(readLetters([at(0, "L'esito 1 a 1 è giusto. Esito 1 proposta, poi vediamo.")])).toEqual([]);
    expect(readLetters([])).toEqual([]);
  });

  it('gives the words as they stand, with their paragraphs', () => {
    const [reading] = readLetters([at(0, textOf('ask'))]);
    expect(reading).toMatchObject({
      ok: true,
      move: { content: { wish: 'A newsletter for spring.\n\nOur regulars should have it before June.' } },
      text: expect.stringMatching(/^What I'd like: A newsletter[\s\S]*\nEsito 1 request/),
    });
  });
});

describe('a letter that is refused', { timeout: 60_000 }, () => {
  it('says what it seems to say now, when it was edited', () => {
    const text = textOf('propose').replace('reads well on a phone', 'reads well on any phone');
    const [reading] = readLetters([at(0, text)], { guessBy: 'assistant' });
    expect(reading).toMatchObject({
      ok: false,
      why: 'changed',
      heading: { kind: 'propose', ref: 'OBJ-7K3Q-M3RD' },
      guess: { kind: 'propose', by: 'assistant', content: { revision: 1 } },
    });
    const guess = reading && !reading.ok ? reading.guess : undefined;
    const terms = guess?.kind === 'propose' ? guess.content.terms : undefined;
    expect(terms?.criteria[1]?.text).toMatch(/^it reads well on any phone/);
    expect({ ...terms, criteria: [] }).toEqual({ ...TERMS, criteria: [] });
  });

  it.each([
    ['newer', (text: string) => text.replace('Esito 1 ', 'Esito 2 ')],
    ['newer', (text: string) => text.replace('proposal 1', 'promise 1')],
    ['no-blanks', (text: string) => text.replace(/\s/g, '')],
    ['incomplete', (text: string) => text.replace(/ · [^·]*$/, '')],
    ['incomplete', (text: string) => text.replace('It meets the goal when', 'It is fine when')],
  ])('%s', (why, change) => {
    expect(readLetters([at(0, change(textOf('propose')))])).toMatchObject([{ ok: false, why, depth: 0 }]);
  });
});

describe('texts that are hard to read back', () => {
  it('holds what looks like another letter', () => {
    const note = textOf('accept');
    const deliver = { ...sample('deliver'), content: { revision: 1, number: 1, covers: [1], note } } as Move;
    const { text } = writeLetter(deliver, 'en', { to: 'Clara' });
    expect(readLetters([at(0, text)])).toMatchObject([{ ok: true, id: moveId(deliver) }]);
  });

  it('lets a text begin with a quote mark', () => {
    const reply = { ...sample('reply'), content: { text: 'see\n> 5 people\n| and a bar' } } as Move;
    const { text } = writeLetter(reply, 'it', { to: 'Clara' });
    expect(readLetters([at(0, text)])).toMatchObject([{ ok: true, id: moveId(reply) }]);
  });

  it('names the field of a text that cannot be read back', () => {
    const why = 'What for: By: Limits: Left out: 1. 2. 3. '.repeat(95);
    const criteria = Array.from({ length: 30 }, () => ({
      text: 'It meets the goal when: 1. 2. 3. '.repeat(100),
      level: 'must' as const,
    }));
    const move = {
      ...sample('propose'),
      content: { revision: 1, terms: { ...TERMS, why, criteria } },
    } as Move;
    expect(() => writeLetter(move, 'en', { to: '' })).toThrow(LetterError);
    expect(() => writeLetter(move, 'en', { to: '' })).toThrow('terms.why');
  });
});

describe('never slow', { timeout: 60_000 }, () => {
  const line = 'Esito 1 proposal 1 · OBJ-7K3Q-M3RD · 4X9K-TT2M-0PQA';
  const labels =
    'What for: x It meets the goal when: 1. a 2. b 3. c By: Friday 5 June 2026 Limits: 1. x 2. y ';
  const between = 'Between A (a@b.test) and B (b@c.test). ';
  it.each([
    ['labels without end', `${labels.repeat(4000)}${between}\n\n${line}`],
    ['labels on lines', `${labels.replace(/ (?=[A-Z])/g, '\n').repeat(4000)}\n${between}\n\n${line}`],
    ['last lines without end', `${labels}${between}${line}\n`.repeat(2000)],
    ['last lines quoted', `> ${labels}${between}\n> ${line}\n${line}\n`.repeat(1500)],
    [
      'numbers',
      `Title\nIt meets the goal when: ${'1. 2. 3. '.repeat(400)}\nBy: Friday 5 June 2026\n${between}\n${line}`,
    ],
    ['brackets', `${'(Clara grants access '.repeat(15000)}${between}\n${line}`],
    ['one word', `${'a'.repeat(399_000)} ${line}`],
    ['blanks', `${' \n'.repeat(199_000)} ${line}`],
    ['quote marks', `${'> '.repeat(199_000)} ${line}`],
    ['addresses', `${'a@b.test, '.repeat(39_000)}${line}`],
    ['links', `${'https://a.safelinks.protection.outlook.com/?url=a '.repeat(8000)}${line}`],
    ['esito', 'esito 1 '.repeat(50_000)],
    ['dashes', `Esito 1 proposal 1 · OBJ${'- '.repeat(199_000)}`],
    ['open links', `${'[a](<http://[(mailto:'.repeat(19_000)}${line}`],
  ])('%s', (_name, text) => {
    const start = process.cpuUsage();
    const readings = readLetters([at(0, text.slice(0, 400_000)), at(1, line)]);
    expect(readings.every((one) => !one.ok)).toBe(true);
    // Work, not waiting, and far above what it takes: only what grows without bound is a failure, whoever else is busy.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});
