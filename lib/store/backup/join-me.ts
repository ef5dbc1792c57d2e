/** Who I am, here and in a file, as one: both are mine. */
import type { Me } from '../database.ts';
import { NOBODY } from '../profile.ts';
import type { Gone } from './people.ts';
import { same } from './same.ts';

type Joined = {
  /** Absent where nothing would change. */
  readonly me?: Me;
  readonly gains: { readonly name: boolean; readonly addresses: number; readonly others: number };
};

const lower = (address: string): string => address.trim().toLowerCase();
const isIn = (all: readonly string[], one: string): boolean => all.some((it) => lower(it) === lower(one));

/** What was said here stands first and stands over the file; the file's own fields come as they are into a profile that says nothing. */
export function joinMe(here: Me, file: Me, gone: Gone): Joined {
  if (same(here, NOBODY) && gone.size === 0) return same(file, NOBODY) ? { gains: NONE } : whole(file);
  const addresses = file.addresses.filter((one) => !isIn([...here.addresses, ...here.notMe], one));
  const mine = [...here.addresses, ...addresses];
  const notMe = file.notMe.filter((one) => !isIn([...here.notMe, ...mine], one) && !gone.has(lower(one)));
  const known = (here.also ?? []).map(({ address, of }) => lower(`${address} ${of}`));
  const also = (file.also ?? []).filter(
    ({ address, of }) =>
      !known.includes(lower(`${address} ${of}`)) && !gone.has(lower(address)) && !gone.has(lower(of)),
  );
  const name = here.name === '' && file.name !== '';
  const { also: _, ...rest } = { ...file, ...here };
  const joined = {
    ...rest,
    name: here.name || file.name,
    addresses: mine,
    notMe: [...here.notMe, ...notMe],
    ...((here.also || also.length > 0) && { also: [...(here.also ?? []), ...also] }),
  };
  const gains = { name, addresses: addresses.length, others: notMe.length + also.length };
  return same(joined, here) ? { gains } : { me: joined, gains };
}

const NONE = { name: false, addresses: 0, others: 0 };

const whole = (me: Me): Joined => ({
  me,
  gains: {
    name: me.name !== '',
    addresses: me.addresses.length,
    others: me.notMe.length + (me.also ?? []).length,
  },
});
