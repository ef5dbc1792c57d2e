/** The settings in a tab of their own: what is chosen there holds everywhere at once, and everything can be taken back. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launch } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { pressLast } from './support/popup.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';
import { openSite, type Site } from './support/site.ts';

declare const chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } };

describe.skipIf(whyNoScreen())('The settings', () => {
  let extension: Unpacked;
  let screen: Screen;
  let site: Site;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;
  let settings: Page;

  const press = (on: Page, name: string) => on.getByRole('button', { name, exact: true }).click();
  const saved = (word = 'Saved') => settings.getByText(word, { exact: true }).first().waitFor();
  const addresses = (name = 'Your addresses') =>
    settings.getByRole('list', { name }).getByRole('listitem').locator('bdi').allInnerTexts();
  const origins = async () =>
    (await chromium.worker()).evaluate(async () => (await chrome.permissions.getAll()).origins);
  const choose = (question: string, answer: string) =>
    settings.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check();

  beforeAll(async () => {
    extension = unpack();
    [screen, site] = await Promise.all([
      openScreen(),
      openSite('<title>Minutes</title><p>The price list is out of date.</p>'),
    ]);
    chromium = await launch({ extension: extension.dir, lang: 'en-GB', display: screen.display });
    page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(site.url);
    await chromium.triggerAction(page);
    await pressLast(await chromium.popup(), 'Open Esito here');
    panel = await chromium.nativePanel();
    const opening = chromium.context.waitForEvent('page');
    await press(panel, 'Settings');
    settings = await opening;
    await settings.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await screen?.picture(`tests/.run/pictures/failed ${name}.png`);
  });

  afterAll(async () => {
    await chromium?.close();
    await screen?.close();
    site?.close();
    extension?.remove();
  });

  it('a language holds at once for the settings, the open panel and the popup, and comes back', async () => {
    await choose('On screen', 'Italiano');
    await settings.getByRole('heading', { name: 'Impostazioni' }).waitFor();
    await panel.getByRole('button', { name: 'Nuovo obiettivo' }).waitFor();
    expect(await panel.locator('html').getAttribute('lang')).toBe('it');
    await chromium.triggerAction(page);
    const popup = await chromium.popup();
    await popup.getByRole('heading', { name: 'Obiettivi' }).waitFor();
    await popup.close();
    // No page can read the browser's menu: its picture is for people to look at, and a unit test names it.
    await screen.click(page, page.locator('p'), 3);
    await pause(300);
    await screen.picture('tests/.run/pictures/settings-it-menu.png');
    await screen.key('Escape');
    await settings.reload();
    await settings.getByRole('heading', { name: 'Impostazioni' }).waitFor();
    await settings.bringToFront();
    await screen.picture('tests/.run/pictures/settings-it.png');
    await choose('Sullo schermo', 'Come il browser');
    panel = await chromium.nativePanel();
    await panel.getByRole('button', { name: 'New objective' }).waitFor();
    await settings.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  it('who I am is stored as it is typed; an address is removed, and put back', async () => {
    await settings.getByLabel('Your name').click();
    await settings.keyboard.type('Clara Bassi');
    for (const address of ['clara@hotel.test', 'info@hotel.test']) {
      await settings.getByLabel('Another address').fill(address);
      await settings.keyboard.press('Enter');
    }
    await press(settings, 'Remove clara@hotel.test');
    expect(await addresses()).toEqual(['info@hotel.test']);
    // The focus is on it.
    await settings.keyboard.press('Enter');
    await saved();
    await settings.reload();
    await expect
      .poll(async () => (await addresses()).sort())
      .toEqual(['clara@hotel.test', 'info@hotel.test']);
    expect(await settings.getByLabel('Your name').inputValue()).toBe('Clara Bassi');
  });

  it('letters are written in the language that was chosen for them, and nothing is asked that is switched off', async () => {
    await choose('In the letters you write', 'Italiano');
    await saved();
    await page.bringToFront();
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(panel, 'New objective');
    await panel.getByLabel('Who', { exact: true }).fill('Sara Conti');
    await panel.getByLabel('Address', { exact: true }).fill('sara@conti.test');
    await panel.getByLabel('By', { exact: true }).fill('2027-06-04');
    await panel.getByLabel('What result do you want?').fill('I prezzi sono aggiornati');
    await panel.getByLabel('Criterion 1', { exact: true }).fill('li ha visti Sara');
    // Its reason stands in the margin alone; what is asked was also said to screen readers.
    const question = panel.getByText('Whoever knows the reason decides well without asking.');
    await question.waitFor();
    // A question that is switched off goes from the open draft at once.
    await settings.getByRole('checkbox', { name: 'What it is for' }).uncheck();
    await expect.poll(() => question.count()).toBe(0);
    await press(panel, 'Insert in reply');
    await panel.getByText('It is on the clipboard.', { exact: false }).waitFor();
    const letter = await panel.evaluate(() => navigator.clipboard.readText());
    expect(letter).toMatch(
      /te ne occuperesti tu\?.*venerdì 4 giugno 2027.*Tra Clara Bassi|Esito 1 proposta 1/s,
    );
    await press(panel, 'I sent it');
    await press(panel, 'Back to the page');
  });

  it('a site is taken back, the browser’s permission with it, and can be allowed again', async () => {
    await press(panel, 'Always here');
    // The prompt takes no keys at first, so that nobody allows by a key meant for something else.
    await pause(2_000);
    await screen.key('Tab', 'Return');
    await expect.poll(origins).toEqual(['http://127.0.0.1/*']);
    await settings.bringToFront();
    await press(settings, 'Take back http://127.0.0.1');
    await settings.getByText('http://127.0.0.1 is taken back, and the button there with it.').waitFor();
    expect(await origins()).toEqual([]);
    await press(settings, 'Undo');
    await expect.poll(origins).toEqual(['http://127.0.0.1/*']);
    await settings.getByRole('button', { name: 'Take back http://127.0.0.1' }).waitFor();
  });

  it('everything can be exported; how much there is, is said', async () => {
    await settings.getByText('1 objective', { exact: true }).waitFor();
    // The connection that came last, the panel's, is the one that is told of downloads.
    const outside = panel.context().pages();
    const seen = outside.find((one) => one.url() === settings.url());
    if (!seen) throw new Error('The settings are not among the pages.');
    const downloading = seen.waitForEvent('download');
    await press(seen, 'Export');
    const file = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
    expect(file.records).toHaveLength(1);
    await settings.getByText('It is among your downloads.', { exact: false }).waitFor();
  });
});
