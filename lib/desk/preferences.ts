/**
 * Who I am and how I set Esito up, as the options page shows it: what was chosen stands on screen at once, is stored by
 * itself, and stays on screen and is tried again where the store fails.
 */
import { hearChanges } from '../store/announce.ts';
import type { Database, Kept, Me } from '../store/database.ts';
import { DraftKeeper, type Saved } from '../store/drafts.ts';
import { changeMe, NOBODY, readMe } from '../store/profile.ts';
import { changeSettings, readSettings, type Settings, UNSET } from '../store/settings.ts';

export type Preferred = {
  readonly me: Me;
  readonly settings: Settings;
  /** Nothing before the first choice. */
  readonly saved?: Saved;
};

/** A change that is made again on whatever stands in the store by then, so that two pages at once lose nothing. */
type Change = Kept &
  (
    | { readonly of: 'me'; readonly change: (me: Me) => Me }
    | { readonly of: 'settings'; readonly change: (settings: Settings) => Settings }
  );

export class Preferences {
  readonly #db: Database;
  readonly #keeper: DraftKeeper;
  readonly #listeners = new Set<() => void>();
  /** Not known to be stored, by key. */
  readonly #pending = new Map<string, Change>();
  #stored: Pick<Preferred, 'me' | 'settings'> = { me: NOBODY, settings: UNSET };
  #shown: Preferred = this.#stored;
  #reading = 0;

  constructor(db: Database) {
    this.#db = db;
    this.#keeper = new DraftKeeper(
      (kept) => this.#write(kept as Change),
      (saved) => this.#show(saved),
    );
  }

  /** Reads what is stored, and again whenever another page changes it, until `signal` aborts. */
  async begin(signal: AbortSignal): Promise<void> {
    hearChanges((change) => {
      if (change === 'profile' || change === 'settings') void this.#reread();
    }, signal);
    await this.#reread();
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Preferred => this.#shown;

  /** Changes who I am. A later change under the same key takes the place of one that waits. */
  changeMe(key: string, change: (me: Me) => Me): void {
    this.#keep({ key: `me:${key}`, of: 'me', change });
  }

  /** A family of quiet questions, by its id. */
  switchQuiet(id: string, on: boolean): void {
    this.#keep({ key: `quiet:${id}`, of: 'settings', change: (now) => withQuiet(now, id, on) });
  }

  changeSettings(key: keyof Settings, change: (settings: Settings) => Settings): void {
    this.#keep({ key: `settings:${key}`, of: 'settings', change });
  }

  /** Writes at once what waits. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  #keep(change: Change): void {
    // The newest stands last, also on screen.
    this.#pending.delete(change.key);
    this.#pending.set(change.key, change);
    this.#keeper.keep(change);
  }

  async #write(change: Change): Promise<void> {
    if (change.of === 'me') await changeMe(this.#db, change.change);
    else await changeSettings(this.#db, change.change);
    await this.#read();
    if (this.#pending.get(change.key) === change) this.#pending.delete(change.key);
  }

  async #reread(): Promise<void> {
    try {
      await this.#read();
      this.#show(this.#shown.saved);
    } catch {
      // What is on screen stays; the next change says what is wrong with the store.
    }
  }

  async #read(): Promise<void> {
    const reading = ++this.#reading;
    const [me, settings] = await Promise.all([readMe(this.#db), readSettings(this.#db)]);
    if (reading === this.#reading) this.#stored = { me, settings };
  }

  #show(saved: Saved | undefined): void {
    let { me, settings } = this.#stored;
    for (const one of this.#pending.values()) {
      if (one.of === 'me') me = one.change(me);
      else settings = one.change(settings);
    }
    this.#shown = { me, settings, ...(saved && { saved }) };
    for (const listener of this.#listeners) listener();
  }
}

function withQuiet(settings: Settings, id: string, on: boolean): Settings {
  const others = settings.quiet.filter((one) => one !== id);
  return { ...settings, quiet: on ? others : [...others, id] };
}
