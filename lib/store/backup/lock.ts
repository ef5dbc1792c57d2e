/**
 * A passphrase on a file: PBKDF2-SHA-256 makes the key, AES-256-GCM locks the content, and how both were done stands in the
 * file, so that a later Esito may do more. The check over the locked file tells damage before anybody is asked for the
 * passphrase; what does not open then has another one.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { isSealed, seal } from './check.ts';
import { LOCKED, LockedFile, VERSION } from './format.ts';

/** OWASP asks for 600,000 at least (2023). */
const ITERATIONS = 1_000_000;

/** Why a locked file does not open. */
export type Unopened = 'damaged' | 'passphrase';

/** Locks the text of a file. Salt and iv are new each time, so no two locked files are alike. */
export async function lock(text: string, passphrase: string): Promise<string> {
  const [salt, iv] = [16, 12].map((size) => crypto.getRandomValues(new Uint8Array(size)));
  const how = {
    esito: LOCKED,
    version: VERSION,
    key: {
      name: 'PBKDF2',
      hash: 'SHA-256',
      iterations: ITERATIONS,
      salt: toBase64(salt as Uint8Array),
    },
    cipher: { name: 'AES-GCM', length: 256, iv: toBase64(iv as Uint8Array) },
  } as const;
  const key = await keyOf(how.key, passphrase);
  const locked = await crypto.subtle.encrypt(cipherOf(how), key, new TextEncoder().encode(text));
  return seal({ ...how, content: toBase64(new Uint8Array(locked)) });
}

/** The file as what it says it is, whole; `undefined` where it was damaged. */
export async function asLocked(file: object): Promise<LockedFile | undefined> {
  const { success, data } = LockedFile.safeParse(file);
  return success && (await isSealed(file)) ? data : undefined;
}

/** Opens a locked file: the bytes of the file within, or why not. */
export async function unlock(
  file: LockedFile,
  passphrase: string,
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: Unopened }> {
  const { content: text, check: _, ...how } = file;
  const content = fromBase64(text);
  if (!content || !fromBase64(how.key.salt) || !fromBase64(how.cipher.iv))
    return { ok: false, why: 'damaged' };
  try {
    const key = await keyOf(how.key, passphrase);
    const bytes = await crypto.subtle.decrypt(cipherOf(how), key, content);
    return { ok: true, bytes: new Uint8Array(bytes) };
  } catch {
    return { ok: false, why: 'passphrase' };
  }
}

type How = Omit<LockedFile, 'content' | 'check'>;

/** How it was locked is locked in with it: nobody can say fewer iterations later. */
const cipherOf = (how: How): AesGcmParams => ({
  name: how.cipher.name,
  iv: fromBase64(how.cipher.iv) ?? new Uint8Array(12),
  additionalData: new TextEncoder().encode(JSON.stringify(how)),
});

async function keyOf({ name, hash, iterations, salt }: How['key'], passphrase: string): Promise<CryptoKey> {
  // The same letters may be typed in two ways, composed or not.
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, name, false, ['deriveKey']);
  const by = { name, hash, iterations, salt: fromBase64(salt) ?? new Uint8Array(16) };
  return crypto.subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
