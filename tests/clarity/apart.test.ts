/**
 * Nothing is made from the texts it is measured on but the weights of single words: no six words in a row of those texts stand in
 * `lib/`, neither in a rule nor in the model that was trained on some of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../lib/draft/asks/weights.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EVAL = resolve(ROOT, '../shared/eval');
const LENGTH = 6;
/** What of an item is said of its text, and not somebody's text. */
const ABOUT = new Set([
  'id',
  'source',
  'file',
  'license',
  'label_origin',
  'category',
  'kind',
  'client',
  'group',
]);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runs = (words: readonly string[]): string[] =>
  words.slice(LENGTH - 1).map((_, index) => words.slice(index, index + LENGTH).join(' '));
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (ABOUT.has(name) ? [] : textsIn(part)));
}

/** The runs of some words in the texts that are measured on. */
function foundIn(known: ReadonlySet<string>, ...texts: string[]): string[] {
  return texts.flatMap((text) => runs(wordsIn(text)).filter((run) => known.has(run)));
}

describe.skipIf(!existsSync(EVAL))('lib (skipped where there is no data: ../shared/eval)', () => {
  const texts = existsSync(EVAL)
    ? filesIn(EVAL, '.json').flatMap((file) => textsIn(JSON.parse(file).items))
    : [];
  const known = new Set(texts.flatMap((text) => runs(wordsIn(text))));

  it('holds no text of the evaluation', () => {
    expect(texts.length).toBeGreaterThan(5000);
    expect(foundIn(known, ...filesIn(join(ROOT, 'lib'), '.ts'))).toEqual([]);
  });

  it('nor does the model: its features are of three words at most, and beside each other they make no text', () => {
    const features = WEIGHTS.split('|').map((one) => one.slice(0, one.lastIndexOf('=')).trim());
    expect(features.length).toBeGreaterThan(1000);
    for (const one of features) expect(one.split(' ').length).toBeLessThanOrEqual(3);
    expect(foundIn(known, features.join(' '))).toEqual([]);
  });

  it('and what is planted is found', () => {
    const text = texts.find((one) => wordsIn(one).length > 2 * LENGTH) ?? '';
    expect(foundIn(known, `const a = '${text.toUpperCase()}';`).length).toBeGreaterThan(0);
  });
});
