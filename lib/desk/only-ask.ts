/** One of the things that a message asks for, as a draft of its own beside the one of all the others. Pure. */
import type { Draft } from '../draft/draft.ts';

/** The draft of the others with that one marked, and the new draft; `undefined` where there is no such thing. */
export function apartFrom(draft: Draft, at: number, key: string): { rest: Draft; one: Draft } | undefined {
  const { asks = [], rests, due, criteria, resources } = draft;
  const ask = asks[at];
  const { from = 0, to = 0 } = ask?.rests ?? {};
  if (!ask) return undefined;
  const holds = (place?: { readonly from?: number }): boolean =>
    place?.from !== undefined && place.from >= from && place.from < to;
  const mine = holds(rests.due);
  const left = criteria.filter((one) => !holds(one.rests));
  return {
    rest: {
      ...draft,
      asks: asks.map((one, place) => (place === at ? { ...one, draft: key } : one)),
      criteria: left.length > 0 ? left : [{ text: '', level: 'must' }],
    },
    one: {
      ...draft,
      key,
      title: ask.title ?? ask.text,
      why: '',
      criteria: [
        { text: ask.title ? '' : ask.text, level: 'must', rests: ask.title ? undefined : ask.rests },
      ],
      due: mine ? due : { date: '' },
      resources: resources.filter((one) => holds(one.rests)),
      asks: undefined,
      rests: {
        title: ask.rests,
        ...(mine && rests.due && { due: rests.due }),
        ...(rests.partner && { partner: rests.partner }),
      },
    },
  };
}
