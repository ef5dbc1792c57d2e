/** Pages that answer no more: what was open in them when they did, so that what is typed about it stays in view. */
import type { Open } from '../hosts/host.ts';
import { type Answer, putScript } from '../messages/access.ts';
import { reload } from './site.ts';
import type { Lost } from './view.ts';

/** In so many tabs, the last ones, what was open is remembered. */
const SEEN = 8;

export class LastSeen {
  readonly #seen = new Map<number, Open>();

  /** What is open in a tab: what its page answers, or what it was before it was lost. */
  openIn(tab: number | undefined, answer: Answer<Open> | undefined): Open | undefined {
    if (tab === undefined || !answer) return undefined;
    const seen = answer.ok ? answer.value : lostOf(answer) && this.#seen.get(tab);
    this.#seen.delete(tab);
    if (!seen) return undefined;
    this.#seen.set(tab, seen);
    for (const old of [...this.#seen.keys()].slice(0, -SEEN)) this.#seen.delete(old);
    return seen;
  }
}

/** Why a page that may be read is lost; nothing where it answers, or may not be read. */
export const lostOf = (answer: Answer<Open> | undefined): Lost | undefined =>
  answer && !answer.ok && answer.why !== 'denied' ? answer.why : undefined;

/** Goes after the page: puts our script there anew, or loads the page again. */
export async function goAfter(tab: number | undefined, how: 'again' | 'reload'): Promise<void> {
  if (tab !== undefined) await (how === 'again' ? putScript(tab) : reload(tab));
}
