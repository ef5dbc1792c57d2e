// Brings a fresh checkout to where it can build, run and test. Any Node from 18 on can run this.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDebian, packages } from './debian.mjs';
import { attempt, root, run } from './run.mjs';

/** Installs exactly what the lock file names, unless it is there already; `quiet` keeps standard output free. */
export async function ensureDeps({ quiet = false } = {}) {
  const complete = installed();
  if (!complete) {
    console.log('Installing packages with npm ci');
    // No package needs its install script, so none is run. A silent npm around us shall not hide this one's errors.
    const how = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', how, { tools: 'host', quiet });
  }
  if (!complete || !existsSync(join(root, '.wxt', 'tsconfig.json'))) await run('wxt', ['prepare'], { quiet });
}

/**
 * npm notes what it has put into node_modules; comparing that with the lock file also recognises an installation
 * that somebody made by hand. Packages for other systems are optional and may be absent.
 */
function installed() {
  const there = packagesIn(join('node_modules', '.package-lock.json'));
  if (!there) return false;
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.integrity === wanted.integrity : wanted.optional === true;
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium that runs: the one in CHROME_PATH, an installed one, Debian's, or Playwright's own. */
export async function ensureChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
  const found = chosen ?? USUAL_PLACES.find((place) => existsSync(place)) ?? (await playwrightChromium());
  if (found) return found;
  await ensureDebian([...packages.browser, ...packages.fonts]);
  const debian = USUAL_PLACES.find((place) => existsSync(place));
  if (debian) return debian;
  await attempt('playwright', ['install', 'chromium']);
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  throw new Error('No Chromium was found and none could be installed. Name yours in CHROME_PATH.');
}

async function playwrightChromium() {
  const ask = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = await attempt('node', ['-e', ask], { capture: true });
  const path = stdout.trim();
  return path && existsSync(path) ? path : undefined;
}
