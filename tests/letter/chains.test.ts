/** What is left of letters after any four of the transports, one after the other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { moveId } from '../../lib/objective/moves.ts';
import { ALL_BLANKS_DROPPED, MAIL, MARKDOWN } from './mail.ts';
import { SAMPLES } from './samples.ts';
import { inMail } from './transports.ts';

const NAMES = Object.keys(MAIL).filter((name) => name !== ALL_BLANKS_DROPPED && name !== MARKDOWN);
const LETTERS = Object.values(SAMPLES).flatMap((move) =>
  LANGUAGES.map((language) => ({
    id: moveId(move),
    text: inMail(writeLetter(move, language, { to: 'Sara' }).text),
  })),
);
const CHAINS = 468;

it('reads back 92 of 100 letters that went through four, and misreads none', { timeout: 600_000 }, () => {
  const chain = fc.shuffledSubarray(NAMES, { minLength: 4, maxLength: 4 });
  let read = 0;
  for (const [index, names] of fc.sample(chain, CHAINS).entries()) {
    const letter = LETTERS[index % LETTERS.length];
    if (!letter) throw new Error('no letter');
    const text = names.reduce((now, name) => MAIL[name]?.(now) ?? now, letter.text);
    const readings = readLetters([{ depth: 0, text }]);
    for (const one of readings) if (one.ok) expect([one.id, names]).toEqual([letter.id, names]);
    read += Number(readings.length === 1 && readings[0]?.ok);
  }
  console.log(`${read} of ${CHAINS} chains of four read back: ${((100 * read) / CHAINS).toFixed(1)} %`);
  expect(read / CHAINS).toBeGreaterThanOrEqual(0.92);
});
