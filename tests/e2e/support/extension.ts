import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

export interface Manifest {
  name: string;
  version: string;
  permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  commands?: Record<string, { suggested_key?: { default?: string }; description?: string }>;
  [key: string]: unknown;
}

export interface Unpacked {
  dir: string;
  manifest: Manifest;
  remove(): void;
}

/** Unpacks a package as a store would hand it out; by default the Chrome one that this run built. */
export function unpack(zip = builtZip('ESITO_CHROME_ZIP')): Unpacked {
  const dir = mkdtempSync(join(tmpdir(), 'esito-extension-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (name.endsWith('/')) continue;
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), bytes);
  }
  const manifest: Manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
  return { dir, manifest, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Where `npm test` put the package it built. */
export function builtZip(variable: 'ESITO_CHROME_ZIP' | 'ESITO_FIREFOX_ZIP'): string {
  const path = process.env[variable];
  if (!path)
    throw new Error(`${variable} is not set: run the end-to-end tests with npm test, or name a package.`);
  return path;
}

/** With `unlimitedStorage` in its manifest an extension has no quota that a test could lower. */
export function withoutUnlimitedStorage(unpacked: Unpacked): Unpacked {
  const path = join(unpacked.dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((one: string) => one !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return unpacked;
}
