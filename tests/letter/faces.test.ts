/** The command line, run for real on the examples of CONTRIBUTING, so that these stay true. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../lib/letter/html.ts';
import { KINDS } from '../../lib/objective/moves.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const [moves = [], letters = [], refused = []] = readFileSync(resolve(ROOT, 'CONTRIBUTING.md'), 'utf8')
  .split('```json lines\n')
  .slice(1)
  .map((block) => block.slice(0, block.indexOf('\n```')).split('\n'));
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));

/** Answers with the lines it prints; anything but success is an error. */
function run(face: 'write' | 'read', lines: readonly string[]): string[] {
  const printed = execFileSync('npm', ['run', '--silent', 'letter', '--', face], {
    cwd: ROOT,
    input: lines.join('\n'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(printed.endsWith('\n')).toBe(true);
  return printed.slice(0, -1).split('\n');
}

describe('npm run letter', { timeout: 60_000 }, () => {
  it('has an example of every kind', () => {
    expect(parsed(moves).map((line) => line.move.kind)).toHaveLength(KINDS.length);
    expect(new Set(parsed(moves).map((line) => line.move.kind))).toEqual(new Set(KINDS));
  });

  it('writes them as they stand there', () => {
    const written = parsed(run('write', moves));
    expect(written.map(({ id, text }) => JSON.stringify({ id, text }))).toEqual(letters);
    expect(written.map(({ html }) => html)).toEqual(written.map(({ text }) => htmlOf(text)));
  });

  it('reads them as the moves that they are', () => {
    const changed = { id: 'changed', text: parsed(letters)[0].text.replace('in order', 'in a row') };
    const read = run('read', [...letters, JSON.stringify(changed)]);
    expect(parsed(read.slice(0, -1))).toEqual(
      parsed(moves).map(({ id, move }) => ({ id, letters: [{ move }] })),
    );
    expect(read.slice(-1)).toEqual(refused);
  });

  it('says what is wrong with a line, and goes on', () => {
    const [{ language, move }] = parsed(moves);
    const line = (changed: object): string => JSON.stringify({ id: 7, language, move, ...changed });
    const printed = run('write', [
      '{"id":',
      'null',
      '',
      line({ language: 'de' }),
      line({ move: undefined }),
      line({ move: { ...move, objective: 'OBJ-1' } }),
      line({ move: { ...move, kind: 'asks' } }),
      line({ move: { ...move, by: 'both' } }),
      line({ move: { ...move, answers: 'x' } }),
      line({ move: { ...move, more: 1 } }),
      line({ move: { ...move, content: { ...move.content, wish: ' ' } } }),
      line({ move: { ...move, content: { ...move.content, client: { name: 'C', addresses: ['c'] } } } }),
      line({}),
    ]);
    expect(parsed(printed).map(({ error }) => error)).toEqual([
      expect.stringContaining('JSON'),
      expect.stringContaining('language'),
      expect.stringContaining('language'),
      ...[
        '',
        '.objective',
        '.kind',
        '.by',
        '.answers',
        '',
        '.content.wish',
        '.content.client.addresses.0',
      ].map((path) => `move${path} does not fit`),
      undefined,
    ]);
    expect(parsed(printed).map(({ id }) => id)).toEqual([undefined, undefined, ...Array(10).fill(7)]);
  });

  it('reads anything', () => {
    const odd = ['\u0000\ud800', '\u2028Esito 1 proposal 1 · OBJ-', 'Esito 1 x · OBJ-7K3Q-M3RD'.repeat(99)];
    const printed = run('read', [
      ...odd.map((text) => JSON.stringify({ id: 1, text }).replace('\\u2028', '\u2028')),
      '{"id":2}',
      '[1',
    ]);
    expect(parsed(printed)).toMatchObject([
      { id: 1, letters: [] },
      { id: 1, letters: [{ refused: 'incomplete' }] },
      { id: 1, letters: expect.any(Array) },
      { id: 2, error: 'text is no text' },
      { error: expect.any(String) },
    ]);
  });
});
