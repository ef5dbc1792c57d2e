/** The browser's own menu and real keys, on a page that is no webmail: what is delegated, and where it came from. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launch } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';
import { openSite, type Site } from './support/site.ts';

const PICTURE = readFileSync(resolve(import.meta.dirname, '../../public/icon.png'));
const FIRST =
  'The price list for the spring is out of date since the first of March, and guests ask about it.';
const LAST = 'It hangs in both rooms.';
const HTML = `<title>Minutes of Monday</title>
  <body style="margin: 24px; font: 18px sans-serif">
  <h1>Minutes</h1>
  <div id="words"><p>${FIRST}</p>${'<p>One more line about nothing in particular.</p>'.repeat(60)}<p>${LAST}</p></div>
  <p style="position: fixed; inset-block-start: 4px; inset-inline-end: 8px; background: white">
    <iframe id="frame" style="inline-size: 160px; block-size: 40px; border: 0" srcdoc="<p>Framed words</p>"></iframe>
    <a href="/prices">The old <b>price list</b></a> <img src="/room.png" alt="The new room" width="40" />
  </p>`;
/** One empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const RESULT = 'What result do you want?';

declare const chrome: {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  permissions: { getAll(): Promise<{ origins: string[] }> };
};

describe.skipIf(whyNoScreen())('The browser’s menu and shortcuts', () => {
  let extension: Unpacked;
  let screen: Screen;
  let site: Site;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  /** Ours stands above Inspect, which is the last; on the page itself also above its source. */
  const choose = async (target: string, ...keys: string[]): Promise<void> => {
    await screen.click(page, page.locator(target), 3);
    await page.waitForTimeout(300);
    await screen.picture(`tests/.run/pictures/menu-${target.replace(/\W/g, '')}.png`);
    await screen.key(...keys, 'Return');
    panel = await chromium.nativePanel();
  };
  const result = (text: string) =>
    expect.poll(() => panel.getByLabel(RESULT).inputValue(), { timeout: 8_000 }).toBe(text);
  const access = async () => [
    await panel.getByLabel('What', { exact: true }).inputValue(),
    await panel.getByLabel('Where', { exact: true }).inputValue(),
  ];
  const selectAll = async (): Promise<void> => {
    await page.locator('#words p').first().click({ clickCount: 3 });
    await page
      .locator('#words p')
      .last()
      .click({ modifiers: ['Shift'], position: { x: 400, y: 10 } });
  };

  beforeAll(async () => {
    extension = unpack();
    [screen, site] = await Promise.all([
      openScreen(),
      openSite(HTML, {
        '/room.png': { type: 'image/png', body: PICTURE },
        '/list.pdf': { type: 'application/pdf', body: PDF },
      }),
    ]);
    chromium = await launch({ extension: extension.dir, lang: 'en-GB', display: screen.display });
    page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(site.url);
  });

  afterAll(async () => {
    await chromium?.close();
    await screen?.close();
    site?.close();
    extension?.remove();
  });

  it('each shortcut really has its keys', async () => {
    const commands = await (await chromium.worker()).evaluate(() => chrome.commands.getAll());
    expect(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]))).toEqual({
      'open-panel': 'Alt+Shift+K',
      delegate: 'Alt+Shift+D',
      _execute_action: 'Alt+Shift+O',
    });
  });

  it('on a link: its words and its address', async () => {
    await choose('a', 'Up', 'Up');
    await result('The old price list');
    expect(await access()).toEqual(['The old price list', `${site.url}prices`]);
    await panel.getByRole('link', { name: 'Minutes of Monday' }).waitFor();
  });

  it('on an image: what stands for it, and its address', async () => {
    await choose('img', 'Up', 'Up');
    await result('The new room');
    expect(await access()).toEqual(['The new room', `${site.url}room.png`]);
  });

  it('on the page: its name and address; where it came from is left out by one press, and brought back', async () => {
    await choose('h1', 'Up', 'Up', 'Up');
    await result('Minutes of Monday');
    expect(await access()).toEqual(['Minutes of Monday', site.url]);
    const from = panel.getByRole('region', { name: 'Where it came from' });
    await from.getByRole('button').focus();
    await panel.keyboard.press('Enter');
    await panel.getByText('Where it came from is left out.').waitFor();
    expect(await from.count()).toBe(0);
    await panel.keyboard.press('Enter');
    await from.getByRole('link', { name: 'Minutes of Monday' }).waitFor();
  });

  it('on a long selection: all of it, in its paragraphs', async () => {
    await selectAll();
    await choose('#words p:first-child', 'Up', 'Up');
    await result(FIRST);
    await panel.getByText('The words you selected').click();
    const words = await panel.locator('blockquote').innerText();
    expect(words.split(/\n+/)).toHaveLength(62);
    expect(words.startsWith(FIRST) && words.endsWith(LAST)).toBe(true);
  });

  it('on words in a frame that the page fills itself', async () => {
    await page.frameLocator('#frame').locator('p').click({ clickCount: 3 });
    await choose('#frame', 'Up', 'Up');
    await result('Framed words');
    expect(await access()).toEqual(['Minutes of Monday', site.url]);
  });

  it('the same by keys alone, without any permission for the site', async () => {
    await page.reload();
    await selectAll();
    await screen.key('alt+shift+d');
    await expect.poll(() => panel.getByRole('button', { name: 'Back to the page' }).count()).toBe(1);
    await result(FIRST);
    const origins = await (await chromium.worker()).evaluate(
      async () => (await chrome.permissions.getAll()).origins,
    );
    expect(origins).toEqual([]);
  });

  it('a document that the browser shows itself: its name and address, by keys', async () => {
    await page.goto(`${site.url}list.pdf`);
    await page.waitForTimeout(1_000);
    await screen.key('alt+shift+d');
    await result('list.pdf');
    expect(await access()).toEqual(['list.pdf', `${site.url}list.pdf`]);
  });

  it('the shortcut of the inbox opens it; every draft is there', async () => {
    await screen.key('alt+shift+o');
    const popup = await chromium.popup();
    const drafts = popup.getByRole('list', { name: 'Drafts' }).getByRole('listitem');
    await expect.poll(() => drafts.count(), { timeout: 8_000 }).toBe(7);
    await popup.close();
  });
});
