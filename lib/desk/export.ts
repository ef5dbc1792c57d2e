/** Everything that is kept, as a file that people can read and any version can take in again. */
import type { LogRecord } from '../objective/log.ts';
import type { Database, Kept, Me, Outgoing } from '../store/database.ts';
import { readDrafts } from '../store/drafts.ts';
import { readForgotten } from '../store/forget.ts';
import { readRecords } from '../store/log.ts';
import { readOutgoing } from '../store/outgoing.ts';
import { readMe } from '../store/profile.ts';
import { readSettings, type Settings } from '../store/settings.ts';

/** What is kept beside the log. */
export type Beside = {
  /** Drafts and half-typed forms, the one edited last first. */
  readonly drafts: readonly Kept[];
  /** Letters written and not known to be sent. */
  readonly unsent: readonly Outgoing[];
  readonly me: Me;
  readonly settings: Settings;
};

/** `version` is the form of the file; a reader refuses a later one, and passes over fields it does not know. */
type ExportFile = Partial<Beside> & {
  readonly esito: 'export';
  readonly version: 1;
  readonly records: readonly LogRecord[];
  /** Bare ids of what was forgotten, in order: refs of objectives and ids of moves. What they name is not taken in. */
  readonly forgotten: readonly string[];
};

/** Every record, by id, as indented JSON, and what is kept beside. Moves not yet understood stand in it as they came. */
export function writeExport(
  records: readonly LogRecord[],
  forgotten: readonly string[] = [],
  beside: Partial<Beside> = {},
): string {
  const file: ExportFile = {
    esito: 'export',
    version: 1,
    records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
    forgotten: [...forgotten].sort(),
    ...beside,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The file with everything in it. */
export async function readExport(db: Database): Promise<string> {
  const [records, forgotten, drafts, unsent, me, settings] = await Promise.all([
    readRecords(db),
    readForgotten(db),
    readDrafts(db),
    readOutgoing(db),
    readMe(db),
    readSettings(db),
  ]);
  return writeExport(records, forgotten, { drafts, unsent, me, settings });
}

/** Gives everything to the person as a download, `esito.json`. */
export async function saveExport(db: Database): Promise<void> {
  const text = await readExport(db);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'esito.json';
  // Not revoked: the page closes soon enough, and the browser may still be reading.
  link.click();
}

/** The same; false where it failed. */
export const tryExport = (db: Database): Promise<boolean> =>
  saveExport(db).then(
    () => true,
    () => false,
  );
