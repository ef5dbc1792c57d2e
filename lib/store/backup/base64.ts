/** Bytes as text and back. */

/** So many bytes at once: a call takes only so many arguments. A multiple of three, so that the pieces join. */
const PIECE = 24_000;

export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    out += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return out;
}

/** `undefined` where it is no base 64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
