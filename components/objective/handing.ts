/** What a hand-over being written comes to, and whose yes it still waits for. */
import type { ContentOf } from '../../lib/objective/moves.ts';
import { checkMove } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { fits } from '../../lib/objective/rules.ts';
import type { Side } from '../../lib/objective/terms.ts';

/** A hand-over as it is being written. */
export type HandOverDraft = {
  readonly name: string;
  readonly address: string;
  readonly done: string;
  /** One a line. */
  readonly accesses: string;
};

/** With the accesses of the terms, because whoever goes on needs them too. */
export function emptyHandOver({ terms }: Objective): HandOverDraft {
  const accesses = (terms?.resources ?? []).map((one) => one.what.replace(/\s+/g, ' ').trim()).join('\n');
  return { name: '', address: '', done: '', accesses };
}

/** The move's content; `undefined` while a name or an address is missing, or it is one of the two people's. */
export function handOverOf(
  objective: Objective,
  by: 'client' | 'assistant',
  draft: HandOverDraft,
): ContentOf<'hand-over'> | undefined {
  const accesses = draft.accesses
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);
  const content = {
    successor: { name: draft.name.trim(), addresses: [draft.address.trim()] },
    ...(draft.done.trim() && { done: draft.done.trim() }),
    ...(accesses.length > 0 && { accesses }),
  };
  const checked = checkMove({ objective: objective.ref, kind: 'hand-over', by, content });
  return checked.ok && fits(objective, checked.move) ? content : undefined;
}

/** Those who have not agreed to the hand-over on the table. */
export function waitsFor({ offer, sides }: Objective): Side[] {
  if (!offer?.handing || !sides) return [];
  const { agreed, successor } = offer.handing;
  const other = sides[offer.by === 'client' ? 'assistant' : 'client'];
  return [...(agreed.includes('other') ? [] : [other]), ...(agreed.includes('successor') ? [] : [successor])];
}
