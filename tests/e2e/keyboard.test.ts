/** By keyboard alone: from the popup to a letter in the reply, the inbox, the settings; the focus is never lost. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Room photos';
const TITLE = 'The photos of all rooms are in the folder';

/** What has the focus: its role or tag, and what it is called. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    passed.push(at);
  }
  throw new Error(`Tab never came to ${name}: ${passed.join(' | ')}`);
}

describe.skipIf(whyNoStack())('By keyboard alone', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara] });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: 'Hi Clara,\n\nshall I sort the photos?\n\nSara',
    });
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers?.picture(`failed ${name}`).catch(() => undefined);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
  });

  it('the popup leads to the panel', async () => {
    await hers.opens(SUBJECT);
    await hers.chromium.triggerAction(hers.mail.page);
    const popup = await hers.chromium.popup();
    await popup.getByRole('button', { name: 'Delegate this message' }).waitFor();
    await tabTo(popup, 'Delegate this message');
    // The popup is gone before the key is up again.
    await popup.keyboard.press('Enter').catch(() => undefined);
    await hers.panelOpens();
    await hers.sees('Is clara@hotel.test you?');
  });

  it('who I am is said, and the focus goes on to what comes next', async () => {
    const { panel } = hers;
    await tabTo(panel, 'Your name');
    await panel.keyboard.type(clara.name);
    await tabTo(panel, 'Yes, that is me');
    await panel.keyboard.press('Space');
    await hers.sees('What result do you want?');
    await expect.poll(() => focused(panel)).not.toBe('nothing');
  });

  it('a draft is filled in and put into the reply, and both are said', async () => {
    const { panel } = hers;
    await tabTo(panel, 'By');
    await panel.keyboard.type('04062027');
    await tabTo(panel, 'What result do you want?');
    await panel.keyboard.press('Control+A');
    await panel.keyboard.type(TITLE);
    await tabTo(panel, 'Criterion 1');
    await panel.keyboard.type('three of each room');
    await panel.keyboard.press('Enter');
    await panel.keyboard.type('none is larger than 2 MB');
    expect(await focused(panel)).toBe('Criterion 2');
    await panel.getByRole('status').filter({ hasText: 'Saved' }).first().waitFor({ state: 'attached' });
    await tabTo(panel, 'Insert in reply');
    await panel.keyboard.press('Enter');
    await hers.sees('Written, not sent yet');
    await expect.poll(() => focused(panel)).not.toBe('nothing');
    const said = panel.getByRole('status').filter({ hasText: 'It stands in your reply.' });
    expect(await said.count()).toBeGreaterThan(0);
    expect(await hers.mail.replyText()).toContain('2. none is larger than 2 MB');
  });

  it('what was written is undone, and the draft is there as it was', async () => {
    const { panel } = hers;
    await tabTo(panel, 'Undo');
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.getByLabel('What result do you want?').inputValue()).toBe(TITLE);
    await expect.poll(() => focused(panel)).not.toBe('nothing');
  });

  it('the inbox is searched, walked and left', async () => {
    const popup = await hers.chromium.openTab('popup.html');
    await popup.getByRole('button', { name: TITLE }).waitFor();
    await tabTo(popup, 'Search or filter by person');
    await popup.keyboard.type('photos');
    await popup.keyboard.press('ArrowDown');
    await expect.poll(() => focused(popup)).toContain(TITLE);
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.getByRole('searchbox').inputValue()).toBe('');
    expect(await focused(popup)).toBe('Search or filter by person');
    await popup.close();
  });

  it('a language is chosen in the settings', async () => {
    const settings = await hers.chromium.openTab('options.html');
    await settings.getByRole('heading', { level: 1 }).waitFor();
    const italian = settings.getByRole('radio', { name: 'Italiano' }).first();
    for (
      let step = 0;
      step < 40 && !(await italian.evaluate((one) => one === document.activeElement));
      step++
    ) {
      await settings.keyboard.press((await focused(settings)) === 'As the browser' ? 'ArrowUp' : 'Tab');
    }
    await expect.poll(() => settings.evaluate(() => document.documentElement.lang)).toBe('it');
    await settings.close();
  });
});
