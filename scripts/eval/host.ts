// `npm run --silent eval -- host FILE.html URL`: what the built extension reads on a saved page, as one line of JSON.
// The page is loaded at its true address, with its scripts and the network off; everything else is as on a person's computer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';
import type { Described, Open, OpenMessage } from '../../lib/hosts/host.ts';
import { asPlain } from '../../lib/hosts/text.ts';
import { allowSite } from '../../tests/e2e/support/allowed.ts';
import { chromiumArgs } from '../chromium.ts';
import { Stop } from './stop.ts';

const root = resolve(import.meta.dirname, '../..');
const BUILT = join(root, '.output', 'chrome-mv3');
const SOURCES = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json'];
/** How long the extension may take to put its script into the page and to answer. */
const PATIENCE = 20_000;

/** What a worker of an extension knows; nothing here has types for it. */
declare const chrome: {
  scripting: { executeScript(what: object): Promise<unknown> };
  tabs: {
    query(what: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

/** What was read, and how. */
type Line = { readonly line: ReturnType<typeof lineOf>; readonly described: string };

/** Prints what the extension reads in `FILE.html` at `URL`. */
export async function runHost(args: readonly string[]): Promise<void> {
  const how = args.includes('--how');
  const [file, url] = args.filter((one) => one !== '--how');
  if (!file || !url || !URL.canParse(url) || !/^https?:/.test(url))
    throw new Stop('Usage: npm run --silent eval -- host FILE.html URL [--how]');
  if (!existsSync(file)) throw new Stop(`There is no file ${file}.`);
  build();
  const { line, described } = await readSaved(resolve(file), url);
  process.stdout.write(`${JSON.stringify(line)}\n`);
  if (how) console.error(described);
}

/** Builds the extension where nothing was built yet, or what it is built from is younger. */
function build(): void {
  const made = existsSync(join(BUILT, 'manifest.json')) ? statSync(join(BUILT, 'manifest.json')).mtimeMs : 0;
  if (Math.max(...SOURCES.map((one) => youngest(join(root, one)))) <= made) return;
  // What is printed is for programs: what the build says goes where errors go.
  execFileSync(join(root, 'node_modules', '.bin', 'wxt'), ['build'], { cwd: root, stdio: ['ignore', 2, 2] });
}

function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

/** Loads a saved page at its address in a browser of its own that has the extension and may read this site. */
async function readSaved(file: string, url: string): Promise<Line> {
  const reader = await openReader(url);
  try {
    return await reader.read(file, url);
  } finally {
    await reader.close();
  }
}

/** A browser that reads saved pages of the sites that `allowed` stands for. */
export async function openReader(allowed: string, extension = BUILT) {
  const profile = mkdtempSync(join(tmpdir(), 'esito-host-'));
  allowSite(profile, extension, allowed);
  const context = await open(profile, extension);
  return {
    read: (file: string, url: string): Promise<Line> => readIn(context, file, url),
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function open(profile: string, extension: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    viewport: { width: 1360, height: 900 },
    args: [...chromiumArgs(extension), '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

async function readIn(context: BrowserContext, file: string, url: string): Promise<Line> {
  const page = await context.newPage();
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const html = readFileSync(file);
  const { href } = new URL(url.replace(/#.*$/, ''));
  await context.route('**/*', (route, request) => {
    const own = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!own || request.url().replace(/#.*$/, '') !== href) return route.abort(own ? 'aborted' : 'failed');
    return route.fulfill({
      body: html,
      contentType: `text/html${encodingOf(html)}`,
      headers: { 'content-security-policy': "script-src 'none'" },
    });
  });
  try {
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    const [read, described] = await answersFrom(worker, page.url());
    return { line: lineOf(read, described), described: described.text };
  } finally {
    await page.close();
    await context.unroute('**/*');
  }
}

/** Saved pages are UTF-8, but for old ones that say otherwise themselves. */
const encodingOf = (html: Buffer): string =>
  /<meta[^>]+charset=["']?(?!utf-?8)[\w-]+/i.test(html.toString('latin1', 0, 4096)) ? '' : '; charset=utf-8';

/** Asks as the panel does, by the extension's own messages, as soon as its script stands in the page. */
async function answersFrom(worker: Worker, url: string): Promise<[Open, Described]> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const answers = await worker.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address)?.id;
      if (tab === undefined) return undefined;
      try {
        const read = await chrome.tabs.sendMessage(tab, { esito: 'read' });
        // As the panel does before it asks for a report.
        const files = ['content-scripts/brought.js'];
        await chrome.scripting.executeScript({ target: { tabId: tab }, files });
        return [read, await chrome.tabs.sendMessage(tab, { esito: 'describe' })];
      } catch {
        return undefined;
      }
    }, url);
    if (answers) return answers as [Open, Described];
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Stop('The extension did not answer from this page.');
}

/** What is printed: what was read, and null for what was not. */
function lineOf(open: Open, described: Described) {
  const message = open.is === 'message' ? open.message : undefined;
  const { tool, sure } = message ?? described;
  const fields = message ? fieldsOf(message) : NOTHING;
  const unread = Object.entries(fields).filter(([, value]) => value === null || Object(value).length === 0);
  const known = message && !message.sure;
  return {
    host: tool,
    confidence: known ? 1 : (sure?.all ?? 0),
    ...fields,
    messageId: message?.names?.message ?? null,
    threadId: message?.names?.thread ?? null,
    permalink: message?.link ?? null,
    replyEditor: { found: described.editor !== undefined, kind: described.editor ?? null },
    unread: unread.map(([name]) => name),
  };
}

const NOTHING = { subject: null, from: null, to: [], date: null, body: null };

function fieldsOf({ subject, from, author, to, date, blocks }: OpenMessage) {
  const named = ({ name = null, address = null }: { name?: string | null; address?: string | null }) => ({
    name,
    address,
  });
  const sender = from ?? (author ? { name: author } : undefined);
  return {
    subject: subject || null,
    from: sender ? named(sender) : null,
    to: to.map(named),
    date: date?.shown ?? null,
    body: asPlain(blocks) || null,
  };
}
