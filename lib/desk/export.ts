/** The one exporter: everything, or what is between me and one person, as a file the person keeps. */
import type { Language } from '../letter/words/index.ts';
import { SIZE_LIMIT } from '../store/backup/format.ts';
import { lock } from '../store/backup/lock.ts';
import { readSnapshot } from '../store/backup/snapshot.ts';
import { writeFile } from '../store/backup/write.ts';
import type { Database } from '../store/database.ts';
import { contentOf } from './export-of.ts';
import type { Partner } from './forgetting.ts';
import { rememberExport } from './last-export.ts';
import { writeRecord } from './record-text.ts';
import { saveFile } from './save-file.ts';
import { writeTable } from './table.ts';
import { today } from './today.ts';

/** `json` can be taken in again; the others are for people. */
export type Format = 'json' | 'csv' | 'markdown';

/** What is asked for. A passphrase locks what can be taken in again. */
export type Asked = {
  readonly whom: Partner | 'everything';
  readonly format: Format;
  readonly language: Language;
  readonly passphrase?: string | undefined;
};

const EVERYTHING: Asked = { whom: 'everything', format: 'json', language: 'en' };

/** What became of it. `large`: how many bytes, where that is more than is taken in again. */
export type Exported =
  | { readonly is: 'exported'; readonly name: string; readonly large?: number }
  | { readonly is: 'failed' };

/** A file before it is handed to the browser. */
export type Made = { readonly name: string; readonly blob: Blob };

const KINDS: Record<Format, { readonly ending: string; readonly type: string }> = {
  json: { ending: 'json', type: 'application/json' },
  csv: { ending: 'csv', type: 'text/csv' },
  markdown: { ending: 'md', type: 'text/markdown' },
};

/** Makes the file, from one moment of the store. */
export async function makeExport(db: Database, asked: Asked, day: string): Promise<Made> {
  const { ending, type } = KINDS[asked.format];
  const name = ['esito', ...nameOf(asked.whom), day].join('-');
  const text = await textOf(db, asked);
  return { name: `${name}.${ending}`, blob: new Blob([text], { type: `${type};charset=utf-8` }) };
}

async function textOf(db: Database, { whom, format, language, passphrase }: Asked): Promise<string> {
  const all = await readSnapshot(db, whom !== 'everything' || format !== 'json');
  const { content, objectives } = contentOf(whom, all);
  if (format === 'csv') return writeTable(objectives, language);
  if (format === 'markdown') return writeRecord(objectives, all.content.me, language);
  const text = await writeFile(content);
  return passphrase ? lock(text, passphrase) : text;
}

/** The person's name as part of a file's name: letters without accents, and digits. */
function nameOf(whom: Asked['whom']): string[] {
  if (whom === 'everything') return [];
  const bare = (whom.name || (whom.addresses[0] ?? '')).normalize('NFD').replace(/\p{M}/gu, '');
  const name = bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name ? [name.slice(0, 40)] : [];
}

/** Gives the file to the person as a download. Never rejects: what failed has changed nothing, and is to be said. */
export async function saveExport(db: Database, asked: Asked = EVERYTHING): Promise<Exported> {
  try {
    const { name, blob } = await makeExport(db, asked, today());
    saveFile(name, blob);
    if (asked.format === 'json' && asked.whom === 'everything') await rememberExport(today());
    const large = asked.format === 'json' && blob.size > SIZE_LIMIT;
    return { is: 'exported', name, ...(large && { large: blob.size }) };
  } catch {
    return { is: 'failed' };
  }
}

/** Everything, as a download; false where it failed. */
export const tryExport = async (db: Database): Promise<boolean> => (await saveExport(db)).is === 'exported';
