/** The world around the desk: the store, the open tab, language, chance and the day. */
import type { Draft } from '../draft/draft.ts';
import type { Database } from '../store/database.ts';

/** What the desk needs of the world around it. */
export type World = {
  readonly db: Database;
  /** The tab whose page is looked at; none while no window has a tab. */
  readonly tab: () => Promise<number | undefined>;
  readonly language: Draft['language'];
  /** The language of every letter, where the person chose one. */
  readonly letters?: Draft['language'] | undefined;
  /** Whether the browser's own model may suggest; it may not unless the person switched it on. */
  readonly model?: boolean | undefined;
  /** Cryptographically random bytes. */
  readonly random: (count: number) => Uint8Array;
  /** Today's calendar day where the person is. */
  readonly today: () => string;
  /**
   * Asks for a site within a click. There only where the browser lets nothing be read or written once the tab has
   * loaded another page of the same site, as the reply is one.
   */
  readonly askSite?: ((origin: string) => Promise<boolean>) | undefined;
  /** Keeps an eye on the page that was read in a tab, to look again when it goes. */
  readonly hold?: (tab: number) => void;
};
