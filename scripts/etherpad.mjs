// Etherpad, which the end-to-end tests drive: npm has it, and it wants to be laid out in its own way.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, root } from './run.mjs';

/** What of it is installed, without what the tests do not use: other databases, npm itself, asking for updates. */
const WANTED = join(root, 'tests', 'stack', 'etherpad');
/** Where it lies once it is there. */
const HOME = join(root, 'tests', '.run', 'etherpad');

/** Installs it, unless this very one is there already; answers with the reason, in a sentence, where it cannot be. */
export async function ensureEtherpad() {
  const lock = (folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(join(HOME, 'package-lock.json')) && lock(HOME) === lock(WANTED)) return undefined;
  const making = `${HOME}.making`;
  for (const folder of [making, HOME]) rmSync(folder, { recursive: true, force: true });
  cpSync(WANTED, making, { recursive: true });
  const how = ['--install-links', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code } = await attempt('npm', ['ci', '--prefix', making, ...how], { tools: 'host' });
  if (code !== 0) return 'npm could not install Etherpad.';
  layOut(making);
  renameSync(making, HOME);
  return undefined;
}

/** It looks for itself in `src`, for what it needs in there, and for its plugins beside it. */
function layOut(folder) {
  const [src, modules] = [join(folder, 'src'), join(folder, 'node_modules')];
  renameSync(join(modules, 'ep_etherpad-lite'), src);
  renameSync(modules, join(src, 'node_modules'));
  mkdirSync(modules);
  symlinkSync('../src', join(modules, 'ep_etherpad-lite'));
  // With one of its own beside it, it takes another folder for its base.
  rmSync(join(folder, 'package.json'));
}
