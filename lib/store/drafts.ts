/** Drafts, kept while they are typed: a crash loses half a second of typing at most. */
import type { Ref } from '../objective/ids.ts';
import { announce } from './announce.ts';
import { isDraftRow } from './check.ts';
import { allOrNothing, type Database, type Kept, RELAXED, type Tables } from './database.ts';
import { tallyIn } from './tally.ts';

/** Longest time between a keystroke and its being kept, in milliseconds. */
const WITHIN = 250;
/** How long to wait before what could not be written is tried again. */
const AGAIN = 1000;

export type Saved =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** The text is only on screen; `reason` is the browser's own word for it. */
  | { readonly is: 'unsaved'; readonly reason: string };

/** Keeps a draft. Not one of a forgotten objective, which another window may still be typing into. */
export async function putDraft<T extends Kept>(db: Database, draft: T): Promise<void> {
  const tx = db.transaction(['drafts', 'forgotten', 'itself'], 'readwrite', RELAXED);
  const ref = refInKey(draft.key);
  await allOrNothing(tx, async () => {
    const gone = ref && (await tx.objectStore('forgotten').getKey(ref));
    if (gone) return;
    await putLast(tx.objectStore('drafts'), draft);
    await tallyIn(tx.objectStore('itself'), tx.objectStore('drafts'));
  });
  announce('drafts');
}

/** The objective that a draft or a form is of, by its key (`objective:REF`, `form:REF:…`); none for something new. */
export const refInKey = (key: string): Ref | undefined =>
  /^(?!message:|new:)\w+:(OBJ-[0-9A-Z]{4}-[0-9A-Z]{4})\b/.exec(key)?.[1] as Ref | undefined;

/** Begins a draft; one with its key that is there already stays as it is. */
export async function beginDraft(db: Database, draft: Kept): Promise<void> {
  const tx = db.transaction(['drafts', 'itself'], 'readwrite', RELAXED);
  const drafts = tx.objectStore('drafts');
  await allOrNothing(tx, async () => {
    if ((await drafts.getKey(draft.key)) !== undefined) return;
    await putLast(drafts, draft);
    await tallyIn(tx.objectStore('itself'), drafts);
  });
  announce('drafts');
}

/** The drafts within a transaction. */
type Drafts = {
  getAll(): Promise<Row[]>;
  put(row: Row): Promise<unknown>;
};
type Row = Tables['drafts']['value'];

/** As the one edited last, within a transaction. Counted, because no clock time of anybody's work is kept. */
export async function putLast(drafts: Drafts, draft: Kept): Promise<void> {
  const all = await drafts.getAll();
  const edited = Math.max(0, ...all.map((row) => row.edited).filter(Number.isFinite)) + 1;
  await drafts.put({ draft, edited });
}

export async function readDraft(db: Database, key: string): Promise<Kept | undefined> {
  return (await db.get('drafts', key))?.draft;
}

/** All drafts, the one edited last first. */
export async function readDrafts(db: Database): Promise<Kept[]> {
  const all = (await db.getAll('drafts')).filter(isDraftRow);
  return all.sort((a, b) => b.edited - a.edited).map((row) => row.draft);
}

export async function dropDraft(db: Database, key: string): Promise<void> {
  const tx = db.transaction(['drafts', 'itself'], 'readwrite', RELAXED);
  await allOrNothing(tx, async () => {
    await tx.objectStore('drafts').delete(key);
    await tallyIn(tx.objectStore('itself'), tx.objectStore('drafts'));
  });
  announce('drafts');
}

/**
 * Keeps drafts as they are typed. Writes at a steady pace while typing goes on (not only after it stops), one write at a
 * time. What could not be written stays here, by its key, and is tried again until there is room for it.
 */
export class DraftKeeper {
  readonly #write: (draft: Kept) => Promise<void>;
  readonly #tell: (saved: Saved) => void;
  /** What is not written yet, by key. It stays while it is being written. */
  readonly #waiting = new Map<string, Kept>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(write: (draft: Kept) => Promise<void>, tell: (saved: Saved) => void) {
    this.#write = write;
    this.#tell = tell;
  }

  /** Takes the draft as it stands after a keystroke. */
  keep(draft: Kept): void {
    this.#waiting.set(draft.key, draft);
    this.#tell({ is: 'saving' });
    this.#timer ??= setTimeout(() => void this.flush(), WITHIN);
  }

  /** What was typed under a key and is not known to be stored. */
  held(key: string): Kept | undefined {
    return this.#waiting.get(key);
  }

  /** Writes at once what waits; for leaving the page or the draft. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  /** Forgets what waits under a key: the draft was discarded or has become a move. */
  async forget(key: string): Promise<void> {
    this.#waiting.delete(key);
    await this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    if (this.#waiting.size === 0) return;
    let failed: unknown;
    for (const [key, draft] of [...this.#waiting]) {
      // Forgotten, or typed on, while another one was written.
      if (this.#waiting.get(key) !== draft) continue;
      try {
        await this.#write(draft);
        if (this.#waiting.get(key) === draft) this.#waiting.delete(key);
      } catch (error) {
        failed = error;
      }
    }
    if (failed) {
      this.#tell({ is: 'unsaved', reason: failed instanceof Error ? failed.name : String(failed) });
      this.#again = setTimeout(() => void this.flush(), AGAIN);
    } else if (this.#waiting.size === 0) this.#tell({ is: 'saved' });
  }
}
