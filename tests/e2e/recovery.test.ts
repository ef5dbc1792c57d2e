/** What the store goes through, on the built extension: whatever happens to it, nobody is shown an innocent blank. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../runs.ts';
import three from '../store/examples/version-3.json' with { type: 'json' };
import { type Chromium, launch } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import {
  bystander,
  deleteStore,
  fillStore,
  killBrowser,
  killWorker,
  makeStore,
  readStore,
  spoilFiles,
  THIRD,
  writeStore,
} from './support/faults.ts';
import { until } from './support/until.ts';
import { isWanted } from './support/wanted.ts';

declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

const MISSING = 'Something that was kept here is missing';
const NOTHING = 'Nothing needs you now.';

let extension: Unpacked;
let profile: string;
let chromium: Chromium;

const starts = async (): Promise<void> => {
  chromium = await launch({ extension: extension.dir, profile, lang: 'en-GB' });
};
const startsAgain = async (): Promise<void> => {
  await chromium.close();
  await starts();
};
const badge = async (): Promise<string> =>
  (await chromium.worker()).evaluate(() => chrome.action.getBadgeText({}));
const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).click();
const picture = async (page: Page, name: string): Promise<void> => {
  if (isWanted(name)) await page.screenshot({ path: `tests/.run/pictures/${name}.png`, fullPage: true });
};
/** Text of a page, once it shows `words`. */
const shows = async (page: Page, words: string | RegExp): Promise<string> => {
  await page.getByText(words).first().waitFor();
  return page.locator('body').innerText();
};
/** What lies outside of the database about it. */
const sentinel = async () =>
  (await chromium.worker()).evaluate(
    async () =>
      (await chrome.storage.local.get('sentinel')).sentinel as { moves: number; drafts: number } | undefined,
  );
/** In a page with nothing of ours in it, so that no other hand is on the store. */
const aside = async <T>(does: (page: Page) => Promise<T>): Promise<T> => {
  const page = await bystander(chromium);
  try {
    return await does(page);
  } finally {
    await page.close();
  }
};
const deletes = () => aside(deleteStore);
/** A store that nobody misses anything of. */
const anew = async (): Promise<void> => {
  await deletes();
  const page = await chromium.openTab('options.html');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  if ((await page.getByText(MISSING).count()) > 0) {
    await press(page, 'Start anew…');
    await press(page, 'Start anew');
    await expect.poll(() => page.getByText(MISSING).count()).toBe(0);
  }
  await page.close();
  await deletes();
};

beforeAll(async () => {
  extension = unpack();
  profile = mkdtempSync(join(tmpdir(), 'esito-profile-'));
  await starts();
});
afterEach(async ({ task: { result, name } }) => {
  if (result?.state !== 'fail') return;
  for (const [at, page] of chromium.context.pages().entries())
    await picture(page, `failed ${name} ${at}`).catch(() => undefined);
});
afterAll(async () => {
  await chromium?.close();
  extension?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

describe('A store whose files were overwritten', () => {
  it('is missed in the popup, the settings and on the button, with how much there was', async () => {
    await fillStore(chromium, 12);
    const before = await until('the sentinel', async () => {
      const page = await chromium.openTab('popup.html');
      await page.getByRole('button', { name: 'Export' }).waitFor();
      await page.close();
      return (await sentinel()) ?? undefined;
    });
    expect(before.moves).toBeGreaterThan(12);
    await chromium.close();
    expect(spoilFiles(profile, chromium.id)).toBeGreaterThan(1);
    await starts();
    await expect.poll(badge).toBe('!');
    const popup = await chromium.openTab('popup.html');
    const said = await shows(popup, MISSING);
    expect(said).toContain('could not read Esito’s files');
    expect(said).toContain(`Last seen here: ${before.moves} letters and 0 drafts.`);
    expect(said).toContain('Here now: 0 letters and 0 drafts.');
    expect(said).not.toContain(NOTHING);
    await picture(popup, 'recovery-popup');
    const settings = await chromium.openTab('options.html');
    expect(await shows(settings, MISSING)).toContain('open a thread in your webmail');
    await picture(settings, 'recovery-settings');
    await Promise.all([popup.close(), settings.close()]);
  });

  it('is missed until the person starts anew, with a second look', async () => {
    await startsAgain();
    const popup = await chromium.openTab('popup.html');
    await shows(popup, MISSING);
    await press(popup, 'Start anew…');
    await picture(popup, 'recovery-second-look');
    await press(popup, 'Cancel');
    await shows(popup, MISSING);
    await press(popup, 'Start anew…');
    await press(popup, 'Start anew');
    await shows(popup, NOTHING);
    expect(await popup.getByText(MISSING).count()).toBe(0);
    await expect.poll(badge).toBe('');
    await popup.close();
    await startsAgain();
    const later = await chromium.openTab('popup.html');
    await shows(later, NOTHING);
    await later.close();
  });
});

describe('A store that another window deletes', () => {
  it('is missed in the pages that were open, once they are loaded again', async () => {
    await fillStore(chromium, 5);
    const popup = await chromium.openTab('popup.html');
    await popup.getByRole('list').first().waitFor();
    const settings = await chromium.openTab('options.html');
    await settings.getByRole('heading', { name: 'Settings' }).waitFor();
    await deletes();
    await shows(popup, 'Load this page again.');
    await picture(popup, 'recovery-let-go');
    await press(popup, 'Load again');
    expect(await shows(popup, MISSING)).toContain('the browser has begun anew');
    await shows(settings, MISSING);
    await expect.poll(badge).toBe('!');
    await press(settings, 'Start anew…');
    await press(settings, 'Start anew');
    await expect.poll(() => popup.getByText(MISSING).count()).toBe(0);
    await Promise.all([popup.close(), settings.close()]);
  });

  it('is not missed where its owner made it empty: everything forgotten, every draft discarded', async () => {
    await fillStore(chromium, 5);
    const popup = await chromium.openTab('popup.html');
    await popup.getByRole('list').first().waitFor();
    await press(popup, 'Forget…');
    await popup.getByRole('button', { name: /^Everything/ }).click();
    await popup.getByRole('checkbox').check();
    await press(popup, 'Forget for good');
    await shows(popup, NOTHING);
    await popup.close();
    await startsAgain();
    const later = await chromium.openTab('popup.html');
    await shows(later, NOTHING);
    await pause(500);
    expect(await later.getByText(MISSING).count()).toBe(0);
    expect(await badge()).toBe('');
    await later.close();
  });
});

describe('Records that cannot be read', () => {
  const BAD = [
    { table: 'moves', value: { id: 'poison', move: null, learnt: 7 } },
    { table: 'drafts', value: { draft: { key: 'new:poison', title: 7 }, edited: 'last' } },
    { table: 'outgoing', value: { id: 'poison', letter: 5 } },
    { table: 'profile', value: ['nobody'], key: 'settings' },
    { table: 'rows', value: { key: 'OBJ-0000-0000', group: 'review', order: '', title: { not: 'words' } } },
    { table: 'stale', value: { key: 'no objective', after: 5 } },
  ];

  it('are counted and set aside; everything else is shown', async () => {
    await anew();
    await fillStore(chromium, 5);
    await aside((page) => writeStore(page, BAD));
    const popup = await chromium.openTab('popup.html');
    await shows(popup, '4 records could not be read and were set aside. Everything else works.');
    await popup.getByRole('list').first().waitFor();
    await picture(popup, 'set-aside-popup');
    const store = await aside(readStore);
    expect(store.aside).toMatchObject([
      { table: 'drafts', reason: 'shape', value: BAD[1]?.value },
      { table: 'outgoing', reason: 'shape', value: BAD[2]?.value },
      { table: 'profile', reason: 'shape', value: BAD[3]?.value },
      { table: 'moves', reason: 'shape', value: BAD[0]?.value },
    ]);
    expect(store.stale).toEqual([]);
    expect(store.rows).toHaveLength(5);
    await popup.close();
  });

  it('can be exported, and are removed with a second look', async () => {
    const settings = await chromium.openTab('options.html');
    await shows(settings, '4 records could not be read');
    await picture(settings, 'set-aside-settings');
    const downloading = settings.waitForEvent('download');
    await press(settings, 'Export as a file');
    const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
    expect(file).toMatchObject({ esito: 'set-aside', version: 1 });
    expect(file.records.map((one: { value: unknown }) => one.value)).toContainEqual(BAD[0]?.value);
    await press(settings, 'Remove…');
    await press(settings, 'Cancel');
    await shows(settings, '4 records could not be read');
    await press(settings, 'Remove…');
    await press(settings, 'Remove for good');
    await expect.poll(() => settings.getByText('could not be read').count()).toBe(0);
    expect((await aside(readStore)).aside).toEqual([]);
    await settings.close();
  });
});

describe('A store of another version', () => {
  /** As version 3 left it, with so many drafts. */
  const makesThird = (drafts = 1) =>
    aside((page) => {
      const [first] = three.drafts;
      const more = Array.from({ length: drafts - 1 }, (_, index) => ({
        edited: index,
        draft: { ...first?.draft, key: `new:${index}` },
      }));
      return makeStore(page, 3, THIRD, { ...three, drafts: [...three.drafts, ...more] });
    });

  it('that an older page holds open says so, and goes on by itself once that is closed', async () => {
    await anew();
    await makesThird();
    const holder = await bystander(chromium);
    await holder.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('esito', 3);
          opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result });
            done();
          };
        }),
    );
    const popup = await chromium.openTab('popup.html');
    await shows(popup, 'Esito is still open elsewhere in its older version.');
    await picture(popup, 'recovery-blocked');
    const settings = await chromium.openTab('options.html');
    // Its question waits behind the popup's, and the browser says nothing.
    await shows(settings, 'What Esito keeps here takes long to open.');
    await holder.close();
    await popup.getByRole('list').first().waitFor();
    await settings.getByRole('heading', { name: 'Settings' }).waitFor();
    const { version, moves } = await aside(readStore);
    expect(version).toEqual([4]);
    expect(moves).toEqual(three.moves);
    await Promise.all([popup.close(), settings.close()]);
  });

  it('that a newer one wants to upgrade is let go by every page, and opens at once', async () => {
    const popup = await chromium.openTab('popup.html');
    await popup.getByRole('list').first().waitFor();
    const took = await aside((page) =>
      page.evaluate(
        () =>
          new Promise<string>((done, fail) => {
            const opening = indexedDB.open('esito', 9);
            let blocked = 'at once';
            opening.onblocked = () => {
              blocked = 'blocked';
            };
            opening.onupgradeneeded = () => {
              const later = opening.result.createObjectStore('later', { keyPath: 'id' });
              later.put({ id: 1, what: 'only a newer Esito knows' });
            };
            opening.onerror = () => fail(opening.error);
            opening.onsuccess = () => {
              opening.result.close();
              done(blocked);
            };
          }),
      ),
    );
    expect(took).toBe('at once');
    await shows(popup, 'Load this page again.');
    await popup.close();
  });

  it('that a newer one has upgraded works on, and what only that one knows stays byte for byte', async () => {
    const foreign = {
      id: 'later-move',
      move: { objective: three.moves[0]?.move.objective, kind: 'praise', by: 'client', content: { a: [1] } },
      learnt: [{ how: 'letter', later: true }],
      later: { deep: [null, 'x'] },
    };
    await aside((page) =>
      writeStore(page, [
        { table: 'moves', value: foreign },
        { table: 'profile', value: { screen: 'en', later: 7 }, key: 'settings' },
      ]),
    );
    await startsAgain();
    const popup = await chromium.openTab('popup.html');
    await popup.getByRole('list').first().waitFor();
    const settings = await chromium.openTab('options.html');
    const letters = settings.getByRole('group', { name: 'In the letters you write' });
    await letters.getByRole('radio', { name: 'Italiano' }).check();
    await settings.getByText('Saved', { exact: true }).first().waitFor();
    await press(popup, 'New objective');
    await until('the new draft', async () => {
      const { drafts = [] } = await aside(readStore);
      return drafts.length > three.drafts.length || undefined;
    });
    const store = await aside(readStore);
    expect(store.version).toEqual([9]);
    expect(store.later).toEqual([{ id: 1, what: 'only a newer Esito knows' }]);
    expect(store.moves).toContainEqual(foreign);
    expect(store.profile).toContainEqual(expect.objectContaining({ later: 7, letters: 'it' }));
    expect(store.aside).toEqual([]);
    await settings.close();
  });

  it('that a newer one keeps in another way is left alone, and says what to do', async () => {
    await anew();
    await aside((page) => makeStore(page, 9, THIRD.slice(0, 1), { moves: three.moves }));
    const popup = await chromium.openTab('popup.html');
    await shows(popup, 'A newer Esito has kept things here in a form that this one does not know.');
    await picture(popup, 'recovery-newer');
    const { version, moves } = await aside(readStore);
    expect(version).toEqual([9]);
    expect(moves).toEqual(three.moves);
    await popup.close();
    await deletes();
  });

  it('is upgraded whole or not at all, wherever the browser is killed', async () => {
    const versions = new Set<unknown>();
    for (const wait of [30, 0, 90].slice(0, runs(1, 3))) {
      await anew();
      await makesThird(1500);
      const page = await chromium.context.newPage();
      void page.goto(`chrome-extension://${chromium.id}/popup.html`).catch(() => undefined);
      await pause(wait);
      await killBrowser(chromium);
      await starts();
      const store = await aside(readStore);
      versions.add(store.version?.[0]);
      expect(store.drafts).toHaveLength(1500);
      expect(store.moves).toEqual(three.moves);
      if (store.version?.[0] === 4) expect(store.itself).toMatchObject([{ moves: 1, drafts: 1500 }]);
      else expect(store).not.toHaveProperty('itself');
    }
    expect([...versions].every((one) => one === 3 || one === 4)).toBe(true);
    await anew();
  });
});

describe('A clock that is wrong', () => {
  it('keeps nothing from being shown, and what was typed last stands first all the same', async () => {
    await anew();
    await fillStore(chromium, 9);
    const seen = new Set<string>();
    let drafts = 0;
    for (const time of [
      '2026-11-24T12:00:00Z',
      '1970-01-01T00:00:00Z',
      '9999-12-30T12:00:00Z',
      '2026-10-25T00:59:59Z',
    ]) {
      const page = await chromium.context.newPage();
      await page.clock.setFixedTime(new Date(time));
      await page.goto(`chrome-extension://${chromium.id}/popup.html`);
      const rows = page.getByRole('list').getByRole('button').locator('.objective-title');
      await expect.poll(() => rows.count()).toBe(9 + drafts);
      const titles = await rows.allInnerTexts();
      seen.add(titles.filter((one) => one !== 'Untitled draft').join('|'));
      await press(page, 'New objective');
      drafts++;
      await until(
        'the new draft',
        async () => (await aside(readStore)).drafts?.length === drafts || undefined,
      );
      await page.close();
    }
    expect([...seen]).toHaveLength(1);
    const kept = (await aside(readStore)).drafts as { edited: number }[];
    expect(kept.map((one) => one.edited).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('A worker that is killed', () => {
  it('between and inside writes leaves each whole or none, and the count with it', async () => {
    await anew();
    // Long enough for some of the writes, and too short for all of them, or for any.
    const waits = [200, 40, 0, 20, 60].slice(0, runs(2, 5));
    for (const [round, wait] of waits.entries()) {
      const worker = await chromium.worker();
      await worker
        .evaluate((number) => {
          for (let time = 0; time < 20; time++)
            chrome.contextMenus.onClicked.dispatch(
              {
                menuItemId: 'delegate',
                selectionText: `Words ${number} ${time}`,
                pageUrl: 'https://else.test/',
              },
              { id: 0, windowId: 0 },
            );
        }, round)
        .catch(() => undefined);
      await pause(wait);
      await killWorker(chromium);
      // Another page of the extension wakes it.
      const popup = await chromium.openTab('popup.html');
      await popup.getByRole('button', { name: 'Export' }).waitFor();
      const { drafts = [], itself } = await aside(readStore);
      // What was never written into has counted nothing yet.
      expect(itself?.length ? itself : [{ drafts: 0 }]).toMatchObject([{ drafts: drafts.length }]);
      for (const one of drafts)
        expect(one).toMatchObject({
          draft: { key: expect.any(String), criteria: expect.any(Array), language: expect.any(String) },
          edited: expect.any(Number),
        });
      expect(await popup.getByText(MISSING).count()).toBe(0);
      await popup.close();
      await startsAgain();
    }
    expect((await aside(readStore)).drafts?.length).toBeGreaterThan(0);
  });
});
