/** Access to the page: by shortcut and context menu at once, and for good by the browser's own prompt. On a real screen. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Room photos';
const WORDS = 'I need the photos of the new rooms before the fair.';

declare const chrome: {
  permissions: { getAll(): Promise<{ origins: string[] }> };
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
};

describe.skipIf(whyNoStack() || whyNoScreen())('Access to the page', () => {
  let extension: Unpacked;
  let stack: Stack;
  let screen: Screen;
  let hers: Person;

  const origins = async (): Promise<string[]> =>
    (await hers.chromium.worker()).evaluate(async () => (await chrome.permissions.getAll()).origins);

  beforeAll(async () => {
    extension = unpack();
    [stack, screen] = await Promise.all([up({ people: [clara, sara] }), openScreen()]);
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: `Hi Clara,\n\n${WORDS}\n\nSara`,
    });
    hers = await Person.begin(clara, stack, {
      extension: extension.dir,
      lang: 'en-GB',
      display: screen.display,
    });
  });

  afterAll(async () => {
    await hers?.close();
    await screen?.close();
    await stack?.down();
    extension?.remove();
  });

  it('every shortcut is really assigned', async () => {
    const commands = await (await hers.chromium.worker()).evaluate(() => chrome.commands.getAll());
    expect(
      commands.filter((command) => command.name === 'open-panel').map((command) => command.shortcut),
    ).toEqual(['Alt+Shift+K']);
  });

  it('the shortcut opens the panel and reads the message, without any permission for the site', async () => {
    await hers.opens(SUBJECT);
    await screen.click(hers.mail.page, hers.mail.body());
    await screen.key('alt+shift+k');
    await hers.panelOpens();
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    expect(await hers.panel.getByLabel('What result do you want?').inputValue()).toBe(SUBJECT);
    expect(await origins()).toEqual([]);
  });

  it('Delegate in the browser’s own menu makes a draft of the selected words', async () => {
    const words = hers.mail.page.getByText(WORDS);
    await words.click({ clickCount: 3 });
    await screen.click(hers.mail.page, words, 3);
    await screen.picture('tests/.run/pictures/menu.png');
    // Ours stands above Inspect, which is the last.
    await screen.key('Up', 'Up', 'Return');
    await expect
      .poll(() => hers.panel.getByLabel('What result do you want?').inputValue())
      .toContain('photos of the new rooms');
    expect(await hers.panel.getByLabel('Who', { exact: true }).inputValue()).toBe(sara.name);
  });

  it('Always here asks the browser, with the reason, and the answer holds after a reload', async () => {
    await hers.mail.openFolder('INBOX');
    await hers.press('Back to the page');
    await hers.sees('It reads the open message and who wrote the unread ones, on this computer.');
    await hers.press('Always here');
    // The prompt takes no keys at first, so that nobody allows by a key meant for something else.
    await pause(2_000);
    await screen.picture('tests/.run/pictures/prompt.png');
    await screen.key('Tab', 'Return');
    await expect.poll(origins).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1/)]);
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Always here' }).count()).toBe(0);
    const another = await hers.chromium.context.newPage();
    await another.goto(hers.mail.page.url());
    await another.locator('#messagelist tr.message').first().dblclick();
    await hers.sees('What result do you want?');
  });
});
