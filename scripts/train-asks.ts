// `node scripts/train-asks.ts ITEMS.json OUT.ts [--try]`: makes the weights by which lib/draft tells whether an English sentence
// asks for something, a logistic regression over the features of lib/draft/asks/features.ts. With --try it writes nothing
// and prints how such weights do on sentences that they were not made from.
import { readFileSync, writeFileSync } from 'node:fs';
import { featuresOf } from '../lib/draft/asks/features.ts';
import { ratesOf } from './eval/figures.ts';

type Item = { readonly text: string; readonly label: number; readonly source: string };
type Row = { readonly features: readonly string[]; readonly label: number; readonly verified: boolean };

/** A feature counts from so many sentences on; rarer ones are mostly somebody's name. */
const SEEN = 4;
const ROUNDS = 30;
const DECAY = 0.015;
/** Of the other set's sentences, whose label means something else now and then, each counts for less. */
const LESS = 0.35;
/** There are fewer sentences that ask; each counts for more. */
const POSITIVE = 1.6;
/** Most features that are kept, the heaviest. */
const KEPT = 2000;
/** Words that no file of ours may have (tests/house), and words that say who wrote. */
const LEFT_OUT =
  /\b(?:tasks?|tickets?|assign\w*|boss|employees?|checklists?|scores?|grades?|redo|timesheets?|hourly|enron|ect|ena|mark|jeff|sara|tana)\b|@|[{}]/;

type Weights = ReadonlyMap<string, number>;

function train(rows: readonly Row[]): Weights {
  const seen = new Map<string, number>();
  for (const { features } of rows) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const known = [...seen].filter(([one, count]) => count >= SEEN && !LEFT_OUT.test(one)).map(([one]) => one);
  let kept = new Set(known);
  let weights = learn(rows, kept);
  const heavy = [...weights].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, KEPT);
  kept = new Set([...heavy.map(([one]) => one), '']);
  weights = learn(rows, kept);
  return new Map([...weights].map(([one, weight]) => [one, Math.round(weight * 100)]));
}

/** Stochastic gradient descent in a fixed order that looks like none, so that the same items make the same weights. */
function learn(rows: readonly Row[], kept: ReadonlySet<string>): Map<string, number> {
  const weights = new Map<string, number>();
  const all = rows.map((row) => ({ ...row, features: ['', ...row.features.filter((one) => kept.has(one))] }));
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const order = all.map((row) => ({ row, at: next() })).sort((a, b) => a.at - b.at);
    const rate = 0.1 / (1 + round * 0.15);
    for (const { row } of order) {
      const sum = row.features.reduce((total, one) => total + (weights.get(one) ?? 0), 0);
      const error =
        (row.label - 1 / (1 + Math.exp(-sum))) * (row.verified ? 1 : LESS) * (row.label ? POSITIVE : 1);
      for (const one of row.features) {
        const old = weights.get(one) ?? 0;
        weights.set(one, old + rate * (error - (one === '' ? 0 : DECAY * old)));
      }
    }
  }
  return weights;
}

const sumOf = (weights: Weights, features: readonly string[]): number =>
  features.reduce((total, one) => total + (weights.get(one) ?? 0), weights.get('') ?? 0);

/** Five times: made from four fifths, tried on the other one. */
function tryOut(rows: readonly Row[]): void {
  const said: boolean[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const weights = train(rows.filter((_, at) => at % 5 !== fold));
    rows.forEach((row, at) => {
      if (at % 5 === fold) said[at] = sumOf(weights, row.features) > 0;
    });
  }
  for (const verified of [true, false]) {
    const at = rows.flatMap((row, index) => (row.verified === verified ? [index] : []));
    const rates = ratesOf(
      at.map((one) => rows[one]?.label === 1),
      at.map((one) => said[one] === true),
    );
    console.log(verified ? 'verified' : 'other', JSON.stringify(rates));
  }
}

const HEAD = `/**
 * How much each feature of an English sentence speaks for its asking for something, in hundredths, as scripts/train-asks.ts made
 * them. From sentences of the Enron corpus with the labels of Charlie9/enron_intent_dataset_verified (MIT) and
 * ParakweetLabs/EmailIntentDataSet (Apache-2.0). Words and pairs of words that occur in at least four of them; no sentence.
 */
`;

/** The features in lines of a page's width. */
const wrapped = (all: readonly string[]): string =>
  all.reduce(
    (text, one) =>
      `${text}${text.length - text.lastIndexOf('\n') + one.length > 110 ? '|\n' : text ? '|' : ''}${one}`,
    '',
  );

const [from = '', to = ''] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const items: Item[] = JSON.parse(readFileSync(from, 'utf8')).items;
const rows = items.map(({ text, label, source }) => ({
  features: featuresOf(text),
  label,
  verified: source.includes('verified'),
}));
if (process.argv.includes('--try')) tryOut(rows);
else {
  const weights = [...train(rows)].filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const made = `${HEAD}export const WEIGHTS = \`${wrapped(weights.map(([one, weight]) => `${one}=${weight}`))}\`;\n`;
  writeFileSync(to, made);
  console.log(`${weights.length} features, ${Buffer.byteLength(made)} bytes`);
}
