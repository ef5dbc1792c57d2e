// npm run check: the quick part of npm test, for while one works.
import { check, conclude, vitest } from './checks.mjs';
import { ensureDeps } from './ensure.mjs';
import { run } from './run.mjs';

await ensureDeps();
await check('style', () => run('biome', ['check', '.']));
await check('types', () => run('tsc', ['--noEmit']));
await check('unused code', () => run('knip', []));
await check('unit tests', () => vitest(['unit']));
process.exitCode = conclude();
