/** Moves: what one person says to the other about an objective. */
import * as z from 'zod/mini';
import { hash, type MoveId, REF, type Ref, SHORT_ID, type ShortId, shortId } from './ids.ts';
import { isoDate, LIST_LIMIT, line, listOf, Side, Terms, text } from './terms.ts';

/** Which of the two sides speaks. The role belongs to the objective, not to the person. */
export const Role = z.enum(['client', 'assistant']);
export type Role = z.infer<typeof Role>;

const count = z.int().check(z.positive(), z.lte(999));
/** The number of a criterion in the revision the move speaks of, from 1. */
const criterion = z.int().check(z.positive(), z.lte(LIST_LIMIT));
const reason = z.strictObject({ reason: z.optional(text) });
const fingerprinted = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/));

/** Why a criterion was missed. The last three are the brief's, never the assistant's. */
export const MISS_KINDS = [
  'not-there',
  'there-but-wrong',
  'later-than-agreed',
  'criterion-unclear',
  'criterion-wrong',
  'input-missing',
] as const;
const MissKind = z.enum(MISS_KINDS);
export type MissKind = z.infer<typeof MissKind>;

/** Where the work can be seen: a link or a place in a document (`where`), or an attachment of the mail itself. */
export const Evidence = z.strictObject({
  what: text,
  where: z.optional(text),
  attached: z.optional(z.literal(true)),
});
export type Evidence = z.infer<typeof Evidence>;

/** The assistant's own look at one criterion before handing over. */
const SelfCheck = z.strictObject({
  criterion,
  there: z.boolean(),
  note: z.optional(text),
});

/** The client's verdict on one criterion; a miss says what is missing. */
export const Judgement = z.discriminatedUnion('verdict', [
  z.strictObject({ criterion, verdict: z.literal('met') }),
  z.strictObject({ criterion, verdict: z.literal('waived') }),
  z.strictObject({
    criterion,
    verdict: z.literal('missed'),
    missing: text,
    next: z.optional(text),
    kind: z.optional(MissKind),
  }),
]);
export type Judgement = z.infer<typeof Judgement>;

/** How a review ends: the goal is met, the same terms get another round, or the goal is missed. */
const Outcome = z.enum(['met', 'round', 'missed']);
export type Outcome = z.infer<typeof Outcome>;

const revised = { revision: count, terms: Terms };
/** The objective this one follows on from. */
const after = z.optional(z.string().check(z.regex(REF)));

/** The content of each kind of move (design §4). */
export const CONTENT = {
  ask: z.strictObject({ wish: text, client: Side, assistant: Side, source: z.optional(text), after }),
  propose: z.strictObject({ ...revised, after }),
  /** `as`: by whoever takes over, and not by the other side (see *hand-over*). */
  accept: z.strictObject({ revision: count, terms: fingerprinted, as: z.optional(z.literal('successor')) }),
  counter: z.strictObject({ ...revised, reason: z.optional(text) }),
  keep: reason,
  'take-back': z.strictObject({}),
  decline: reason,
  withdraw: reason,
  release: z.strictObject({ reason: text }),
  need: z.strictObject({ what: text }),
  resume: z.strictObject({ came: z.optional(text) }),
  change: z.strictObject({ ...revised, reason: z.optional(text) }),
  deliver: z.strictObject({
    revision: count,
    number: count,
    covers: z.array(criterion).check(z.minLength(1), z.maxLength(LIST_LIMIT)),
    evidence: z.optional(listOf(Evidence)),
    checks: z.optional(listOf(SelfCheck)),
    note: z.optional(text),
  }),
  review: z.strictObject({
    revision: count,
    number: count,
    criteria: z.array(Judgement).check(z.minLength(1), z.maxLength(LIST_LIMIT)),
    good: z.optional(text),
    outcome: Outcome,
    thanks: z.optional(text),
  }),
  /** `on` is the calendar day of closing: the fold compares it with the agreed date and needs no clock. */
  close: z.strictObject({ reason: text, kind: z.optional(MissKind), on: isoDate }),
  reply: z.strictObject({ text, contested: z.optional(z.literal(true)) }),
  correct: z.strictObject({
    reason: text,
    criteria: z.optional(z.array(Judgement).check(z.maxLength(LIST_LIMIT))),
    outcome: Outcome,
  }),
  'hand-over': z.strictObject({
    successor: Side,
    done: z.optional(text),
    accesses: z.optional(listOf(line)),
  }),
} as const;

export type Kind = keyof typeof CONTENT;
export const KINDS = Object.keys(CONTENT) as Kind[];
export type ContentOf<K extends Kind> = z.infer<(typeof CONTENT)[K]>;

/** A move of a kind this version knows, with content that fits. */
export type MoveOf<K extends Kind> = {
  readonly objective: Ref;
  readonly kind: K;
  readonly by: Role;
  /** The short id of the move this one answers; none for the first. */
  readonly answers?: ShortId | undefined;
  readonly content: ContentOf<K>;
};
export type Move = { [K in Kind]: MoveOf<K> }[Kind];

/** A move of a kind, or with fields, that only a newer version knows: kept as it came, byte for byte. */
export type ForeignMove = { readonly objective: Ref; readonly kind: string } & Record<string, unknown>;
export type AnyMove = Move | ForeignMove;

const Envelope = z.looseObject({
  objective: z.string().check(z.regex(REF)),
  kind: z.string().check(z.minLength(1), z.maxLength(40)),
});
const FIELDS = new Set(['objective', 'kind', 'by', 'answers', 'content']);
const ROLES = new Set<unknown>(Role.options);

/** Whether this version knows the kind of `move` and every field of it. */
export function isKnown(move: AnyMove): move is Move {
  return isFramed(move) && CONTENT[move.kind as Kind].safeParse(move['content' as keyof AnyMove]).success;
}

/** All but the content. By hand, because every fold asks it of every move, and a schema would take half of its time. */
function isFramed(move: Readonly<Record<string, unknown>>): boolean {
  const { objective, kind, by, answers } = move;
  for (const field in move) if (!FIELDS.has(field)) return false;
  if (typeof kind !== 'string' || !Object.hasOwn(CONTENT, kind) || !ROLES.has(by)) return false;
  if (answers !== undefined && !(typeof answers === 'string' && SHORT_ID.test(answers))) return false;
  return typeof objective === 'string' && REF.test(objective);
}

/**
 * Takes anything that claims to be a move. Returns the very same object: nothing is stripped or rewritten, so a kind
 * of a newer version survives being stored and exported. `undefined` where not even ref and kind can be read.
 */
export function asMove(value: unknown): AnyMove | undefined {
  return Envelope.safeParse(value).success ? (value as AnyMove) : undefined;
}

/**
 * Checks content one has written oneself. Returns the move, or the path of the first field that does not fit
 * (`['terms','criteria',0,'text']`), for the form to point at.
 */
export function checkMove(move: AnyMove): { ok: true; move: Move } | { ok: false; path: PropertyKey[] } {
  const kind = move.kind;
  if (!Object.hasOwn(CONTENT, kind)) return { ok: false, path: ['kind'] };
  const content = CONTENT[kind as Kind].safeParse(move['content' as keyof typeof move]);
  if (!content.success) return { ok: false, path: content.error.issues[0]?.path ?? [] };
  return isKnown(move) ? { ok: true, move } : { ok: false, path: [] };
}

/** The id of a move: the hash of objective, kind, by, answers and content in canonical form, and of nothing else. */
export function moveId(move: AnyMove): MoveId {
  return hash(move);
}

/** The short id of a move: what its letter ends with and what an answer names. */
export function moveShortId(move: AnyMove): ShortId {
  return shortId(moveId(move));
}
