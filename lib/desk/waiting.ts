/** A letter that found no reply to go into waits for the person to open one. */
import { setWay } from '../store/outgoing.ts';
import { readMe } from '../store/profile.ts';
import { openedIn, type Placed, putInOpened } from './insert.ts';
import { Looking } from './looking.ts';
import type { ObjectiveView } from './view.ts';
import { mailFor } from './write.ts';

/** A webmail takes its time to open a reply, and to say to whom it goes: how often we look, and after how long. */
const LOOKS = 12;
const SOON = 500;
/** After so many looks at an open reply it will not say any more to whom it goes. */
const SAYS = 3;

export class Waiting extends Looking {
  #later: ReturnType<typeof setTimeout> | undefined;
  /** What the editor held when it was last looked at: one that is still being filled is let alone. */
  #held = '';
  /** One is on its way. */
  #putting = false;

  override async refresh(): Promise<void> {
    await super.refresh();
    await this.#wait(LOOKS, 0);
  }

  /** The person looked to whom the open message goes, which cannot be read: puts the letter into it. */
  async putIn(): Promise<void> {
    const view = this.#waiting('unread');
    if (view) await this.#put(view, true, 0);
  }

  async #wait(left: number, unsaid: number): Promise<void> {
    clearTimeout(this.#later);
    const view = this.#waiting('closed');
    if (!view) return;
    const placed = await this.#put(view, false, unsaid);
    if (placed === 'done' || left === 0) return;
    this.#later = setTimeout(() => void this.#wait(left - 1, unsaid + (placed === 'unsaid' ? 1 : 0)), SOON);
  }

  #waiting(why: 'closed' | 'unread'): ObjectiveView | undefined {
    const { view, busy } = this.panel();
    const free = !busy && !this.#putting;
    return free && view.is === 'objective' && view.outgoing?.left === why ? view : undefined;
  }

  /** `unsaid`: a reply is open and does not say to whom it goes, which may still come. */
  async #put(view: ObjectiveView, looked: boolean, unsaid: number): Promise<'done' | 'unsaid' | undefined> {
    const { outgoing } = view;
    const tab = await this.tab();
    if (!outgoing || tab === undefined || !(looked || outgoing.message)) return undefined;
    const { db } = this.world;
    this.#putting = true;
    let placed: Placed | undefined;
    try {
      await this.shown.attempt(async () => {
        const mail = mailFor(outgoing, view.now, await readMe(db));
        const writing = await openedIn(tab, looked ? undefined : outgoing.message);
        if (!writing || (!looked && this.#isFilling(`${outgoing.id} ${writing.holds}`))) return;
        // It may have been undone, or said to be sent, while the page was asked.
        if (!(await db.getKey('outgoing', outgoing.id))) return;
        placed = await putInOpened(tab, writing, mail, looked);
        if (placed && !(isUnsaid(placed) && unsaid < SAYS)) await setWay(db, outgoing.id, placed);
      });
    } finally {
      this.#putting = false;
    }
    if (!placed) return undefined;
    if (isUnsaid(placed) && unsaid < SAYS) return 'unsaid';
    await super.refresh();
    return 'done';
  }

  #isFilling(holds: string): boolean {
    const same = holds === this.#held;
    this.#held = holds;
    return !same;
  }
}

const isUnsaid = ({ left }: Placed): boolean => left === 'unread' || left === 'nobody';
