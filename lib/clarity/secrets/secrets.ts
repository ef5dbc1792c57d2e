/** S12: what must not stand in a mail: passwords, codes, keys, cards, accounts with a way in, words that open a wallet. */
import type { Span } from '../question.ts';
import { cardsIn, ibansIn } from './numbers.ts';
import { phrasesIn } from './phrase.ts';
import { keysIn } from './tokens.ts';
import { codesIn, passwordsIn } from './words.ts';

/** What a secret opens; each has its own sentence. */
export type SecretKind = 'password' | 'key' | 'card' | 'account' | 'phrase';

/** Where something stands that looks like a secret. */
export type Secret = Span & { readonly kind: SecretKind };

const FINDERS: readonly (readonly [SecretKind, (text: string) => Span[]])[] = [
  ['key', keysIn],
  ['card', cardsIn],
  ['phrase', phrasesIn],
  ['account', ibansIn],
  ['password', passwordsIn],
  ['password', codesIn],
];

/** The secret-like places of a text, in their order; where two overlap, the one that begins first. */
export function findSecrets(text: string): Secret[] {
  const found = FINDERS.flatMap(([kind, find]) => find(text).map((span) => ({ ...span, kind })));
  let end = 0;
  return found
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
