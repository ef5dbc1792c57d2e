/** The rules of the moves: who may make which, from which state, with what content, and what follows. */
import type { ContentOf, Kind, Move, Role } from './moves.ts';
import type { Objective, State } from './objective.ts';
import { fingerprint, type Terms } from './terms.ts';

/** What a move changes; the fold adds head and entries. */
type Change = Partial<Omit<Objective, 'entries' | 'head' | 'ref'>>;

export type Rule<K extends Kind> = {
  readonly from: readonly State[];
  /** Which side may make it, given the objective as it stands. */
  readonly who: (now: Objective, by: Role) => boolean;
  /** Whether the content fits the objective as it stands. */
  readonly fits: (now: Objective, content: ContentOf<K>, by: Role) => boolean;
  readonly gives: (now: Objective, content: ContentOf<K>, by: Role) => Change;
};

const either = (): boolean => true;
const only =
  (role: Role) =>
  (_now: Objective, by: Role): boolean =>
    by === role;
const otherThanAuthor = (now: Objective, by: Role): boolean => by !== now.author;
const always = (): boolean => true;

const propose: Rule<'propose'> = {
  from: ['draft', 'asked', 'countered'],
  who: either,
  fits: (now, content) => content.revision === now.revision + 1 && sameSides(now, content.terms),
  gives: (now, content, by) => ({
    state: 'proposed',
    terms: content.terms,
    revision: content.revision,
    author: by,
    sides: now.sides ?? sidesOf(content.terms),
  }),
};

const ask: Rule<'ask'> = {
  from: ['draft'],
  who: only('client'),
  fits: always,
  gives: (_now, content) => ({
    state: 'asked',
    wish: content.wish,
    author: 'client',
    sides: { client: content.client, assistant: content.assistant },
  }),
};

const accept: Rule<'accept'> = {
  from: ['proposed'],
  who: otherThanAuthor,
  fits: (now, content) =>
    content.revision === now.revision && now.terms !== undefined && content.terms === fingerprint(now.terms),
  // Only what both have agreed to adds addresses to a side.
  gives: (now) => ({ state: 'agreed', verdicts: {}, ...(now.terms && { sides: sidesOf(now.terms) }) }),
};

const decline: Rule<'decline'> = {
  from: ['asked', 'proposed', 'countered'],
  who: otherThanAuthor,
  fits: always,
  gives: () => ({ state: 'declined' }),
};

const BEFORE_AGREEMENT: readonly State[] = ['asked', 'proposed', 'countered'];

const withdraw: Rule<'withdraw'> = {
  from: [...BEFORE_AGREEMENT, 'agreed', 'waiting'],
  who: (now, by) => by === 'client' || (by === now.author && BEFORE_AGREEMENT.includes(now.state)),
  fits: (now, content) => BEFORE_AGREEMENT.includes(now.state) || content.reason !== undefined,
  gives: () => ({ state: 'withdrawn', need: undefined }),
};

/** The assistant lets it go: free to, with a reason once agreed. */
const release: Rule<'release'> = {
  from: ['agreed', 'waiting'],
  who: only('assistant'),
  fits: always,
  gives: () => ({ state: 'released', need: undefined }),
};

const need: Rule<'need'> = {
  from: ['agreed'],
  who: only('assistant'),
  fits: always,
  gives: (_now, content) => ({ state: 'waiting', need: content.what }),
};

/** Names its need by answering it, as the fold sees to. */
const resume: Rule<'resume'> = {
  from: ['waiting'],
  who: either,
  fits: always,
  gives: () => ({ state: 'agreed', need: undefined }),
};

const deliver: Rule<'deliver'> = {
  from: ['agreed', 'waiting'],
  who: only('assistant'),
  fits: (now, content) =>
    content.revision === now.revision &&
    content.number === now.rounds.length + 1 &&
    numbersOf(now).size > 0 &&
    distinct(content.covers) &&
    content.covers.every((number) => numbersOf(now).has(number)) &&
    (content.checks ?? []).every((check) => content.covers.includes(check.criterion)),
  gives: (now, content) => ({
    state: 'delivered',
    need: undefined,
    rounds: [...now.rounds, { delivery: content }],
  }),
};

const review: Rule<'review'> = {
  from: ['delivered'],
  who: only('client'),
  fits: (now, content) => answersTheDelivery(now, content) && outcomeFits(now, content),
  gives: (now, content) => ({
    state: content.outcome === 'round' ? 'agreed' : content.outcome,
    outcome: content.outcome === 'round' ? undefined : content.outcome,
    verdicts: verdictsAfter(now, content),
    rounds: now.rounds.map((round, index) =>
      index === now.rounds.length - 1 ? { ...round, review: content } : round,
    ),
  }),
};

/** Only after the agreed day, and only while no delivery waits: silence is the one thing that can be closed. */
const close: Rule<'close'> = {
  from: ['agreed', 'waiting'],
  who: only('client'),
  fits: (now, content) => now.terms !== undefined && content.on > now.terms.due.date,
  gives: () => ({ state: 'missed', outcome: 'missed', need: undefined }),
};

const RULES = { ask, propose, accept, decline, withdraw, release, need, resume, deliver, review, close };

/** The rule of a kind, or `undefined` for kinds that are kept and shown but not yet understood. */
export function ruleOf<K extends Kind>(kind: K): Rule<K> | undefined {
  return (RULES as { [P in Kind]?: Rule<P> })[kind];
}

/** The kinds a side may make now, before any content is known; closing also depends on the day. */
export function allowedKinds(now: Objective, by: Role): Kind[] {
  return (Object.keys(RULES) as Kind[]).filter((kind) => {
    const rule = ruleOf(kind);
    return rule?.from.includes(now.state) && rule.who(now, by);
  });
}

/** Whose turn it is: who answers, delivers or judges next. Nobody's once it has ended. */
export function turnOf(now: Objective): Role | undefined {
  switch (now.state) {
    case 'asked':
    case 'proposed':
    case 'countered':
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
  const rule = ruleOf(move.kind) as Rule<Kind> | undefined;
  if (!rule?.from.includes(now.state)) return false;
  return rule.who(now, move.by) && rule.fits(now, move.content as ContentOf<Kind>, move.by);
}

/** The objective after a move that fits. */
export function apply(now: Objective, move: Move): Objective {
  const rule = ruleOf(move.kind) as Rule<Kind> | undefined;
  return rule ? { ...now, ...rule.gives(now, move.content as ContentOf<Kind>, move.by) } : now;
}

/** The two people stay the same two through all revisions: each side keeps at least one address, none is on both. */
function sameSides(now: Objective, terms: Terms): boolean {
  const shares = (a: readonly string[], b: readonly string[]): boolean => {
    const known = new Set(a.map((one) => one.toLowerCase()));
    return b.some((one) => known.has(one.toLowerCase()));
  };
  if (shares(terms.client.addresses, terms.assistant.addresses)) return false;
  if (!now.sides) return true;
  return (
    shares(now.sides.client.addresses, terms.client.addresses) &&
    shares(now.sides.assistant.addresses, terms.assistant.addresses)
  );
}

const sidesOf = ({ client, assistant }: Terms): NonNullable<Objective['sides']> => ({ client, assistant });

const distinct = (numbers: readonly number[]): boolean => new Set(numbers).size === numbers.length;

const numbersOf = (now: Objective): Set<number> =>
  new Set((now.terms?.criteria ?? []).map((_, index) => index + 1));

function answersTheDelivery(now: Objective, content: ContentOf<'review'>): boolean {
  const delivery = now.rounds.at(-1)?.delivery;
  const judged = content.criteria.map((one) => one.criterion);
  return (
    delivery !== undefined &&
    content.revision === now.revision &&
    content.number === delivery.number &&
    distinct(judged) &&
    judged.length === delivery.covers.length &&
    delivery.covers.every((number) => judged.includes(number))
  );
}

/**
 * Met: every must is met or waived, over all deliveries. Missed: every must has a verdict and one of them is missed.
 * Another round: something is still missing.
 */
function outcomeFits(now: Objective, content: ContentOf<'review'>): boolean {
  const verdicts = verdictsAfter(now, content);
  const holds = (number: number): boolean => verdicts[number] === 'met' || verdicts[number] === 'waived';
  const all = [...numbersOf(now)];
  const musts = all.filter((number) => now.terms?.criteria[number - 1]?.level === 'must');
  if (content.outcome === 'met') return musts.every(holds);
  if (content.outcome === 'round') return !all.every(holds);
  return musts.every((number) => verdicts[number] !== undefined) && !musts.every(holds);
}

function verdictsAfter(now: Objective, content: ContentOf<'review'>): Objective['verdicts'] {
  const added = content.criteria.map((one) => [one.criterion, one.verdict] as const);
  return { ...now.verdicts, ...Object.fromEntries(added) };
}
