import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { moveId } from '../../lib/objective/moves.ts';
import { ALL_BLANKS_DROPPED, MAIL, MARKDOWN } from './mail.ts';
import { SAMPLES } from './samples.ts';
import { inMail, TRANSPORTS, type Transport } from './transports.ts';

const ALL: Readonly<Record<string, Transport>> = { ...MAIL, ...TRANSPORTS };

it('are those that were measured with real tools', () => {
  expect(Object.keys(MAIL)).toHaveLength(23);
});

describe.each(Object.keys(ALL))('%s', (name) => {
  for (const language of LANGUAGES)
    it.each(Object.keys(SAMPLES))(`%s, ${language}`, (sample) => {
      const move = SAMPLES[sample];
      const carry = ALL[name];
      if (!move || !carry) throw new Error(`no ${sample} or ${name}`);
      const { text } = writeLetter(move, language, { to: 'Sara' });
      const readings = readLetters([{ depth: 0, text: carry(inMail(text)) }]);
      const said = readings.map((one) => (one.ok ? one.id : one.why));
      if (name === ALL_BLANKS_DROPPED) expect(said).toEqual(['no-blanks']);
      else if (name === MARKDOWN) expect([moveId(move), 'changed']).toContain(said.join());
      else expect(said).toEqual([moveId(move)]);
    });
});
