// `npm run --silent eval -- SET FILE.json [--predictions OUT.jsonl]`: one line of JSON with the figures of a set.
// What is measured is what the draft itself reads and asks; nothing here knows a word of any language.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ASKS } from './eval/asks.ts';
import { CLARITY } from './eval/clarity.ts';
import { DAYS } from './eval/days.ts';
import { DRAFT } from './eval/draft.ts';
import type { Item } from './eval/figures.ts';
import { READING } from './eval/reading.ts';
import { SECRETS } from './eval/secrets.ts';
import { Stop } from './eval/stop.ts';

const SETS = { ...READING, ...ASKS, ...DAYS, ...CLARITY, ...DRAFT, ...SECRETS };

function itemsIn(path: string): Item[] {
  let items: unknown;
  try {
    items = JSON.parse(readFileSync(resolve(path), 'utf8')).items;
  } catch (error) {
    throw new Stop(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(items)) throw new Stop(`${path} has no list named "items".`);
  const odd = items.findIndex((one) => typeof (Object(one).text ?? Object(one).html) !== 'string');
  if (odd >= 0) throw new Stop(`Item ${odd + 1} of ${path} has no text.`);
  return items;
}

function run(args: readonly string[]): void {
  const at = args.indexOf('--predictions');
  const out = at < 0 ? undefined : args[at + 1];
  const [name = '', path] = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const set = Object.hasOwn(SETS, name) ? SETS[name as keyof typeof SETS] : undefined;
  const names = Object.keys(SETS).join(', ');
  if (!set) throw new Stop(`There is no set "${name}" here. The sets that can be measured: ${names}.`);
  if (!path || (at >= 0 && !out))
    throw new Stop('Usage: npm run --silent eval -- SET FILE.json [--predictions OUT.jsonl]');
  const items = itemsIn(path);
  const predicted = items.map(set.predict);
  if (out)
    writeFileSync(
      resolve(out),
      items.map(({ id }, one) => `${JSON.stringify({ id, prediction: predicted[one] })}\n`).join(''),
    );
  process.stdout.write(`${JSON.stringify({ set: name, ...set.measure(items, predicted) })}\n`);
}

try {
  const args = process.argv.slice(2);
  if (args[0] === 'host') await (await import('./eval/host.ts')).runHost(args.slice(1));
  else run(args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
