/** The rules of the work itself: needing something, delivering, judging, closing, correcting, replying. */
import type { ContentOf, Judgement } from './moves.ts';
import { type Objective, type Round, STATES } from './objective.ts';
import { always, type Change, distinct, either, numbersOf, only, RUNNING, type Rule } from './rule.ts';

export const need: Rule<'need'> = {
  from: ['agreed'],
  who: only('assistant'),
  fits: always,
  gives: (_now, content) => ({ state: 'waiting', need: content.what }),
};

/** Names its need by answering it, as the fold sees to. */
export const resume: Rule<'resume'> = {
  from: ['waiting'],
  who: either,
  fits: always,
  gives: () => ({ state: 'agreed', need: undefined }),
};

/** A change or hand-over that was on the table is gone on from; taking the delivery back brings it back. */
export const deliver: Rule<'deliver'> = {
  from: RUNNING,
  who: only('assistant'),
  fits: (now, content) =>
    content.revision === now.revision &&
    content.number === now.rounds.length + 1 &&
    numbersOf(now).size > 0 &&
    distinct(content.covers) &&
    content.covers.every((number) => numbersOf(now).has(number)) &&
    (content.checks ?? []).every((check) => content.covers.includes(check.criterion)),
  gives: (now, content) => {
    const { state, need: needed, offer } = now;
    const before = { state, ...(needed && { need: needed }), ...(offer && { offer }) };
    return {
      state: 'delivered',
      need: undefined,
      offer: undefined,
      rounds: [...now.rounds, { delivery: content, before }],
    };
  },
};

export const review: Rule<'review'> = {
  from: ['delivered'],
  who: only('client'),
  fits: (now, content) => answersTheDelivery(now, content) && outcomeFits(now, content),
  gives: (now, content) => ({
    ...judged(now, content),
    contested: undefined,
    rounds: withLast(now, (round) => ({ ...round, review: content })),
  }),
};

/** Only after the agreed day, and only while no delivery waits: silence is the one thing that can be closed. */
export const close: Rule<'close'> = {
  from: RUNNING,
  who: only('client'),
  fits: (now, content) => now.terms !== undefined && content.on > now.terms.due.date,
  gives: (_now, content) => ({
    state: 'missed',
    outcome: 'missed',
    closing: content,
    need: undefined,
    offer: undefined,
  }),
};

/** What the client may correct: the last review, or the closing, once. */
export function correctable(now: Objective): boolean {
  if (now.closing) return true;
  const last = now.rounds.at(-1);
  return (
    last?.review !== undefined && last.corrected === undefined && last.delivery.revision === now.revision
  );
}

/** The corrected outcome holds; the history keeps both. */
export const correct: Rule<'correct'> = {
  from: ['met', 'missed', 'agreed'],
  who: (now, by) => by === 'client' && correctable(now),
  fits: (now, content) => {
    const numbers = (content.criteria ?? []).map((one) => one.criterion);
    const covered = now.closing ? [...numbersOf(now)] : (now.rounds.at(-1)?.delivery.covers ?? []);
    if (!distinct(numbers) || !numbers.every((number) => covered.includes(number))) return false;
    // A closing says that nothing came: what is corrected is that something did, or that there is time.
    if (now.closing && content.outcome !== 'met') return content.outcome === 'round';
    return outcomeFits(now, content);
  },
  gives: (now, content) => ({
    ...judged(now, content),
    ...(content.outcome !== 'round' && { offer: undefined }),
    contested: undefined,
    closing: undefined,
    ...(now.closing ? {} : { rounds: withLast(now, (round) => ({ ...round, corrected: content })) }),
  }),
};

/** The assistant may contest what was judged; words alone change no state. */
export const reply: Rule<'reply'> = {
  from: STATES.filter((state) => state !== 'draft'),
  who: either,
  fits: (now, content, by) =>
    content.contested === undefined ||
    (by === 'assistant' && (now.closing !== undefined || now.rounds.at(-1)?.review !== undefined)),
  // Contested or not depends on all replies together: the fold says so.
  gives: () => ({}),
};

const withLast = ({ rounds }: Objective, change: (round: Round) => Round): Round[] =>
  rounds.map((round, index) => (index === rounds.length - 1 ? change(round) : round));

type Judged = {
  readonly criteria?: readonly Judgement[] | undefined;
  readonly outcome: ContentOf<'review'>['outcome'];
};

const judged = (now: Objective, content: Judged): Change => ({
  state: content.outcome === 'round' ? 'agreed' : content.outcome,
  outcome: content.outcome === 'round' ? undefined : content.outcome,
  verdicts: verdictsAfter(now, content),
});

function answersTheDelivery(now: Objective, content: ContentOf<'review'>): boolean {
  const delivery = now.rounds.at(-1)?.delivery;
  const numbers = content.criteria.map((one) => one.criterion);
  return (
    delivery !== undefined &&
    content.revision === now.revision &&
    content.number === delivery.number &&
    distinct(numbers) &&
    numbers.length === delivery.covers.length &&
    delivery.covers.every((number) => numbers.includes(number))
  );
}

/**
 * Met: every must is met or waived, over all deliveries. Missed: every must has a verdict and one of them is missed.
 * Another round: something is still missing.
 */
function outcomeFits(now: Objective, content: Judged): boolean {
  const verdicts = verdictsAfter(now, content);
  const holds = (number: number): boolean => verdicts[number] === 'met' || verdicts[number] === 'waived';
  const all = [...numbersOf(now)];
  const musts = all.filter((number) => now.terms?.criteria[number - 1]?.level === 'must');
  if (content.outcome === 'met') return musts.every(holds);
  if (content.outcome === 'round') return !all.every(holds);
  return musts.every((number) => verdicts[number] !== undefined) && !musts.every(holds);
}

function verdictsAfter(now: Objective, { criteria = [] }: Judged): Objective['verdicts'] {
  const verdicts: Record<number, Judgement['verdict']> = { ...now.verdicts };
  for (const { criterion, verdict } of criteria) verdicts[criterion] = verdict;
  return verdicts;
}
