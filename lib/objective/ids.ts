/** Names of things: the objective's ref, the move's id and its short form, all in Crockford's base 32. */
import { sha256 } from '@noble/hashes/sha2.js';
import { foldText } from './text.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ids of a later form of move start from other bytes, so that no two forms share an id. */
const DOMAIN = 'esito move 1\n';

/** `OBJ-` and eight characters in two groups: 40 random bits, the name people see of an objective. */
export type Ref = `OBJ-${string}`;
/** SHA-256 of a move's canonical form: 52 characters. The key of the log. */
export type MoveId = string;
/** The first 60 bits of a {@link MoveId}: `4X9K-TT2M-0PQA`. What a letter says, and what the next move answers. */
export type ShortId = string;

export const REF = /^OBJ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
export const SHORT_ID = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/;

/** Crockford's base 32 of `bytes`, most significant bit first; the last character is filled with zero bits. */
export function base32(bytes: Uint8Array): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
  }
  return bits > 0 ? out + ALPHABET[(held << (5 - bits)) & 31] : out;
}

/** Groups of four with dashes, as people read codes. */
const grouped = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** A new objective's ref from five random bytes. */
export function newRef(random: Uint8Array): Ref {
  return `OBJ-${grouped(base32(random.slice(0, 5)))}`;
}

/**
 * The canonical form: JSON with sorted keys, folded text, and nothing that says nothing (absent, empty text, empty
 * list). Two objects that differ only in what mail may change have one canonical form.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(canonicalValue(value)) ?? 'null';
}

function canonicalValue(value: unknown): unknown {
  if (typeof value === 'string') return foldText(value);
  if (Array.isArray(value)) return value.map((item) => canonicalValue(item) ?? null);
  if (value === null || typeof value !== 'object') return value;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    const item = canonicalValue((value as Record<string, unknown>)[key]);
    if (saysNothing(item)) continue;
    // Set as a field like any other, it would be the object's parent.
    if (key === '__proto__') Object.defineProperty(sorted, key, { value: item, enumerable: true });
    else sorted[key] = item;
  }
  return sorted;
}

const saysNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** SHA-256 over the canonical form of anything, in base 32. */
export function hash(value: unknown): MoveId {
  return base32(sha256(new TextEncoder().encode(DOMAIN + canonical(value))));
}

/** The short form of an id, in groups of four. */
export function shortId(id: MoveId): ShortId {
  return `${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8, 12)}`;
}
