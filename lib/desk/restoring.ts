/** Restoring from a file, step by step, as a page shows it: read, perhaps unlock, look at what would change, do it. */
import type { Content, LockedFile, Of } from '../store/backup/format.ts';
import type { Report } from '../store/backup/plan.ts';
import { type Chosen, openLocked, type ReadFile, type Refused, readFile } from '../store/backup/read.ts';
import { restore, wouldRestore } from '../store/backup/restore.ts';
import type { Progress, Watch } from '../store/backup/work.ts';
import type { Database } from '../store/database.ts';
import { type UnsavedWhy, whyUnsaved } from './unsaved.ts';

/** Where it stands. Nothing has changed in the store but in `done`. */
export type Restoring =
  | { readonly is: 'ready' }
  | { readonly is: 'working'; readonly progress: Progress }
  | { readonly is: 'locked'; readonly wrong: boolean }
  /** `size`: of the file, in bytes. */
  | {
      readonly is: 'refused';
      readonly size: number;
      readonly why: Exclude<Refused['why'], 'passphrase'>;
      readonly at?: NonNullable<Refused['at']>;
    }
  /** What would change, and whether what was forgotten here comes back. */
  | {
      readonly is: 'planned';
      readonly report: Report;
      readonly again: boolean;
      readonly name: string;
      readonly of: Of;
    }
  | { readonly is: 'done'; readonly report: Report }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly why: UnsavedWhy };

const BEGUN: Progress = { at: 'reading', done: 0, all: 1 };

export class Restore {
  readonly #db: Database;
  readonly #listeners = new Set<() => void>();
  #shown: Restoring = { is: 'ready' };
  #stopping = new AbortController();
  #file: { readonly name: string; readonly size: number } = { name: '', size: 0 };
  #locked: LockedFile | undefined;
  #content: Content | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Restoring => this.#shown;

  /** Reads a file that was chosen; another one that was being read is let go. */
  async take(file: Chosen): Promise<void> {
    this.#letGo();
    this.#file = { name: file.name ?? '', size: file.size };
    await this.#work(async (watch) => this.#read(await readFile(file, watch)));
  }

  /** Opens a locked file. */
  async unlock(passphrase: string): Promise<void> {
    const locked = this.#locked;
    if (locked) await this.#work(async (watch) => this.#read(await openLocked(locked, passphrase, watch)));
  }

  /** Whether what was forgotten here and is in the file is to come back. */
  async bringBack(again: boolean): Promise<void> {
    await this.#attempt(() => this.#plan(again));
  }

  /** Restores, as it was planned. What has been written here meanwhile stays, and counts in what is said then. */
  async go(): Promise<void> {
    const [content, shown] = [this.#content, this.#shown];
    if (!content || shown.is !== 'planned') return;
    await this.#work(async (watch) => {
      const report = await restore(this.#db, content, { again: shown.again }, watch);
      this.#letGo();
      this.#show({ is: 'done', report });
    });
  }

  /** Stops what goes on. Nothing has changed. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Back to the beginning. */
  leave(): void {
    this.#letGo();
    this.#stopping = new AbortController();
    this.#show({ is: 'ready' });
  }

  #letGo(): void {
    this.#stopping.abort();
    this.#locked = undefined;
    this.#content = undefined;
  }

  async #read(read: ReadFile): Promise<void> {
    if (!read.ok) {
      const { why, at } = read;
      if (why === 'passphrase') this.#show({ is: 'locked', wrong: true });
      else this.#show({ is: 'refused', size: this.#file.size, why, ...(at && { at }) });
    } else if ('locked' in read) {
      this.#locked = read.locked;
      this.#show({ is: 'locked', wrong: false });
    } else {
      this.#content = read.content;
      await this.#plan(false);
    }
  }

  async #plan(again: boolean): Promise<void> {
    const content = this.#content;
    if (!content) return;
    const report = await wouldRestore(this.#db, content, { again });
    this.#show({ is: 'planned', report, again, name: this.#file.name, of: content.of });
  }

  /** Long work that is watched, and can be stopped as long as it is the newest. */
  async #work(work: (watch: Watch) => Promise<void>): Promise<void> {
    const stopping = new AbortController();
    this.#stopping = stopping;
    const { signal } = stopping;
    this.#show({ is: 'working', progress: BEGUN });
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) this.#show({ is: 'working', progress });
    };
    await this.#attempt(() => work({ signal, onProgress }), stopping);
  }

  async #attempt(work: () => Promise<void>, stopping?: AbortController): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Something newer is shown by now.
      if (stopping && this.#stopping !== stopping) return;
      if (stopping?.signal.aborted) this.#show({ is: 'stopped' });
      else this.#show({ is: 'failed', why: whyUnsaved(error instanceof Error ? error.name : '') });
    }
  }

  #show(shown: Restoring): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
