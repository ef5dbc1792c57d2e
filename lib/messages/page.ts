import type { News, Sign } from '../hosts/host.ts';
import type { PageRequest, Told } from './messages.ts';

/** Longest text that is taken, in characters. */
const LONGEST = 1_000_000;

/**
 * The request in `value`, made anew from what it may hold; nothing where it is none. By hand, because this runs in
 * every page of a person's webmail and a schema library is larger than all the rest of it.
 */
export function asPageRequest(value: unknown): PageRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { esito, here, letter, words, to, subject, body } = value as Readonly<Record<string, unknown>>;
  if (esito === 'read' || esito === 'describe') return { esito };
  if (esito === 'reply') return { esito, here: here === true };
  if (esito === 'find') return isText(words) ? { esito, words } : undefined;
  if (!Array.isArray(to) || !to.every(isText)) return undefined;
  if (esito === 'insert' || esito === 'comment') return isText(letter) ? { esito, letter, to } : undefined;
  const isLink = esito === 'composeLink' && isText(subject) && isText(body);
  return isLink ? { esito, to, subject, body } : undefined;
}

/** Whether the extension tells the script this: see {@link Told}. */
export const isTold = (value: unknown, what: Told['esito']): boolean =>
  (value as Partial<Told> | undefined)?.esito === what;

/** The sign in `value`, made anew; nothing where it is none. */
export function asSign(value: unknown): Sign | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { language, text, label, state, title } = value as Readonly<Record<string, unknown>>;
  if (!isText(language) || !isText(text) || !isText(label)) return undefined;
  return {
    language,
    text,
    label,
    ...(isText(state) && { state }),
    ...(isText(title) && { title }),
  };
}

/** The news in `value`, made anew; nothing where it is none. */
export function asNews(value: unknown): News | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { language, text, short, rows } = value as Readonly<Record<string, unknown>>;
  if (!isText(language) || !isText(text) || !isText(short) || !Array.isArray(rows)) return undefined;
  const known = rows.filter((row) => isText(row?.key) && isText(row?.state));
  return { language, text, short, rows: known.map(({ key, state }) => ({ key, state })) };
}

/** The words in `value`; nothing where there are none. */
export const asWords = (value: unknown): string | undefined =>
  isText(value) && value !== '' ? value : undefined;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
