/** Who I am, and how the page changes it. */
import type { WhoYouAreProps } from '../../components/options/WhoYouAre.tsx';
import type { Preferences } from '../../lib/desk/preferences.ts';
import type { Me } from '../../lib/store/database.ts';
import { withAddress, withoutAddress } from '../../lib/store/profile.ts';

/** Taking something out and putting it back share a key: only the last of the two counts. */
export function who(me: Me, preferences: Preferences): WhoYouAreProps {
  return {
    me,
    onName: (name) => preferences.changeMe('name', (now) => ({ ...now, name })),
    onAdd: (address, at) =>
      preferences.changeMe(`address:${address}`, (now) => withAddress(now, address, now.name, at)),
    onRemove: (address) => preferences.changeMe(`address:${address}`, (now) => withoutAddress(now, address)),
    onNotMe: (address, not) =>
      preferences.changeMe(`not:${address}`, (now) => {
        const notMe = now.notMe.filter((one) => one !== address);
        return { ...now, notMe: not ? [...notMe, address] : notMe };
      }),
    onAlso: (address, of, also) =>
      preferences.changeMe(`also:${address}`, (now) => {
        const others = (now.also ?? []).filter((one) => one.address !== address || one.of !== of);
        return { ...now, also: also ? [...others, { address, of }] : others };
      }),
  };
}
