/** Content for a move of a kind that fits an objective as it stands, as an honest person would say it. */
import type { Judgement, Kind, Role } from '../../lib/objective/moves.ts';
import type { Objective } from '../../lib/objective/objective.ts';
import { nextRevision } from '../../lib/objective/rules.ts';
import { fingerprint, type Terms } from '../../lib/objective/terms.ts';
import { clara, luca, newsletter, sara } from './samples.ts';

type Content = Record<string, unknown>;

/** `undefined` where there is nothing sensible to say. `pick` varies it. */
export function contentFor(kind: Kind, now: Objective, by: Role, pick: number): Content | undefined {
  return CONTENT[kind](now, pick, by);
}

const CONTENT: Record<Kind, (now: Objective, pick: number, by: Role) => Content | undefined> = {
  ask: () => ({ wish: 'A newsletter', client: clara, assistant: sara }),
  propose: (now, pick) => ({ revision: nextRevision(now), terms: otherTerms(now, pick) }),
  counter: (now, pick) => ({ revision: nextRevision(now), terms: otherTerms(now, pick) }),
  change: (now, pick) => ({ revision: nextRevision(now), terms: otherTerms(now, pick) }),
  accept: ({ offer, terms, revision }) => {
    const on = offer ?? { terms, revision };
    return on.terms && { revision: on.revision, terms: fingerprint(on.terms) };
  },
  keep: () => ({}),
  'take-back': () => ({}),
  decline: () => ({}),
  withdraw: () => ({ reason: 'the fair is off' }),
  release: () => ({ reason: 'I am ill' }),
  need: () => ({ what: 'the prices' }),
  resume: () => ({}),
  deliver: (now, pick) => ({
    revision: now.revision,
    number: now.rounds.length + 1,
    covers: numbers(now).filter((number) => pick % 2 === 0 || number !== 2),
  }),
  review: judged,
  close: (now) => ({ reason: 'nothing came', on: `${Number(now.terms?.due.date.slice(0, 4)) + 1}-01-01` }),
  reply: (now, pick, by) => {
    const judged = now.rounds.at(-1)?.review ?? now.closing;
    return {
      text: `Word ${pick}`,
      ...(by === 'assistant' && judged && pick % 2 === 0 && { contested: true }),
    };
  },
  correct: (now, pick) =>
    now.closing
      ? { reason: 'It lay in Junk', outcome: 'round' }
      : { reason: `I looked again, ${pick}`, ...outcomeOf(now, coversOf(now), 'met') },
  'hand-over': (now) =>
    now.sides?.assistant.name === luca.name ? undefined : { successor: luca, accesses: ['Mailchimp'] },
};

const numbers = (now: Objective): number[] => (now.terms?.criteria ?? []).map((_, index) => index + 1);
const coversOf = (now: Objective): number[] => now.rounds.at(-1)?.delivery.covers ?? [];

/** Terms that differ from those that stand by their date and, at times, by a criterion. */
function otherTerms(now: Objective, pick: number): Terms {
  const base = now.terms ?? { ...newsletter, ...now.sides };
  const criteria =
    pick % 3 === 0
      ? [{ text: `criterion ${pick}`, level: 'must' as const }, ...base.criteria.slice(0, 2)]
      : base.criteria;
  return { ...base, criteria, due: { date: `2026-${String((now.numbered % 12) + 1).padStart(2, '0')}-15` } };
}

function judged(now: Objective, pick: number): Content {
  const { delivery } = now.rounds.at(-1) ?? {};
  const outcome = (['met', 'round', 'missed'] as const)[pick % 3] ?? 'met';
  return { revision: now.revision, number: delivery?.number, ...outcomeOf(now, coversOf(now), outcome) };
}

/** The outcome that is wanted where it fits, with verdicts for it; else another round. */
function outcomeOf(
  now: Objective,
  covers: readonly number[],
  outcome: 'met' | 'round' | 'missed',
): { criteria: Judgement[]; outcome: string } {
  const criteria = covers.map((criterion): Judgement => {
    if (outcome === 'met') return { criterion, verdict: criterion === 2 ? 'waived' : 'met' };
    return { criterion, verdict: 'missed', missing: 'the prices', next: 'add them' };
  });
  const after: Record<number, string> = { ...now.verdicts };
  for (const one of criteria) after[one.criterion] = one.verdict;
  const musts = numbers(now).filter((number) => now.terms?.criteria[number - 1]?.level === 'must');
  const holds = (number: number): boolean => after[number] === 'met' || after[number] === 'waived';
  if (musts.every(holds)) return { criteria, outcome: 'met' };
  const judgedAll = musts.every((number) => after[number] !== undefined);
  return { criteria, outcome: outcome === 'missed' && judgedAll ? 'missed' : 'round' };
}
