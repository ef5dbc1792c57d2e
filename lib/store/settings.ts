/** How the person set Esito up. Says nothing of anybody, so forgetting leaves it as it is. */
import * as z from 'zod/mini';
import { announce } from './announce.ts';
import { allOrNothing, type Database, RELAXED } from './database.ts';

export type Settings = {
  /** The language of every screen, the menu and the badge: the browser's own, or one of ours. */
  readonly screen: 'browser' | 'en' | 'it';
  /** The language of letters: the one of the message they answer, or always one of ours. */
  readonly letters: 'message' | 'en' | 'it';
  /** Families of quiet questions that are switched off, by the ids `lib/clarity` gives them. */
  readonly quiet: readonly string[];
  /** Whether the browser's own model may suggest; it may not before that was chosen. */
  readonly model?: boolean | undefined;
};

/** Each field alone falls back to what stands before any choice: one bad value takes no other with it. */
const Shape = z.object({
  screen: z.catch(z.enum(['browser', 'en', 'it']), 'browser'),
  letters: z.catch(z.enum(['message', 'en', 'it']), 'message'),
  quiet: z.catch(z.array(z.string()), []),
  model: z.optional(z.catch(z.boolean(), false)),
});

/** Before anything was chosen. */
export const UNSET: Settings = Shape.parse({});

/** What is stored, where this version understands it. */
function asSettings(stored: unknown): Settings {
  const read = Shape.safeParse(stored ?? {});
  return read.success ? read.data : UNSET;
}

export async function readSettings(db: Database): Promise<Settings> {
  return asSettings(await db.get('profile', 'settings'));
}

/**
 * Changes the settings by what `change` makes of them, in one transaction: two pages at once lose nothing. What a newer
 * version keeps beside them stays.
 */
export async function changeSettings(db: Database, change: (settings: Settings) => Settings): Promise<void> {
  const tx = db.transaction('profile', 'readwrite', RELAXED);
  await allOrNothing(tx, async () => {
    const stored = await tx.store.get('settings');
    await tx.store.put({ ...(stored as object | undefined), ...change(asSettings(stored)) }, 'settings');
  });
  announce('settings');
}
