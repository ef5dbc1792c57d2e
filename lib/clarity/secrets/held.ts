/** What looks like a secret in anything that is about to become a letter, of whatever kind, and that nobody has confirmed. */
import { isConfirmed, keyOf } from '../question.ts';
import { lookAt } from '../text.ts';
import { findSecrets, type Secret, type SecretKind } from './secrets.ts';

/** Words that hold a letter back, and what they would open. */
export type Held = { readonly words: string; readonly kind: SecretKind };

/** Longer texts are looked at in parts of this many characters, so that none is left out. */
const PART = 20_000;
/** Parts overlap by the longest thing that is found. */
const OVERLAP = 500;

/**
 * The secrets in all texts of a value that `kept` does not answer. What stands in one object stands in one line of the
 * letter, so a name in one field and a password in the next are found too.
 */
export function secretsIn(value: unknown, kept: readonly string[] = []): Held[] {
  const found = new Map<string, Held>();
  // What is answered for, or held already, is left out and not found once more beside its neighbours.
  const look = (text: string): string => {
    let [rest, end] = ['', 0];
    for (const { from, to, kind } of placesIn(text)) {
      const words = text.slice(from, to);
      if (!kept.some((key) => isConfirmed(key, words))) found.set(words, { words, kind });
      rest += `${text.slice(end, from)} `;
      end = to;
    }
    return rest + text.slice(end);
  };
  for (const texts of textsIn(value)) {
    const rest = texts.map(look);
    if (rest.length > 1) look(rest.join(' '));
  }
  return [...found.values()];
}

/** What confirming them is remembered by. */
export const confirmed = (held: readonly Held[]): string[] =>
  held.map(({ words }) => keyOf({ rule: 'secret', field: 'reason', from: 0, to: 0, words }));

/** The keys of every secret that was kept anywhere in these values: drafts and forms hold them in lists named `kept`. */
export function keptIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keptIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'kept' && Array.isArray(part) ? part.map(String) : keptIn(part),
  );
}

/** The secrets of a text of any length, in their order. */
function placesIn(raw: string): Secret[] {
  const out: Secret[] = [];
  let end = 0;
  for (let start = 0; start === 0 || start + OVERLAP < raw.length; start += PART - OVERLAP) {
    const { text, at } = lookAt(raw.slice(start, start + PART));
    for (const one of findSecrets(text)) {
      const [from, to] = [start + at(one.from), start + at(one.to)];
      if (from < end) continue;
      out.push({ from, to, kind: one.kind });
      end = to;
    }
  }
  return out;
}

/** The texts of a value, those of one object together. */
function textsIn(value: unknown): string[][] {
  if (typeof value === 'string') return [[value]];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.values(value);
  const own = parts.filter((part) => typeof part === 'string');
  const below = parts.filter((part) => typeof part !== 'string').flatMap(textsIn);
  const apart = Array.isArray(value) ? own.map((one) => [one]) : [own];
  return [...apart, ...below].filter((texts) => texts.length > 0);
}
