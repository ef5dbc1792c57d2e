/** How long the panel keeps its person waiting at a time while it reads a message, the first one after a start among them. */
import { launch } from '../../tests/e2e/support/browser.ts';
import { median } from './median.ts';
import { insidePage } from './popup.ts';

const MEGABYTE = 1_000_000;
const USUAL = 10_000;

export type SlicesFigures = {
  /** Of a megabyte, from the first to the last. */
  readonly longestTaskMs: number;
  readonly wholeMs: number;
  /** The very first message of a browser: its expressions are not compiled yet. */
  readonly firstLongestMs: number;
  readonly firstWholeMs: number;
  /** 10 kB to a full draft, all at once. */
  readonly draftMs: number;
};

export async function measureSlices(extension: string, code: string, rounds: number): Promise<SlicesFigures> {
  const chromium = await launch({ extension });
  try {
    const page = await insidePage(chromium, code, 'manifest.json');
    const read = (length: number) => page.evaluate((size) => globalThis.inside.readLong(size), length);
    const first = await read(MEGABYTE);
    const long = [];
    const usual = [];
    for (let round = 0; round < rounds; round++) {
      long.push(await read(MEGABYTE));
      usual.push(await page.evaluate((size) => globalThis.inside.draftOf(size), USUAL));
    }
    return {
      longestTaskMs: Math.round(Math.max(first.longest, ...long.map((one) => one.longest))),
      wholeMs: median(long.map((one) => one.whole)),
      firstLongestMs: Math.round(first.longest),
      firstWholeMs: Math.round(first.whole),
      draftMs: median(usual),
    };
  } finally {
    await chromium.close();
  }
}
