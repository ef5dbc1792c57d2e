import { type ReactNode, useState } from 'react';
import { ExportFailed } from '../backup/ExportSaid.tsx';
import { useWords } from '../words/WordsContext.tsx';

/** A button that writes a file: what it does when pressed, and what is said once it is there, or failed. */
export function useExport(onExport: () => Promise<boolean>): { press: () => void; said: ReactNode } {
  const { recovery } = useWords().ui;
  const [done, setDone] = useState<boolean>();
  const said = (
    <>
      <p className="small" role="status">
        {done && recovery.exported}
      </p>
      {done === false && <ExportFailed />}
    </>
  );
  return { press: () => void onExport().then(setDone), said };
}
