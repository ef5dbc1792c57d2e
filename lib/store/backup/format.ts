/**
 * The file that everything can be kept in: what stands in it, in which form. The schemas here are the source; CONTRIBUTING
 * says what a newer version may do. What people made is in it, exactly as it was; what can be made again from that is not.
 */
import * as z from 'zod/mini';
import { REF } from '../../objective/ids.ts';
import { asRecord, type LogRecord } from '../../objective/log.ts';
import { asMove, moveId } from '../../objective/moves.ts';
import { isoDate } from '../../objective/terms.ts';
import type { Kept, Mark, Me, Outgoing } from '../database.ts';

/** The name of the schema, in a file that can be read as it is. */
export const SCHEMA = 'export';
/** The name of one that a passphrase locks. */
export const LOCKED = 'locked';
/** The form of the file. A reader refuses a later one; an earlier one it reads. */
export const VERSION = 2;

/** Largest file that is taken in, in bytes: the browser holds it in memory several times over. */
export const SIZE_LIMIT = 150_000_000;
/** How deep things may lie within each other. No move lies deeper than ten. */
export const DEPTH_LIMIT = 64;
/** Longest single record, in characters of JSON: many times what a letter can hold. */
export const ENTRY_LIMIT = 1_000_000;

/** Something that could not be read and was set aside: where it was, why, and as it was. */
export type SetAside = {
  readonly table: string;
  readonly key: unknown;
  readonly reason: string;
  readonly value: unknown;
};

/** Whose file it is: everything, or what is between me and one person. */
export type Of = 'everything' | { readonly name: string; readonly addresses: readonly string[] };

/** All that people made, in the order of the file. */
export type Content = {
  readonly of: Of;
  /** By id. */
  readonly records: readonly LogRecord[];
  /** Drafts and half-typed forms, the one edited last first. */
  readonly drafts: readonly Kept[];
  /** Letters written and not known to be sent, by id. */
  readonly unsent: readonly Outgoing[];
  readonly me: Me;
  /** As stored, with what only a newer version knows; empty where nothing was chosen. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Marks of what was forgotten, by id. */
  readonly forgotten: readonly Mark[];
  readonly aside: readonly SetAside[];
};

/** The lists of a file. */
export const LISTS = ['records', 'drafts', 'unsent', 'forgotten', 'aside'] as const;
export type List = (typeof LISTS)[number];

const text = z.string();
const texts = z.array(text);
const ref = text.check(z.regex(REF));
/** An id of any move: 52 characters of base 32. */
const id = text.check(z.regex(/^[0-9A-HJKMNP-TV-Z]{52}$/));
const Also = z.looseObject({ address: text, of: text });
const Profile = z.looseObject({
  name: text,
  addresses: texts,
  notMe: texts,
  also: z.optional(z.array(Also)),
});
const Draft = z.looseObject({ key: text.check(z.minLength(1)) });
const Unsent = z.looseObject({
  id,
  move: z.unknown(),
  letter: text,
  language: z.enum(['en', 'it']),
  way: z.enum(['reply', 'new', 'clipboard']),
  draft: z.optional(Draft),
  day: isoDate,
});
const Forgotten = z.strictObject({ id: z.union([ref, id]), objective: ref, day: z.optional(isoDate) });
const Aside = z.strictObject({ table: text, key: z.unknown(), reason: text, value: z.unknown() });

/** What surrounds the lists. `check` is over all the rest, see `check.ts`. */
const Envelope = z.strictObject({
  esito: z.literal(SCHEMA),
  version: z.literal(VERSION),
  of: z.union([z.literal('everything'), z.strictObject({ name: text, addresses: texts })]),
  records: z.array(z.unknown()),
  drafts: z.array(z.unknown()),
  unsent: z.array(z.unknown()),
  me: Profile,
  settings: z.record(text, z.unknown()),
  forgotten: z.array(z.unknown()),
  aside: z.array(z.unknown()),
  check: text,
});

/** The file around its lists, which are not looked into yet; `undefined` where it has another shape. */
export function asEnvelope(value: unknown): Content | undefined {
  // The very same object: nothing is stripped, and the order of fields stays.
  return Envelope.safeParse(value).success ? (value as Content) : undefined;
}

/** The key under which an entry of a list may stand only once; `undefined` where it may stand more often. */
export const KEY_OF: { readonly [L in List]: (entry: Content[L][number]) => string | undefined } = {
  records: (one) => one.id,
  drafts: (one) => one.key,
  unsent: (one) => one.id,
  forgotten: (one) => one.id,
  aside: () => undefined,
};

/** Whether a profile can stand in a file. */
export const isProfile = (value: unknown): value is Me => Profile.safeParse(value).success;

/** Whether settings can; what they say is read elsewhere. */
export const isSettings = (value: unknown): value is Content['settings'] =>
  z.record(text, z.unknown()).safeParse(value).success;

/** What is wrong with an entry of a list: `forged` where its id is not the hash of its content. */
export type Wrong = 'shape' | 'forged' | 'long';

/** What is wrong with an entry; nothing where it is as it should be. The same holds for what is written into a file. */
export function wrongWith(list: List, entry: unknown): Wrong | undefined {
  const json = plainly(entry);
  if (json === undefined) return 'shape';
  // What was set aside may have been so for its length.
  if (list !== 'aside' && json.length > ENTRY_LIMIT) return 'long';
  return LOOK[list](entry);
}

/** As JSON; `undefined` where it holds what JSON cannot. */
export function plainly(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

const LOOK: Record<List, (entry: unknown) => Wrong | undefined> = {
  records: (entry) => (asRecord(entry) ? undefined : whyNoRecord(entry)),
  unsent: (entry) => {
    const { success, data } = Unsent.safeParse(entry);
    const move = success && asMove(data.move);
    if (!move) return 'shape';
    return moveId(move) === data.id ? undefined : 'forged';
  },
  drafts: (entry) => (Draft.safeParse(entry).success ? undefined : 'shape'),
  forgotten: (entry) => (Forgotten.safeParse(entry).success ? undefined : 'shape'),
  aside: (entry) => (Aside.safeParse(entry).success ? undefined : 'shape'),
};

function whyNoRecord(entry: unknown): Wrong {
  const { success, data } = z.looseObject({ id: text, move: z.unknown() }).safeParse(entry);
  const move = success && asMove(data.move);
  return move && moveId(move) !== data.id ? 'forged' : 'shape';
}

/** A file whose envelope is locked: how its key is made of the passphrase, and the bytes. All bytes in base 64. */
export const LockedFile = z.strictObject({
  esito: z.literal(LOCKED),
  version: z.literal(VERSION),
  key: z.strictObject({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    /** Fewer would be guessed, far more would hang the page. */
    iterations: z.int().check(z.gte(600_000), z.lte(10_000_000)),
    salt: text,
  }),
  cipher: z.strictObject({ name: z.literal('AES-GCM'), length: z.literal(256), iv: text }),
  content: text,
  check: text,
});
export type LockedFile = z.infer<typeof LockedFile>;
