/** What is in the package as it is shipped. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** All scripts that one site can get, compressed as a server would. */
export function scriptBytes(dir: string): number {
  const folder = join(dir, 'content-scripts');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

export const zipBytes = (zip: string): number => statSync(zip).size;
