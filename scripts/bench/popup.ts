/** How long the popup takes to its first row, and a search in it, with few objectives and with many. */
import type { Page } from 'playwright';
import { type Chromium, launch } from '../../tests/e2e/support/browser.ts';
import { median } from './median.ts';

const SIZES = [10, 1000, 10_000] as const;
const WORDS = [
  'menu number 77',
  'lake',
  'sara conti 7 invoices',
  'terrace phone',
  'week 12',
  'nothing of it',
];

declare global {
  var painted: number | undefined;
  var answered: number[];
}

export type PopupFigures = {
  readonly popup: Record<string, { paintMs: number } | number>;
  readonly search: { ms: number; worstMs: number };
  readonly append: { ms: number };
};

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

/** A page of the extension that can be asked what `inside.ts` offers. */
export async function insidePage(chromium: Chromium, code: string, path = 'popup.html'): Promise<Page> {
  const page = await chromium.openTab(path);
  await page.evaluate(code);
  return page;
}

async function filled(extension: string, count: number, code: string): Promise<Chromium> {
  const chromium = await launch({ extension });
  const page = await insidePage(chromium, code);
  await page.evaluate((size) => globalThis.inside.fill(size), count);
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
async function search(page: Page, rounds: number): Promise<number[]> {
  await page.evaluate(() => {
    globalThis.answered = [];
  });
  for (let round = 0; round < rounds; round++) {
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

export async function measurePopup(extension: string, code: string, rounds: number): Promise<PopupFigures> {
  const browsers: Chromium[] = [];
  try {
    for (const size of SIZES) browsers.push(await filled(extension, size, code));
    const times = SIZES.map((): number[] => []);
    // In turns, so that a busy moment of the machine is everybody's. The first round only warms up.
    for (let round = 0; round <= rounds; round++)
      for (const [at, chromium] of browsers.entries()) {
        const time = await paint(chromium);
        if (round > 0) times[at]?.push(time);
      }
    const most = browsers.at(-1) as Chromium;
    const page = await whole(most);
    const searched = await search(page, rounds);
    const tasks = await scroll(page);
    await page.close();
    // Where no inbox is open: one with 10,000 rows reads them again after each move, and a write waits for that.
    const asked = await insidePage(most, code, 'manifest.json');
    const appended = await asked.evaluate((times) => globalThis.inside.append(times), 2 * rounds);
    const sizes = SIZES.map((size, at) => [size, { paintMs: median(times[at] ?? []) }]);
    return {
      popup: {
        ...Object.fromEntries(sizes),
        scrollLongTasks: tasks.length,
        scrollLongestMs: Math.max(0, ...tasks),
      },
      search: { ms: median(searched), worstMs: Math.round(Math.max(...searched)) },
      append: { ms: median(appended) },
    };
  } finally {
    await Promise.all(browsers.map((one) => one.close()));
  }
}
