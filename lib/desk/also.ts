/** Second addresses: what a person said once, that two addresses are one person's, holds for every letter from them. */
import type { OpenMessage, Person } from '../hosts/host.ts';
import { isAmong, sameAddress, shares } from '../objective/addresses.ts';
import type { LogRecord } from '../objective/log.ts';
import type { Database, Me } from '../store/database.ts';
import { appendRecords, readRecords } from '../store/log.ts';
import { changeMe, isMine } from '../store/profile.ts';
import type { Seen } from './seen.ts';
import type { ObjectiveView } from './view.ts';

/** A message with its people under the addresses that agreements know; `via`: the one it really came from. */
export type KnownMessage = OpenMessage & { readonly via?: string };

/** The address that agreements know for one that a person said to be the same person's. */
export const knownAddress = (me: Me, address: string): string =>
  me.also?.find((one) => sameAddress(one.address, address))?.of ?? address;

/** The message as if every person in it used the address that their agreements know. */
export function underKnownAddress(message: OpenMessage, me: Me): KnownMessage {
  const known = (one: Person): Person => ({ ...one, address: knownAddress(me, one.address) });
  const { from } = message;
  if (!from) return message;
  const as = known(from);
  return {
    ...message,
    from: as,
    to: message.to.map(known),
    ...(as.address !== from.address && { via: from.address }),
  };
}

/** These addresses with the second ones of the same person. */
export function withAlso(addresses: readonly string[], me: Me): string[] {
  const also = (me.also ?? []).filter(({ of }) => isAmong(addresses, of));
  return [...addresses, ...also.map((one) => one.address)];
}

/** These addresses and all others that a person said to be the same person's; in lower case. */
export function addressesOfSame(me: Me, addresses: readonly string[]): string[] {
  const all = addresses.flatMap((one) => [one, knownAddress(me, one)]);
  return [...new Set(withAlso(all, me).map((one) => one.toLowerCase()))];
}

/** An address on neither side, from which the other person may have written in this thread. */
export function askAlso(view: ObjectiveView, message: KnownMessage, seen: Seen, me: Me): string | undefined {
  const from = message.from?.address;
  const { now, role } = view;
  if (!from || !role || !now.sides || message.unsent || isMine(me, from)) return undefined;
  const { client, assistant } = now.sides;
  const handing = now.offer?.handing ? [now.offer.handing.successor] : [];
  const known = [client, assistant, ...(now.former ?? []), ...handing];
  const sides = known.flatMap((one) => one.addresses);
  const speaks = seen.records.some((one) => one.move.objective === now.ref);
  const isKnown = shares(sides, [from, message.via ?? from]);
  return speaks && !isKnown ? from : undefined;
}

/** Keeps that `address` is the same person as `of`; what came from it before counts as theirs from now on. */
export async function keepAlso(db: Database, address: string, of: string): Promise<void> {
  await changeMe(db, (me) => ({ ...me, also: [...(me.also ?? []), { address, of }] }));
  const before = await readRecords(db);
  await appendRecords(
    db,
    before.flatMap((record) => underKnown(record, address, of)),
  );
}

function underKnown(record: LogRecord, address: string, of: string): LogRecord[] {
  const learnt = record.learnt
    .filter((place) => place.from !== undefined && sameAddress(place.from, address))
    .map((place) => ({ ...place, from: of, via: address }));
  return learnt.length > 0 ? [{ ...record, learnt }] : [];
}
