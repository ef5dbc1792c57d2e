/** The inbox over a real mailbox: groups fill as two people move, the badge counts, a row leads back to its mail. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const PICTURES = resolve(import.meta.dirname, '../.run/pictures');
const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const luca = { name: 'Luca Rinaldi', address: 'luca@rinaldi.test' };
const SUBJECT = 'Autumn menu';
const PHOTOS = 'Room photos';
const TITLE = 'The autumn menu hangs in both rooms';
const DRAFT = 'Three photos of each room';

declare const chrome: {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
};

describe.skipIf(whyNoStack())('The inbox', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    for (const [from, subject] of [
      [sara, SUBJECT],
      [luca, PHOTOS],
    ] as const)
      await stack.deliver({
        from: `${from.name} <${from.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text: `Hi Clara,\n\nshall I take this on?\n\n${from.name}`,
      });
    [hers, theOther] = await Promise.all([
      Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' }),
      Person.begin(sara, stack, { extension: extension.dir, lang: 'en-GB' }),
    ]);
    mkdirSync(PICTURES, { recursive: true });
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([hers.picture(`failed ${name} hers`), theOther.picture(`failed ${name} other`)]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), theOther?.close()]);
    await stack?.down();
    extension?.remove();
  });

  /** The native popup of the toolbar button. */
  const opensPopup = async (person = hers): Promise<Page> => {
    await person.chromium.triggerAction(person.mail.page);
    const popup = await person.chromium.popup();
    await popup.getByRole('heading', { name: 'Objectives' }).waitFor();
    return popup;
  };
  /** The titles in each group that has any. */
  const groups = async (popup: Page): Promise<Record<string, string[]>> => {
    const lists = await popup.getByRole('list').all();
    const read = lists.map(async (list) => {
      const id = await list.getAttribute('aria-labelledby');
      const titles = await list.locator('.objective-title').allInnerTexts();
      return [await popup.locator(`[id="${id}"]`).innerText(), titles] as const;
    });
    return Object.fromEntries(await Promise.all(read));
  };
  const badge = async (person: Person): Promise<readonly [string, string]> => {
    const worker = await person.chromium.worker();
    return worker.evaluate(
      async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})] as const,
    );
  };

  it('has what Clara proposed and what she began, and no number', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    await hers.write('By', '2027-09-20');
    await hers.write('What result do you want?', TITLE);
    await hers.write('Criterion 1', 'it can be read from two metres');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await hers.sees('Waiting for Sara');
    await hers.opens(PHOTOS);
    await hers.write('What result do you want?', DRAFT);
    await hers.panel.getByText('Saved', { exact: true }).first().waitFor();
    const popup = await opensPopup();
    await expect.poll(() => groups(popup)).toEqual({ 'With the other person': [TITLE], Drafts: [DRAFT] });
    await popup.screenshot({ path: join(PICTURES, 'inbox-1.png') });
    await popup.close();
    expect(await badge(hers)).toEqual(['', 'Esito']);
  });

  it('counts for Sara what waits for her answer, and no longer once she has given it', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.press('Keep it');
    await expect.poll(() => badge(theOther)).toEqual(['1', 'Esito: 1 objective waits for you']);
    const popup = await opensPopup(theOther);
    await expect.poll(() => groups(popup)).toEqual({ 'Waiting for your answer': [TITLE] });
    // The clock points at the client alone.
    expect(await popup.getByRole('main').innerText()).not.toMatch(/since|passed/);
    await popup.close();
    await theOther.panelOpens();
    await theOther.press('Agree');
    await theOther.sends();
    await theOther.press('I sent it');
    await theOther.sees('In your hands.');
    await expect.poll(() => badge(theOther)).toEqual(['', 'Esito']);
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Insert in reply');
    await theOther.sends();
    await theOther.press('I sent it');
    await theOther.sees('Delivered');
  });

  it('counts for Clara what waits for her review, and says since when', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.press('Keep it');
    await hers.opens(`Re: ${SUBJECT}`, 1);
    await hers.press('Keep it');
    await hers.sees('Sara has delivered');
    await expect.poll(() => badge(hers)).toEqual(['1', 'Esito: 1 objective waits for you']);
    const popup = await opensPopup();
    await expect.poll(() => groups(popup)).toEqual({ 'Waiting for your review': [TITLE], Drafts: [DRAFT] });
    await popup.getByText('Sara Conti · delivered, waits since today').waitFor();
    await popup.screenshot({ path: join(PICTURES, 'inbox-2.png') });
    await popup.close();
  });

  it('finds words anywhere in an objective, and keeps to one person', async () => {
    const popup = await opensPopup();
    const field = popup.getByRole('searchbox', { name: 'Search or filter by person' });
    await field.click();
    await popup.keyboard.type('two METRES');
    await expect.poll(() => groups(popup)).toEqual({ 'Waiting for your review': [TITLE] });
    await popup.keyboard.press('Escape');
    await popup.keyboard.type('rinal');
    await popup.getByRole('button', { name: 'Only Luca Rinaldi' }).click();
    await expect.poll(() => groups(popup)).toEqual({ Drafts: [DRAFT] });
    await popup.keyboard.type('submarine');
    await popup.getByText('Nothing with Luca Rinaldi says “submarine”').first().waitFor();
    await popup.screenshot({ path: join(PICTURES, 'inbox-3.png') });
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('Backspace');
    await expect.poll(() => groups(popup)).toEqual({ 'Waiting for your review': [TITLE], Drafts: [DRAFT] });
    await popup.close();
  });

  const opensRow = async (): Promise<void> => {
    const popup = await opensPopup();
    await popup.getByRole('button', { name: TITLE }).click();
    await hers.panelOpens();
    await hers.sees('Sara has delivered');
  };

  it('a row opens the panel, and from there its mail', async () => {
    await hers.mail.openFolder('Sent');
    await opensRow();
    await hers.picture('inbox-4-way');
    await hers.press('Open its message');
    await hers.mail.body().getByText('Esito 1 delivery').first().waitFor();
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Open its message' }).count()).toBe(0);
    await hers.sees('Sara has delivered');
  });

  it('once the mail was moved, the webmail’s own search finds it', async () => {
    await hers.mail.moveTo('Junk');
    await hers.mail.openFolder('Sent');
    await opensRow();
    await hers.press('Open its message');
    await hers.sees('Not there?');
    await hers.picture('inbox-5-gone');
    await hers.press(`Search the mailbox for “${SUBJECT}”`);
    const found = hers.mail.page.locator('#messagelist td.subject a[href*="_mbox=Junk"]').first();
    await found.waitFor({ timeout: 20_000 });
    await hers.picture('inbox-6-found');
    await found.click();
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Open its message' }).count()).toBe(0);
    await hers.sees('Sara has delivered');
    await hers.picture('inbox-7-back');
  });
});
