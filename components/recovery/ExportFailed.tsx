import { useWords } from '../words/WordsContext.tsx';

/** A file that was asked for could not be written, and what that means. */
export function ExportFailed() {
  const { recovery } = useWords().ui;
  return (
    <p className="note" role="alert">
      {recovery.exportFailed}
    </p>
  );
}
