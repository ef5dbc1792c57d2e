/** How long the panel keeps its person waiting at a time while it reads a message, the first one after a start among them. */
import { launch } from '../../tests/e2e/support/browser.ts';
import { median } from './median.ts';
import { insidePage } from './popup.ts';
import type { ReadLong } from './reading.ts';

const MEGABYTE = 1_000_000;
const USUAL = 10_000;
/** Browsers that are started anew: in each of them only one message is the first. */
const STARTS = 3;

export type SlicesFigures = {
  /** Of a megabyte: the worst of all later messages, or the median of the first ones where that is more. */
  readonly longestTaskMs: number;
  readonly wholeMs: number;
  /** The very first message of a browser: its expressions are not compiled yet. */
  readonly firstLongestMs: number;
  readonly firstWholeMs: number;
  /** 10 kB to a full draft, all at once. */
  readonly draftMs: number;
};

export async function measureSlices(extension: string, code: string, rounds: number): Promise<SlicesFigures> {
  const first: ReadLong[] = [];
  const later: ReadLong[] = [];
  const drafts: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const chromium = await launch({ extension });
    try {
      const page = await insidePage(chromium, code, 'manifest.json');
      const read = (): Promise<ReadLong> =>
        page.evaluate((size) => globalThis.inside.readLong(size), MEGABYTE);
      first.push(await read());
      for (let round = 0; round < rounds / STARTS; round++) {
        later.push(await read());
        drafts.push(await page.evaluate((size) => globalThis.inside.draftOf(size), USUAL));
      }
    } finally {
      await chromium.close();
    }
  }
  const firstLongestMs = median(first.map((one) => one.longest));
  return {
    longestTaskMs: Math.max(firstLongestMs, ...later.map((one) => Math.round(one.longest))),
    wholeMs: median(later.map((one) => one.whole)),
    firstLongestMs,
    firstWholeMs: median(first.map((one) => one.whole)),
    draftMs: median(drafts),
  };
}
