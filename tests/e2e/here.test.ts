/** What Esito shows in the page of a permitted site: the button, the chip; and nothing anywhere else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { allowSite } from './support/allowed.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';
import { Roundcube } from './support/roundcube.ts';
import { signSays, signsOn } from './support/signs.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test', language: 'it_IT' };
const SUBJECT = 'Spring newsletter';
const OTHER = 'April invoices';

declare const chrome: {
  permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(which: { origins: string[] }): Promise<boolean>;
  };
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

const sign = (person: Person): Locator => person.mail.page.locator('[data-esito]');

describe.skipIf(whyNoStack())('In the page', () => {
  let extension: Unpacked;
  let stack: Stack;
  let profiles: string;
  let hers: Person;
  let theOther: Person;

  const begin = (who: typeof clara, lang: string): Promise<Person> => {
    const profile = join(profiles, who.address);
    allowSite(profile, extension.dir, stack.url);
    return Person.begin(who, stack, { extension: extension.dir, profile, lang });
  };

  beforeAll(async () => {
    extension = unpack();
    profiles = mkdtempSync(join(tmpdir(), 'esito-allowed-'));
    stack = await up({ people: [clara, sara] });
    for (const [subject, text] of [
      [SUBJECT, 'Hi Clara,\n\nshall I send out the spring newsletter by Friday?\n\nSara'],
      [OTHER, 'Hi Clara,\n\ntwo invoices are not on the statement.\n\nSara'],
    ] as const)
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text,
      });
    [hers, theOther] = await Promise.all([begin(clara, 'en-GB'), begin(sara, 'it-IT')]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), theOther?.close()]);
    await stack?.down();
    extension?.remove();
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 });
  });

  it('a button by the open message opens the panel on its draft', async () => {
    await hers.opens(SUBJECT);
    await signSays(hers.mail.page, 'Delegate');
    await hers.picture('here-button');
    await sign(hers).click();
    await hers.panelOpens();
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    expect(await hers.panel.getByLabel('What result do you want?').inputValue()).toBe(SUBJECT);
  });

  it('keeps its words from the page, and is not pressed by it', async () => {
    const seen = await hers.mail.page.evaluate(() => {
      const one = document.querySelector('[data-esito]') as HTMLElement;
      return [
        document.querySelectorAll('[data-esito]').length,
        one.shadowRoot,
        one.textContent,
        one.innerHTML,
      ];
    });
    expect(seen).toEqual([1, null, '', '']);
  });

  it('once it is written says that it is not sent, then that it is proposed', async () => {
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', 'The spring newsletter is ready to send');
    await hers.write('Criterion 1', 'the three spring offers are in it');
    await hers.press('Insert in reply');
    await hers.sends();
    // Without a word in the panel: in the mail that it answers it waits to be sent.
    await hers.opens(SUBJECT);
    await signSays(hers.mail.page, 'not sent yet');
    await hers.press('I sent it');
    // The panel says so to the page, which was not loaded again.
    await signSays(hers.mail.page, 'proposed The spring newsletter is ready to send');
    await hers.picture('here-proposed');
  });

  it('is a chip in the other person’s browser, in her language, dark, before anything is recorded', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.mail.page.locator('a.theme.dark').click();
    await theOther.opens(`Re: ${SUBJECT}`);
    await signSays(theOther.mail.page, 'Apri in Esito');
    // By the keyboard alone: it comes after the header's own links.
    await theOther.mail.page.locator('#message-header .header-links > a:visible').last().focus();
    await theOther.mail.page.keyboard.press('Tab');
    await theOther.mail.page.keyboard.press('Enter');
    await theOther.panelOpens();
    await theOther.write('Il tuo nome', sara.name);
    await theOther.press('Sì, sono io');
    await signSays(theOther.mail.page, 'proposto The spring newsletter');
    await theOther.picture('here-other');
  });

  it('follows what is read beside the list, and goes with it', async () => {
    const { page } = theOther.mail;
    await theOther.mail.openFolder('INBOX');
    expect(await signsOn(page)).toEqual([]);
    await theOther.mail.row(`Re: ${SUBJECT}`).locator('td.subject span.subject').click();
    await signSays(page, 'proposto');
    await theOther.picture('here-preview');
    // Beside the panel the page has no room for its folders.
    await page.locator('#messagelist-header a.back-sidebar-button').click();
    await page.locator('#mailboxlist li.sent > a').click();
    await expect.poll(() => signsOn(page)).toEqual([]);
  });

  it('a list says where something new has come, until it is read', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.press('Va bene');
    await theOther.sends();
    await hers.mail.openFolder('INBOX');
    await hers.mail.waitForMail(`Re: ${SUBJECT}`);
    await signSays(hers.mail.page, 'new in this objective');
    await hers.picture('here-row');
    // It opens nothing by itself.
    const rows = hers.mail.page.locator('#messagelist tr.message');
    expect(await rows.locator('[data-esito]').count()).toBe(1);
    await hers.mail.row(`Re: ${SUBJECT}`).locator('td.subject span.subject').click();
    await signSays(hers.mail.page, 'agreed');
    await expect.poll(() => rows.locator('[data-esito]').count()).toBe(0);
    await hers.picture('here-row-read');
  });

  it('is nowhere else: no list, no compose, no settings', async () => {
    for (const task of ['mail', 'mail&_action=compose', 'settings', 'addressbook']) {
      await hers.mail.page.goto(`${stack.url}?_task=${task}`);
      await hers.mail.page.waitForLoadState('networkidle');
      expect(await signsOn(hers.mail.page)).toEqual([]);
    }
  });

  it('is on no site that is not permitted, though it may be read by a click', async () => {
    const elsewhere = stack.url.replace('127.0.0.1', 'localhost');
    const there = new Roundcube(hers.mail.page, elsewhere);
    await there.login(clara.address);
    await there.waitForMail(OTHER);
    await there.openMessage(OTHER);
    await hers.openPanel('Delegate this message');
    await hers.sees('What result do you want?');
    expect(await signsOn(there.page)).toEqual([]);
  });

  it('goes when the permission is taken back', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await signSays(theOther.mail.page, 'The spring newsletter');
    await (await theOther.chromium.worker()).evaluate(async () => {
      await chrome.permissions.remove(await chrome.permissions.getAll().then(({ origins }) => ({ origins })));
    });
    await expect.poll(() => signsOn(theOther.mail.page)).toEqual([]);
    // Nor is anybody left in the page who would read it.
    const worker = await theOther.chromium.worker();
    const answers = () =>
      worker.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const asked = tabs.map(({ id }) =>
          chrome.tabs.sendMessage(id, { esito: 'read' }).catch(() => undefined),
        );
        return (await Promise.all(asked)).filter(Boolean).length;
      });
    await expect.poll(answers).toBe(0);
  });
});
