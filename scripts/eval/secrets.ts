// What would hold a letter back, on mails that nobody wrote as letters: nearly all of it is a false alarm. An item may say
// by `secret` (true, false) whether one stands in it; then it is counted apart.
import { type Held, secretsIn } from '../../lib/clarity/secrets/held.ts';
import { type Measured, ratesOf, set, share } from './figures.ts';
import { blocksOf } from './page.ts';

export const SECRETS: Readonly<Record<string, Measured>> = {
  secrets: set<readonly Held[]>({
    predict: ({ text, html }) =>
      secretsIn(typeof html === 'string' ? blocksOf(html).map((block) => block.text) : text),
    measure: (items, said) => {
      const held = said.map((one) => one.length > 0);
      const labelled = items.flatMap(({ secret }, at) => (typeof secret === 'boolean' ? [at] : []));
      return {
        held: share(held.filter(Boolean).length, items.length),
        count: held.filter(Boolean).length,
        kinds: Object.fromEntries(
          Map.groupBy(said.flat(), ({ kind }) => kind)
            .entries()
            .map(counted),
        ),
        ...(labelled.length > 0 && {
          labelled: ratesOf(
            labelled.map((at) => items[at]?.secret === true),
            labelled.map((at) => held[at] === true),
          ),
        }),
        n: items.length,
      };
    },
  }),
};

const counted = ([kind, all]: [string, unknown[]]): [string, number] => [kind, all.length];
