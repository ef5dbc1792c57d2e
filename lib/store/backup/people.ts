/** People of whom everything was forgotten: what a file says of them beside their objectives stays out too. */
import type { Ref } from '../../objective/ids.ts';
import type { Kept } from '../database.ts';
import type { Content } from './format.ts';

/** Addresses in lower case. */
export type Gone = ReadonlySet<string>;

/** Whoever stands only in objectives that are `closed`, and is not me. */
export function gonePeople(file: Content, here: Content, closed: ReadonlySet<Ref>): Gone {
  if (closed.size === 0) return new Set();
  const all = [...file.records, ...file.unsent].map(({ move }) => move);
  const open = [...all.filter((one) => !closed.has(one.objective)), ...[...here.records, ...here.unsent]];
  const stay = new Set([...addressesIn(open), ...addressesIn([here.me, { addresses: file.me.addresses }])]);
  const shut = addressesIn(all.filter((one) => closed.has(one.objective)));
  return new Set([...shut].filter((one) => !stay.has(one)));
}

/** Whether a draft is for one of them. */
export function mentionsGone(draft: Kept, gone: Gone): boolean {
  const { partner } = draft as Kept & { readonly partner?: { readonly address?: unknown } };
  return typeof partner?.address === 'string' && gone.has(partner.address.trim().toLowerCase());
}

/** Every address of every side in there, however deep, in lower case. */
export function addressesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found;
  for (const [name, part] of Object.entries(value)) {
    if (name === 'addresses' && Array.isArray(part))
      for (const one of part) if (typeof one === 'string') found.add(one.trim().toLowerCase());
    addressesIn(part, found);
  }
  return found;
}
