/** Messages and replies in windows of their own, as Roundcube's settings have them. On a real screen, with real keys. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';
import { Roundcube } from './support/roundcube.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';
import { until } from './support/until.ts';

const clara = {
  name: 'Clara Bassi',
  address: 'clara@hotel.test',
  settings: { compose_extwin: 1, message_extwin: 1, htmleditor: 1 },
};
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const FIRST = 'Room photos';
const SECOND = 'Price list';
const WORDS = 'I need the prices of May before the fair.';

describe.skipIf(whyNoStack() || whyNoScreen())('Windows of their own', () => {
  let extension: Unpacked;
  let stack: Stack;
  let screen: Screen;
  let hers: Person;
  let message: Page;
  let panel: Page;

  beforeAll(async () => {
    extension = unpack();
    [stack, screen] = await Promise.all([up({ people: [clara, sara] }), openScreen()]);
    for (const subject of [FIRST, SECOND])
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text: `Hi Clara,\n\n${WORDS}\n\nSara`,
      });
    const { display } = screen;
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB', display });
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await screen.picture(`tests/.run/pictures/failed ${name}.png`);
  });

  afterAll(async () => {
    await hers?.close();
    await screen?.close();
    await stack?.down();
    extension?.remove();
  });

  /** Tabs and windows; the panel beside a window is none. */
  const pages = () => hers.chromium.context.pages().filter((one) => !one.url().endsWith('/sidepanel.html'));
  const fillIn = async (page: Page): Promise<void> => {
    await page.getByLabel('By', { exact: true }).fill('2027-06-04');
    await page.getByLabel('Criterion 1', { exact: true }).fill('they are in the folder');
    await page.getByRole('button', { name: 'Insert in reply' }).click();
  };

  it('a reply that may not be read in a window of its own opens in the tab', async () => {
    await hers.opens(FIRST);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await fillIn(hers.panel);
    await hers.sees('It stands in your reply.');
    expect(await hers.mail.replyText()).toMatch(/^Hi Sara, .*Esito 1 proposal 1.*Hi Clara/s);
    expect(pages()).toHaveLength(1);
    await hers.mail.openFolder('INBOX');
    await hers.press('Undo');
    await hers.sees('What result do you want?');
  });

  it('on a site that is allowed for good, it is written into the window that opens', async () => {
    await hers.press('Back to the page');
    await hers.press('Always here');
    // The prompt takes no keys at first, so that nobody allows by a key meant for something else.
    await pause(2_000);
    await screen.key('Tab', 'Return');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Always here' }).count()).toBe(0);
    await hers.opens(FIRST);
    const opening = hers.chromium.context.waitForEvent('page');
    await hers.sees('What result do you want?');
    await hers.press('Insert in reply');
    const reply = new Roundcube(await opening, stack.url);
    await hers.sees('It stands in your reply, in the window that opened for it.');
    expect(reply.page.url()).toContain('_extwin=1');
    expect(hers.mail.page.url()).toContain('_action=show');
    const editor = await reply.editor();
    const whole = await editor.innerText();
    expect(whole).toMatch(/^Hi Sara, .*Esito 1 proposal 1.*Hi Clara/s);
    await editor.press('Control+z');
    expect(await editor.innerText()).not.toContain('Esito 1');
    await editor.press('Control+y');
    expect(await editor.innerText()).toBe(whole);
    await screen.picture('tests/.run/pictures/roundcube-window.png');
    const closing = reply.page.waitForEvent('close');
    await reply.page.locator('#layout-content .formbuttons button.send').click();
    await closing;
    expect(stack.submitted.at(-1)?.to).toEqual([sara.address]);
    await hers.press('I sent it');
    await hers.sees('Waiting for Sara');
  });

  it('a reply that she opened in a window herself takes it', async () => {
    await hers.opens(SECOND);
    await hers.sees('What result do you want?');
    const opening = hers.chromium.context.waitForEvent('page');
    await hers.mail.page.locator('#toolbar-menu a.reply').click();
    const reply = new Roundcube(await opening, stack.url);
    await reply.page.frameLocator('#composebody_ifr').locator('body#tinymce').waitFor();
    const open = pages().length;
    await fillIn(hers.panel);
    await hers.sees('It stands in your reply, in the window that opened for it.');
    expect(pages()).toHaveLength(open);
    expect(await reply.replyText()).toMatch(/^Hi Sara, .*Esito 1 proposal 1.*Hi Clara/s);
    await reply.page.close();
    await hers.press('Undo');
    await hers.sees('What result do you want?');
  });

  it('a message in a window of its own has the panel in one beside it, from the menu and the shortcut', async () => {
    await hers.mail.openFolder('INBOX');
    const opening = hers.chromium.context.waitForEvent('page');
    // A double click would do it in a wider list.
    await hers.mail.choose(SECOND);
    await hers.mail.preview().locator('#message-header a.extwin').click();
    message = await opening;
    const words = message.getByText(WORDS);
    await words.click({ clickCount: 3 });
    const beside = hers.chromium.context.waitForEvent('page');
    await screen.click(message, words, 3);
    // Ours stands above Inspect, which is the last.
    await screen.key('Up', 'Up', 'Return');
    panel = await beside;
    const result = panel.getByLabel('What result do you want?');
    await expect.poll(() => result.inputValue()).toContain('the prices of May');
    const open = pages().length;
    await panel.getByRole('button', { name: 'Back to the page' }).click();
    await expect.poll(() => result.inputValue()).toBe(SECOND);
    await message.bringToFront();
    await screen.click(message, message.locator('#message-header'));
    await screen.key('alt+shift+k');
    await pause(500);
    expect(pages()).toHaveLength(open);
    await screen.picture('tests/.run/pictures/roundcube-beside.png');
  });

  it('answers in that window, and ends with it', async () => {
    await fillIn(panel);
    await panel.getByText('It stands in your reply.').waitFor();
    const reply = new Roundcube(message, stack.url);
    expect(message.url()).toContain('_action=compose');
    expect(await reply.replyText()).toMatch(/^Hi Sara, .*Esito 1 proposal 1.*Hi Clara/s);
    await message.locator('#layout-content .formbuttons button.send').click();
    await until('both windows to close', () => (message.isClosed() && panel.isClosed()) || undefined);
    expect(stack.submitted).toHaveLength(2);
  });
});
