/** Two people who say whatever the rules let them say, with mail between them that loses, repeats and reorders. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetters } from '../../lib/letter/read.ts';
import { writeLetter } from '../../lib/letter/write.ts';
import { foldMoves } from '../../lib/objective/fold.ts';
import { joinRecords, type Learnt, type LogRecord, recordOf } from '../../lib/objective/log.ts';
import { type AnyMove, KINDS, type Kind, type Role } from '../../lib/objective/moves.ts';
import type { Objective, Standing } from '../../lib/objective/objective.ts';
import { allowedKinds, answerTo, fits } from '../../lib/objective/rules.ts';
import { inMail, TRANSPORTS } from '../letter/transports.ts';
import { runs } from '../runs.ts';
import { clara, REF, sara } from './samples.ts';
import { contentFor } from './saying.ts';

const ADDRESS: Record<Role, string> = {
  client: clara.addresses[0] ?? '',
  assistant: sara.addresses[0] ?? '',
};

type Mail = { readonly from: Role; readonly move: AnyMove; readonly text: string };

/** Said now and then only: a walk that ends at once shows little. */
const ENDS: ReadonlySet<Kind> = new Set(['decline', 'withdraw', 'release']);

/** One person with a log of their own. */
class Party {
  readonly log = new Map<string, LogRecord>();
  readonly role: Role;
  constructor(role: Role) {
    this.role = role;
  }

  now(): Objective {
    return foldMoves(REF, [...this.log.values()]);
  }

  keep(move: AnyMove, learnt: Learnt): void {
    const one = recordOf(move, learnt);
    const there = this.log.get(one.id);
    this.log.set(one.id, there ? joinRecords(there, one) : one);
  }

  /** Says something the rules allow now; `pick` chooses what. Nothing where nothing can be said. */
  says(pick: number): AnyMove | undefined {
    const now = this.now();
    const kinds = allowedKinds(now, this.role).filter((kind) => !ENDS.has(kind) || pick % 6 === 0);
    const kind = kinds[pick % Math.max(1, kinds.length)];
    const content = kind && contentFor(kind, now, this.role, pick);
    if (!kind || !content) return undefined;
    const answers = answerTo(now, kind);
    const move = { objective: REF, kind, by: this.role, ...(answers && { answers }), content } as AnyMove;
    expect(fits(now, move as never), `${kind} by the ${this.role} in ${now.state}`).toBe(true);
    this.keep(move, { how: 'written' });
    return move;
  }
}

/** What happens next: somebody says something, or one of the mails so far arrives (again). */
const event = fc.record({
  who: fc.constantFrom<Role>('client', 'assistant'),
  says: fc.boolean(),
  pick: fc.nat(999),
});
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const CARRIERS = Object.values(TRANSPORTS);

type Post = (move: AnyMove, from: Role) => Mail;
type Arrive = (mail: Mail, at: Party) => void;

const plainly: { post: Post; arrive: Arrive } = {
  post: (move, from) => ({ from, move, text: '' }),
  arrive: ({ move, from }, at) => at.keep(move, { how: 'letter', from: ADDRESS[from] }),
};

/** As letters in mails, each time carried by another mail program. */
const byLetter: { post: Post; arrive: Arrive } = {
  post: (move, from) => ({ from, move, text: inMail(writeLetter(move as never, 'en', { to: '' }).text) }),
  arrive: ({ text, from }, at) => {
    const carry = CARRIERS[at.log.size % CARRIERS.length] as (text: string) => string;
    for (const reading of readLetters([{ depth: 0, text: carry(text) }]))
      if (reading.ok) at.keep(reading.move, { how: 'letter', from: ADDRESS[from] });
  },
};

function run(events: readonly Event[], { post, arrive }: { post: Post; arrive: Arrive }) {
  const parties = { client: new Party('client'), assistant: new Party('assistant') };
  const mails: Mail[] = [];
  for (const { who, says, pick } of events) {
    const said = says ? parties[who].says(pick) : undefined;
    if (said) mails.push(post(said, who));
    const mail = mails[pick % Math.max(1, mails.length)];
    if (!says && mail) arrive(mail, parties[mail.from === 'client' ? 'assistant' : 'client']);
  }
  for (const mail of [...mails].reverse())
    arrive(mail, parties[mail.from === 'client' ? 'assistant' : 'client']);
  return parties;
}

const shown = ({ entries, ...now }: Objective): unknown => ({
  ...now,
  entries: entries.map(({ record, standing }) => [record.id, standing]),
});

describe('two people and the mail between them', { timeout: 60_000 }, () => {
  it.each([
    ['plainly', plainly, 400],
    ['by letter', byLetter, runs(40, 100)],
  ] as const)('hold the same once every letter is read: %s', (_name, mail, numRuns) => {
    const standings = new Set<Standing>();
    const kinds = new Set<string>();
    fc.assert(
      fc.property(fc.array(event, { minLength: 5, maxLength: 60 }), (events) => {
        const { client, assistant } = run(events, mail);
        expect([...client.log.keys()].sort()).toEqual([...assistant.log.keys()].sort());
        expect(shown(client.now())).toEqual(shown(assistant.now()));
        for (const { standing, record } of client.now().entries) {
          standings.add(standing);
          if (standing === 'applied') kinds.add(record.move.kind);
        }
      }),
      { numRuns },
    );
    // Honest moves are overtaken or stand beside another answer; none is taken for a stranger's or found not to fit.
    expect([...standings].sort()).toEqual(['applied', 'late', 'rival']);
    expect(kinds.size).toBeGreaterThan(10);
  });

  it('who read everything before they speak have all of it counted', () => {
    const kinds = new Map<Kind, number>();
    fc.assert(
      fc.property(fc.array(event, { minLength: 5, maxLength: 50 }), (events) => {
        const parties = { client: new Party('client'), assistant: new Party('assistant') };
        for (const { who, pick } of events) {
          const said = parties[who].says(pick);
          if (!said) continue;
          kinds.set(said.kind as Kind, (kinds.get(said.kind as Kind) ?? 0) + 1);
          const other = parties[who === 'client' ? 'assistant' : 'client'];
          plainly.arrive({ from: who, move: said, text: '' }, other);
        }
        const { entries } = parties.client.now();
        expect(entries.filter((entry) => entry.standing !== 'applied')).toEqual([]);
      }),
      { numRuns: 700 },
    );
    // Whatever can be said was said; a walk in which some kind never comes up would prove nothing about it.
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
