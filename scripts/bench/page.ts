/**
 * What a page of the webmail pays: the same page in three browsers, in turns: with an empty extension, with Esito, and
 * with the reference script. What is told is each one's figure less the empty one's of the same round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { allowSite } from '../../tests/e2e/support/allowed.ts';
import { type Chromium, launch } from '../../tests/e2e/support/browser.ts';
import { signsOn } from '../../tests/e2e/support/signs.ts';
import { until } from '../../tests/e2e/support/until.ts';
import { emptyExtension, referenceExtension } from './extensions.ts';
import type { Inside } from './inside.ts';
import { ACCOUNT, CLIENT, type Mailbox, openMailbox, SUBJECT } from './mailbox.ts';
import { median, medianBeyond } from './median.ts';

/** After the page has loaded: the chip stands by then, and what is put off a moment has run. */
const QUIET = 1500;

/** What the bench's pages keep for us to read. */
declare global {
  var inside: Inside;
  var tasks: number[];
}

/** One look at the page, in milliseconds, bytes and counts. */
type Cost = {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly longTasks: number;
  readonly heapBytes: number;
  readonly nodes: number;
};

export type PageFigures = {
  readonly contentScript: { scriptMs: number; taskMs: number; longTasks: number; heapBytes: number };
  readonly reference: { scriptMs: number; taskMs: number };
  readonly page: { nodes: number; addedNodes: number; scriptMs: number; taskMs: number };
};

/** In the page before its own scripts: notes its long tasks. */
function watchTasks(): void {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: 'longtask' });
}

/** The browser of somebody who has allowed the mailbox, with an objective in the message that is open there. */
export async function withObjective(extension: string, code: string, mailbox: Mailbox): Promise<Home> {
  const profile = mkdtempSync(join(tmpdir(), 'esito-bench-'));
  allowSite(profile, extension, mailbox.url);
  const chromium = await launch({ extension, profile });
  const page = await chromium.openTab('popup.html');
  await page.evaluate(code);
  const place = { message: mailbox.key, subject: SUBJECT, client: CLIENT, assistant: ACCOUNT };
  await page.evaluate((given) => globalThis.inside.settle(given), place);
  await page.close();
  const close = async () => {
    await chromium.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { chromium, close };
}

export type Home = { readonly chromium: Chromium; close(): Promise<void> };

/** Until the chip stands by the message; the page's own script cannot look into it. */
export const chipShown = (page: Page): Promise<true> =>
  until('the chip in the page', async () =>
    (await signsOn(page)).some((words) => words.includes('The kitchen can be refitted')) ? true : undefined,
  );

async function look(chromium: Chromium, url: string, isOurs: boolean): Promise<Cost> {
  const page = await chromium.context.newPage();
  const session = await page.context().newCDPSession(page);
  // The thread's own clock: what others on the machine took from it is not the page's cost.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  // Nothing of the page is looked at meanwhile: whoever looks puts a script of their own into it.
  await pause(QUIET);
  const before = await metricsOf(session);
  const longTasks = await page.evaluate(() => globalThis.tasks.length);
  await session.send('HeapProfiler.collectGarbage');
  const after = await metricsOf(session);
  if (isOurs) await chipShown(page);
  await page.close();
  return {
    scriptMs: (before.ScriptDuration ?? Number.NaN) * 1000,
    taskMs: (before.TaskDuration ?? Number.NaN) * 1000,
    longTasks,
    heapBytes: after.JSHeapUsedSize ?? Number.NaN,
    nodes: after.Nodes ?? Number.NaN,
  };
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Measures `rounds` times; the first time in each browser only warms it up. */
export async function measurePage(extension: string, code: string, rounds: number): Promise<PageFigures> {
  const mailbox = await openMailbox();
  const [empty, reference] = [emptyExtension(), referenceExtension()];
  const closing: (() => Promise<void> | void)[] = [mailbox.close, empty.remove, reference.remove];
  try {
    const ours = await withObjective(extension, code, mailbox);
    closing.unshift(ours.close);
    const others: Chromium[] = [];
    for (const { dir } of [empty, reference]) {
      const chromium = await launch({ extension: dir });
      closing.unshift(chromium.close);
      others.push(chromium);
    }
    const [none, other] = others as [Chromium, Chromium];
    await seeChip(ours.chromium, mailbox.url);
    for (const { context } of [none, ours.chromium, other]) await context.addInitScript(watchTasks);
    const costs: { none: Cost[]; ours: Cost[]; other: Cost[] } = { none: [], ours: [], other: [] };
    for (let round = 0; round <= rounds; round++) {
      const one = {
        none: await look(none, mailbox.url, false),
        ours: await look(ours.chromium, mailbox.url, true),
        other: await look(other, mailbox.url, false),
      };
      if (round > 0) for (const name of ['none', 'ours', 'other'] as const) costs[name].push(one[name]);
    }
    return figuresOf(costs);
  } finally {
    for (const close of closing) await close();
  }
}

/** The chip says what it should, before anything is measured. */
async function seeChip(chromium: Chromium, url: string): Promise<void> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await chipShown(page);
  await page.close();
}

function figuresOf({ none, ours, other }: { none: Cost[]; ours: Cost[]; other: Cost[] }): PageFigures {
  const beyond = (costs: Cost[], name: keyof Cost): number =>
    medianBeyond(
      costs.map((cost) => cost[name]),
      none.map((cost) => cost[name]),
    );
  const alone = (name: keyof Cost): number => median(none.map((cost) => cost[name]));
  return {
    contentScript: {
      scriptMs: beyond(ours, 'scriptMs'),
      taskMs: beyond(ours, 'taskMs'),
      longTasks: beyond(ours, 'longTasks'),
      heapBytes: beyond(ours, 'heapBytes'),
    },
    reference: { scriptMs: beyond(other, 'scriptMs'), taskMs: beyond(other, 'taskMs') },
    page: {
      nodes: alone('nodes'),
      addedNodes: beyond(ours, 'nodes'),
      scriptMs: alone('scriptMs'),
      taskMs: alone('taskMs'),
    },
  };
}
