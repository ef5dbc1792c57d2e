/** What of everything is between me and one person. Nothing of anybody else may be in it. Pure. */
import { asDraft } from '../draft/stored.ts';
import type { Ref } from '../objective/ids.ts';
import type { Content, SetAside } from '../store/backup/format.ts';
import { addressesIn } from '../store/backup/people.ts';
import type { Snapshot } from '../store/backup/snapshot.ts';
import type { Kept } from '../store/database.ts';
import { refInKey } from '../store/drafts.ts';
import { goingOf, type Partner } from './forgetting.ts';

/** The part of a snapshot with this person: their objectives, drafts for them, and of my addresses those used with them. */
export function partWith(partner: Partner, { content, objectives }: Snapshot): Snapshot {
  const { records, unsent, drafts, me, aside } = content;
  const going = goingOf({ partner }, { objectives, drafts, outgoing: unsent, aside: [], me });
  const refs = new Set<string>(going.refs);
  const theirs = new Set(partner.addresses.map(lower));
  const part = {
    records: records.filter(({ move }) => refs.has(move.objective)),
    unsent: unsent.filter(({ move }) => refs.has(move.objective)),
  };
  const used = addressesIn(part);
  const also = (me.also ?? []).filter((one) => theirs.has(lower(one.of)) || theirs.has(lower(one.address)));
  return {
    content: {
      of: { name: partner.name, addresses: partner.addresses },
      ...part,
      drafts: drafts.filter((one) => isFor(one, refs, theirs)),
      me: {
        name: me.name,
        addresses: me.addresses.filter((one) => used.has(lower(one))),
        notMe: [],
        ...(also.length > 0 && { also }),
      },
      settings: {},
      forgotten: [],
      aside: aside.filter((one) => refs.has(refIn(one))),
    },
    objectives: objectives.filter((one) => refs.has(one.ref)),
  };
}

const lower = (address: string): string => address.trim().toLowerCase();

function isFor(draft: Kept, refs: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  const ref: Ref | undefined = refInKey(draft.key);
  if (ref) return refs.has(ref);
  return theirs.has(lower(asDraft(draft)?.partner.address ?? ''));
}

function refIn({ value }: SetAside): string {
  const { move } = (value ?? {}) as { readonly move?: { readonly objective?: unknown } };
  return String(move?.objective ?? '');
}

/** The content alone, of one person or of everything. */
export const contentOf = (whom: Partner | 'everything', all: Snapshot): Snapshot & { content: Content } =>
  whom === 'everything' ? all : partWith(whom, all);
