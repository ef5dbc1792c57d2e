/** The rules of finding terms together: asking, proposing, countering, changing, and the answers to each. */
import { shares } from './addresses.ts';
import { canonical } from './ids.ts';
import type { ContentOf, Role } from './moves.ts';
import type { Objective, Offer } from './objective.ts';
import {
  always,
  BEFORE_AGREEMENT,
  type Change,
  nextRevision,
  only,
  otherThanAuthor,
  RUNNING,
  type Rule,
  sameSides,
  sidesOf,
} from './rule.ts';
import { fingerprint, type Terms } from './terms.ts';

export const ask: Rule<'ask'> = {
  from: ['draft'],
  who: only('client'),
  fits: (_now, content) => !shares(content.client.addresses, content.assistant.addresses),
  gives: (_now, content) => ({
    state: 'asked',
    wish: content.wish,
    author: 'client',
    sides: sidesOf(content),
    after: content.after as Objective['after'],
  }),
};

/** Also the answer to a counter-proposal of which only a part is taken. */
export const propose: Rule<'propose'> = {
  from: ['draft', 'asked', 'countered'],
  who: (now, by) => now.offer?.by !== by,
  fits: (now, content) => content.revision === nextRevision(now) && sameSides(now, content.terms),
  gives: (now, content, by) => ({
    state: 'proposed',
    terms: content.terms,
    revision: content.revision,
    numbered: content.revision,
    offer: undefined,
    author: by,
    sides: now.sides ?? sidesOf(content.terms),
    after: now.after ?? (content.after as Objective['after']),
  }),
};

/** Whether a side may say yes: to a proposal that is not its own, or to what the other side offers instead. */
function mayAccept(now: Objective, by: Role): boolean {
  const { offer } = now;
  if (!offer) return now.state === 'proposed' && by !== now.author;
  return by !== offer.by && !offer.handing?.agreed.includes('other');
}

const isOf = (content: ContentOf<'accept'>, revision: number, terms: Terms | undefined): boolean =>
  content.revision === revision && terms !== undefined && content.terms === fingerprint(terms);

export const accept: Rule<'accept'> = {
  from: ['proposed', 'countered', ...RUNNING],
  who: mayAccept,
  fits: (now, content) =>
    now.offer ? isOf(content, now.offer.revision, now.offer.terms) : isOf(content, now.revision, now.terms),
  gives: (now, content) => {
    if (now.offer?.handing) return handedOn(now, now.offer, content.as ?? 'other');
    if (now.offer) return agreedTo(now, now.offer);
    // Only what both have agreed to adds addresses to a side.
    return { state: 'agreed', verdicts: {}, ...(now.terms && { sides: sidesOf(now.terms) }) };
  },
};

/** A counter-proposal taken whole is agreed; a change takes the place of the terms and leaves the state as it is. */
const agreedTo = (now: Objective, { kind, by, terms, revision }: Offer): Change => ({
  state: kind === 'counter' ? 'agreed' : now.state,
  terms,
  revision,
  offer: undefined,
  author: kind === 'counter' ? by : now.author,
  sides: sidesOf(terms),
  verdicts: kind === 'counter' ? {} : carriedOver(now, terms),
});

/** Verdicts of criteria that a change left as they were, under their new numbers. */
function carriedOver(now: Objective, terms: Terms): Objective['verdicts'] {
  const old = (now.terms?.criteria ?? []).map((one) => canonical(one));
  const kept = terms.criteria.flatMap((one, index) => {
    const verdict = now.verdicts[old.indexOf(canonical(one)) + 1];
    return verdict ? [[index + 1, verdict] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** A hand-over needs two who agree: the other side, and who takes over. */
function handedOn(now: Objective, offer: Offer, who: 'other' | 'successor'): Change {
  const { handing, terms, revision } = offer;
  if (!handing) return {};
  const agreed = [...handing.agreed, who];
  if (agreed.length < 2) return { offer: { ...offer, handing: { ...handing, agreed } } };
  const left = now.sides?.assistant;
  return {
    terms,
    revision,
    offer: undefined,
    sides: sidesOf(terms),
    former: [...(now.former ?? []), ...(left ? [left] : [])],
  };
}

/** Whether who takes over may still say yes, to a hand-over that is on the table. */
export const maySucceed = (now: Objective): boolean =>
  RUNNING.includes(now.state) &&
  now.offer?.handing !== undefined &&
  !now.offer.handing.agreed.includes('successor');

/** Other terms between the same two people. */
const offers = (now: Objective, content: ContentOf<'counter'>): boolean =>
  content.revision === nextRevision(now) &&
  sameSides(now, content.terms) &&
  now.terms !== undefined &&
  fingerprint(content.terms) !== fingerprint(now.terms);

const offered = (kind: 'counter' | 'change', content: ContentOf<'counter'>, by: Role): Change => ({
  numbered: content.revision,
  offer: {
    kind,
    by,
    revision: content.revision,
    terms: content.terms,
    ...(content.reason && { reason: content.reason }),
  },
});

export const counter: Rule<'counter'> = {
  from: ['proposed'],
  who: otherThanAuthor,
  fits: offers,
  gives: (_now, content, by) => ({ state: 'countered', ...offered('counter', content, by) }),
};

/** What is agreed stays agreed until the other side says yes. */
export const change: Rule<'change'> = {
  from: RUNNING,
  who: (now) => now.offer === undefined,
  fits: offers,
  gives: (_now, content, by) => offered('change', content, by),
};

/** Somebody else goes on: the same terms with another assistant. */
export const handOver: Rule<'hand-over'> = {
  from: RUNNING,
  who: (now) => now.offer === undefined,
  fits: (now, { successor: { addresses } }) =>
    now.terms !== undefined &&
    now.sides !== undefined &&
    !shares(now.sides.client.addresses, addresses) &&
    !shares(now.sides.assistant.addresses, addresses),
  gives: (now, content, by) => {
    if (!now.terms) return {};
    const revision = nextRevision(now);
    const terms = { ...now.terms, assistant: content.successor };
    return {
      numbered: revision,
      offer: { kind: 'hand-over', by, revision, terms, handing: { ...content, agreed: [] } },
    };
  },
};

/** Without the offer: a proposal that was countered stands as it was. */
const unoffered = (now: Objective): Change => ({
  state: now.state === 'countered' ? 'proposed' : now.state,
  offer: undefined,
});

export const keep: Rule<'keep'> = {
  from: ['countered', ...RUNNING],
  who: (now, by) => now.offer !== undefined && by !== now.offer.by,
  fits: always,
  gives: unoffered,
};

/** Of an offer that nobody has answered, or of a delivery that nobody has judged: back to how it stood before it. */
export const takeBack: Rule<'take-back'> = {
  from: ['countered', ...RUNNING, 'delivered'],
  who: (now, by) => (now.state === 'delivered' ? by === 'assistant' : now.offer?.by === by),
  fits: always,
  gives: (now) => {
    if (now.state !== 'delivered') return unoffered(now);
    const before = now.rounds.at(-1)?.before;
    return { state: 'agreed', ...before, rounds: now.rounds.slice(0, -1) };
  },
};

export const decline: Rule<'decline'> = {
  from: BEFORE_AGREEMENT,
  who: otherThanAuthor,
  fits: always,
  gives: () => ({ state: 'declined', offer: undefined }),
};

export const withdraw: Rule<'withdraw'> = {
  from: [...BEFORE_AGREEMENT, ...RUNNING],
  who: (now, by) => by === 'client' || (by === now.author && BEFORE_AGREEMENT.includes(now.state)),
  fits: (now, content) => BEFORE_AGREEMENT.includes(now.state) || content.reason !== undefined,
  gives: () => ({ state: 'withdrawn', need: undefined, offer: undefined }),
};

/** The assistant lets it go: free to, with a reason. */
export const release: Rule<'release'> = {
  from: RUNNING,
  who: only('assistant'),
  fits: always,
  gives: () => ({ state: 'released', need: undefined, offer: undefined }),
};
