/**
 * Measures what must stay quick, on the package as it is shipped, and prints one JSON: medians over {@link ROUNDS} of one run,
 * in milliseconds. Figures of a busy machine are worth little: `load` says how busy it was.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { type Chromium, launch } from '../tests/e2e/support/browser.ts';
import { unpack } from '../tests/e2e/support/extension.ts';

const ROUNDS = 12;
const SIZES = [10, 1000, 10_000] as const;
const ROOT = resolve(import.meta.dirname, '..');
const WORDS = [
  'menu number 77',
  'lake',
  'sara conti 7 invoices',
  'terrace phone',
  'week 12',
  'nothing of it',
];

/** What the bench page keeps for us to read. */
declare global {
  var painted: number | undefined;
  var answered: number[];
  var tasks: number[];
  var fill: (count: number) => Promise<void>;
}

/** In every page before its own scripts: when the first row was painted, how long a keystroke took, which tasks were long. */
function watch(): void {
  globalThis.answered = [];
  globalThis.tasks = [];
  /** After the next frame is on its way to the screen. */
  const shown = (then: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    });
  };
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.objective-row')) return;
    observer.disconnect();
    shown(() => {
      globalThis.painted = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
  addEventListener(
    'input',
    (event) => shown(() => globalThis.answered.push(performance.now() - event.timeStamp)),
    true,
  );
  new PerformanceObserver((list) => {
    globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: 'longtask' });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const one = sorted[middle] ?? Number.NaN;
  const value = sorted.length % 2 ? one : (one + (sorted[middle - 1] ?? Number.NaN)) / 2;
  return Math.round(value * 10) / 10;
}

/** The code that fills the store, as one script. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(ROOT, 'scripts/bench/fill.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [made].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The bench could not be bundled.');
  return chunk.code;
}

async function filled(extension: string, count: number, code: string): Promise<Chromium> {
  const chromium = await launch({ extension });
  const page = await chromium.openTab('popup.html');
  await page.evaluate(code);
  await page.evaluate((size) => globalThis.fill(size), count);
  await page.close();
  await chromium.context.addInitScript(watch);
  return chromium;
}

async function paint(chromium: Chromium): Promise<number> {
  const page = await chromium.openTab('popup.html');
  const handle = await page.waitForFunction(() => globalThis.painted);
  const time = (await handle.jsonValue()) as number;
  await page.close();
  return time;
}

/** The popup with everything read: a search says how much it found only then. */
async function whole(chromium: Chromium): Promise<Page> {
  const page = await chromium.openTab('popup.html');
  await page.getByRole('searchbox').fill('menu');
  await page.getByText(/objectives found/).waitFor({ state: 'attached', timeout: 60_000 });
  await page.getByRole('searchbox').fill('');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  return page;
}

/** From the keystroke, or the pasted words, to the picture with what was found. */
async function search(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    globalThis.answered = [];
  });
  for (let round = 0; round < ROUNDS; round++) {
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(WORDS[round % WORDS.length] ?? '');
    await page.waitForFunction((count) => globalThis.answered.length > count, round);
  }
  return page.evaluate(() => globalThis.answered);
}

/** From the top to the end of the list, one step a frame. */
async function scroll(page: Page): Promise<number[]> {
  await page.getByRole('searchbox').fill('number');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  return page.evaluate(async () => {
    globalThis.tasks = [];
    for (let step = 0; step < 400; step++) {
      scrollBy({ top: step < 200 ? 480 : 4800 });
      await new Promise((done) => requestAnimationFrame(done));
    }
    await new Promise((done) => setTimeout(done, 300));
    return globalThis.tasks;
  });
}

async function bench(): Promise<void> {
  if (!process.env.ESITO_CHROME_ZIP) {
    execFileSync('npx', ['wxt', 'zip'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    process.env.ESITO_CHROME_ZIP = resolve(ROOT, '.output/esito-0.1.0-chrome.zip');
  }
  const extension = unpack();
  const code = await bundled();
  const browsers: Chromium[] = [];
  try {
    for (const size of SIZES) browsers.push(await filled(extension.dir, size, code));
    const times = SIZES.map((): number[] => []);
    // In turns, so that a busy moment of the machine is everybody's. The first round only warms up.
    for (let round = 0; round <= ROUNDS; round++)
      for (const [at, chromium] of browsers.entries()) {
        const time = await paint(chromium);
        if (round > 0) times[at]?.push(time);
      }
    const page = await whole(browsers.at(-1) as Chromium);
    const searched = await search(page);
    const tasks = await scroll(page);
    const sizes = SIZES.map((size, at) => [size, { paintMs: median(times[at] ?? []) }]);
    const result = {
      popup: {
        ...Object.fromEntries(sizes),
        scrollLongTasks: tasks.length,
        scrollLongestMs: Math.max(0, ...tasks),
      },
      search: { ms: median(searched), worstMs: Math.round(Math.max(...searched)) },
      rounds: ROUNDS,
      machine: { cores: cpus().length, load: loadavg().map((one) => Math.round(one * 10) / 10) },
    };
    console.log(JSON.stringify(result));
  } finally {
    await Promise.all(browsers.map((one) => one.close()));
    extension.remove();
  }
}

await bench();
