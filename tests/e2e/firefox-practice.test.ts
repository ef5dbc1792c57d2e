/** The practice mailbox in Firefox, by keyboard: a page of its own needs no permission for what a webmail's would. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Keys, pressAt } from './support/by-keys.ts';
import { type Firefox, launchFirefox, whyNoFirefox } from './support/firefox.ts';
import { until } from './support/until.ts';
import type { View } from './support/view.ts';

describe.skipIf(whyNoFirefox())('The practice mailbox in Firefox', () => {
  let firefox: Firefox;
  let page: View;
  let keys: Keys;

  beforeAll(async () => {
    firefox = await launchFirefox({}, true);
    page = firefox.welcome();
    keys = { press: (key) => page.press(key), read: (expression) => page.read(expression) };
  });
  afterAll(() => firefox?.close());

  /** Waits until one of the two panels has drawn what the mail means, and nothing changes in it any more. */
  const panelSays = async (index: number, words: string): Promise<void> => {
    let before = '';
    await until(`a panel that says ${words}`, async () => {
      const text = await page.read<string>(`frames[${index}].document.body.innerText`);
      const still = text === before && text.includes(words);
      before = text;
      await pause(1000);
      return still || undefined;
    });
  };

  it('comes with the extension', async () => {
    await page.sees('Open the message “The spring newsletter” from Sara.');
  });

  it('takes a letter into its reply, which is agreed to by the other person', async () => {
    await page.click({ css: '.mail-row' });
    await page.sees('Esito made a draft of it.');
    await panelSays(0, 'Ask Sara to write it up');
    await pressAt(keys, /^Insert in reply$/);
    await page.sees('The letter is in your reply.');
    expect(await page.value({ css: '#practice-reply' })).toMatch(/^Hi Sara, could you take this on\?/);
    await page.click({ role: 'button', name: 'Send' });
    await page.click({ role: 'button', name: 'Become Sara' });
    await page.sees('Open the new message from Clara.');
    await page.click({ css: '.mail-row' });
    await page.sees('Read what Clara proposes');
    await panelSays(1, 'Propose a change');
    await pressAt(keys, /^Agree$/);
    await page.sees('The letter is in your reply.');
    await page.click({ role: 'button', name: 'Send' });
    await page.sees('It is agreed.');
  });
});
