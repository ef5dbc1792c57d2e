/** What goes when an objective, a person or everything is forgotten: counted first, then done by the same choice. */
import { asDraft } from '../draft/stored.ts';
import { isAmong } from '../objective/addresses.ts';
import type { Ref } from '../objective/ids.ts';
import { sidesIn } from '../objective/sides.ts';
import type { Side } from '../objective/terms.ts';
import type { Database, Kept, Me, Outgoing, Projection } from '../store/database.ts';
import { refInKey } from '../store/drafts.ts';
import { forget, type Going, type Held, readHeld } from '../store/forget.ts';
import { isMine, NOBODY } from '../store/profile.ts';
import { writeAside } from './aside-file.ts';
import { roleOf } from './role.ts';

/** The other person of some objectives, with all their addresses. */
export type Partner = { readonly name: string; readonly addresses: readonly string[] };

/** What is to be forgotten. */
export type Whom = { readonly ref: Ref } | { readonly partner: Partner } | 'everything';

/** What would go, in numbers and titles: for the person to read before. */
export type Amount = {
  readonly titles: readonly string[];
  /** Drafts and half-typed forms. */
  readonly drafts: number;
  /** Letters written and not known to be sent. */
  readonly unsent: number;
};

/** Everybody I have or had an objective, an unsent letter or a draft with, each once, with the number of objectives. */
export async function readPartners(db: Database): Promise<(Partner & { readonly objectives: number })[]> {
  const held = await readHeld(db);
  const drafted = held.drafts.flatMap((one) => draftPartner(one) ?? []);
  const others = [
    ...held.objectives.map((one) => ({ ref: one.ref, sides: othersOf(one, held) })),
    ...held.outgoing.map((one) => ({ ref: one.move.objective, sides: othersIn(one) })),
  ];
  const all = [
    ...others.flatMap(({ sides }) => sides),
    ...drafted.filter((one) => one.addresses.length > 0 && !one.addresses.some((it) => isMine(held.me, it))),
  ];
  const refs = refsByAddress(others);
  return joined(distinct(all))
    .map((one) => ({
      ...one,
      objectives: new Set(one.addresses.flatMap((it) => refs.get(lower(it)) ?? [])).size,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const lower = (address: string): string => address.trim().toLowerCase();

function refsByAddress(
  others: readonly { readonly ref: Ref; readonly sides: readonly Side[] }[],
): Map<string, Ref[]> {
  const refs = new Map<string, Ref[]>();
  for (const { ref, sides } of others)
    for (const address of sides.flatMap((one) => one.addresses)) {
      const known = refs.get(lower(address));
      if (known) known.push(ref);
      else refs.set(lower(address), [ref]);
    }
  return refs;
}

/** Each once, however many objectives there are with them: thousands of the same would be compared with each other. */
function distinct(sides: readonly Side[]): Side[] {
  const known = new Map(
    [...sides].reverse().map((one) => [`${one.name} ${one.addresses.map(lower).join()}`, one] as const),
  );
  return [...known.values()].reverse();
}

/** What would go. */
export async function readAmount(db: Database, whom: Whom): Promise<Amount> {
  const held = await readHeld(db);
  const going = goingOf(whom, held);
  const refs = new Set(going.refs);
  const known = held.objectives.filter((one) => refs.has(one.ref));
  return {
    titles: known.map((one) => one.terms?.title ?? one.wish ?? one.ref),
    drafts: going.drafts.length,
    unsent: held.outgoing.filter((one) => refs.has(one.move.objective)).length,
  };
}

/** Forgets it, for good. `day`: today's calendar day. */
export function forgetWhom(db: Database, whom: Whom, day: string): Promise<Going> {
  return forget(db, (held) => goingOf(whom, held), day);
}

/** What goes, of everything that is held. */
export function goingOf(whom: Whom, held: Held): Going {
  // The marks stay, also when everything goes: they name nobody, and without them the next mail opened, or the next file
  // taken in, would begin to bring back what was forgotten.
  if (whom === 'everything')
    return {
      refs: refsOf(held),
      drafts: held.drafts.map((one) => one.key),
      aside: asideWith([''], held),
      me: NOBODY,
    };
  if ('ref' in whom)
    return { ...withRefs([whom.ref], held), aside: asideWith([whom.ref], held), me: held.me };
  return ofPartner(whom.partner, held);
}

function refsOf({ objectives, outgoing }: Held): Ref[] {
  return [...new Set([...objectives.map((one) => one.ref), ...outgoing.map((one) => one.move.objective)])];
}

function withRefs(refs: readonly Ref[], { drafts }: Held): Pick<Going, 'refs' | 'drafts'> {
  const ofThem = drafts.filter((one) => {
    const ref = refInKey(one.key);
    return ref && refs.includes(ref);
  });
  return { refs, drafts: ofThem.map((one) => one.key) };
}

function ofPartner(partner: Partner, held: Held): Going {
  const isThem = (side: Side): boolean => side.addresses.some((one) => isAmong(partner.addresses, one));
  const refs = [
    ...held.objectives.filter((one) => othersOf(one, held).some(isThem)).map((one) => one.ref),
    ...held.outgoing.filter((one) => othersIn(one).some(isThem)).map((one) => one.move.objective),
  ];
  const { refs: each, drafts } = withRefs([...new Set(refs)], held);
  const mention = held.drafts.filter((one) => mentions(one, partner)).map((one) => one.key);
  return {
    refs: each,
    drafts: [...new Set([...drafts, ...mention])],
    aside: asideWith([...each, ...partner.addresses], held),
    me: withoutThem(held.me, partner.addresses),
  };
}

/** What was set aside and has one of these words anywhere in it: rather one too many than one that stays. */
function asideWith(words: readonly string[], { aside }: Held): number[] {
  return aside.flatMap((one) => {
    const text = writeAside([one]).toLowerCase();
    return words.some((word) => text.includes(word.toLowerCase())) ? (one.id ?? []) : [];
  });
}

/** The profile without what it says of their addresses. */
function withoutThem(me: Me, addresses: readonly string[]): Me {
  const also = (me.also ?? []).filter(
    (one) => !isAmong(addresses, one.of) && !isAmong(addresses, one.address),
  );
  const { also: _, ...rest } = me;
  return {
    ...rest,
    notMe: me.notMe.filter((one) => !isAmong(addresses, one)),
    ...(also.length > 0 && { also }),
  };
}

/**
 * The people on the other side of an objective: now, or before somebody handed it over. Where neither side is me, both.
 */
function othersOf(now: Projection, { me }: Held): Side[] {
  const role = roleOf(now, me);
  const applied = now.entries
    .filter((entry) => entry.standing === 'applied')
    .map((entry) => entry.record.move);
  const sides = [now.sides, ...applied.map((move) => sidesIn(move as Outgoing['move']))].flatMap(
    (one) => one ?? [],
  );
  const before = role === 'assistant' ? [] : (now.former ?? []);
  return [
    ...before,
    ...sides.flatMap(({ client, assistant }) => {
      if (role === undefined) return [client, assistant];
      return [role === 'client' ? assistant : client];
    }),
  ];
}

/** The person an unsent letter of mine is for, where it says so itself. */
function othersIn({ move }: Outgoing): Side[] {
  const sides = sidesIn(move);
  return sides ? [sides[move.by === 'client' ? 'assistant' : 'client']] : [];
}

/** A draft for them, or with their address anywhere in it; where it has no address yet, by their name. */
function mentions(draft: Kept, { name, addresses }: Partner): boolean {
  const text = JSON.stringify(draft).toLowerCase();
  if (addresses.some((one) => hasAddress(text, one.toLowerCase()))) return true;
  const partner = draftPartner(draft);
  return partner?.addresses.length === 0 && name !== '' && isAmong([name], partner.name);
}

/** The address as such, and not as a part of a longer one. */
function hasAddress(text: string, address: string): boolean {
  if (address === '') return false;
  const between = text.split(address);
  return between
    .slice(1)
    .some((after, index) => !/[\w.+-]$/.test(between[index] ?? '') && !/^(?:[\w-]|\.\w)/.test(after));
}

function draftPartner(draft: Kept): Side | undefined {
  const partner = asDraft(draft)?.partner;
  const address = partner?.address.trim();
  return partner && { name: partner.name.trim(), addresses: address ? [address] : [] };
}

/** Sides as people: whoever shares an address is one. */
function joined(sides: readonly Side[]): Partner[] {
  let people: Partner[] = [];
  for (const side of sides) {
    const same = people.filter((one) => one.addresses.some((it) => isAmong(side.addresses, it)));
    const addresses = [...same, side].flatMap((one) => one.addresses);
    const whole = {
      name: same.find((one) => one.name !== '')?.name ?? side.name,
      addresses: addresses.filter((one, at) => addresses.findIndex((it) => isAmong([one], it)) === at),
    };
    people = [...people.filter((one) => !same.includes(one)), whole];
  }
  return people;
}
