/** Two revisions of terms, field by field; and terms with only some of the changes taken. Pure. */
import { alignLists, type Pair } from './align.ts';
import { canonical } from './ids.ts';
import { shareOf, wordsOf } from './marks.ts';
import { Terms } from './terms.ts';

/** The fields of terms in the order people read changes: the result and the date first. */
export const TERM_FIELDS = [
  'title',
  'why',
  'due',
  'criteria',
  'decision',
  'boundaries',
  'leftOut',
  'resources',
  'checkpoints',
  'data',
  'client',
  'assistant',
] as const satisfies readonly (keyof Terms)[];
export type TermField = (typeof TERM_FIELDS)[number];

type ItemOf<V> = V extends readonly (infer I)[] ? I : V;
type ChangeOf<F extends TermField> = {
  readonly field: F;
  /** Names this change among all of one diff: `due`, or `criteria 2 3` with the old and the new number. */
  readonly path: string;
  /** `moved` says the same as before in another place; `changed` may have moved as well. */
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  readonly was?: ItemOf<NonNullable<Terms[F]>>;
  readonly now?: ItemOf<NonNullable<Terms[F]>>;
  /** Of an item of a list: its number before and after, from 1. */
  readonly at?: { readonly was?: number; readonly now?: number };
};
/** One change of one field, or of one item of a list. */
export type TermChange = { [F in TermField]: ChangeOf<F> }[TermField];
/** Before its field is known to the types. */
type Loose = Omit<TermChange, 'was' | 'now'> & { readonly was?: unknown; readonly now?: unknown };

/** Says the same once folded; what says nothing is the same as what is not there. */
const same = (a: unknown, b: unknown): boolean => canonical({ is: a }) === canonical({ is: b });

/** What a person reads of an item: its own words, without days and links. */
const said = (item: unknown): string => {
  if (typeof item === 'string') return item;
  const { text, what } = Object(item) as { text?: string; what?: string };
  return text ?? what ?? '';
};

/** An item taken apart once, to be compared with many. */
const read = (item: unknown) => ({ key: canonical({ is: item }), words: wordsOf(said(item)) });
type Read = ReturnType<typeof read>;

/** 1 only for what says the same; else how much of their words two items share. */
const like = (a: Read, b: Read): number => (a.key === b.key ? 1 : Math.min(0.99, shareOf(a.words, b.words)));

const alignItems = (old: readonly unknown[], fresh: readonly unknown[]): Pair[] =>
  alignLists(old.map(read), fresh.map(read), like);

const LISTS: ReadonlySet<TermField> = new Set([
  'criteria',
  'boundaries',
  'leftOut',
  'resources',
  'checkpoints',
]);

/** The items of a list, also of one that is not there; `undefined` for a field that is none. */
const listAt = (terms: Terms, field: TermField): readonly unknown[] | undefined =>
  LISTS.has(field) ? ((terms[field] as readonly unknown[] | undefined) ?? []) : undefined;

/** What `now` changes of `was`, in the order of {@link TERM_FIELDS}. Empty exactly when both say the same. */
export function diffTerms(was: Terms, now: Terms): TermChange[] {
  return TERM_FIELDS.flatMap((field) => {
    const [old, fresh] = [listAt(was, field), listAt(now, field)];
    const changes = old && fresh ? listChanges(field, old, fresh) : oneChange(field, was[field], now[field]);
    return changes as TermChange[];
  });
}

function oneChange(field: TermField, was: unknown, now: unknown): Loose[] {
  if (same(was, now)) return [];
  const kind = was === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  return [{ field, path: field, kind, ...valuesOf(was, now) }];
}

function listChanges(field: TermField, old: readonly unknown[], fresh: readonly unknown[]): Loose[] {
  return alignItems(old, fresh).flatMap((pair) => {
    const [was, now] = valuesAt(pair, old, fresh);
    const both = pair.was !== undefined && pair.now !== undefined;
    if (both && pair.stays && same(was, now)) return [];
    const kind = both ? (same(was, now) ? 'moved' : 'changed') : pair.now === undefined ? 'removed' : 'added';
    return [{ field, path: pathOf(field, pair), kind, ...valuesOf(was, now), at: numbersOf(pair) }];
  });
}

const valuesAt = (
  { was, now }: Pair,
  old: readonly unknown[],
  fresh: readonly unknown[],
): [unknown, unknown] => [
  was === undefined ? undefined : old[was],
  now === undefined ? undefined : fresh[now],
];

const valuesOf = (was: unknown, now: unknown): { was?: unknown; now?: unknown } => ({
  ...(was !== undefined && { was }),
  ...(now !== undefined && { now }),
});

const numbersOf = ({ was, now }: Pair): { was?: number; now?: number } => ({
  ...(was !== undefined && { was: was + 1 }),
  ...(now !== undefined && { now: now + 1 }),
});

const pathOf = (field: TermField, { was, now }: Pair): string =>
  `${field} ${was === undefined ? '-' : was + 1} ${now === undefined ? '-' : now + 1}`;

/** The terms with some changes taken, or why these alone make none. */
export type Taken =
  | { readonly ok: true; readonly terms: Terms }
  /** Nothing would be a must; or a list would be longer than it may be. */
  | { readonly ok: false; readonly why: 'no-must' | 'too-many' };

/**
 * `was` with only those changes of `offered` whose paths are `chosen`. All of them make what `offered` says, none what
 * `was` says. What is not taken stays where it stood, before what is taken at the same place.
 */
export function takeParts(was: Terms, offered: Terms, chosen: ReadonlySet<string>): Taken {
  const entries = TERM_FIELDS.map((field): [TermField, unknown] => {
    const [old, fresh] = [listAt(was, field), listAt(offered, field)];
    if (!old || !fresh) return [field, chosen.has(field) ? offered[field] : was[field]];
    const list = mergeLists(field, old, fresh, chosen);
    return [field, list.length > 0 ? list : undefined];
  });
  const terms = Terms.safeParse(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
  if (terms.success) return { ok: true, terms: terms.data };
  const must = Object.fromEntries(entries).criteria as Terms['criteria'] | undefined;
  return { ok: false, why: must?.some((one) => one.level === 'must') ? 'too-many' : 'no-must' };
}

/** Items that stay are walls; between two of them first what keeps its old place, then what takes its new one. */
function mergeLists(
  field: TermField,
  old: readonly unknown[],
  fresh: readonly unknown[],
  chosen: ReadonlySet<string>,
): unknown[] {
  const pairs = alignItems(old, fresh);
  const walls = pairs.filter((pair) => pair.stays);
  const taken = (pair: Pair): boolean => chosen.has(pathOf(field, pair));
  const wallsBefore = (pair: Pair, side: 'was' | 'now'): number =>
    walls.filter((wall) => (wall[side] ?? 0) < (pair[side] ?? 0)).length;
  const placed = pairs.flatMap((pair) => {
    const [was, now] = valuesAt(pair, old, fresh);
    const item = taken(pair) ? now : was;
    if (item === undefined) return [];
    const side = pair.stays || !taken(pair) ? 'was' : 'now';
    const at = [wallsBefore(pair, side), pair.stays ? 1 : 0, side === 'was' ? 0 : 1, pair[side] ?? 0];
    return [{ item, at }];
  });
  return placed.sort((a, b) => byParts(a.at, b.at)).map(({ item }) => item);
}

function byParts(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
