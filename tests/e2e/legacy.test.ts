/** A Chromium without a `browser` of its own, as before version 148: the polyfill's real wrapping, over a short loop. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Worker } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { withoutBrowser } from './support/legacy.ts';
import { Person } from './support/person.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Room photos';
const WORDS = 'The photos of the new rooms are ready for the fair.';

declare const wrapped: { browser: string; calls: number };
declare const chrome: {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  permissions: { getAll(done: (all: { origins: string[] }) => void): void };
  tabs: { query(what: object, done: (tabs: object[]) => void): void };
};

describe.skipIf(whyNoStack() || whyNoScreen())('Without a browser namespace', () => {
  let extension: Unpacked;
  let stack: Stack;
  let screen: Screen;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    withoutBrowser(extension.dir);
    [stack, screen] = await Promise.all([up({ people: [clara, sara] }), openScreen()]);
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: 'Hi Clara,\n\nshall I take the photos?\n\nSara',
    });
    const options = { extension: extension.dir, lang: 'en-GB' };
    [hers, theOther] = await Promise.all([
      Person.begin(clara, stack, { ...options, display: screen.display }),
      Person.begin(sara, stack, options),
    ]);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([hers?.picture(`failed ${name} hers`), theOther?.picture(`failed ${name} other`)]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), theOther?.close()]);
    await screen?.close();
    await stack?.down();
    extension?.remove();
  });

  /** There was no `browser` when the polyfill looked, and calls went through it. */
  const expectWrapped = async (where: Pick<Page, 'evaluate'>): Promise<void> => {
    const found = await where.evaluate(() => wrapped);
    expect(found.browser).toBe('undefined');
    expect(found.calls).toBeGreaterThan(0);
  };

  it('Clara delegates the open message', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', 'The photos of the new rooms are ready');
    await hers.write('Criterion 1', 'each room has one');
    await hers.press('Insert in reply');
    expect(await hers.sends()).toContain('Esito 1 proposal 1');
    await hers.press('I sent it');
    await hers.sees('Waiting for Sara');
  });

  it('Sara agrees', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.sees('Clara proposes');
    await theOther.press('Agree');
    expect(await theOther.sends()).toContain('Esito 1 agreed 1');
    await theOther.press('I sent it');
    await theOther.sees('In your hands.');
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.press('Keep it');
  });

  it('Always here asks the browser, and its answer counts', async () => {
    await hers.mail.openFolder('INBOX');
    await hers.press('Always here');
    // The prompt takes no keys at first, so that nobody allows by a key meant for something else.
    await pause(2_000);
    await screen.key('Tab', 'Return');
    const origins = async () =>
      (await hers.chromium.worker()).evaluate(
        () => new Promise<string[]>((done) => chrome.permissions.getAll((all) => done(all.origins))),
      );
    await expect.poll(origins).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1/)]);
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Always here' }).count()).toBe(0);
  });

  it('Delegate in the menu makes a draft of the words', async () => {
    const worker = await hers.chromium.worker();
    await worker.evaluate(async (selectionText) => {
      const [tab] = await new Promise<object[]>((done) => chrome.tabs.query({ active: true }, done));
      const info = { menuItemId: 'delegate', selectionText, pageUrl: 'http://127.0.0.1/', editable: false };
      chrome.contextMenus.onClicked.dispatch(info, tab ?? {});
    }, WORDS);
    await expect.poll(() => hers.panel.getByLabel('What result do you want?').inputValue()).toBe(WORDS);
  });

  it('was wrapped in the background, in the panel and in the page', async () => {
    await expectWrapped((await hers.chromium.worker()) as Pick<Worker & Page, 'evaluate'>);
    await expectWrapped(hers.panel);
    expect(await hers.mail.page.locator('html').getAttribute('data-wrapped')).toBe('undefined');
  });
});
