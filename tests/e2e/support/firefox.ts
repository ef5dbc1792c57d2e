/**
 * Firefox with the packed extension, its own sidebar and popup among the pages. What only the browser's window shows is
 * read there, with the access that Firefox gives to whoever starts it with `--remote-allow-system-access`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Bidi, connectFirefox } from './bidi.ts';
import { builtZip } from './extension.ts';
import {
  answerWith,
  asContext,
  choose,
  focus,
  isOpen,
  MENU_OPEN,
  POPUP,
  pressAction,
  pressKeys,
  QUESTION,
  SIDEBAR,
  SNAPSHOT,
} from './firefox-window.ts';
import { until } from './until.ts';
import { View } from './view.ts';
import { isWanted } from './wanted.ts';

/** As the manifest names it, and where its pages are in every profile of ours. */
const ID = 'esito@esito.test';
const UUID = 'e5170e51-70e5-4170-8e51-70e5170e5170';

export interface Firefox {
  /** The tab that was there at the start. */
  page: View;
  /** The practice mailbox, where it was kept open. */
  welcome(): View;
  /** The tab that was opened last. */
  newestTab(): Promise<View>;
  closeTab(tab: View): Promise<void>;
  /** What was downloaded under this name, once it is whole. */
  downloaded(name: string): Promise<string>;
  /** Opens an address of the extension in a tab. */
  openTab(path: string): Promise<View>;
  /** Presses the toolbar button. Answers with its popup. */
  openPopup(): Promise<View>;
  /** The sidebar, once it shows the extension's panel. */
  sidebar(): Promise<View>;
  /** Whether a sidebar of ours is open, as the browser's window knows it. */
  isSidebarOpen(): Promise<boolean>;
  closeSidebar(): Promise<void>;
  /** Presses Alt and Shift with a letter, in the window and not in the page. */
  shortcut(letter: string): Promise<void>;
  /** Chooses an entry of the open context menu by its words. */
  chooseInMenu(label: string): Promise<void>;
  /** The words of the question that the browser asks beside its address bar, once it does. */
  question(): Promise<string>;
  /** Presses the first or the second button of that question. */
  answerQuestion(button: 'button' | 'secondaryButton'): Promise<void>;
  /** Evaluates in the browser's own window. */
  inWindow<T>(expression: string): Promise<T>;
  /** A picture of the whole window, sidebar included. */
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

/** The Firefox that Debian has, or the one in FIREFOX_PATH. */
const firefoxPath = (): string => process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** Why there can be no Firefox here, in a sentence; nothing where there can. */
export function whyNoFirefox(): string | undefined {
  return existsSync(firefoxPath())
    ? undefined
    : `${firefoxPath()} is missing; on Debian it is in the package firefox-esr.`;
}

/** Quiet: no questions, no pages of its own, no requests of its own. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.translations.enable': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'signon.rememberSignons': false,
  'termsofuse.acceptedVersion': 999,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
};

/** Starts Firefox with the package that this run built. The practice mailbox, which it opens, is closed unless it is kept. */
export async function launchFirefox(
  preferences: Record<string, string | number | boolean> = {},
  keepWelcome = false,
): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'esito-firefox-'));
  const downloads = { 'browser.download.folderList': 2, 'browser.download.dir': profile };
  const lines = Object.entries({ ...PREFERENCES, ...downloads, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const size = ['--width', '1360', '--height', '840'];
  const bidi = await connectFirefox(
    firefoxPath(),
    ['--headless', '--remote-allow-system-access', '--profile', profile, ...size, 'about:blank'],
    // As root it refuses a home that is somebody else's.
    { HOME: profile },
  );
  const [tab] = await contextsOf(bidi, {});
  const [window] = await contextsOf(bidi, { 'moz:scope': 'chrome' });
  if (!tab || !window) throw new Error('Firefox opened no window.');
  const inWindow = <T>(expression: string) => bidi.evaluate<T>(window, expression);
  await bidi.send('webExtension.install', {
    extensionData: { type: 'archivePath', path: builtZip('ESITO_FIREFOX_ZIP') },
  });
  const welcome = await welcomeOf(bidi);
  if (!keepWelcome) await bidi.send('browsingContext.close', { context: welcome });
  const inTab = (context: string): View =>
    new View(bidi, context, async () => {
      await bidi.send('browsingContext.activate', { context });
      await inWindow('gBrowser.selectedBrowser.focus()');
    });
  // Firefox may move what is loading to another place, so each look begins at the beginning.
  const native = (what: string, browser: string): Promise<View> =>
    until(what, async () => {
      const context = await inWindow<string | null>(asContext(browser));
      const view = context ? new View(bidi, context, () => inWindow(focus(context))) : undefined;
      return view && (await isDrawn(view)) ? view : undefined;
    });
  const question = () =>
    until('the question', async () => (await inWindow<string | null>(QUESTION)) ?? undefined);
  return {
    page: inTab(tab),
    welcome: () => inTab(welcome),
    newestTab: async () => inTab((await contextsOf(bidi, {})).at(-1) ?? tab),
    closeTab: async ({ context }) => {
      await bidi.send('browsingContext.close', { context });
    },
    downloaded: (name) =>
      until(`the download ${name}`, () => {
        const path = join(profile, name);
        return existsSync(path) && !existsSync(`${path}.part`)
          ? readFileSync(path, 'utf8') || undefined
          : undefined;
      }),
    openTab: async (path) => {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      // Of its own pages Firefox never says that they have loaded.
      const url = `moz-extension://${UUID}/${path}`;
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      const view = inTab(context);
      await until(`${url} to be drawn`, async () => (await isDrawn(view)) || undefined);
      return view;
    },
    openPopup: async () => {
      await inWindow(pressAction(ID));
      return native('the popup', POPUP);
    },
    sidebar: () => native('the sidebar', SIDEBAR),
    isSidebarOpen: () => inWindow(isOpen(ID)),
    closeSidebar: () => inWindow('SidebarController.hide()'),
    shortcut: (letter) => inWindow(pressKeys(letter)),
    chooseInMenu: async (label) => {
      await until('the context menu', async () => (await inWindow<boolean>(MENU_OPEN)) || undefined);
      await inWindow(choose(label));
    },
    question,
    answerQuestion: async (button) => {
      await question();
      await until('the question to go', () => inWindow<true | undefined>(answerWith(button)));
    },
    inWindow,
    picture: async (file) => {
      if (!isWanted(file)) return;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Buffer.from((await inWindow<string>(SNAPSHOT)).split(',')[1] ?? '', 'base64'));
    },
    close: async () => {
      await bidi.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function contextsOf(bidi: Bidi, where: object): Promise<string[]> {
  return (await treeOf(bidi, where)).map(({ context }) => context);
}

async function treeOf(bidi: Bidi, where: object): Promise<{ context: string; url: string }[]> {
  const { contexts } = await bidi.send<{ contexts: { context: string; url: string }[] }>(
    'browsingContext.getTree',
    where,
  );
  return contexts;
}

/** The practice mailbox, once the extension has opened it. */
function welcomeOf(bidi: Bidi): Promise<string> {
  return until('the practice mailbox', async () => {
    const there = (await treeOf(bidi, {})).find(({ url }) => url.endsWith('/welcome.html'));
    return there?.context;
  });
}

/** Whether a page of ours has something to show. */
function isDrawn(view: View): Promise<boolean> {
  return view.read<boolean>(`document.querySelector('#root')?.childElementCount > 0`).catch(() => false);
}
