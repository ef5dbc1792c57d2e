/**
 * A conversation of 5,000 messages in a webmail that nobody described, whose page changes 10,000 times a second: what our
 * script adds to it while nobody asks, and what one look at it takes. Beside an empty extension, in turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { allowSite } from '../../tests/e2e/support/allowed.ts';
import { type Chromium, launch } from '../../tests/e2e/support/browser.ts';
import { openSite } from '../../tests/e2e/support/site.ts';
import { until } from '../../tests/e2e/support/until.ts';
import { emptyExtension } from './extensions.ts';
import { median } from './median.ts';

const MESSAGES = 5000;
/** Changes in one go, and how often in a second. */
const CHANGES = 100;
const TIMES = 100;
/** The page is left alone so long, in milliseconds; its own first picture is drawn by then. */
const DRAWN = 4000;
const QUIET = 2000;

export type ThreadFigures = { readonly thread: { longTasks: number; readMs: number } };

/** What a worker of an extension knows; nothing here has types for it. */
declare const chrome: {
  tabs: {
    query(what: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

function pageOf(): string {
  const message = (number: number) => `<article class="mail-message"><header><b>Sara Conti</b>
    &lt;sara@conti.test&gt; <time datetime="2026-11-20T10:00">20 Nov 2026, 10:00</time>
    <div>To: clara@hotel.test</div></header><div class="mail-body"><p>Message ${number}: which colour do you want?</p></div></article>`;
  const all = Array.from({ length: MESSAGES }, (_, at) => message(at + 1)).join('');
  return `<html lang="en"><title>Linen – Mail</title><main><h1>Linen</h1>${all}<p id="now"></p></main><script>
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: 'longtask' });
    setInterval(() => {
      for (let at = 0; at < ${CHANGES}; at++) document.querySelector('#now').dataset.at = String(at);
    }, ${1000 / TIMES});
  </script></html>`;
}

type Look = { readonly longTasks: number; readonly readMs: number };

async function look({ context, worker }: Chromium, url: string, isOurs: boolean): Promise<Look> {
  const page = await context.newPage();
  await page.goto(url);
  await pause(DRAWN);
  await page.evaluate(() => globalThis.tasks.splice(0));
  await pause(QUIET);
  const longTasks = await page.evaluate(() => globalThis.tasks.splice(0).length);
  const readMs = isOurs ? await read(await worker(), url) : 0;
  await page.close();
  return { longTasks, readMs };
}

const read = (worker: Awaited<ReturnType<Chromium['worker']>>, url: string): Promise<number> =>
  until('an answer from the page', () =>
    worker.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === address)?.id ?? 0;
      const before = performance.now();
      const open = (await chrome.tabs.sendMessage(tab, { esito: 'read' })) as { is: string };
      return open.is === 'message' ? performance.now() - before : undefined;
    }, url),
  );

/** Measures `rounds` times; the first only warms up. */
export async function measureThread(extension: string, rounds: number): Promise<ThreadFigures> {
  const site = await openSite(pageOf());
  const profile = mkdtempSync(join(tmpdir(), 'esito-thread-'));
  allowSite(profile, extension, site.url);
  const empty = emptyExtension();
  const ours = await launch({ extension, profile });
  const none = await launch({ extension: empty.dir });
  const looks: Look[] = [];
  try {
    for (let round = 0; round <= rounds; round++) {
      const without = await look(none, site.url, false);
      const one = await look(ours, site.url, true);
      if (round > 0) looks.push({ ...one, longTasks: one.longTasks - without.longTasks });
    }
  } finally {
    for (const one of [ours, none]) await one.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    empty.remove();
    site.close();
  }
  const middle = (name: keyof Look): number => Math.round(median(looks.map((one) => one[name])) * 10) / 10;
  return {
    thread: { longTasks: middle('longTasks'), readMs: middle('readMs') },
  };
}
