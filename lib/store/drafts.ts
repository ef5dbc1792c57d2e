/** Drafts, kept while they are typed: a crash loses half a second of typing at most. */
import { announce } from './announce.ts';
import type { Database, Kept } from './database.ts';

/** Longest time between a keystroke and its being kept, in milliseconds. */
const WITHIN = 250;

export type Saved =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** The text is only on screen; `reason` is the browser's own word for it. */
  | { readonly is: 'unsaved'; readonly reason: string };

export async function putDraft<T extends Kept>(db: Database, draft: T, now: number): Promise<void> {
  await db.put('drafts', { draft, edited: now });
  announce('drafts');
}

export async function readDraft(db: Database, key: string): Promise<Kept | undefined> {
  return (await db.get('drafts', key))?.draft;
}

/** All drafts, the one edited last first. */
export async function readDrafts(db: Database): Promise<Kept[]> {
  const all = await db.getAll('drafts');
  return all.sort((a, b) => b.edited - a.edited).map((row) => row.draft);
}

export async function dropDraft(db: Database, key: string): Promise<void> {
  await db.delete('drafts', key);
  announce('drafts');
}

/**
 * Keeps a draft as it is typed. Writes at a steady pace while typing goes on (not only after it stops), one write at a
 * time; a failed write keeps the text here and is tried again with the next keystroke or by `flush`.
 */
export class DraftKeeper {
  readonly #write: (draft: Kept) => Promise<void>;
  readonly #tell: (saved: Saved) => void;
  #waiting: Kept | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(write: (draft: Kept) => Promise<void>, tell: (saved: Saved) => void) {
    this.#write = write;
    this.#tell = tell;
  }

  /** Takes the draft as it stands after a keystroke. */
  keep(draft: Kept): void {
    this.#waiting = draft;
    this.#tell({ is: 'saving' });
    this.#timer ??= setTimeout(() => void this.flush(), WITHIN);
  }

  /** Writes at once what waits; for leaving the page or the draft. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  /** Forgets what waits: the draft was discarded or has become a move. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
    await this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    const draft = this.#waiting;
    if (!draft) return;
    this.#waiting = undefined;
    try {
      await this.#write(draft);
      if (!this.#waiting) this.#tell({ is: 'saved' });
    } catch (error) {
      this.#waiting ??= draft;
      this.#tell({ is: 'unsaved', reason: error instanceof Error ? error.name : String(error) });
    }
  }
}
