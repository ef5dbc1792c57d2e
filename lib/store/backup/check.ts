/**
 * The check in a file's last line: SHA-256 over the rest. It tells what was damaged or edited from what is whole. It keeps
 * nobody out who wants to deceive; for that, ids of moves are hashed anew, and nothing in a file counts more than a mail.
 */

/** Seals a file: its JSON with the check as the last field, indented for people, the same bytes for the same content. */
export async function seal(file: object): Promise<string> {
  return written({ ...file, check: await checkOf(file) });
}

/** Whether a file that was parsed is what was sealed: its fields and their order, whatever the blanks between. */
export async function isSealed(file: object): Promise<boolean> {
  const { check, ...rest } = file as { readonly check?: unknown };
  return check === (await checkOf(rest));
}

const written = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;

async function checkOf(file: object): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(file)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
