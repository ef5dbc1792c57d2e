import { useWords } from '../words/WordsContext.tsx';
import type { Exported } from './backup.ts';

type Props = { readonly said: Exported | 'working' | undefined; readonly limit: number };

/** What became of an export: where the file is, or that there is none and what to do. */
export function ExportSaid({ said, limit }: Props) {
  const { ui, fill, size } = useWords();
  const words = ui.backup.export;
  const sentence = (): string => {
    if (!said || (said !== 'working' && said.is === 'failed')) return '';
    if (said === 'working') return words.working;
    if (!said.large) return fill(words.done, { name: said.name });
    return fill(words.large, { name: said.name, size: size(said.large), limit: size(limit) });
  };
  return (
    <>
      <p role="status">{sentence()}</p>
      {typeof said === 'object' && said.is === 'failed' && <ExportFailed />}
    </>
  );
}

/** An export that failed, on any screen. */
export function ExportFailed() {
  const { ui } = useWords();
  return (
    <p className="note" role="alert">
      {ui.backup.export.failed}
    </p>
  );
}
