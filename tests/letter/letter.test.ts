import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { LANGUAGES } from '../../lib/letter/words/index.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { KINDS, moveId } from '../../lib/objective/moves.ts';
import { runs } from '../runs.ts';
import { moveOf } from './moves.ts';

describe('a letter is read back as the move it was written from', { timeout: 60_000 }, () => {
  for (const language of LANGUAGES)
    it.each(KINDS)(`%s, ${language}`, (kind) => {
      fc.assert(
        fc.property(moveOf(kind), (move) => {
          const { text } = writeLetter(move, language, { to: 'Sara', title: 'The newsletter' });
          const readings = readLetters([{ depth: 0, text }]);
          expect(readings).toHaveLength(1);
          expect(readings[0]).toMatchObject({ ok: true, id: moveId(move), language, depth: 0 });
        }),
        { numRuns: runs(25, 60), endOnFailure: true },
      );
    });
});
