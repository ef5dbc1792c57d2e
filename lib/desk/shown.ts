/** What the panel shows now, and who is told when that changes. */
import type { Lost, Notice, Panel, Site, View, WayBack } from './view.ts';
import { aboutOf, type Withheld } from './withholding.ts';

export class Shown {
  readonly #listeners = new Set<() => void>();
  #panel: Panel = { view: { is: 'starting' }, saved: { is: 'saved' }, busy: false, unsent: [] };

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly panel = (): Panel => this.#panel;

  set(part: Partial<Panel>): void {
    this.#panel = { ...this.#panel, ...part };
    for (const listener of this.#listeners) listener();
  }

  /** The open site, or none; told together with what is set next. */
  siteIs(site: Site | undefined): void {
    const { site: _old, ...rest } = this.#panel;
    this.#panel = { ...rest, ...(site && { site }) };
  }

  /** Whether the page no longer answers; told together with what is set next. */
  lostIs(lost: Lost | undefined): void {
    const { lost: _old, ...rest } = this.#panel;
    this.#panel = { ...rest, ...(lost && { lost }) };
  }

  /** The way back to a message, or none; told together with what is set next. */
  wayIs(way: WayBack | undefined): void {
    const { way: _old, ...rest } = this.#panel;
    this.#panel = { ...rest, ...(way && { way }) };
  }

  /** The open document's name, or none; told together with what is set next. */
  documentIs(document: string | undefined): void {
    const { document: _old, ...rest } = this.#panel;
    this.#panel = { ...rest, ...(document && { document }) };
  }

  /** Shows how much of a long message has been read, as long as that takes. */
  async whileReading<T>(read: (tell: (share: number) => void) => Promise<T>): Promise<T> {
    try {
      return await read((share) => this.set({ reading: share }));
    } finally {
      const { reading: _read, ...rest } = this.#panel;
      this.#panel = rest;
    }
  }

  /** A letter is held back, or no longer. */
  withhold(held: Withheld | undefined): void {
    const { held: _old, ...rest } = this.#panel;
    this.#panel = rest;
    this.set(held ? { held } : {});
  }

  /** Says something beside what is shown; `undefined` takes it away. */
  notify(notice: Notice | undefined): void {
    const { notice: _old, ...rest } = this.#panel;
    this.#panel = rest;
    this.set(notice ? { notice } : {});
  }

  /** Takes away what has been said once it is said by the view itself, or about another one. */
  outlive(view: View): void {
    const { notice, held } = this.#panel;
    if (held && held.about !== aboutOf(view)) this.withhold(undefined);
    const unsent = view.is === 'objective' && view.outgoing !== undefined;
    const over =
      (notice?.is === 'forgotten' && view.is === 'forgotten') ||
      (notice?.is === 'press-button' && view.is !== 'closed') ||
      ((notice?.is === 'copied' || notice?.is === 'copy-yourself') && !unsent);
    if (over) this.notify(undefined);
  }

  /** A failing store never loses what is on screen: the person is told, and everything stays. */
  async attempt(action: () => Promise<unknown>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      this.notify({ is: 'not-saved', reason: error instanceof Error ? error.name : String(error) });
      return false;
    }
  }
}
