import type { Person } from '../host.ts';
import { oneLine } from '../text.ts';

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** The text when it is an address, else nothing. */
export function asAddress(text: string | null | undefined): string | undefined {
  const address = text?.trim();
  return address && ADDRESS.test(address) ? address.slice(0, 320) : undefined;
}

/** `Clara Bassi <clara@hotel.test>` or an address alone. */
export function personIn(text: string): Person | undefined {
  const [, name = '', address] = text.match(/^(.*?)<([^<>]+)>\s*$/) ?? ['', '', text];
  const known = asAddress(address);
  return known ? named(name, known) : undefined;
}

/** The people in a row of the message's header. Who has no address that can be read is left out. */
export function peopleIn(row: ParentNode): Person[] {
  const shown = [...row.querySelectorAll('.rcmContactAddress')];
  const more = row.querySelector('a.morelink');
  return (more ? (behind(more) ?? shown) : shown).flatMap((element) => personOf(element) ?? []);
}

/** Where its address stands: a setting moves it from the hint into the words, and some themes take the hint away. */
const ADDRESSES: readonly ((element: Element) => string | null | undefined)[] = [
  (element) => element.getAttribute('title'),
  (element) => element.getAttribute('href')?.match(/^mailto:([^?]*)/i)?.[1],
  (element) => personIn(element.textContent)?.address,
];

function personOf(element: Element): Person | undefined {
  for (const candidate of ADDRESSES) {
    const address = asAddress(candidate(element));
    if (address) return named(element.textContent.replace(/<[^<>]*>\s*$/, ''), address);
  }
  return undefined;
}

/** A name that looks like an address is no name: it may be there to deceive. */
function named(words: string, address: string): Person {
  const name = oneLine(words).replace(/^"(.*)"$/, '$1');
  return name === '' || name.includes('@') ? { address } : { name, address };
}

/** More than ten people: Roundcube keeps the whole list in what its *… more* link would show. */
function behind(more: Element): Element[] | undefined {
  const written = more.getAttribute('onclick')?.match(/simple_dialog\('((?:[^'\\]|\\.)*)'/s)?.[1];
  if (!written) return undefined;
  const page = new DOMParser().parseFromString(written.replace(/\\(.)/gs, '$1'), 'text/html');
  const all = [...page.querySelectorAll('.rcmContactAddress')];
  return all.length > 0 ? all : undefined;
}
