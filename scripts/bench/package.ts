/** What is in the package as it is shipped. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Hosted by people themselves, at any address: their pages get the probe first. */
const ANYWHERE = ['roundcube.js', 'webmail.js'];
const PROBE = 'probe.js';

/** The most that one site can get, compressed as a server would: the bundle of one tool, after the probe or without it. */
export function scriptBytes(dir: string): number {
  const folder = join(dir, 'content-scripts');
  const sizeOf = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const bundles = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== PROBE);
  return Math.max(...bundles.map((name) => sizeOf(name) + (ANYWHERE.includes(name) ? sizeOf(PROBE) : 0)));
}

export const zipBytes = (zip: string): number => statSync(zip).size;
