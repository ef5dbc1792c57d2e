/** The people of an inbox: whoever shares an address is one, and whose second address I said to be theirs. Pure. */
import type { Me } from '../store/database.ts';
import { addressesOfSame } from './also.ts';
import type { InboxRow } from './inbox.ts';

/** Somebody with all their addresses, in lower case. */
export type InboxPerson = { readonly name: string; readonly addresses: readonly string[] };

/** The people of these rows, each once, those with most rows first. */
export function peopleAmong(rows: readonly InboxRow[], me: Me): InboxPerson[] {
  const byAddress = new Map<string, Known>();
  for (const { partner, people: written } of rows) {
    if (written.length === 0) continue;
    const people = addressesOfSame(me, written);
    const known = new Set(people.flatMap((one) => byAddress.get(one) ?? []));
    const [person = { name: partner, addresses: new Set<string>(), count: 0 }, ...same] = known;
    person.name ||= partner;
    person.count += 1 + same.reduce((sum, one) => sum + one.count, 0);
    for (const one of [...people, ...same.flatMap(({ addresses }) => [...addresses])]) {
      person.addresses.add(one);
      byAddress.set(one, person);
    }
  }
  return [...new Set(byAddress.values())]
    .sort((a, b) => b.count - a.count)
    .map(({ name, addresses }) => ({ name, addresses: [...addresses] }));
}

type Known = { name: string; readonly addresses: Set<string>; count: number };
