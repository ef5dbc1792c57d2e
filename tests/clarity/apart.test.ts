/** Rules are not made from the texts they are measured on: no six words in a row of those stand in `lib/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const EVAL = resolve(ROOT, '../shared/eval');
const LENGTH = 6;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runs = (words: readonly string[]): string[] =>
  words.slice(LENGTH - 1).map((_, index) => words.slice(index, index + LENGTH).join(' '));
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe.skipIf(!existsSync(EVAL))('lib (skipped where there is no data: ../shared/eval)', () => {
  it('holds no text of the evaluation', () => {
    const texts = filesIn(EVAL, '.json').flatMap((file) => {
      const items: { text?: unknown; html?: unknown }[] = JSON.parse(file).items;
      return items.flatMap(({ text, html }) => [text, html].filter((one) => typeof one === 'string'));
    });
    expect(texts.length).toBeGreaterThan(100);
    const known = new Set(texts.flatMap((text) => runs(wordsIn(text))));
    const found = filesIn(join(ROOT, 'lib'), '.ts').flatMap((file) =>
      runs(wordsIn(file)).filter((run) => known.has(run)),
    );
    expect(found).toEqual([]);
  });
});
