/** What the settings page shows besides the settings: allowed sites, shortcuts, how much is kept. Read again when it changes. */
import { useEffect, useState } from 'react';
import { followAllowed, readAllowed } from '../../lib/desk/allowed.ts';
import { type KeptHere, readKept } from '../../lib/desk/kept.ts';
import { readShortcuts, type Shortcut } from '../../lib/desk/shortcuts.ts';
import { hearChanges } from '../../lib/store/announce.ts';
import type { Database } from '../../lib/store/database.ts';

export function useAround(db: Database) {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [kept, setKept] = useState<KeptHere | 'unread'>();
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    const sites = (): void => void readAllowed().then(setPatterns);
    const keys = (): void => void readShortcuts().then(setShortcuts);
    const amount = (): void => void readKept(db).then(setKept);
    followAllowed(sites, signal);
    hearChanges((change) => change !== 'settings' && change !== 'profile' && amount(), signal);
    // The browser tells of no change of a shortcut: who comes back from its page sees what it says now.
    addEventListener('focus', keys, { signal });
    sites();
    keys();
    amount();
    return () => closing.abort();
  }, [db]);
  return { patterns, shortcuts, kept };
}
