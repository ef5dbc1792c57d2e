import { type Inserted, type Replying, SURE_ENOUGH } from '../host.ts';
import type { Reading } from '../webmail/read.ts';
import { pressReply } from './press.ts';
import { putLetter } from './put.ts';

/** Puts a letter into what is being written on a page. */
export async function insertInto({ composing }: Reading, letter: string): Promise<Inserted> {
  if (!composing) return { ok: false, why: 'no-editor' };
  const kept = await putLetter(composing.editor.element, letter);
  return kept ? { ok: true } : { ok: false, why: 'not-kept' };
}

/** Presses *Reply* to the open message, where that is one and its button is found beyond doubt. */
export function replyTo({ message }: Reading, buttons: readonly string[]): Replying {
  if (!message || message.trust.all < SURE_ENOUGH) return 'nowhere';
  const { body, whole } = message.found;
  return pressReply({ whole, body: body.roots, buttons }) ? 'here' : 'nowhere';
}
