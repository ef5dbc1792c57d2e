/** What pages answered, by tab: a page that answers no more is as it was, and what is typed about it stays in view. */
import type { Open } from '../hosts/host.ts';
import type { Answer } from '../messages/access.ts';
import type { Lost } from './view.ts';

/** In so many tabs, the last ones, what was open is remembered. */
const KEPT = 8;

/** Why a page that may be read says nothing any more; `undefined` where it answers, or may not be read. */
export const lostOf = (answer: Answer<Open> | undefined): Lost | undefined =>
  answer && !answer.ok && answer.why !== 'denied' ? answer.why : undefined;

export class Answered {
  readonly #last = new Map<number, Open>();

  /** What is open in a tab by its answer, as `read` takes it; what was open there before where the page is lost. */
  now(
    tab: number | undefined,
    answer: Answer<Open> | undefined,
    read: (open: Open) => Open,
  ): Open | undefined {
    if (tab === undefined || !answer) return undefined;
    const open = answer.ok ? read(answer.value) : lostOf(answer) && this.#last.get(tab);
    this.#last.delete(tab);
    if (!open) return undefined;
    this.#last.set(tab, open);
    for (const old of [...this.#last.keys()].slice(0, -KEPT)) this.#last.delete(old);
    return open;
  }
}
