/** The practice mailbox as it comes with the package: once, skippable, by keyboard alone, and apart from all that is real. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launch, welcomeOf } from './support/browser.ts';
import { type Keys, pressAt, tabTo } from './support/by-keys.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { PracticePerson } from './support/practice-person.ts';

let extension: Unpacked;
let chromium: Chromium;
let page: Page;

beforeAll(() => {
  extension = unpack();
});
afterAll(() => extension.remove());
afterEach(() => chromium?.close());

async function begin(lang = 'en-GB', profile?: string): Promise<void> {
  chromium = await launch({ extension: extension.dir, lang, welcome: true, ...(profile && { profile }) });
  page = await welcomeOf(chromium.context);
}
const next = (words: string | RegExp) => page.locator('.guide-next', { hasText: words }).waitFor();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const keysOf = (one: Page): Keys => ({
  press: (key) => one.keyboard.press(key),
  read: (expression) => one.evaluate(expression),
});

describe('The practice mailbox', () => {
  it('is there after install, and not again when the browser starts anew', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'esito-practice-'));
    await begin('en-GB', profile);
    await next('Open the message “The spring newsletter” from Sara.');
    await chromium.close();
    chromium = await launch({ extension: extension.dir, lang: 'en-GB', profile, welcome: true });
    // The settings, as one of our pages that was opened later: by then the other one would be there.
    await (await chromium.openTab('options.html'))
      .getByRole('heading', { name: 'Practice mailbox' })
      .waitFor();
    expect(chromium.context.pages().filter((one) => one.url().endsWith('/welcome.html'))).toEqual([]);
    await chromium.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('delegates in three presses, and stays as it was over a reload', async () => {
    await begin();
    const client = new PracticePerson(page, 'client');
    await client.rows('The spring newsletter').click();
    await client.panel.getByRole('button', { name: 'Insert in reply' }).click();
    await next('The letter is in your reply. Read it over and press Send.');
    await page.reload();
    await next('The letter is in your reply. Read it over and press Send.');
    await button('Send').click();
    await next('Sent. Now it is Sara’s turn.');
    await client.panel.getByRole('heading', { name: 'Waiting for Sara' }).waitFor();
    await page.reload();
    await next('Sent. Now it is Sara’s turn.');
    await client.panel.getByRole('heading', { name: 'Waiting for Sara' }).waitFor();
  });

  it('leads by keyboard alone through the whole way, to one real thing', async () => {
    await begin();
    await next('Open the message');
    const keys = keysOf(page);
    const at = (words: RegExp) => pressAt(keys, words);
    await at(/^Sara Conti[\s\S]*The spring newsletter/);
    await next('Esito made a draft of it.');
    await at(/^Insert in reply$/);
    await next('press Send');
    await at(/^Send$/);
    await at(/^Become Sara$/);
    await next('Open the new message from Clara.');
    await at(/^Clara Bassi[\s\S]*Re: The spring newsletter/);
    await next('press Agree in Esito’s panel');
    await at(/^Agree$/);
    await next('press Send');
    await at(/^Send$/);
    await next('press Deliver in Esito’s panel');
    await at(/^Deliver$/);
    await at(/^All of them$/);
    await at(/^Insert in reply$/);
    await next('press Send');
    await at(/^Send$/);
    await at(/^Become Clara$/);
    await at(/^Sara Conti[\s\S]*Re: The spring newsletter[\s\S]*new/);
    await next('Judge what came');
    await at(/^All of it meets the goal$/);
    await at(/^Insert in reply$/);
    await next('press Send');
    await at(/^Send$/);
    await next('That was the whole way');
    await at(/^Now something real$/);
    await tabTo(keys, /^The result you want$/);
    await page.keyboard.type('The shelf in the hall is up');
    await tabTo(keys, /^To whom$/);
    await page.keyboard.type('Luca Neri');
    await page.keyboard.press('Enter');
    await page.getByText('The draft is in your inbox, under Drafts.').waitFor();
    const popup = await chromium.openTab('popup.html');
    await popup.getByRole('button', { name: /The shelf in the hall is up.*Luca Neri/ }).waitFor();
    expect(await popup.locator('.objective-row').count()).toBe(1);
    const downloading = popup.waitForEvent('download');
    await popup.getByRole('button', { name: 'Export', exact: true }).click();
    const file = JSON.parse(await textOf(await downloading));
    expect(file.records).toEqual([]);
    expect(file.me.addresses).toEqual([]);
    expect(file.drafts.map((one: { title: string }) => one.title)).toEqual(['The shelf in the hall is up']);
    expect(await badge()).toBe('');
  });

  it('is skipped by one press at any step, and opens again from the settings', async () => {
    await begin();
    await button('Skip, I know how this works').click();
    await page.getByRole('heading', { name: /^What is one small thing/ }).waitFor();
    await button('Back to the practice').click();
    await page.locator('.mail-row').first().click();
    await button('Skip, I know how this works').click();
    const gone = page.waitForEvent('close');
    await button('Close this page').click();
    await gone;
    const opening = chromium.context.waitForEvent('page');
    const options = await chromium.openTab('options.html');
    await options.getByRole('button', { name: 'Open the practice mailbox' }).click();
    await opening;
    page = await welcomeOf(chromium.context);
    await next('Esito made a draft of it.');
  });

  it('opens from an inbox that is empty', async () => {
    await begin();
    await page.close();
    const popup = await chromium.openTab('popup.html');
    await popup.getByRole('button', { name: 'Try it first in the practice mailbox' }).click();
    page = await welcomeOf(chromium.context);
    await next('Open the message');
  });

  it('is no mail to the real Esito beside it', async () => {
    await begin();
    await page.locator('.mail-row').first().click();
    await next('Esito made a draft of it.');
    await chromium.triggerAction(page);
    const popup = await chromium.popup();
    await popup.getByRole('button', { name: 'Open Esito here' }).click();
    const panel = await chromium.nativePanel();
    await panel.getByRole('heading', { name: 'What would you like done?' }).waitFor();
    // What goes on in the practice is told to every page; the real panel looks again, and still finds nothing.
    await page.locator('.mail-row').nth(1).click();
    await page.frameLocator('iframe').first().getByLabel('What result do you want?').waitFor();
    expect(await panel.getByLabel('What result do you want?').count()).toBe(0);
  });

  it('starts again after a second look', async () => {
    await begin();
    const client = new PracticePerson(page, 'client');
    await client.rows('The spring newsletter').click();
    await client.write('What result do you want?', 'Something else');
    await client.press('Insert in reply');
    await client.sends();
    await next('Sent.');
    await button('Start again').click();
    await page.getByRole('alert').getByRole('button', { name: 'Start again' }).click();
    await next('Open the message');
    await client.rows('The spring newsletter').click();
    const title = client.panel.getByLabel('What result do you want?');
    await title.waitFor();
    expect(await title.inputValue()).toBe('The spring newsletter is ready to send');
    expect(await client.log()).toEqual([]);
  });

  it('speaks the browser’s language, and the other one by a press', async () => {
    await begin('it-IT');
    await next('Apri il messaggio «La newsletter di primavera» di Sara.');
    const client = new PracticePerson(page, 'client');
    await client.rows('La newsletter di primavera').click();
    await client.press('Inserisci nella risposta');
    expect(await client.sends()).toMatch(/^Ciao Sara, te ne occuperesti tu\?/i);
    await next('Inviata. Ora tocca a Sara.');
    await page.getByRole('radio', { name: 'English' }).check();
    await next('Sent. Now it is Sara’s turn.');
    await client.panel.getByRole('heading', { name: 'Waiting for Sara' }).waitFor();
  });
});

async function textOf(download: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  let text = '';
  for await (const part of await download.createReadStream()) text += part;
  return text;
}

/** What a worker knows in Chromium; nothing here has types for it. */
declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };
const badge = async (): Promise<string> =>
  (await chromium.worker()).evaluate(() => chrome.action.getBadgeText({}));
