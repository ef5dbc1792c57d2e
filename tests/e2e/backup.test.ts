/** Keeping everything in a file and restoring from it: the packed build, real downloads, the browser's file chooser. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emptyDraft } from '../../lib/draft/start.ts';
import type { Ref } from '../../lib/objective/ids.ts';
import { seal } from '../../lib/store/backup/check.ts';
import type { Content } from '../../lib/store/backup/format.ts';
import { writeFile } from '../../lib/store/backup/write.ts';
import { clara, newsletter, record, sara, Talk } from '../objective/samples.ts';
import { type Chromium, launch } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';

const PICTURES = resolve(import.meta.dirname, '../.run/pictures');
const PASSPHRASE = 'quattro parole à caso';
const LUCA = { name: 'Luca Però', addresses: ['luca@pero.test'] };
const refOf = (number: number): Ref => `OBJ-0000-${String(number).padStart(4, '0')}`;
const byId = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What Clara has: with two people, a move of a newer Esito, a draft, a choice, something forgotten. */
const CONTENT: Content = {
  of: 'everything',
  records: byId([
    ...new Talk(refOf(1)).agree({ ...newsletter, assistant: sara }).deliver().records,
    ...new Talk(refOf(2)).propose({ ...newsletter, title: '=1+1', assistant: LUCA }).records,
    record({ objective: refOf(1), kind: 'bless', zeal: { b: [1, { ü: '  x ' }], a: null } }),
  ]),
  drafts: [{ ...emptyDraft('new:OBJ-0000-0009', 'en'), title: 'Half a «sentence»' } as never],
  unsent: [],
  me: { name: 'Clara Bassi', addresses: [...clara.addresses], notMe: ['reception@hotel.test'] },
  settings: { screen: 'en', letters: 'it', quiet: [] },
  forgotten: [{ id: refOf(3), objective: refOf(3), day: '2026-06-01' }],
  aside: [],
};

/** So many that restoring them takes a while. */
const MANY: Content = {
  ...CONTENT,
  records: byId(
    Array.from(
      { length: 4000 },
      (_, index) => new Talk(`OBJ-0001-${String(index).padStart(4, '0')}`).agree().records,
    ).flat(),
  ),
  drafts: [],
};

describe('Your data', () => {
  let extension: Unpacked;
  let folder: string;
  let first: Chromium;
  let second: Chromium;
  let hers: Page;
  let theNew: Page;

  const onDisk = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const settings = async (chromium: Chromium): Promise<Page> => {
    const page = await chromium.openTab('options.html');
    await page.getByRole('heading', { name: 'Your data' }).waitFor();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const sees = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();
  const chooses = async (page: Page, path: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser');
    await press(page, 'Choose a file…');
    await (await choosing).setFiles(path);
  };
  const exports = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
    const downloading = page.waitForEvent('download');
    await press(page, 'Export');
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('heading', { name: 'Your data' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  };
  /** How much is kept, as the page says. */
  const counts = (page: Page) =>
    page.getByRole('region', { name: 'Your data' }).getByRole('list').first().innerText();

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    extension = unpack();
    folder = mkdtempSync(join(tmpdir(), 'esito-files-'));
    [first, second] = await Promise.all([
      launch({ extension: extension.dir, lang: 'en-GB' }),
      launch({ extension: extension.dir, lang: 'en-GB' }),
    ]);
    [hers, theNew] = [await settings(first), await settings(second)];
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([picture(hers, `failed ${name} hers`), picture(theNew, `failed ${name} new`)]);
  });

  afterAll(async () => {
    await Promise.all([first?.close(), second?.close()]);
    extension?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('what would change is said first, and nothing changes before the click', async () => {
    await sees(hers, 'Not exported from this browser yet.');
    await chooses(hers, onDisk('esito-2026-06-05.json', await writeFile(CONTENT)));
    await sees(hers, '2 objectives that are not here');
    await sees(hers, '5 new moves');
    await sees(hers, '1 draft');
    await picture(hers, 'backup-1-would');
    expect(await counts(hers)).toContain('0 objectives');
    await press(hers, 'Leave it');
    expect(await counts(hers)).toContain('0 objectives');
  });

  it('restored by keys alone; the inbox has it', async () => {
    await chooses(hers, join(folder, 'esito-2026-06-05.json'));
    await hers.getByRole('heading', { name: 'What would change' }).waitFor();
    await expect.poll(() => hers.locator(':focus').innerText()).toBe('What would change');
    await hers.keyboard.press('Tab');
    await hers.keyboard.press('Enter');
    await hers.getByRole('heading', { name: 'Restored', exact: true }).waitFor();
    await expect.poll(() => counts(hers)).toContain('2 objectives');
    const inbox = await first.openTab('popup.html');
    await sees(inbox, newsletter.title);
    await sees(inbox, 'Half a «sentence»');
    await inbox.close();
    await press(hers, 'Done');
  });

  it('export, a new profile, import, export: the same bytes', async () => {
    const { name, bytes } = await exports(hers);
    expect(name).toMatch(/^esito-\d{4}-\d\d-\d\d\.json$/);
    await sees(hers, `Exported as ${name}.`);
    await sees(hers, 'Last exported:');
    expect(bytes.toString()).toBe(await writeFile(CONTENT));
    await chooses(theNew, onDisk('whole.json', bytes));
    await press(theNew, 'Restore');
    await theNew.getByRole('heading', { name: 'Restored', exact: true }).waitFor();
    await press(theNew, 'Done');
    expect((await exports(theNew)).bytes.equals(bytes)).toBe(true);
  });

  it('the second time there is nothing to do', async () => {
    await chooses(theNew, join(folder, 'whole.json'));
    await sees(theNew, 'Everything in this file is here already');
    expect(await theNew.getByRole('button', { name: 'Restore', exact: true }).count()).toBe(0);
    await picture(theNew, 'backup-2-nothing');
    await press(theNew, 'Leave it');
  });

  it('stopped in the middle, nothing has changed', async () => {
    const before = (await exports(theNew)).bytes;
    await chooses(theNew, onDisk('many.json', await writeFile(MANY)));
    await press(theNew, 'Restore');
    await theNew.getByRole('progressbar', { name: 'Restoring' }).waitFor();
    await picture(theNew, 'backup-3-restoring');
    await press(theNew, 'Stop');
    await sees(theNew, 'Stopped. Nothing has changed.');
    expect((await exports(theNew)).bytes.equals(before)).toBe(true);
  });

  it('a passphrase: the wrong one, the right one, and a damaged file', async () => {
    await hers.getByRole('checkbox', { name: 'Lock it with a passphrase' }).check();
    await hers.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    const { bytes } = await exports(hers);
    expect(bytes.toString()).not.toMatch(/newsletter|clara/i);
    await chooses(theNew, onDisk('locked.json', bytes));
    await sees(theNew, 'This file is locked with a passphrase.');
    const field = theNew.getByRole('region', { name: 'Restore from a file' }).getByLabel('Passphrase');
    await field.fill('quattro parole a caso');
    await theNew.keyboard.press('Enter');
    await sees(theNew, 'This passphrase does not open it, and the file is whole.');
    await picture(theNew, 'backup-4-wrong');
    await field.fill(PASSPHRASE);
    await theNew.keyboard.press('Enter');
    await sees(theNew, 'Everything in this file is here already');
    await press(theNew, 'Leave it');
    const at = bytes.indexOf('"content": "') + 100;
    const damaged = Buffer.from(bytes);
    damaged[at] = damaged[at] === 65 ? 66 : 65;
    await chooses(theNew, onDisk('damaged.json', damaged));
    await sees(theNew, 'This file was damaged or edited since it was exported');
  });

  it('what is no file of ours, or too much, is refused with what to do', async () => {
    const { of: _, ...rest } = CONTENT;
    const newer = await seal({ esito: 'export', version: 9, ...rest });
    const whole = await writeFile(CONTENT);
    const huge = onDisk('huge.json', whole);
    truncateSync(huge, 200_000_000);
    const refused = [
      [onDisk('newer.json', newer), 'A newer Esito made this file.'],
      [onDisk('cut.json', whole.slice(0, -300)), 'The end of this file is missing'],
      [onDisk('table.csv', 'Title,By\r\n'), 'This one is for people to read.'],
      [onDisk('package.json', '{"name":"x"}'), 'This is no file that Esito exported.'],
      [onDisk('deep.json', `{"esito": "export","x":${'['.repeat(1e6)}`), 'so it was not read'],
      [
        onDisk('utf16.json', Buffer.from(`\uFEFF${whole}`, 'utf16le')),
        'another program has changed its signs',
      ],
      [huge, 'This file has 200 MB; Esito takes in up to 150 MB.'],
    ] as const;
    const before = (await exports(theNew)).bytes;
    for (const [path, sentence] of refused) {
      await chooses(theNew, path);
      await sees(theNew, sentence);
    }
    await picture(theNew, 'backup-5-refused');
    expect((await exports(theNew)).bytes.equals(before)).toBe(true);
  });

  it('one person alone, as a file, a table and a text: no word of the other one', async () => {
    await hers.getByRole('checkbox', { name: 'Lock it with a passphrase' }).uncheck();
    await hers.getByLabel('What', { exact: true }).selectOption({ label: 'Sara Conti · sara@conti.test' });
    for (const [format, ending, word] of [
      ['A file to restore from', 'json', '"esito": "export"'],
      ['A table', 'csv', 'Criterion 1,Review 1,Missing 1'],
      ['A text to read', 'md', '## Sara Conti'],
    ] as const) {
      await hers.getByRole('radio', { name: format }).check();
      const { name, bytes } = await exports(hers);
      expect(name).toMatch(new RegExp(`^esito-sara-conti-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      expect(bytes.toString()).toContain(word);
      expect(bytes.toString()).not.toMatch(/luca/i);
    }
  });
});
