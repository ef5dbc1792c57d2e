/** Keeping and restoring, as the settings page wires it. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { YourDataProps } from '../../components/backup/YourData.tsx';
import { type Asked, saveExport } from '../../lib/desk/export.ts';
import { type Partner, readPartners } from '../../lib/desk/forgetting.ts';
import type { KeptHere } from '../../lib/desk/kept.ts';
import { readLastExport } from '../../lib/desk/last-export.ts';
import { Restore } from '../../lib/desk/restoring.ts';
import type { Language } from '../../lib/letter/words/index.ts';
import { SIZE_LIMIT } from '../../lib/store/backup/format.ts';
import type { Database } from '../../lib/store/database.ts';

export function useYourData(
  db: Database,
  kept: KeptHere | 'unread' | undefined,
  language: Language,
  onForget: () => void,
): YourDataProps<Partner> | undefined {
  const [partners, setPartners] = useState<readonly Partner[]>([]);
  const [last, setLast] = useState<string>();
  const [restore] = useState(() => new Restore(db));
  const restoring = useSyncExternalStore(restore.subscribe, restore.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with what is kept, the people there are change.
  useEffect(() => {
    void readPartners(db).then(setPartners, () => setPartners([]));
    void readLastExport().then(setLast);
  }, [db, kept]);
  const onFile = useCallback((file: File) => void restore.take(file), [restore]);
  if (!kept) return undefined;
  return {
    kept,
    partners,
    last,
    limit: SIZE_LIMIT,
    onExport: async (asked: Omit<Asked, 'language'>) => {
      const done = await saveExport(db, { ...asked, language });
      setLast(await readLastExport());
      return done;
    },
    onForget,
    restore: {
      restoring,
      limit: SIZE_LIMIT,
      onFile,
      onUnlock: (passphrase) => void restore.unlock(passphrase),
      onStop: () => restore.stop(),
      onAgain: (again) => void restore.bringBack(again),
      onRestore: () => void restore.go(),
      onLeave: () => restore.leave(),
    },
  };
}
