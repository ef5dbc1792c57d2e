/**
 * What went wrong with the store, for whatever page is open: what is missing of it, and what was set aside because it could
 * not be read; and what a person can do about either.
 */
import { browser } from '../browser.ts';
import { hearChanges } from '../store/announce.ts';
import { mendProjections, readAside, removeAside, sweep, takeBack } from '../store/aside.ts';
import type { Aside, Database } from '../store/database.ts';
import { followLoss, keepSentinel, type Loss, startAnew, takeStock } from '../store/sentinel.ts';
import { writeAside } from './aside-file.ts';
import { tryExport } from './export.ts';
import { findFault } from './faults.ts';
import { saveFile } from './save-file.ts';

type Amount = { readonly moves: number; readonly drafts: number };

export type Recovery = {
  /** What is missing, how much there was, and how much is here now. */
  readonly loss?: { readonly why: Loss['why']; readonly was: Amount; readonly now: Amount };
  readonly aside: readonly Aside[];
};

/** The whole log was looked through since the browser was started. */
const LOOKED = 'looked-through';

export class Recovering {
  readonly #db: Database;
  readonly #listeners = new Set<() => void>();
  #shown: Recovery = { aside: [] };
  #looking: Promise<unknown> = Promise.resolve();

  constructor(db: Database) {
    this.#db = db;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly shown = (): Recovery => this.#shown;

  /** Before anything is shown: whether it is still the same store. Quick; goes on telling until `signal` aborts. */
  async begin(signal: AbortSignal): Promise<void> {
    keepSentinel(this.#db, signal);
    followLoss(() => void this.#look(false), signal);
    hearChanges((change) => {
      // While something is missing, every change may be some of it coming back.
      if (change === 'aside' || this.#shown.loss) void this.#look(false);
    }, signal);
    await this.#look(false);
  }

  /**
   * Once something is on screen: counts all there is, and sets aside what cannot be read. The log is looked through once
   * after each start of the browser, wherever the counts are not what they should be, and where it is asked for.
   */
  async lookThrough(signal: AbortSignal, thorough = false): Promise<void> {
    const uneven = await this.#look(true);
    try {
      await sweep(this.#db, findFault, signal, ['drafts', 'outgoing', 'profile']);
      const looked = (await browser.storage.session.get(LOOKED))[LOOKED] === true;
      if (thorough || uneven || !looked) {
        await takeBack(this.#db, findFault);
        await sweep(this.#db, findFault, signal, ['moves']);
        await mendProjections(this.#db, signal);
        if (!signal.aborted) await browser.storage.session.set({ [LOOKED]: true });
      }
    } catch {
      // The store has been closed, or has no room to set anything aside: what cannot be read is left out all the same.
    }
    await this.#look(false);
  }

  /** False where it failed. */
  readonly startAnew = (): Promise<boolean> => didIt(startAnew);
  readonly exportAll = (): Promise<boolean> => tryExport(this.#db);
  readonly exportAside = (): Promise<boolean> =>
    didIt(async () =>
      saveFile(
        'esito-set-aside.json',
        new Blob([writeAside(await readAside(this.#db))], { type: 'application/json' }),
      ),
    );

  /** Removes for good what is shown as set aside, and nothing that came since. */
  readonly removeAside = (): Promise<boolean> => {
    const ids = this.#shown.aside.flatMap((one) => one.id ?? []);
    return didIt(() => removeAside(this.#db, ids));
  };

  /** One after the other, so that the newest is the last to be shown. */
  #look(whole: boolean): Promise<boolean> {
    const look = this.#looking.then(() => this.#take(whole));
    this.#looking = look;
    return look;
  }

  async #take(whole: boolean): Promise<boolean> {
    try {
      const { loss, now, uneven } = await takeStock(this.#db, whole);
      const aside = await readAside(this.#db);
      this.#shown = { aside, ...(loss && { loss: { why: loss.why, was: loss.was, now } }) };
      for (const listener of this.#listeners) listener();
      return uneven;
    } catch {
      // What is shown stays; a store that cannot be read at all is told of by its own screen.
      return false;
    }
  }
}

const didIt = (action: () => Promise<void>): Promise<boolean> =>
  action().then(
    () => true,
    () => false,
  );
