/** The rules of the moves: who may make which, from which state, with what content, and what follows. */

import type { ShortId } from './ids.ts';
import type { ContentOf, Kind, Move, Role } from './moves.ts';
import type { Objective } from './objective.ts';
import { OTHER, type Rule } from './rule.ts';
import * as terms from './rules-terms.ts';
import * as work from './rules-work.ts';

export { nextRevision } from './rule.ts';

const RULES: { readonly [K in Kind]: Rule<K> } = {
  ask: terms.ask,
  propose: terms.propose,
  accept: terms.accept,
  counter: terms.counter,
  keep: terms.keep,
  'take-back': terms.takeBack,
  decline: terms.decline,
  withdraw: terms.withdraw,
  release: terms.release,
  need: work.need,
  resume: work.resume,
  change: terms.change,
  deliver: work.deliver,
  review: work.review,
  close: work.close,
  reply: work.reply,
  correct: work.correct,
  'hand-over': terms.handOver,
};

const ruleOf = (kind: Kind): Rule<Kind> => RULES[kind] as Rule<Kind>;

/** The kinds a side may make now, before any content is known; closing also depends on the day. */
export function allowedKinds(now: Objective, by: Role): Kind[] {
  return (Object.keys(RULES) as Kind[]).filter((kind) => {
    const rule = ruleOf(kind);
    return rule.from.includes(now.state) && rule.who(now, by);
  });
}

/** The kinds that whoever is to take over may make now. */
export const successorKinds = (now: Objective): Kind[] => (terms.maySucceed(now) ? ['accept'] : []);

/** What a move of a kind answers now: replies go on from each other, and nothing else rests on them. */
export const answerTo = (now: Objective, kind: Kind): ShortId | undefined =>
  kind === 'reply' ? (now.said ?? now.head) : now.head;

/**
 * Whose turn it is: who answers, delivers or judges next. Nobody's once it has ended, or while it waits for somebody who
 * is to take over.
 */
export function turnOf(now: Objective): Role | undefined {
  if (now.contested) return 'client';
  if (now.offer) return now.offer.handing?.agreed.includes('other') ? undefined : OTHER[now.offer.by];
  switch (now.state) {
    case 'asked':
    case 'proposed':
      return now.author === 'client' ? 'assistant' : 'client';
    case 'agreed':
      return 'assistant';
    case 'waiting':
    case 'delivered':
      return 'client';
    default:
      return undefined;
  }
}

/** Whether `move` may be made on the objective as it stands; who sent it is judged by the fold. */
export function fits(now: Objective, move: Move): boolean {
  const rule = ruleOf(move.kind);
  if (!rule.from.includes(now.state)) return false;
  const may = succeeds(move) ? move.by === 'assistant' && terms.maySucceed(now) : rule.who(now, move.by);
  return may && rule.fits(now, move.content as ContentOf<Kind>, move.by);
}

/** Whether a move is said by whoever takes over. */
export const succeeds = (move: Move): boolean => move.kind === 'accept' && move.content.as === 'successor';

/** The objective after a move that fits. */
export function apply(now: Objective, move: Move): Objective {
  return { ...now, ...ruleOf(move.kind).gives(now, move.content as ContentOf<Kind>, move.by) };
}
