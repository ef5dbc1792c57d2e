import type { Person } from '../host.ts';
import { oneLine } from '../text.ts';
import { inside, type Seen, type Words } from './page.ts';

/** Somebody with an address, and where they stand. */
export type Someone = Person & { readonly at: number; readonly in: Element };

const ADDRESS = /[^\s<>()[\]{}"'“”„,;:|=/\\]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const ADDRESSES = new RegExp(ADDRESS, 'gu');
/** Attributes that hold addresses of other kinds, or the page's own business. */
const NOT_PEOPLE =
  /^(href|src|srcset|style|class|id|content|action|value|for|name|on.*|jslog|jsaction|srcdoc)$/i;
/** Longest text around an address that is still about one person. */
const LONGEST = 160;
/** Between a person's name and their address. */
const BRACKETS = /[<>()[\]«»‹›"“”„,;:|]+/g;

/** Everybody whose address can be seen, or stands behind what can be seen, in reading order. */
export function peopleOn(seen: Seen): Someone[] {
  const named = seen.elements.flatMap((element) => {
    const found = behind(seen, element);
    const at = found && seen.spanOf(element)?.[0];
    return found && at ? [{ ...found, at, in: element }] : [];
  });
  const written = seen.words.flatMap((words, index) =>
    inWords(words, seen.words.slice(Math.max(0, index - 3), index)),
  );
  return joined([...named, ...written].sort((a, b) => a.at - b.at));
}

/** The addresses in a text. */
export const addressesIn = (text: string): string[] => text.match(ADDRESSES) ?? [];

/**
 * The account where a title ends with it and the tool's own name, as *Inbox | clara@hotel.test | Proton Mail*: what stands
 * further ahead may be the subject of a mail.
 */
export const accountInTitle = (title: string): string | undefined =>
  addressesIn(title.match(/[|\u2013-]\s+(\S+@\S+)\s+[|\u2013-][^|@]+$/)?.[1] ?? '')[0];

/** An address that the page keeps behind an element: a link to write to it, or a hint. */
function behind(seen: Seen, element: Element): Person | undefined {
  const link = element.tagName === 'A' && element.getAttribute('href')?.match(/^mailto:([^?]*)/i)?.[1];
  if (link) {
    const address = decoded(link).match(ADDRESS)?.[0];
    return address ? person(nameIn(seen, element, address), address) : undefined;
  }
  for (const { name, value } of element.attributes) {
    if (!value.includes('@') || value.length > LONGEST || NOT_PEOPLE.test(name)) continue;
    const [address, another] = addressesIn(value);
    if (!address || (another && another !== address)) continue;
    const own = element.getAttribute('name') ?? element.getAttribute('data-name') ?? '';
    return person(own || nameIn(seen, element, address) || nameBefore(value, address), address);
  }
  return undefined;
}

function inWords({ text, at, in: element }: Words, before: readonly Words[]): Someone[] {
  if (!text.includes('@') || text.length > 4 * LONGEST) return [];
  const found = addressesIn(text);
  return found.map((address, index) => {
    const from = index === 0 ? 0 : text.indexOf(found[index - 1] ?? '') + (found[index - 1]?.length ?? 0);
    const name = nameBefore(text.slice(from), address);
    const bare = name === '' ? before.findLast((one) => fits(one, element, address, text))?.text : undefined;
    return { ...person(name || (bare ?? ''), address), at, in: element };
  });
}

/** The name before an address; what ends in a colon is what the page calls the field. */
function nameBefore(text: string, address: string): string {
  const before = text.slice(0, Math.max(0, text.indexOf(address)));
  return before
    .slice(before.lastIndexOf(':') + 1)
    .replace(BRACKETS, ' ')
    .trim();
}

function nameIn(seen: Seen, element: Element, address: string): string {
  const text = drawnIn(seen, element);
  if (text.length > LONGEST) return '';
  return text.includes(address) ? nameBefore(text, address) : text;
}

/** The words of an element that can be seen. */
function drawnIn(seen: Seen, element: Element): string {
  const span = seen.spanOf(element);
  if (!span) return '';
  const texts = inside(seen.words, span).map(({ text }) => text);
  return oneLine(texts.join(' '));
}

/** A text before an address is a name where it says the same, or the address stands beside it in brackets. */
function fits({ text, in: other }: Words, element: Element, address: string, written: string): boolean {
  if (text.length > 80 || /[:@]/.test(text)) return false;
  if (isNear(other, element) && /^\s*[<([«‹]/.test(written)) return true;
  const known = address.toLowerCase();
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && known.includes(word));
}

const isNear = (one: Element, other: Element): boolean =>
  one === other.parentElement || one.parentElement === other.parentElement || one === other;

function person(words: string, address: string): Person {
  const name = oneLine(words.replace(BRACKETS, ' ').replace(/[\u200b-\u200f]/g, ''));
  const known = name !== '' && name.length <= 120 && !name.includes('@') && /\p{L}/u.test(name);
  return known ? { name, address } : { address };
}

/** In the same small place: what else is said of somebody stands there, and what others wrote does not. */
function isBeside(one: Element, other: Element): boolean {
  let at: Element | null = one;
  for (let up = 0; at && up < 3; up++, at = at.parentElement) if (at.contains(other)) return true;
  return false;
}

/** The same person twice in a row is one, by the name that is known. */
function joined(people: readonly Someone[]): Someone[] {
  const one: Someone[] = [];
  for (const next of people) {
    const last = one.at(-1);
    const same = last?.address.toLowerCase() === next.address.toLowerCase();
    if (!last || !same || !isBeside(last.in, next.in)) one.push(next);
    else if (!last.name && next.name) one[one.length - 1] = { ...last, name: next.name };
  }
  return one;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
