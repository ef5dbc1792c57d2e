/** The measuring command: its figures on items whose figures are known, and its sentences. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../scripts/eval.ts');
const folder = mkdtempSync(join(tmpdir(), 'esito-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

function measure(set: string, content: unknown, ...more: string[]) {
  const file = join(folder, `${set}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, set, file, ...more], {
    encoding: 'utf8',
  });
  return { said: stdout && JSON.parse(stdout), lines: stdout.split('\n').length - 1, stderr, status };
}
const items = (...all: readonly object[]) => ({ items: all.map((one, at) => ({ id: `i${at}`, ...one })) });

it('reads outcomes, with figures by language', () => {
  const { said, lines } = measure(
    'lint-outcome',
    items(
      { lang: 'en', text: 'Send the newsletter', label: 'task', label_origin: 'hand' },
      { lang: 'en', text: 'Bookings rise from 40 to 60', label: 'outcome_clear', label_origin: 'hand' },
      { lang: 'en', text: 'Improve the website', label: 'outcome_vague', label_origin: 'hand' },
      { lang: 'it', text: 'Inviare la newsletter', label: 'outcome_vague', label_origin: 'auto' },
    ),
  );
  expect(lines).toBe(1);
  expect(said).toMatchObject({
    accuracy: 0.75,
    n: 4,
    en: { macroF1: 1, accuracy: 1, n: 3 },
    it: { accuracy: 0, n: 1 },
  });
  expect(said.itHand).toMatchObject({ n: 0 });
});

it('tells hours from measures, and writes each prediction', () => {
  const out = join(folder, 'out.jsonl');
  const { said } = measure(
    'time-probes',
    items(
      { text: 'Work 4 hours a day on it', label: 'effort_instruction' },
      { text: 'The page loads in 2 seconds', label: 'effort_instruction' },
    ),
    '--predictions',
    out,
  );
  expect(said).toEqual({ set: 'time-probes', accuracy: 0.5, n: 2 });
  expect(
    readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: 'i0', prediction: 'effort_instruction' },
    { id: 'i1', prediction: 'outcome_with_time_metric' },
  ]);
});

it('counts unclear requirements', () => {
  const { said } = measure(
    'smells',
    items(
      { text: 'The page is adequate', unclear: 1 },
      { text: 'The page is nice', unclear: 0 },
      { text: 'The page has four photos', unclear: 1 },
      { text: 'The page has one title', unclear: 0 },
    ),
  );
  expect(said).toEqual({ set: 'smells', f1: 0.5, precision: 0.5, recall: 0.5, n: 4 });
});

it.each([
  ['quotes', { items: [] }, 'There is no set "quotes" here. The sets that can be measured: quotes-plain, '],
  ['smells', {}, 'has no list named "items".'],
  ['smells', { items: [{ id: 'a' }] }, 'Item 1 of'],
  ['smells', 'no json', 'cannot be read as JSON'],
])('says what is wrong: %s %j', (set, content, sentence) => {
  const { stderr, status } = measure(set, content);
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});
