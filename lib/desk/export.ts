/** The log as a file that people can read and any version can take in again. */
import type { LogRecord } from '../objective/log.ts';
import type { Database } from '../store/database.ts';
import { readRecords } from '../store/log.ts';

/** `version` is the form of the file; a reader refuses a later one. */
type ExportFile = { readonly esito: 'export'; readonly version: 1; readonly records: readonly LogRecord[] };

/** Every record, by id, as indented JSON. Moves not yet understood stand in it as they came. */
export function writeExport(records: readonly LogRecord[]): string {
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ esito: 'export', version: 1, records: sorted } satisfies ExportFile, null, 2)}\n`;
}

/** Gives the whole log to the person as a download, `esito.json`. */
export async function saveExport(db: Database): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([writeExport(await readRecords(db))], { type: 'application/json' }),
  );
  link.download = 'esito.json';
  // Not revoked: the page closes soon enough, and the browser may still be reading.
  link.click();
}
