import type { PageRequest } from './messages.ts';

/** Longest text that is taken, in characters. */
const LONGEST = 1_000_000;

/**
 * The request in `value`, made anew from what it may hold; nothing where it is none. By hand, because this runs in
 * every page of a person's webmail and a schema library is larger than all the rest of it.
 */
export function asPageRequest(value: unknown): PageRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { esito, here, letter, to, subject, body } = value as Readonly<Record<string, unknown>>;
  if (esito === 'read') return { esito };
  if (esito === 'reply') return { esito, here: here === true };
  if (esito === 'insert') return isText(letter) ? { esito, letter } : undefined;
  if (esito !== 'composeLink' || !isText(subject) || !isText(body)) return undefined;
  return Array.isArray(to) && to.every(isText) ? { esito, to: [...to], subject, body } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
