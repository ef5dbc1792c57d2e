/**
 * Measures what must stay light and quick, on the package as it is shipped, and prints one JSON: medians over
 * {@link ROUNDS} of one run. Ends with 1 where a budget is missed (`bench/budgets.ts`). Figures of a busy machine are worth
 * little: `load` says how busy it was.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'vite';
import { builtZip, unpack } from '../tests/e2e/support/extension.ts';
import { judge } from './bench/budgets.ts';
import { scriptBytes, zipBytes } from './bench/package.ts';
import { measurePage } from './bench/page.ts';
import { measurePanel } from './bench/panel.ts';
import { measurePopup } from './bench/popup.ts';
import { measureSlices } from './bench/slices.ts';
import { measureThread } from './bench/thread.ts';

const ROUNDS = 12;
const ROOT = resolve(import.meta.dirname, '..');

/** The code that is put into pages of the extension, as one script. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(ROOT, 'scripts/bench/inside.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [made].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The bench could not be bundled.');
  return chunk.code;
}

const load = () => loadavg().map((one) => Math.round(one * 10) / 10);

/** How far it is; the JSON alone goes to standard output. */
async function tell<T>(what: string, measure: () => Promise<T>): Promise<T> {
  console.error(`${what} …`);
  const figures = await measure();
  console.error(JSON.stringify(figures));
  return figures;
}

async function bench(): Promise<boolean> {
  if (!process.env.ESITO_CHROME_ZIP) {
    execFileSync('npx', ['wxt', 'zip'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    process.env.ESITO_CHROME_ZIP = resolve(ROOT, '.output/esito-0.1.0-chrome.zip');
  }
  const extension = unpack();
  const { dir } = extension;
  try {
    const code = await bundled();
    const before = load();
    const { contentScript, reference, page } = await tell('page', () => measurePage(dir, code, ROUNDS));
    const { popup, search, append } = await tell('popup', () => measurePopup(dir, code, ROUNDS));
    const { panel, fold } = await tell('panel', () => measurePanel(dir, code, ROUNDS));
    const slices = await tell('slices', () => measureSlices(dir, code, ROUNDS));
    // One look takes seconds there, and says enough.
    const { thread } = await tell('thread', () => measureThread(dir, 1));
    const figures = {
      contentScript: { gzBytes: scriptBytes(dir), ...contentScript },
      reference,
      page,
      popup,
      panel,
      fold,
      append,
      search,
      slices,
      thread,
      package: { zipBytes: zipBytes(builtZip('ESITO_CHROME_ZIP')) },
    };
    const budgets = judge(figures);
    const machine = { cores: cpus().length, load: { before, after: load() } };
    console.log(JSON.stringify({ ...figures, rounds: ROUNDS, machine, budgets }));
    return budgets.every(({ ok }) => ok);
  } finally {
    extension.remove();
  }
}

process.exitCode = (await bench()) ? 0 : 1;
