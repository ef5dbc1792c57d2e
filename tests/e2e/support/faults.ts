/** Real faults: a browser or a worker that is killed, files that are overwritten, a store that somebody else writes into. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { build } from 'vite';
import type { Chromium } from './browser.ts';
import { until } from './until.ts';

declare global {
  var fill: (count: number) => Promise<void>;
}

const browserOf = (chromium: Chromium): Promise<CDPSession> => {
  const browser = chromium.context.browser();
  if (!browser) throw new Error('The browser has gone.');
  return browser.newBrowserCDPSession();
};

/** Ends the browser with no warning at all. */
export async function killBrowser(chromium: Chromium): Promise<void> {
  const { processInfo } = await (await browserOf(chromium)).send('SystemInfo.getProcessInfo');
  const main = processInfo.find((one) => one.type === 'browser');
  if (!main) throw new Error('The browser has no process.');
  const gone = new Promise((done) => chromium.context.once('close', done));
  process.kill(main.id, 'SIGKILL');
  await gone;
}

/** Ends the extension's worker wherever it is in its work; returns once none runs. */
export async function killWorker(chromium: Chromium): Promise<void> {
  const browser = await browserOf(chromium);
  const workers = async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.filter((one) => one.type === 'service_worker');
  };
  for (const one of await workers()) await browser.send('Target.closeTarget', { targetId: one.targetId });
  await until('the worker to stop', async () => (await workers()).length === 0 || undefined);
}

/** Overwrites the files of a profile's databases of that extension, whose browser is closed. Returns how many. */
export function spoilFiles(profile: string, id: string): number {
  const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
  const files = readdirSync(folder).filter((one) => /\.(log|ldb)$|^MANIFEST/.test(one));
  for (const file of files) writeFileSync(join(folder, file), Buffer.alloc(4096, 0xa5));
  return files.length;
}

/** A page of the extension's origin with nothing of ours running in it: an image. */
export const bystander = (chromium: Chromium): Promise<Page> => chromium.openTab('icons/16.png');

/** Fills the store with so many objectives, by moves that people could have made and through the product's own writes. */
export async function fillStore(chromium: Chromium, count: number): Promise<void> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, '../../../scripts/bench/fill.ts'),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [first] = [made].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('What fills the store could not be bundled.');
  const page = await chromium.openTab('popup.html');
  await page.evaluate(chunk.code);
  await page.evaluate((size) => globalThis.fill(size), count);
  await page.close();
}

/** Everything in the store, read past the product. */
export function readStore(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((done, fail) => {
        const opening = indexedDB.open('esito');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const tx = db.transaction(names);
          const all: Record<string, unknown[]> = {};
          for (const name of names) {
            const reading = tx.objectStore(name).getAll();
            reading.onsuccess = () => {
              all[name] = reading.result;
            };
          }
          tx.oncomplete = () => {
            db.close();
            done({ ...all, version: [db.version] });
          };
        };
      }),
  );
}

/** Puts rows into the store past the product, as a fault of another version would. */
export function writeStore(
  page: Page,
  rows: readonly { table: string; value: unknown; key?: string }[],
): Promise<void> {
  return page.evaluate(
    (put) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('esito');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(
            put.map((one) => one.table),
            'readwrite',
          );
          for (const { table, value, key } of put) tx.objectStore(table).put(value, key);
          tx.oncomplete = () => {
            db.close();
            done();
          };
          tx.onabort = () => fail(tx.error);
        };
      }),
    rows,
  );
}

type Made = { name: string; keyPath?: string; indexes?: [string, string | string[], boolean?][] };

/** The tables as version 3 had them. */
export const THIRD: readonly Made[] = [
  { name: 'moves', keyPath: 'id', indexes: [['objective', 'move.objective']] },
  { name: 'objectives', keyPath: 'ref', indexes: [['message', 'messages', true]] },
  { name: 'drafts', keyPath: 'draft.key' },
  { name: 'outgoing', keyPath: 'id' },
  { name: 'profile' },
  { name: 'forgotten', keyPath: 'id', indexes: [['objective', 'objective']] },
  {
    name: 'rows',
    keyPath: 'key',
    indexes: [
      ['place', ['group', 'order']],
      ['people', 'people', true],
      ['about', 'about', true],
    ],
  },
  { name: 'texts', keyPath: 'key' },
  { name: 'stale', keyPath: 'key' },
];

/** Makes a store past the product, as another version would have left it. */
export function makeStore(
  page: Page,
  version: number,
  tables: readonly Made[],
  rows: Readonly<Record<string, readonly unknown[]>>,
): Promise<void> {
  const wanted = tables.map((one) => ({ ...one, rows: rows[one.name] ?? [] }));
  return page.evaluate(
    ([number, all]) => {
      const make = (db: IDBDatabase, { name, keyPath, indexes = [], rows: put }: (typeof all)[number]) => {
        const table = db.createObjectStore(name, keyPath ? { keyPath } : {});
        for (const [index, path, multiEntry = false] of indexes)
          table.createIndex(index, path, { multiEntry });
        for (const row of put) table.put(row, keyPath ? undefined : 'me');
      };
      return new Promise<void>((done, fail) => {
        const opening = indexedDB.open('esito', number);
        opening.onerror = () => fail(opening.error);
        opening.onupgradeneeded = () => {
          for (const one of all) make(opening.result, one);
        };
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      });
    },
    [version, wanted] as const,
  );
}

/** Deletes the store past the product, from wherever a page of its origin is open. */
export function deleteStore(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const deleting = indexedDB.deleteDatabase('esito');
        deleting.onsuccess = () => done();
        deleting.onerror = () => fail(deleting.error);
      }),
  );
}
