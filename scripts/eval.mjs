// npm run eval: how well the product reads, measured on labelled items. Any Node from 20 on can run this.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDeps } from './ensure.mjs';
import { root } from './run.mjs';

const windows = process.platform === 'win32';

try {
  // What is printed is for programs, so whatever an installation says goes where errors go.
  console.log = console.error;
  await ensureDeps({ quiet: true });
  if (process.features.typescript) await import('./eval.ts');
  else process.exitCode = inOwnNode();
} catch (error) {
  console.error(
    `${error.message}\nMeasuring needs the packages of the lock file: run npm ci, then this again.`,
  );
  process.exitCode = 1;
}

/** An older Node cannot run TypeScript; the one that the lock file names can. */
function inOwnNode() {
  const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
  const { status, error } = spawnSync(node, [join(root, 'scripts', 'eval.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: windows,
  });
  if (error) throw error;
  return status ?? 1;
}
