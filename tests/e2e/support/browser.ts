import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  const outside: Browser[] = [];
  const native = async (kind: NativeKind, path: string) => {
    if (kind === 'POPUP') await opened(worker, kind);
    const browser = await connectOutside(profile);
    outside.push(browser);
    return nativePage(context, browser, `chrome-extension://${id}/${path}`);
  };
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
    nativePanel: () => native('SIDE_PANEL', 'sidepanel.html'),
    popup: () => native('POPUP', 'popup.html'),
    close: async () => {
      await Promise.all(outside.map((browser) => browser.close()));
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
    // The browser's own setting, not an emulated one: panel and popup are outside what Playwright emulates.
    colorScheme: null,
    locale: lang,
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

/** What a worker knows in Chromium; nothing here has types for it. */
declare const chrome: {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
};

type NativeKind = 'SIDE_PANEL' | 'POPUP';

/** Looks through the extension's own eyes: a debugger that connects while a popup opens would close it. */
function opened(worker: () => Promise<Worker>, kind: NativeKind): Promise<true> {
  return until(`the native ${kind}`, async () => {
    const alive = await worker();
    const count = await alive.evaluate(
      async (contextType) => (await chrome.runtime.getContexts({ contextTypes: [contextType] })).length,
      kind,
    );
    return count > 0 || undefined;
  });
}

/** Panel and popup are no pages to the connection that launched the browser; to a second one they are. */
async function connectOutside(profile: string): Promise<Browser> {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  // Without a listener this connection would refuse every question of a page before the first one can answer it.
  for (const context of browser.contexts()) context.on('dialog', () => {});
  return browser;
}

function nativePage(inside: BrowserContext, outside: Browser, url: string): Promise<Page> {
  return until(`the native page ${url}`, async () => {
    const tabs = new Set(await Promise.all(inside.pages().map(targetOf)));
    const pages = outside.contexts().flatMap((context) => context.pages());
    for (const page of pages.filter((candidate) => candidate.url().split(/[?#]/)[0] === url)) {
      if (tabs.has(await targetOf(page))) continue;
      // Playwright would show it in light colours whatever the browser is set to.
      await page.emulateMedia({ colorScheme: null });
      return page;
    }
    return undefined;
  });
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
