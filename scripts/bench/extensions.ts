/** The two extensions that Esito is measured beside. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceScript } from './reference.ts';

export type Plain = { readonly dir: string; remove(): void };

/** With a background that does nothing, so that a browser starts the same way; with a script in the mailbox's page or none. */
function plain(script?: string): Plain {
  const dir = mkdtempSync(join(tmpdir(), 'esito-beside-'));
  writeFileSync(join(dir, 'background.js'), 'chrome.runtime.onInstalled.addListener(() => {});\n');
  const manifest = {
    manifest_version: 3,
    name: script ? 'Reference' : 'Empty',
    version: '1',
    background: { service_worker: 'background.js' },
    ...(script && {
      content_scripts: [
        { matches: ['http://127.0.0.1/*'], js: ['script.js'], run_at: 'document_idle', all_frames: true },
      ],
    }),
  };
  if (script) writeFileSync(join(dir, 'script.js'), script);
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export const emptyExtension = (): Plain => plain();
export const referenceExtension = (): Plain => plain(referenceScript());
