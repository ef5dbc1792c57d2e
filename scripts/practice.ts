// Opens Chromium with the built extension: alone, or as two people in a webmail of their own.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from 'playwright';
import { welcomeOf } from '../tests/e2e/support/browser.ts';
import { Roundcube } from '../tests/e2e/support/roundcube.ts';
import { PASSWORD, type Person } from '../tests/stack/people.ts';
import { type Stack, up, whyNoStack } from '../tests/stack/stack.ts';
import { askForNoPasswords, chromiumArgs } from './chromium.ts';
import { clara, letters, sara } from './seed.ts';

const { values: flags } = parseArgs({
  options: { webmail: { type: 'boolean' }, once: { type: 'boolean' }, headless: { type: 'boolean' } },
});

const root = resolve(import.meta.dirname, '..');
const extension = join(root, '.output', 'chrome-mv3');
const ALONE = '.dev-profile';
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

let leaving: Promise<void> | undefined;
const windows: BrowserContext[] = [];
let stack: Stack | undefined;

function leave(code: number): Promise<void> {
  leaving ??= (async () => {
    await Promise.allSettled(windows.map((window) => window.close()));
    await stack?.down();
    process.exit(code);
  })();
  return leaving;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(0));
// The parent holds this channel open as long as it lives.
process.on('disconnect', () => leave(0));

/** A window with the extension in a profile that is kept for the next time. */
async function openWindow(name: string, left = 0): Promise<BrowserContext> {
  const profile = join(root, name);
  askForNoPasswords(profile);
  const window = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH,
    headless: flags.headless || noDisplay,
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...chromiumArgs(extension), `--window-position=${left},0`, '--window-size=960,900'],
  });
  windows.push(window);
  return window;
}

async function extensionId(window: BrowserContext): Promise<string> {
  const worker =
    window.serviceWorkers()[0] ?? (await window.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(worker.url()).host;
}

async function alone(): Promise<void> {
  const used = existsSync(join(root, ALONE, 'Local State'));
  const window = await openWindow(ALONE);
  const address = `chrome-extension://${await extensionId(window)}/welcome.html`;
  const page = window.pages()[0] ?? (await window.newPage());
  // Into a new profile it comes by itself.
  if (used) await page.goto(address);
  else {
    await (await welcomeOf(window)).bringToFront();
    await page.close();
  }
  console.log(
    'Esito is in this Chromium, and its practice mailbox is open: try the whole loop there, alone.',
  );
  console.log('For your own mail, open your webmail in a new tab, open a message,');
  console.log('and click Esito in the toolbar (the puzzle piece lists it) to delegate what it asks.');
}

async function inbox(person: Person, url: string, left: number): Promise<void> {
  const window = await openWindow(`.dev-profile-${person.address.split('@')[0]}`, left);
  const mailbox = new Roundcube(window.pages()[0] ?? (await window.newPage()), url);
  await extensionId(window);
  // The webmail of an earlier run may still be signed in here, with a session that is gone.
  await window.clearCookies();
  await mailbox.login(person.address);
  await mailbox.page.bringToFront();
  console.log(`${person.name}: ${url}  ${person.address}  password ${PASSWORD}`);
}

async function inWebmail(): Promise<void> {
  const why = whyNoStack();
  if (why) throw new Error(`${why} Without --webmail, Esito opens alone.`);
  stack = await up({ people: [clara, sara], timezone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  for (const letter of letters()) await stack.deliver(letter);
  await inbox(clara, stack.url, 0);
  await inbox(sara, stack.url, 960);
  console.log('Delegate something from one of the letters, press Send, and look at it in the other window.');
}

try {
  if (!existsSync(extension)) throw new Error('The extension is not built: run npm start.');
  if (flags.headless || noDisplay)
    console.log('There is no display: Chromium runs unseen. Set DISPLAY to see it.');
  await (flags.webmail ? inWebmail() : alone());
  if (flags.once) await leave(0);
  console.log('Ctrl-C ends it.');
  for (const window of windows) window.once('close', () => leave(0));
} catch (error) {
  if (!leaving) console.error(error instanceof Error ? error.message : error);
  await leave(1);
}
