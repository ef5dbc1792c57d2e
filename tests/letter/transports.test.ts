import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { moveId } from '../../lib/objective/moves.ts';
import { SAMPLES } from './samples.ts';
import { inMail, TRANSPORTS } from './transports.ts';

describe.each(Object.keys(TRANSPORTS))('%s', (name) => {
  for (const language of LANGUAGES)
    it.each(Object.keys(SAMPLES))(`%s, ${language}`, (sample) => {
      const move = SAMPLES[sample];
      const carry = TRANSPORTS[name];
      if (!move || !carry) throw new Error(`no ${sample} or ${name}`);
      const { text } = writeLetter(move, language, { to: 'Sara' });
      const readings = readLetters([{ depth: 0, text: carry(inMail(text)) }]);
      expect(readings.map((one) => one.ok && one.id)).toEqual([moveId(move)]);
    });
});

it('is refused when all blanks are gone', () => {
  const { text } = writeLetter(SAMPLES.propose as never, 'en', { to: 'Sara' });
  const readings = readLetters([{ depth: 0, text: text.replace(/\s/g, '') }]);
  expect(readings).toMatchObject([{ ok: false, why: 'no-blanks' }]);
});
