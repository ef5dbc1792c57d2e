/** The log as a file that people can read and any version can take in again. */
import type { LogRecord } from '../objective/log.ts';
import type { Database } from '../store/database.ts';
import { readForgotten } from '../store/forget.ts';
import { readRecords } from '../store/log.ts';

/** `version` is the form of the file; a reader refuses a later one, and passes over fields it does not know. */
type ExportFile = {
  readonly esito: 'export';
  readonly version: 1;
  readonly records: readonly LogRecord[];
  /** Bare ids of what was forgotten, in order: refs of objectives and ids of moves. What they name is not taken in. */
  readonly forgotten: readonly string[];
};

/** Every record, by id, as indented JSON. Moves not yet understood stand in it as they came. */
export function writeExport(records: readonly LogRecord[], forgotten: readonly string[] = []): string {
  const file: ExportFile = {
    esito: 'export',
    version: 1,
    records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
    forgotten: [...forgotten].sort(),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Gives the whole log to the person as a download, `esito.json`. */
export async function saveExport(db: Database): Promise<void> {
  const text = writeExport(await readRecords(db), await readForgotten(db));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'esito.json';
  // Not revoked: the page closes soon enough, and the browser may still be reading.
  link.click();
}
