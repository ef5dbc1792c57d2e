/**
 * What comes into a page only once somebody asks for it, because most pages are read and nothing more: what writes into
 * other people's editors, presses their buttons and reports on a page. It stands in the same world as the script that reads.
 */
import type { Described, Inserted, Replying } from './host.ts';
import type { Reading } from './webmail/read.ts';

/** Which of its candidates, in their order, each field of a described tool was found by. */
export type Found = Readonly<Partial<Record<string, { readonly at: number }>>>;

export type Brought = {
  /** See `Host.insert`. */
  readonly insert: (reading: Reading, letter: string) => Promise<Inserted>;
  /** See `Host.reply`. `buttons`: selectors of the tool's own, the most lasting first. */
  readonly reply: (reading: Reading, buttons: readonly string[]) => Replying;
  /** How a page of a tool was read, and by which of its own signs: structure only. */
  readonly describe: (reading: Reading, tool: string, found?: Found) => Described;
};

/** No element of the page can stand under this name. */
const BROUGHT = Symbol.for('esito.brought');
type World = { [BROUGHT]?: Brought };

/** Leaves it where the script that reads finds it. */
export function leave(brought: Brought): void {
  (globalThis as World)[BROUGHT] = brought;
}

/** What was brought, once it was. */
export const broughtHere = (): Brought | undefined => (globalThis as World)[BROUGHT];

/** An older version may have left its own. */
export function forgetBrought(): void {
  delete (globalThis as World)[BROUGHT];
}
