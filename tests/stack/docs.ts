import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOKUWIKI_ROOT, startDokuwiki } from './dokuwiki.ts';
import { startEtherpad, whyNoEtherpad } from './etherpad.ts';
import type { Running } from './servers.ts';
import { startTiddlywiki } from './tiddlywiki.ts';

/** Documents on this computer, in three tools, each at its own address. */
export interface Docs {
  dokuwiki: string;
  tiddlywiki: string;
  etherpad: string;
  /** Stops everything and removes its data. */
  down(): Promise<void>;
}

/** What stands in each tool, by name; text in its own way of writing. */
export type Written = Readonly<
  Record<'dokuwiki' | 'tiddlywiki' | 'etherpad', Readonly<Record<string, string>>>
>;

/** Why the tools cannot run here, in a sentence; nothing where they can. */
export function whyNoDocs(): string | undefined {
  const missing = [DOKUWIKI_ROOT, '/usr/bin/php'].find((path) => !existsSync(path));
  return missing ? `DokuWiki is not installed: ${missing} is missing.` : whyNoEtherpad();
}

/** Starts all three at once. */
export async function startDocs(written: Written): Promise<Docs> {
  const dir = mkdtempSync(join(tmpdir(), 'esito-docs-'));
  const folder = (name: string): string => {
    const path = join(dir, name);
    mkdirSync(path);
    return path;
  };
  const starting = [
    startDokuwiki(folder('dokuwiki'), written.dokuwiki),
    startTiddlywiki(folder('tiddlywiki'), written.tiddlywiki),
    startEtherpad(folder('etherpad'), written.etherpad),
  ] as const;
  const down = async (): Promise<void> => {
    const started = await Promise.allSettled<Running>(starting);
    await Promise.all(started.map((one) => one.status === 'fulfilled' && one.value.stop()));
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [dokuwiki, tiddlywiki, etherpad] = await Promise.all(starting);
    return { dokuwiki: dokuwiki.url, tiddlywiki: tiddlywiki.url, etherpad: etherpad.url, down };
  } catch (error) {
    await down();
    throw error;
  }
}
