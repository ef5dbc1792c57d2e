import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright';
import { askForNoPasswords, chromiumArgs } from '../../../scripts/chromium.ts';
import { until } from './until.ts';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** A profile to go on with; it stays after `close`. Without one a new profile is made, and removed. */
  profile?: string;
  /** Of browser and pages, for example `it-IT`. */
  lang?: string;
  dark?: boolean;
  /** An X display, as `Screen.display`, for a visible window; headless without. */
  display?: string;
  args?: string[];
  /** Leaves the practice mailbox open, which comes with the extension into a new profile. */
  welcome?: boolean;
}

/** One person's browser with the extension in it. */
export interface Chromium {
  context: BrowserContext;
  /** The extension's. */
  id: string;
  profile: string;
  /** The background worker that lives now: Chromium stops and starts it as it likes. */
  worker(): Promise<Worker>;
  /** Opens one of the extension's own pages in a tab. */
  openTab(path: string): Promise<Page>;
  /** Clicks the toolbar button while the page's tab is in front. The page's address must be its own. */
  triggerAction(page: Page): Promise<void>;
  /** The browser's side panel, once it is open. */
  nativePanel(): Promise<Page>;
  /** The toolbar button's popup, once it is open. */
  popup(): Promise<Page>;
  close(): Promise<void>;
}

/** The Chromium that `npm test` found. */
export const chromePath = () => process.env.CHROME_PATH ?? '/usr/bin/chromium';

/** Playwright, which reads this when it meets a page, would let go of those that are no tabs: panel and popup. */
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

const WINDOW = { width: 1360, height: 840 };

/** Starts Chromium with the extension loaded and its worker running. */
export async function launch(options: LaunchOptions): Promise<Chromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'esito-profile-'));
  askForNoPasswords(profile);
  const used = existsSync(join(profile, 'Local State'));
  const context = await openContext(profile, options);
  const worker = () => workerOf(context);
  const id = new URL((await worker()).url()).host;
  const welcomes = !used && existsSync(join(options.extension, WELCOME));
  if (welcomes && !options.welcome) await (await welcomeOf(context)).close();
  const cdp = await browserOf(context).newBrowserCDPSession();
  const native = (path: string) => nativePage(context, `chrome-extension://${id}/${path}`);
  return {
    context,
    id,
    profile,
    worker,
    openTab: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    triggerAction: (page) => triggerAction(cdp, id, page),
    nativePanel: () => native('sidepanel.html'),
    popup: () => native('popup.html'),
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const WELCOME = 'welcome.html';

/** The practice mailbox, once the extension has opened it. */
export function welcomeOf(context: BrowserContext): Promise<Page> {
  return until('the practice mailbox', () =>
    context.pages().find((page) => page.url().endsWith(`/${WELCOME}`)),
  );
}

function openContext(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const { extension, lang, dark = false, display, args = [] } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: chromePath(),
    headless: !display,
    viewport: null,
    // The browser's own settings, not emulated ones, for colours as for language.
    colorScheme: null,
    // Playwright would let every page open windows by itself; a person's browser does not.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    env: {
      ...process.env,
      ...(display ? { DISPLAY: display } : {}),
      // On Linux the browser's own language comes from here, and its words from Debian's chromium-l10n.
      ...(lang ? { LANGUAGE: lang.split('-')[0] } : {}),
    },
    args: [
      ...chromiumArgs(extension),
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--window-size=${WINDOW.width},${WINDOW.height}`,
      '--window-position=0,0',
      // A full screen has no tabs, whose wheel would be drawn thirty times a second while a page loads.
      ...(display ? [] : ['--start-fullscreen', `--screen-info={${WINDOW.width}x${WINDOW.height}}`]),
      // Chromium has its own words by language, not by country.
      ...(lang ? [`--lang=${lang.split('-')[0]}`, `--accept-lang=${lang}`] : []),
      ...(dark ? ['--force-dark-mode'] : []),
      ...args,
    ],
    timeout: 30_000,
  });
}

function browserOf(context: BrowserContext): Browser {
  const browser = context.browser();
  if (!browser) throw new Error('The browser of this context has gone.');
  return browser;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers().at(-1) ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
}

async function triggerAction(cdp: CDPSession, id: string, page: Page): Promise<void> {
  await page.bringToFront();
  // Playwright's types do not know these two commands in their present form.
  const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>;
  const { targetInfos } = (await send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: { targetId: string; url: string }[];
  };
  const tabs = targetInfos.filter((target) => target.url === page.url());
  if (tabs.length !== 1) throw new Error(`${tabs.length} tabs show ${page.url()}, one was expected.`);
  await send('Extensions.triggerAction', { id, targetId: tabs[0]?.targetId });
}

/**
 * Panel and popup, unlike a tab, are not what the debugger lists under a tab of the browser's window. Where one went and
 * another came, the last is meant.
 */
function nativePage(context: BrowserContext, url: string): Promise<Page> {
  return until(`the native page ${url}`, async () => {
    for (const page of context.pages().reverse())
      if (page.url().split(/[?#]/)[0] === url && !(await isTab(page))) return page;
    return undefined;
  });
}

async function isTab(page: Page): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const inWindow = await session.send('Browser.getWindowForTarget').then(
    () => true,
    () => false,
  );
  await session.detach();
  return inWindow;
}
