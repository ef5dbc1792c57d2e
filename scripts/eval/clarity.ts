// The sets of the quiet questions: outcomes, hours, unclear requirements.
import { askText } from '../../lib/clarity/ask-text.ts';
import { languagesOf } from '../../lib/clarity/language.ts';
import { readOutcome } from '../../lib/clarity/outcome.ts';
import { lookAt } from '../../lib/clarity/text.ts';
import { type Figures, type Item, type Measured, ratesOf, rounded, set, share } from './figures.ts';

const rulesFor = (text: string): readonly string[] =>
  askText(text, { field: 'criteria' }, {}).map(({ rule }) => rule);
const has = (text: string, ...rules: readonly string[]): boolean =>
  rulesFor(text).some((one) => rules.includes(one));

const OUTCOMES = { activity: 'task', clear: 'outcome_clear', vague: 'outcome_vague' } as const;
const HOURS = ['effort', 'window', 'tracking'];
const UNCLEAR = ['vague', 'amount', 'subjective', 'open', 'comparative'];

export const CLARITY: Readonly<Record<string, Measured>> = {
  'lint-outcome': set<string>({
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
  }),
  'time-probes': set<string>({
    predict: ({ text }) => (has(text, ...HOURS) ? 'effort_instruction' : 'outcome_with_time_metric'),
    measure: (items, predicted) => ({ accuracy: accuracy(items, predicted), n: items.length }),
  }),
  smells: set<number>({
    predict: ({ text }) => (has(text, ...UNCLEAR) ? 1 : 0),
    measure: (items, predicted) => ({
      ...ratesOf(
        items.map(({ unclear }) => unclear === 1),
        predicted.map((one) => one === 1),
      ),
      n: items.length,
    }),
  }),
};

const picked = <T>(items: readonly Item[], of: readonly T[], holds: (item: Item) => boolean): T[] =>
  of.filter((_, at) => items[at] && holds(items[at]));

const accuracy = (items: readonly Item[], predicted: readonly unknown[]): number =>
  share(items.filter(({ label }, at) => label === predicted[at]).length, items.length);

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
