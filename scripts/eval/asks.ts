// The set of what is asked, by both sources of labels, never mixed.
import { asks } from '../../lib/draft/asks/asks.ts';
import { type Item, type Measured, ratesOf, set } from './figures.ts';

export const ASKS: Readonly<Record<string, Measured>> = {
  asks: set<number>({
    predict: ({ text, lang }) => (asks(text, lang === 'it' ? 'it' : 'en') ? 1 : 0),
    measure: (items, said) => {
      const rates = (holds: (item: Item) => boolean) => {
        const at = items.flatMap((item, index) => (holds(item) ? [index] : []));
        return ratesOf(
          at.map((one) => items[one]?.label === 1),
          at.map((one) => said[one] === 1),
        );
      };
      const verified = rates(({ source }) => String(source).includes('verified'));
      const parakweet = rates(({ source }) => !String(source).includes('verified'));
      return { f1: verified.f1, verified, parakweet, n: items.length };
    },
  }),
};
