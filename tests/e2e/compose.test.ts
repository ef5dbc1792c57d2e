/** The letter into the replies of other webmails: real editors, real keys, the packed build; the pages are reconstructed. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowSite } from './support/allowed.ts';
import { type Chromium, launch } from './support/browser.ts';
import { ADDRESSES, servePages } from './support/compose-pages.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { pressLast } from './support/popup.ts';
import { isWanted } from './support/wanted.ts';

const PICTURES = resolve(import.meta.dirname, '../.run/pictures');

describe('In the reply of another webmail', () => {
  let extension: Unpacked;
  let profile: string;
  let chromium: Chromium;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    extension = unpack();
    profile = mkdtempSync(join(tmpdir(), 'esito-compose-'));
    allowSite(profile, extension.dir, 'https://*/');
    chromium = await launch({ extension: extension.dir, profile, lang: 'en-GB' });
    await servePages(chromium.context);
    page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    await page.goto(ADDRESSES.gmail);
    await chromium.triggerAction(page);
    await pressLast(await chromium.popup(), 'Delegate this message');
    panel = await chromium.nativePanel();
    await write('Your name', 'Clara Bassi');
    await press('Yes, that is me');
  });
  afterAll(async () => {
    await chromium?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    extension?.remove();
  });

  const press = (name: string | RegExp) =>
    panel.getByRole('button', { name, exact: typeof name === 'string' }).click();
  const sees = (text: string | RegExp) => panel.getByText(text).first().waitFor();
  const write = (label: string, text: string) => panel.getByLabel(label, { exact: true }).fill(text);
  const picture = async (name: string): Promise<void> => {
    if (!isWanted(name)) return;
    mkdirSync(PICTURES, { recursive: true });
    await panel.screenshot({ path: join(PICTURES, `${name}-panel.png`) });
    await page.screenshot({ path: join(PICTURES, `${name}-page.png`) });
  };
  /** Once the panel shows the draft that the open message begins. */
  const propose = async (subject: string, title: string): Promise<void> => {
    await expect.poll(() => panel.getByLabel('What result do you want?').inputValue()).toBe(subject);
    await write('By', '2027-06-04');
    await write('What result do you want?', title);
    await write('Criterion 1', 'Sara has read it');
    await press('Insert in reply');
  };
  /** The letter is above everything else, by one undo it is not there any more, and nobody pressed Send. */
  const holdsIt = async (editor: Locator, title: string, rest: RegExp): Promise<void> => {
    const whole = `^\\s*Hi Sara, could you take this on\\?.*${title}.*Esito 1 proposal 1.*`;
    await expect.poll(() => editor.innerText()).toMatch(new RegExp(`${whole}${rest.source}$`, 's'));
    await editor.press('Control+z');
    await expect.poll(() => editor.innerText()).not.toContain('Esito');
    expect((await editor.innerText()).trim()).toMatch(rest);
    expect(await page.locator('body').getAttribute('data-sent')).toBeNull();
    await press('Undo');
    await panel.getByLabel('What result do you want?').waitFor();
  };

  it('Gmail’s opens below the message, by its own button', async () => {
    await page.goto(ADDRESSES.gmail);
    await propose('Room photos', 'The photos are chosen');
    await sees('It stands in your reply. You read it and press Send yourself.');
    await picture('compose-gmail');
    await holdsIt(page.locator('[g_editable]'), 'The photos are chosen', /\s*/);
  });

  it('Outlook’s names nobody by address: the letter waits for a second look', async () => {
    await page.goto(ADDRESSES.outlook);
    await propose('Umbau der Rezeption', 'The desk fits');
    await sees(/^To whom the open message goes cannot be read here/);
    const editor = page.locator('[data-editor] [contenteditable]');
    expect(await editor.innerText()).not.toContain('Esito');
    await picture('compose-outlook');
    await press('It goes to Sara Conti: put it in');
    await sees('It stands in the message you have open.');
    await holdsIt(editor, 'The desk fits', /\s*On Friday Sara Conti wrote:\s*Which colour\?\s*/s);
  });

  it('one whose button is a picture: the letter goes in once a person has pressed it', async () => {
    await page.goto(ADDRESSES.unknown);
    await propose('Linen', 'The linen is chosen');
    await sees('No reply is open yet. Press Reply in your mail, and the letter goes in by itself.');
    await picture('compose-unknown');
    await page.locator('#answer').click();
    await sees('It stands in the message you have open.');
    const editor = page.locator('.ProseMirror');
    await holdsIt(editor, 'The linen is chosen', /\s*On Friday Sara Conti wrote:\s*Which colour\?\s*/s);
  });

  it('one in a window of its own, with what was quoted there', async () => {
    await page.goto(ADDRESSES.popOut);
    // The draft that was taken back a moment ago is about the message that this one answers.
    await press('Insert in reply');
    await sees('It stands in the message you have open.');
    await holdsIt(page.locator('[contenteditable]'), 'The linen is chosen', /\s*On Mon,.*Which colour\?\s*/s);
  });
});
