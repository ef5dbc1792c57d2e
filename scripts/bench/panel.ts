/** How long the browser's own side panel takes to show the objective of the open message; and the fold, in a page of ours. */

import { openMailbox } from './mailbox.ts';
import { median } from './median.ts';
import { type Home, withObjective } from './page.ts';
import { insidePage } from './popup.ts';

const MOVES = 100_000;

export type PanelFigures = {
  readonly panel: { paintMs: number };
  readonly fold: { moves: number; ms: number; manyMs: number };
};

/** A click on the chip, and from the panel's own navigation to its largest paint: the objective's title and terms. */
async function paint({ chromium }: Home, url: string): Promise<number> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await page.locator('iframe').contentFrame().locator('[data-esito]').click();
  const panel = await chromium.nativePanel();
  await panel.getByText('The kitchen can be refitted').first().waitFor();
  const time = await panel.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await panel.evaluate(() => window.close()).catch(() => undefined);
  await page.close();
  return time;
}

export async function measurePanel(extension: string, code: string, rounds: number): Promise<PanelFigures> {
  const mailbox = await openMailbox();
  const home = await withObjective(extension, code, mailbox);
  try {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const time = await paint(home, mailbox.url);
      if (round > 0) times.push(time);
    }
    const page = await insidePage(home.chromium, code);
    const fold = (how: 'one' | 'many') =>
      page.evaluate(({ kind, count, all }) => globalThis.inside.fold(kind, count, all), {
        kind: how,
        count: MOVES,
        all: rounds,
      });
    const one = await fold('one');
    const many = await fold('many');
    return {
      panel: { paintMs: median(times) },
      fold: { moves: one.moves, ms: median(one.took), manyMs: median(many.took) },
    };
  } finally {
    await home.close();
    mailbox.close();
  }
}
