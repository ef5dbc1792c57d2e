/**
 * Reads a file that claims to be one of ours. Limits come first, then its form, then its check, then every entry: nothing
 * is believed before, and nothing in the store is touched. No part of it is packed, so nothing in it can unfold to more.
 */
import { isSealed } from './check.ts';
import {
  asEnvelope,
  type Content,
  DEPTH_LIMIT,
  KEY_OF,
  LISTS,
  type List,
  LOCKED,
  type LockedFile,
  SCHEMA,
  SIZE_LIMIT,
  VERSION,
  wrongWith,
} from './format.ts';
import { asLocked, unlock } from './lock.ts';
import { fromFirst } from './version-1.ts';
import { inSlices, pause, type Watch } from './work.ts';

/**
 * Why a file is not taken in.
 * - `huge`: larger than is taken in; said before any of it is read.
 * - `unreadable`: the browser could not read it: it was moved, or changed meanwhile.
 * - `encoding`: not UTF-8.
 * - `cut`: the beginning of one of ours, without its end.
 * - `other`: no file of ours. `table`: by its name one that is for people's eyes.
 * - `newer`: of a later version.
 * - `changed`: not what was sealed, or without its check.
 * - `deep`, `names`: built to harm whoever reads it.
 * - `shape`, `forged`, `long`, `twice`: one entry of a list is not as Esito writes it.
 */
export type Refused = {
  readonly ok: false;
  readonly why:
    | 'huge'
    | 'unreadable'
    | 'encoding'
    | 'cut'
    | 'other'
    | 'table'
    | 'newer'
    | 'changed'
    | 'deep'
    | 'names'
    | 'shape'
    | 'forged'
    | 'long'
    | 'twice'
    /** The file is locked with another one. */
    | 'passphrase';
  /** Which entry of which list, from 1. */
  readonly at?: { readonly list: List; readonly number: number };
};

/** What a file is once it was read. `locked`: it needs its passphrase first. */
export type ReadFile =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: true; readonly locked: LockedFile }
  | Refused;

const refused = (why: Refused['why'], at?: Refused['at']): Refused => ({
  ok: false,
  why,
  ...(at && { at }),
});

/** A file as a person chose it. `name` is its name on their disk. */
export type Chosen = Pick<Blob, 'size' | 'slice'> & { readonly name?: string };

/** Reads a file that was chosen. */
export async function readFile(file: Chosen, watch: Watch): Promise<ReadFile> {
  if (file.size > SIZE_LIMIT) return refused('huge');
  const bytes = await bytesOf(file, watch).catch((error: unknown) => {
    watch.signal.throwIfAborted();
    if (error instanceof Error) return undefined;
    throw error;
  });
  if (!bytes) return refused('unreadable');
  const read = await readBytes(bytes, watch);
  // A table or a text of ours is none that can be taken in, which is a kinder word than *not ours*.
  if (!read.ok && read.why === 'other' && /\.(csv|md)$/i.test(file.name ?? '')) return refused('table');
  return read;
}

/** Reads a locked file with its passphrase. */
export async function openLocked(file: LockedFile, passphrase: string, watch: Watch): Promise<ReadFile> {
  watch.onProgress({ at: 'opening', done: 0, all: 1 });
  await pause();
  const opened = await unlock(file, passphrase);
  watch.signal.throwIfAborted();
  if (!opened.ok) return refused(opened.why === 'damaged' ? 'changed' : 'passphrase');
  const read = await readBytes(opened.bytes, watch);
  // One lock within another is nothing that Esito writes.
  return read.ok && 'locked' in read ? refused('shape') : read;
}

/** How much is read in one go. */
const PIECE = 4_000_000;

async function bytesOf(file: Chosen, { signal, onProgress }: Watch): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at);
    onProgress({ at: 'reading', done: Math.min(at + PIECE, file.size), all: file.size });
    signal.throwIfAborted();
  }
  return bytes;
}

/** Reads the bytes of a file. */
export async function readBytes(bytes: Uint8Array, watch: Watch): Promise<ReadFile> {
  if (isDeep(bytes)) return refused(beginsAsOurs(bytes) ? 'deep' : 'other');
  const text = asText(bytes);
  if (text === undefined) return refused('encoding');
  const value = asJson(text);
  watch.signal.throwIfAborted();
  if (value === NAMED) return refused('names');
  if (value === undefined) return refused(OPENING.test(text) ? 'cut' : 'other');
  return readValue(value, watch);
}

/** How each of our files begins. */
const OPENING = /^\s*\{\s*"esito": ?"/;
const beginsAsOurs = (bytes: Uint8Array): boolean =>
  OPENING.test(new TextDecoder().decode(bytes.subarray(0, 100)));
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether anything lies deeper than any file of ours, found without making anything of it. */
function isDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    // `[` and `{`, `]` and `}`: they differ in one bit.
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > DEPTH_LIMIT) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}

function asText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Says that a name in the file means something to the language Esito is written in. */
const NAMED = Symbol('named');

function asJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // The name may be written with escapes, so it is looked for in what was parsed, and only where that can be.
    return /__proto__|\\u005f/i.test(text) && hasProto(value) ? NAMED : value;
  } catch {
    return undefined;
  }
}

function hasProto(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasProto);
}

async function readValue(value: unknown, watch: Watch): Promise<ReadFile> {
  if (value === null || typeof value !== 'object') return refused('other');
  const { esito, version } = value as { esito?: unknown; version?: unknown };
  if (esito !== SCHEMA && esito !== LOCKED) return refused('other');
  if (typeof version !== 'number') return refused('changed');
  if (version > VERSION) return refused('newer');
  if (esito === LOCKED) {
    const locked = await asLocked(value);
    return locked ? { ok: true, locked } : refused('changed');
  }
  const first = version === 1 ? fromFirst(value) : undefined;
  if (!first && !(await isSealed(value))) return refused('changed');
  const content = first ?? asEnvelope(value);
  return content ? look(content, watch) : refused('shape');
}

/** Looks at every entry of every list. */
async function look(content: Content, watch: Watch): Promise<ReadFile> {
  for (const list of LISTS) {
    const found = await wrongIn(content, list, watch);
    if (found) return found;
  }
  return { ok: true, content };
}

async function wrongIn(content: Content, list: List, watch: Watch): Promise<Refused | undefined> {
  const seen = new Set<string>();
  const keyOf = KEY_OF[list] as (entry: unknown) => string | undefined;
  let found: Refused | undefined;
  await inSlices<unknown>(content[list], 'checking', watch, (entry, index) => {
    if (found) return;
    const wrong = wrongWith(list, entry);
    const key = wrong ? undefined : keyOf(entry);
    const why = wrong ?? (key !== undefined && seen.has(key) ? 'twice' : undefined);
    if (key !== undefined) seen.add(key);
    if (why) found = refused(why, { list, number: index + 1 });
  });
  return found;
}
