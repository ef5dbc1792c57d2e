/** Real docs tools: delegated from the words selected in them, gone back to, and taken as evidence. One browser, real keys. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../lib/store/backup/format.ts';
import { writeFile } from '../../lib/store/backup/write.ts';
import { newsletter, Talk } from '../objective/samples.ts';
import { type Docs, startDocs, whyNoDocs } from '../stack/docs.ts';
import { allowSite } from './support/allowed.ts';
import { type Chromium, launch } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { pressLast } from './support/popup.ts';
import { openSite } from './support/site.ts';
import { until } from './support/until.ts';
import { isWanted } from './support/wanted.ts';

const PICTURES = resolve(import.meta.dirname, '../.run/pictures');
const WORDS = 'The price list hangs in both rooms by Friday.';
const FILLER = Array.from({ length: 60 }, (_, at) => `Line ${at + 1} says nothing in particular.`);
const WRITTEN = {
  dokuwiki: {
    minutes: `====== Minutes ======\n\n===== Rooms =====\n\n${[...FILLER, WORDS, ...FILLER].join('\n\n')}\n`,
    start: 'Another page.',
  },
  tiddlywiki: { Minutes: `${FILLER.join('\n\n')}\n\n${WORDS}`, Start: 'Another one.' },
  etherpad: { minutes: [...FILLER, WORDS, ...FILLER].join('\n'), start: 'Another pad.' },
};
/** Found by what its pages have, wherever it is hosted. */
const CONFLUENCE = readFileSync(
  resolve(import.meta.dirname, '../fixtures/pages/docs/confluence-comments-en.reconstructed.html'),
  'utf8',
).replaceAll('Sara Conti', 'Luca Rinaldi');
/** What Sara has agreed with Clara before. */
const AGREED: Content = {
  of: 'everything',
  records: new Talk().agree().records.sort((a, b) => (a.id < b.id ? -1 : 1)),
  drafts: [],
  unsent: [],
  me: { name: 'Sara Conti', addresses: ['sara@conti.test'], notMe: [] },
  settings: {},
  forgotten: [],
  aside: [],
};

type Tool = Exclude<keyof Docs, 'say' | 'down'>;
type Known = {
  readonly page: string;
  /** Another page of the tool. */
  readonly other: string;
  readonly title: string;
  /** What stands behind the tool's address where the resource leads to the place. */
  readonly place: string;
};
const TOOLS: Readonly<Record<Tool, Known>> = {
  dokuwiki: {
    page: 'doku.php?id=minutes',
    other: 'doku.php?id=start',
    title: 'Minutes',
    place: 'doku.php?id=minutes#rooms',
  },
  tiddlywiki: { page: '#Minutes', other: '#Start', title: 'Minutes', place: '#Minutes' },
  etherpad: { page: 'p/minutes', other: 'p/start', title: 'minutes', place: 'p/minutes#L61' },
};

describe.skipIf(whyNoDocs())('A document', () => {
  let extension: Unpacked;
  let docs: Docs;
  let folder: string;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  const press = (name: string | RegExp) =>
    panel.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const write = (label: string, text: string) => panel.getByLabel(label, { exact: true }).fill(text);
  const textOf = (label: string) => panel.getByLabel(label, { exact: true }).inputValue();
  const copied = () => panel.evaluate(() => navigator.clipboard.readText());
  const wordsIn = (tool: Tool): Locator => {
    const pad = page.frameLocator('iframe[name="ace_outer"]').frameLocator('iframe[name="ace_inner"]');
    return (tool === 'etherpad' ? pad.locator('body') : page.locator('body')).getByText(WORDS).first();
  };
  /** Three clicks take the paragraph; a page that still glides to its place as it comes is clicked again. */
  const selects = async (tool: Tool): Promise<void> => {
    await page.goto(docs[tool] + TOOLS[tool].page);
    await until('the words to be selected', async () => {
      await wordsIn(tool).click({ clickCount: 3 });
      const selected = await wordsIn(tool).evaluate((at) => `${at.ownerDocument.getSelection()}`.trim());
      return selected === WORDS || undefined;
    });
  };
  /** A tiddler is short as a rule, and led to as a whole. */
  const inSight = async (tool: Tool): Promise<boolean> => {
    const tiddler = page.locator('[data-tiddler-title="Minutes"] h2');
    const box = await (tool === 'tiddlywiki' ? tiddler : wordsIn(tool)).boundingBox();
    return box !== null && box.y > 0 && box.y < (await page.evaluate(() => window.innerHeight));
  };
  const picture = async (name: string): Promise<void> => {
    if (!isWanted(name)) return;
    mkdirSync(PICTURES, { recursive: true });
    await panel?.screenshot({ path: join(PICTURES, `${name}-panel.png`) });
    await page.screenshot({ path: join(PICTURES, `${name}-page.png`) });
  };

  beforeAll(async () => {
    extension = unpack();
    folder = mkdtempSync(join(tmpdir(), 'esito-docs-profile-'));
    allowSite(join(folder, 'profile'), extension.dir, 'http://127.0.0.1/');
    [docs, chromium] = await Promise.all([
      startDocs(WRITTEN),
      launch({ extension: extension.dir, lang: 'en-GB', profile: join(folder, 'profile'), welcome: true }),
    ]);
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await restore();
    page = await chromium.context.newPage();
    await page.goto(docs.dokuwiki + TOOLS.dokuwiki.page);
    await chromium.triggerAction(page);
    await pressLast(await chromium.popup(), 'Open Esito here');
    panel = await chromium.nativePanel();
  });

  const restore = async (): Promise<void> => {
    const file = join(folder, 'agreed.json');
    writeFileSync(file, await writeFile(AGREED));
    const settings = await chromium.openTab('options.html');
    const choosing = settings.waitForEvent('filechooser');
    await settings.getByRole('button', { name: 'Choose a file…' }).click();
    await (await choosing).setFiles(file);
    await settings.getByRole('button', { name: 'Restore', exact: true }).click();
    await settings.getByRole('heading', { name: 'Restored', exact: true }).waitFor();
    await settings.close();
  };

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await picture(`failed ${name}`);
  });

  afterAll(async () => {
    await chromium?.close();
    await docs?.down();
    if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    extension?.remove();
  });

  it.each(Object.entries(TOOLS) as [Tool, Known][])(
    'of %s: the words become an objective that has it among its files, and leads back to them',
    async (tool, { other, title, place }) => {
      await selects(tool);
      await panel.getByRole('heading', { name: title, exact: true }).waitFor();
      await press('Delegate from it');
      await expect.poll(() => textOf('What result do you want?')).toBe(WORDS);
      expect([await textOf('What'), await textOf('Where')]).toEqual([title, docs[tool] + place]);
      await picture(`docs-${tool}`);
      // Whom one knows already is taken with the address.
      await write('Who', `Luca ${tool}`);
      await write('Address', `luca@${tool}.test`);
      await write('By', '2027-06-04');
      await write('Criterion 1', 'both rooms have it');
      await press('Insert in reply');
      await panel.getByText('Written, not sent yet').waitFor();
      expect(await copied()).toContain(`${title}: ${docs[tool]}${place}`);
      await press('I sent it');
      await page.goto(docs[tool] + other);
      await press('Open the document');
      const there = () =>
        chromium.context.pages().findLast((one) => one.url().startsWith(docs[tool] + place));
      page = await until('the document', there);
      await expect.poll(() => inSight(tool)).toBe(true);
      await picture(`docs-${tool}-back`);
      await press('Back to the page');
    },
  );

  it('what somebody says in a pad’s chat becomes an objective with them, about the pad', async () => {
    await docs.say('minutes', 'Ugo Neri', 'Could you check the price list by Friday?');
    await page.goto(docs.etherpad + TOOLS.etherpad.page);
    await page.locator('#chaticon').click();
    await page.locator('#chatinput').click();
    await expect.poll(() => textOf('Who')).toBe('Ugo Neri');
    expect(await textOf('Address')).toBe('');
    expect(await textOf('What result do you want?')).toBe('The price list is checked');
    await panel.getByText('Comments show no address.').waitFor();
    expect([await textOf('What'), await textOf('Where')]).toEqual(['minutes', `${docs.etherpad}p/minutes`]);
    await picture('docs-chat');
    await write('Address', 'ugo@neri.test');
    await write('By', '2027-06-04');
    await write('Criterion 1', 'both rooms have it');
    await press('Insert in reply');
    await panel.getByText('There is no open answer to this comment that has room for a letter.').waitFor();
    expect(await copied()).toContain(`minutes: ${docs.etherpad}p/minutes`);
    await press('I sent it');
    await press('Back to the page');
  });

  it('a letter goes into the answer to a comment, and is taken out by one undo (a page that is reconstructed)', async () => {
    const site = await openSite(CONFLUENCE);
    await page.goto(`${site.url}display/HOT/Price+list`);
    await expect.poll(() => textOf('Who')).toBe('Luca Rinaldi');
    await write('Address', 'luca@rinaldi.test');
    await write('By', '2027-06-04');
    await write('Criterion 1', 'each price is of this year');
    await press('Insert in reply');
    await panel.getByText('It stands in your answer to the comment.').waitFor();
    const answer = page.locator('textarea');
    expect(await answer.inputValue()).toMatch(/^Hi Luca, could you take this on\?.*Esito 1 proposal 1/s);
    await picture('docs-comment');
    await answer.press('Control+z');
    expect(await answer.inputValue()).toBe('');
    await press('Undo');
    await press('Back to the page');
    site.close();
  });

  it('each is taken as evidence by one press, at the words that are selected there', async () => {
    await chromium.triggerAction(page);
    await pressLast(await chromium.popup(), newsletter.title);
    await press('Deliver');
    await press('All of them');
    for (const tool of Object.keys(TOOLS) as Tool[]) {
      await selects(tool);
      await press(`Add “${TOOLS[tool].title}”`);
      const place = panel
        .getByRole('group')
        .filter({ has: panel.getByLabel('Link') })
        .last();
      const where = () => place.getByLabel('Link').inputValue();
      await expect.poll(where).toContain(docs[tool] + TOOLS[tool].place);
      if (tool === 'dokuwiki') expect(await where()).toContain(':~:text=The%20price%20list%20hangs');
    }
    await picture('docs-evidence');
    await press('Insert in reply');
    await panel.getByText('Written, not sent yet').waitFor();
    const letter = await copied();
    for (const tool of Object.keys(TOOLS) as Tool[]) expect(letter).toContain(docs[tool] + TOOLS[tool].place);
  });
});
