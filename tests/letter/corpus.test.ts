/** Released letters are read for ever: the files here are never changed, only added to. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { type AnyMove, moveId } from '../../lib/objective/moves.ts';

const corpus = new URL('./corpus/1/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, corpus), 'utf8');
const letters = readdirSync(corpus).filter((name) => name.endsWith('.txt'));

describe('letters of form 1', () => {
  it.each(letters)('%s', (name) => {
    const expected = JSON.parse(read(name.replace(/\.(en|it)\.txt$/, '.json'))) as AnyMove;
    const readings = readLetters([{ depth: 0, text: read(name) }]);
    expect(readings).toMatchObject([{ ok: true, id: moveId(expected), move: expected }]);
  });

  it('hold every kind in both languages', () => {
    const kinds = letters.map((name) => JSON.parse(read(name.replace(/\.(en|it)\.txt$/, '.json'))).kind);
    expect(new Set(kinds).size).toBe(18);
    expect(letters.filter((name) => name.endsWith('.en.txt')).length * 2).toBe(letters.length);
  });
});
