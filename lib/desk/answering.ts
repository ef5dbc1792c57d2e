/** A reply or forward that a person opens herself is still about the message it came from. */
import type { Open } from '../hosts/host.ts';
import { shares } from '../objective/addresses.ts';
import { shortId } from '../objective/ids.ts';
import type { Database } from '../store/database.ts';
import { readOutgoing } from '../store/outgoing.ts';

/** A message that was open, and the tab it was open in. */
export type Before = {
  readonly tab: number | undefined;
  readonly open: Extract<Open, { is: 'message' }>;
};

/**
 * What `open` is about: the message that was open in that tab before, where this is its reply or its forward and holds
 * no letter yet; else itself.
 */
export async function meantBy(
  db: Database,
  open: Open | undefined,
  tab: number | undefined,
  before: Before | undefined,
): Promise<Open | undefined> {
  if (open?.is !== 'compose' || before?.tab !== tab || !before) return open;
  const { from, to } = before.open.message;
  const people = [...(from ? [from] : []), ...to].map(({ address }) => address);
  if (open.mode === 'new' || (open.mode === 'reply' && !shares(people, open.to))) return open;
  const unsent = await readOutgoing(db);
  return unsent.some(({ id }) => open.holds.includes(shortId(id))) ? open : before.open;
}
