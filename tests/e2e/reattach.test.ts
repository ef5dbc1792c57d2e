/** The page's script goes, by an update or a crash: what is typed stays, and the panel finds the page again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { allowSite } from './support/allowed.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';
import { signSays, signsOn } from './support/signs.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Spring newsletter';
const OTHER = 'April invoices';
const LONG = { timeout: 20_000 };
const TYPED = 'The spring newsletter is ready to send';

declare const chrome: { runtime: { reload(): void; getManifest(): { version: string } } };

describe.skipIf(whyNoStack())('After an update or a crash', () => {
  let extension: Unpacked;
  let stack: Stack;
  let profile: string;
  let hers: Person;

  const title = () => hers.panel.getByLabel('What result do you want?');

  /** A newer version lies in the extension's folder, and the browser takes it: what a store does. */
  const update = async (): Promise<void> => {
    const file = join(extension.dir, 'manifest.json');
    const manifest = readFileSync(file, 'utf8');
    writeFileSync(file, manifest.replace(extension.manifest.version, `${extension.manifest.version}.1`));
    const worker = await hers.chromium.worker();
    // The worker does not live to answer.
    worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(() => hers.panel.isClosed(), LONG).toBe(true);
    await expect.poll(versionNow, LONG).toBe(`${extension.manifest.version}.1`);
  };
  const versionNow = async (): Promise<string> => {
    const page = await hers.chromium.openTab('popup.html').catch(() => undefined);
    const version = (await page?.evaluate(() => chrome.runtime.getManifest().version)) ?? '';
    await page?.close();
    return version;
  };

  beforeAll(async () => {
    extension = unpack();
    profile = mkdtempSync(join(tmpdir(), 'esito-allowed-'));
    stack = await up({ people: [clara, sara] });
    allowSite(profile, extension.dir, stack.url);
    for (const subject of [SUBJECT, OTHER])
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text: 'Hi Clara,\n\nshall I do it by Friday?\n\nSara',
      });
    hers = await Person.begin(clara, stack, { extension: extension.dir, profile, lang: 'en-GB' });
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers.picture(`failed ${name}`).catch(() => undefined);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('after an update the page is not loaded again: its old button goes, a new one comes and works', async () => {
    const { page } = hers.mail;
    await hers.opens(SUBJECT);
    await page.locator('[data-esito]').click();
    await hers.panelOpens();
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.write('What result do you want?', TYPED);
    await hers.write('By', '2027-06-04');
    await hers.write('Criterion 1', 'the three spring offers are in it');
    await hers.panel.getByText('Saved').first().waitFor();
    const loaded = await page.evaluate(() => performance.timeOrigin);
    await page.evaluate(() => document.querySelector('[data-esito]')?.setAttribute('data-old', ''));
    await update();
    await expect.poll(() => page.locator('[data-esito][data-old]').count(), LONG).toBe(0);
    await signSays(page, 'Delegate');
    await page.locator('[data-esito]').click();
    await hers.panelOpens();
    await hers.sees('What result do you want?');
    expect(await title().inputValue()).toBe(TYPED);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  });

  it('and the letter goes into the reply', async () => {
    await hers.press('Insert in reply');
    expect(await hers.sends()).toContain(TYPED);
    await hers.press('I sent it');
  });

  it('a page that hangs is told, and tried again', async () => {
    await hers.opens(OTHER);
    await hers.sees('What result do you want?');
    await hers.write('What result do you want?', TYPED);
    // The page's own script is busy for longer than anybody waits.
    const busy = hers.mail.page.evaluate(() => {
      for (const end = Date.now() + 14_000; Date.now() < end; );
    });
    const another = await hers.chromium.openTab('popup.html');
    await another.close();
    await hers.sees('This page does not answer');
    expect(await title().inputValue()).toBe(TYPED);
    await hers.panel.screenshot({ path: 'tests/.run/pictures/reattach-silent-panel.png' });
    await busy;
    await hers.press('Try again');
    await expect.poll(() => hers.panel.getByText('This page does not answer').count(), LONG).toBe(0);
    expect(await title().inputValue()).toBe(TYPED);
  });

  it('a crashed tab is told at once, with what is typed still in view', async () => {
    const session = await hers.mail.page.context().newCDPSession(hers.mail.page);
    session.send('Page.crash').catch(() => undefined);
    await hers.sees('This tab has crashed');
    expect(await title().inputValue()).toBe(TYPED);
    await title().press('Control+End');
    await hers.panel.keyboard.type(' now');
    await hers.panel.screenshot({ path: 'tests/.run/pictures/reattach-crashed-panel.png' });
  });

  it('and reloading it goes on where it was', async () => {
    await hers.press('Reload the tab');
    await expect.poll(() => hers.panel.getByText('This tab has crashed').count(), LONG).toBe(0);
    expect(await title().inputValue()).toBe(`${TYPED} now`);
    // For a connection that saw it crash the page is lost for good; to a new one it is there.
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const fresh = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const pages = fresh.contexts().flatMap((context) => context.pages());
    const page = pages.find((one) => one.url().includes('_action=show'));
    await expect.poll(() => page && signsOn(page), LONG).toEqual(['Delegate']);
    await fresh.close();
  });
});
