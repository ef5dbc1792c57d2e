/** The packages that this run built, as a store would hand them out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtZip } from '../../e2e/support/extension.ts';

export const zipOf = (name: 'chrome' | 'firefox'): string =>
  builtZip(name === 'chrome' ? 'ESITO_CHROME_ZIP' : 'ESITO_FIREFOX_ZIP');

/** All files of an unpacked package, by their place in it. */
export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();

export const scriptsIn = (dir: string): string[] =>
  filesOf(dir)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dir, name), 'utf8'));
