/** What is in the package as it is shipped. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that one site can get, compressed as a server would: the probe, and the bundle of one tool. */
export function scriptBytes(dir: string): number {
  const folder = join(dir, 'content-scripts');
  const sizeOf = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const bundles = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== PROBE);
  return sizeOf(PROBE) + Math.max(...bundles.map(sizeOf));
}

const PROBE = 'probe.js';

export const zipBytes = (zip: string): number => statSync(zip).size;
