/** Who is me: a name and a set of addresses, learnt from the webmail's own account with one confirmation each. */
import { isAmong, sameAddress } from '../objective/addresses.ts';
import { announce } from './announce.ts';
import { asMe } from './check.ts';
import { ALL, allOrNothing, type Database, type Me, RELAXED } from './database.ts';

/** A profile that says nothing. */
export const NOBODY: Me = { name: '', addresses: [], notMe: [] };

export async function readMe(db: Database): Promise<Me> {
  return asMe(await db.get('profile', 'me')) ?? NOBODY;
}

/** Changes the profile by what `change` makes of it, in one transaction: two pages at once lose nothing. */
export async function changeMe(db: Database, change: (me: Me) => Me): Promise<void> {
  const tx = db.transaction(['profile', 'stale'], 'readwrite', RELAXED);
  const profile = tx.objectStore('profile');
  await allOrNothing(tx, async () => {
    const before = asMe(await profile.get('me')) ?? NOBODY;
    const after = change(before);
    await profile.put(after, 'me');
    // By my addresses it is known which side of each objective I am on.
    const moved = after.addresses.join() !== before.addresses.join();
    if (moved) await tx.objectStore('stale').put({ key: ALL, after: '' });
  });
  announce('profile');
}

/** Whether an address is one of mine. */
export const isMine = (me: Me, address: string | undefined): boolean =>
  address !== undefined && isAmong(me.addresses, address);

/**
 * The profile with an address that is mine, and a name where one is given. `at`: its place among them, last where none is
 * given; letters go out under the first.
 */
export function withAddress(me: Me, address: string, name = me.name, at = me.addresses.length): Me {
  const addresses = isMine(me, address) ? me.addresses : me.addresses.toSpliced(at, 0, address);
  return {
    ...me,
    name: name || me.name,
    addresses,
    notMe: me.notMe.filter((one) => !sameAddress(one, address)),
  };
}

/** The profile without an address that was mine. */
export const withoutAddress = (me: Me, address: string): Me => ({
  ...me,
  addresses: me.addresses.filter((one) => !sameAddress(one, address)),
});
