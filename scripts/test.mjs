// npm test: brings the machine to where it can test, then runs every check, also after a failure.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check, conclude, vitest, vitestTwice } from './checks.mjs';
import { ensureDebian, packages } from './debian.mjs';
import { ensureChromium, ensureDeps } from './ensure.mjs';
import { ensureEtherpad } from './etherpad.mjs';
import { lintFirefox } from './lint-firefox.mjs';
import { root, run } from './run.mjs';

const output = join(root, '.output');

/** Root can install whatever a test needs, so where the full bench is set up beside the project nothing is skipped. */
const fullBench = process.getuid?.() === 0 && existsSync(join(root, '..', 'shared'));

let whySkipped;
/** Waits for the line more than it works, so it goes on beside the checks that do not need it. */
let etherpad;

async function setUp() {
  await ensureDeps();
  whySkipped = await ensureDebian(Object.values(packages).flat());
  if (whySkipped) console.log(whySkipped);
  if (!whySkipped) etherpad = ensureEtherpad().catch(({ message }) => message);
  process.env.CHROME_PATH = await ensureChromium();
}

async function awaitEtherpad() {
  const why = await etherpad;
  if (why) throw new Error(why);
}

/** Builds both packages from nothing, so that no older one can be tested by mistake. */
async function pack() {
  for (const zip of zips('')) rmSync(zip);
  await run('wxt', ['zip']);
  await run('wxt', ['zip', '-b', 'firefox', '--mv3']);
  process.env.ESITO_CHROME_ZIP = zips('-chrome.zip')[0];
  process.env.ESITO_FIREFOX_ZIP = zips('-firefox.zip')[0];
}

function zips(ending) {
  const names = existsSync(output) ? readdirSync(output) : [];
  return names.filter((name) => name.endsWith(ending || '.zip')).map((name) => join(output, name));
}

await check('setup', setUp);
await check('style', () => run('biome', ['check', '.']));
await check('types', () => run('tsc', ['--noEmit']));
await check('unused code', () => run('knip', []));
await check('unit and component tests', () => vitest(['unit', 'components']));
await check('packages', pack);
await check('what is in the packages', () => vitest(['package']));
await check('firefox lint', () => lintFirefox(process.env.ESITO_FIREFOX_ZIP));
await check('etherpad', awaitEtherpad);
await check('end to end', () => vitestTwice('e2e'));
if (!whySkipped)
  await check('npm start', () => run('node', ['scripts/start.mjs', '--webmail', '--once', '--headless']));
process.exitCode = conclude({ skipsFail: fullBench, whySkipped });
