/** What the body of each kind of letter is made of, in its order. */
import type { Kind, Move } from '../objective/moves.ts';
import { MISS_KINDS } from '../objective/moves.ts';
import type { Decision, Side } from '../objective/terms.ts';
import { readDay, writeDay } from './dates.ts';
import { type Part, wordsIn } from './flat.ts';
import type { Codes, LastLine } from './last-line.ts';
import { listOf } from './lists.ts';
import { evidence, resources } from './places.ts';
import { map, nothing, only, type Search } from './search.ts';
import {
  type Fields,
  isEmpty,
  label,
  labelled,
  long,
  named,
  type Say,
  type Section,
  sentences,
  short,
  unlabelled,
} from './section.ts';
import { isSmall, SMALL } from './small.ts';
import { checkpoint, criterion, due, otherRef, readSide, readSides, sameWords, writeSide } from './values.ts';
import { checks, judgements, missKindOf, numbers } from './verdicts.ts';

/** The two sides in full; they also give the names that other sections speak of. */
const between: Section = {
  required: true,
  write: ({ client, assistant }, { words }) =>
    `${words.terms.between} ${writeSide(client as Side)} ${words.terms.and} ${writeSide(assistant as Side)}.`,
  heads: ({ words }) => [label(words.terms.between, (part) => readSides(part, words.terms.and))],
};

const LEVELS = ['agree', 'advise', 'inquire', 'delegate'] as const;

/** `Sara decides: wording and order`, or `Sara decides.` */
const decision: Section = {
  write: ({ decision: value }, say) => {
    if (!value) return undefined;
    const { level, words } = value as Decision;
    const phrase = named(say.words.terms.decision[level], say);
    return words ? `${phrase}: ${long.write(words, say)}` : `${phrase}.`;
  },
  heads: (say) =>
    LEVELS.flatMap((level) => {
      const phrase = named(say.words.terms.decision[level], say);
      return [
        label(`${phrase}:`, (part) =>
          map(long.read(part, say), (words) => ({ decision: { level, words } satisfies Decision })),
        ),
        label(`${phrase}.`, (part) =>
          isEmpty(part) ? only({ decision: { level } satisfies Decision }) : nothing,
        ),
      ];
    }),
};

const TERMS: readonly Section[] = [
  unlabelled('title'),
  labelled('why', (words) => words.terms.why, long),
  labelled('criteria', (words) => words.terms.criteria, listOf(criterion), true),
  labelled('due', (words) => words.terms.due, due, true),
  decision,
  labelled('boundaries', (words) => words.terms.boundaries, listOf(short)),
  labelled('leftOut', (words) => words.terms.leftOut, listOf(short)),
  labelled('resources', (words) => words.terms.resources, resources),
  labelled('checkpoints', (words) => words.terms.checkpoints, listOf(checkpoint)),
  labelled('data', (words) => words.terms.data, long),
];

const after = labelled('after', (words) => words.terms.after, otherRef);
const why = labelled('reason', (words) => words.reason, long);
const changed: readonly Section[] = [
  ...TERMS,
  labelled('reason', (words) => words.terms.reason, long),
  between,
];

/** `I'm closing this as missed on Monday 8 June 2026 (later than agreed).` */
const closing: Section = {
  required: true,
  write: (fields, { words }) => `${words.close} ${writeClosing(fields, words)}`,
  heads: (say) => [label(say.words.close, (part) => readClosing(part, say))],
};

function writeClosing({ on, kind }: Fields, words: Say['words']): string {
  const known = MISS_KINDS.find((one) => one === kind);
  return `${writeDay(String(on), words)}${known ? ` (${words.miss[known]})` : ''}.`;
}

function readClosing(part: Part, say: Say): Search<Fields> {
  const text = wordsIn(part);
  const day = readDay(text, say.words);
  if (!day) return nothing;
  const kind = missKindOf(/\((.*)\)/.exec(day.rest)?.[1] ?? '', say);
  const fields = { on: day.iso, ...(kind ? { kind } : {}) };
  return sameWords(writeClosing(fields, say.words), text) ? only(fields) : nothing;
}

const successor: Section = {
  required: true,
  write: ({ successor: side }, { words }) => `${words.handOver.successor} ${writeSide(side as Side)}.`,
  heads: ({ words }) => [
    label(words.handOver.successor, (part) => {
      const side = readSide(wordsIn(part).replace(/\.$/, ''));
      return side ? only({ successor: side }) : nothing;
    }),
  ],
};

/** Two labels for one text; the second also says that a review is contested. */
const answer: Section = {
  required: true,
  write: ({ text, contested }, say) =>
    `${contested ? say.words.contested : say.words.reply} ${long.write(String(text), say)}`,
  heads: (say) => [
    label(say.words.reply, (part) => map(long.read(part, say), (text) => ({ text }))),
    label(say.words.contested, (part) => map(long.read(part, say), (text) => ({ text, contested: true }))),
  ],
};

const outcome = sentences([
  [(words) => words.review.outcome.met, { outcome: 'met' }],
  [(words) => words.review.outcome.round, { outcome: 'round' }],
  [(words) => words.review.outcome.missed, { outcome: 'missed' }],
]);

const SECTIONS: Record<Kind, readonly Section[]> = {
  ask: [
    labelled('wish', (words) => words.ask.wish, long, true),
    labelled('source', (words) => words.ask.source, long),
    after,
    between,
  ],
  propose: [...TERMS, after, between],
  accept: [
    sentences([
      [(words) => words.takeOver, { as: 'successor' }],
      [(words) => words.accept, {}],
    ]),
  ],
  counter: changed,
  keep: [sentences([[(words) => words.keep, {}]]), why],
  'take-back': [sentences([[(words) => words.takeBack, {}]])],
  decline: [sentences([[(words) => words.decline, {}]]), why],
  withdraw: [sentences([[(words) => words.withdraw, {}]]), why],
  release: [
    sentences([[(words) => words.release, {}]]),
    labelled('reason', (words) => words.reason, long, true),
  ],
  need: [labelled('what', (words) => words.need, long, true)],
  resume: [sentences([[(words) => words.resume, {}]]), labelled('came', (words) => words.came, long)],
  change: changed,
  deliver: [
    labelled('covers', (words) => words.deliver.covers, numbers, true),
    labelled('evidence', (words) => words.deliver.evidence, evidence),
    labelled('checks', (words) => words.deliver.checks, checks),
    labelled('note', (words) => words.deliver.note, long),
  ],
  review: [
    labelled('criteria', (words) => words.review.criteria, judgements, true),
    labelled('good', (words) => words.review.good, long),
    outcome,
    labelled('thanks', (words) => words.review.thanks, long),
  ],
  close: [closing, labelled('reason', (words) => words.reason, long, true)],
  reply: [answer],
  correct: [
    labelled('reason', (words) => words.correct.reason, long, true),
    labelled('criteria', (words) => words.correct.criteria, judgements),
    outcome,
  ],
  'hand-over': [
    successor,
    labelled('done', (words) => words.handOver.done, long),
    labelled('accesses', (words) => words.handOver.accesses, listOf(short)),
  ],
};

/** A way to write a body: its sections in their order, and what stands between them. */
export type Layout = { readonly sections: readonly Section[]; readonly joint: '\n' | ' ' };

const small: Layout = { sections: SMALL, joint: ' ' };

/** Every way a kind's body may be written. All are read for ever. */
export const layoutsOf = (kind: Kind): readonly Layout[] => [
  { sections: SECTIONS[kind], joint: '\n' },
  ...(kind === 'propose' ? [small] : []),
];

/** The ways this move can be written, the one to try first at the head. */
export const layoutsFor = (move: Move): readonly Layout[] =>
  move.kind === 'propose' && isSmall(fieldsOf(move))
    ? layoutsOf(move.kind).toReversed()
    : layoutsOf(move.kind).slice(0, 1);

const WITH_TERMS: ReadonlySet<Kind> = new Set(['propose', 'counter', 'change']);

/** A move's content as the sections see it: what terms hold lies beside the rest. */
export function fieldsOf({ kind, content }: Move): Fields {
  return WITH_TERMS.has(kind) && 'terms' in content
    ? { ...content, ...Object(content.terms) }
    : { ...content };
}

/** The content of a move from what its body and its last line say. */
export function contentOf(kind: Kind, fields: Fields, line: LastLine, codes: Codes): Fields {
  const { revision, number } = line;
  if (WITH_TERMS.has(kind)) {
    const { reason, after, ...terms } = fields;
    const beside = Object.entries({ reason, after }).filter(([, value]) => value !== undefined);
    return { revision, terms, ...Object.fromEntries(beside) };
  }
  if (kind === 'accept') return { ...fields, revision, terms: codes.terms };
  return kind === 'deliver' || kind === 'review' ? { ...fields, revision, number } : fields;
}

/**
 * What to call two people: first names where these tell them apart, else the full ones.
 */
export function namesOf(fields: Fields): { client?: string; assistant?: string } {
  const [client, assistant] = [fields.client, fields.assistant].map((side) =>
    String((side as Side | undefined)?.name ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (!client || !assistant) return {};
  const first = (name: string): string => name.split(' ')[0] ?? name;
  const plain = /^\p{L}{2,}$/u;
  const [one, two] = [first(client), first(assistant)];
  const apart = !sameWords(one, two);
  return {
    client: apart && plain.test(one) ? one : client,
    assistant: apart && plain.test(two) ? two : assistant,
  };
}
