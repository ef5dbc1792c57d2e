import type { News, Sign } from '../hosts/host.ts';
import type { LookAgain, PageRequest } from './messages.ts';

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
  if (esito === 'insert') return isText(letter) ? { esito, letter } : undefined;
  if (esito === 'find') return isText(words) ? { esito, words } : undefined;
  if (esito !== 'composeLink' || !isText(subject) || !isText(body)) return undefined;
  return Array.isArray(to) && to.every(isText) ? { esito, to: [...to], subject, body } : undefined;
}

/** Whether the extension says that what is shown here may be another by now. */
export function isAgain(value: unknown): value is LookAgain {
  return typeof value === 'object' && value !== null && (value as Partial<LookAgain>).esito === 'again';
}

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
