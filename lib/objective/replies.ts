/**
 * Replies: words beside the moves. They answer the last move that counts or each other, change no state, and nothing
 * else rests on them, so that a word from one side never stands against a move of the other.
 */
import type { ShortId } from './ids.ts';
import type { Children, Known } from './known.ts';
import type { Objective } from './objective.ts';

/** The objective with all that was replied at this point, and the replies in their order. `may`: the ones that count. */
export function hearReplies(
  now: Objective,
  children: Children,
  may: (one: Known) => boolean,
): { readonly now: Objective; readonly heard: readonly Known[] } {
  // Most moves have no reply.
  if (now.head === undefined || repliesTo(now.head, children).length === 0) return { now, heard: [] };
  const heard: Known[] = [];
  // A set grows while it is walked: replies to replies come after them.
  const places = new Set<ShortId>([now.head]);
  for (const place of places)
    for (const one of repliesTo(place, children)) {
      if (places.has(one.short) || !may(one)) continue;
      heard.push(one);
      places.add(one.short);
    }
  const last = heard.at(-1);
  if (!last) return { now, heard };
  const { contested: _, ...rest } = now;
  return { now: { ...rest, said: last.short, ...(isContested(now, heard) && { contested: true }) }, heard };
}

const NONE: readonly Known[] = [];

function repliesTo(place: ShortId, children: Children): readonly Known[] {
  const answers = children.get(place);
  if (!answers?.some(({ move }) => move.kind === 'reply')) return NONE;
  return answers
    .filter(({ move }) => move.kind === 'reply')
    .sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

/** Contested here and not answered by the client; or contested before, and the client has not said a word since. */
function isContested(now: Objective, heard: readonly Known[]): boolean {
  const answered = new Set(heard.filter(({ move }) => move.by === 'client').map(({ move }) => move.answers));
  const here = heard.some(
    ({ move, short }) => move.kind === 'reply' && move.content.contested && !answered.has(short),
  );
  return here || (now.contested === true && answered.size === 0);
}
