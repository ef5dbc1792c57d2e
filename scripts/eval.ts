// `npm run --silent eval -- SET FILE.json [--predictions OUT.jsonl]`: one line of JSON with the figures of a set.
// What is measured is what the draft itself asks; nothing here knows a word of any language.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { askText } from '../lib/clarity/ask-text.ts';
import { languagesOf } from '../lib/clarity/language.ts';
import { readOutcome } from '../lib/clarity/outcome.ts';
import { lookAt } from '../lib/clarity/text.ts';
import { Stop } from './stop.ts';

/** An item of a set; what else it has depends on the set. */
type Item = { readonly id: string; readonly text: string } & Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, unknown>>;

/** A set: what the product says of an item, and the figures that come of it. */
type Measured = {
  readonly predict: (item: Item) => string | number;
  readonly measure: (items: readonly Item[], predicted: readonly (string | number)[]) => Figures;
};

const rulesFor = (text: string): readonly string[] =>
  askText(text, { field: 'criteria' }, {}).map(({ rule }) => rule);
const has = (text: string, ...rules: readonly string[]): boolean =>
  rulesFor(text).some((one) => rules.includes(one));

const OUTCOMES = { activity: 'task', clear: 'outcome_clear', vague: 'outcome_vague' } as const;
const HOURS = ['effort', 'window', 'tracking'];
const UNCLEAR = ['vague', 'amount', 'subjective', 'open', 'comparative'];

const SETS: Readonly<Record<string, Measured>> = {
  'lint-outcome': {
    predict: ({ text }) => {
      const looked = lookAt(text).text;
      return OUTCOMES[readOutcome(looked, languagesOf(looked))];
    },
    measure: (items, predicted) => {
      const by = (holds: (item: Item) => boolean): Figures =>
        classes(picked(items, items, holds), picked(items, predicted, holds));
      const languages = [...new Set(items.map(({ lang }) => String(lang)))].sort();
      const hand = (item: Item): boolean => String(item.label_origin).startsWith('hand');
      return {
        ...classes(items, predicted),
        ...Object.fromEntries(languages.map((one) => [one, by(({ lang }) => lang === one)])),
        ...(languages.includes('it') && { itHand: by((item) => item.lang === 'it' && hand(item)) }),
      };
    },
  },
  'time-probes': {
    predict: ({ text }) => (has(text, ...HOURS) ? 'effort_instruction' : 'outcome_with_time_metric'),
    measure: (items, predicted) => ({ accuracy: accuracy(items, predicted), n: items.length }),
  },
  smells: {
    predict: ({ text }) => (has(text, ...UNCLEAR) ? 1 : 0),
    measure: (items, predicted) => ({
      ...ratesOf(
        items.map(({ unclear }) => unclear === 1),
        predicted.map((one) => one === 1),
      ),
      n: items.length,
    }),
  },
};

const picked = <T>(items: readonly Item[], of: readonly T[], holds: (item: Item) => boolean): T[] =>
  of.filter((_, at) => items[at] && holds(items[at]));

const accuracy = (items: readonly Item[], predicted: readonly unknown[]): number =>
  rounded(items.filter(({ label }, at) => label === predicted[at]).length / Math.max(items.length, 1));

/** Macro-F1 over the three classes, and accuracy. */
function classes(items: readonly Item[], predicted: readonly unknown[]): Figures {
  const each = Object.values(OUTCOMES).map((one) =>
    ratesOf(
      items.map(({ label }) => label === one),
      predicted.map((it) => it === one),
    ),
  );
  const macroF1 = rounded(each.reduce((sum, { f1 }) => sum + f1, 0) / each.length);
  return { macroF1, accuracy: accuracy(items, predicted), n: items.length };
}

function ratesOf(gold: readonly boolean[], said: readonly boolean[]) {
  const hits = gold.filter((one, at) => one && said[at]).length;
  const precision = hits / Math.max(said.filter(Boolean).length, 1);
  const recall = hits / Math.max(gold.filter(Boolean).length, 1);
  const f1 = hits ? (2 * precision * recall) / (precision + recall) : 0;
  return { f1: rounded(f1), precision: rounded(precision), recall: rounded(recall) };
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function itemsIn(path: string): Item[] {
  let items: unknown;
  try {
    items = JSON.parse(readFileSync(resolve(path), 'utf8')).items;
  } catch (error) {
    throw new Stop(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(items)) throw new Stop(`${path} has no list named "items".`);
  const odd = items.findIndex((one) => typeof Object(one).text !== 'string');
  if (odd >= 0) throw new Stop(`Item ${odd + 1} of ${path} has no text.`);
  return items;
}

function run(args: readonly string[]): void {
  const at = args.indexOf('--predictions');
  const out = at < 0 ? undefined : args[at + 1];
  const [name = '', path] = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  const set = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
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
  if (args[0] === 'host') await (await import('./host.ts')).runHost(args.slice(1));
  else run(args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
