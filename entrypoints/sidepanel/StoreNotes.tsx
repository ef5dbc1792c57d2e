/** What is wrong with the store, above any screen of the panel. */
import { useSyncExternalStore } from 'react';
import { AsideNote } from '../../components/recovery/AsideNote.tsx';
import { Missing } from '../../components/recovery/Missing.tsx';
import type { Recovering } from '../../lib/desk/recovery.ts';
import { openSettings } from '../../lib/desk/settings.ts';

export function StoreNotes({ recovering }: { readonly recovering: Recovering }) {
  const { loss, aside } = useSyncExternalStore(recovering.subscribe, recovering.shown);
  const settings = (): void => void openSettings();
  return (
    <>
      {loss && (
        <Missing
          loss={loss}
          onSettings={settings}
          onExport={recovering.exportAll}
          onAnew={recovering.startAnew}
        />
      )}
      <AsideNote count={aside.length} onShow={settings} />
    </>
  );
}
