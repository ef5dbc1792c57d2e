/** Quiet questions in the real panel: by keyboard, kept over a reload, out of the letter; only a password holds it back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Newsletter';

describe.skipIf(whyNoStack())('Quiet questions', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: 'Hi Clara,\n\nshall I prepare the spring newsletter this time?\n\nSara',
    });
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers.picture(`failed ${name}`);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
  });

  const focused = (): Promise<string | null> =>
    hers.panel.evaluate(() => document.activeElement?.textContent ?? null);

  it('one key takes a rewrite, another gives it back', async () => {
    const title = hers.panel.getByLabel('What result do you want?');
    await title.fill('');
    await title.click();
    await hers.panel.keyboard.type('Send the newsletter to the regulars');
    expect(await hers.panel.getByText('What will be true in the end?').count()).toBe(0);
    await hers.panel.keyboard.press('Tab');
    await hers.panel.locator('.question').waitFor();
    await hers.panel.keyboard.press('Shift+Tab');
    await hers.panel.keyboard.press('Alt+Enter');
    await hers.panel.getByText('Changed.').waitFor();
    expect(await title.inputValue()).toBe('The newsletter is sent to the regulars');
    expect(await focused()).toBe('Undo');
    await hers.panel.keyboard.press('Enter');
    expect(await title.inputValue()).toBe('Send the newsletter to the regulars');
    await hers.press('Use this');
  });

  it('what was kept is not asked again after a reload', async () => {
    await hers.write('By', '2027-06-04');
    await hers.write('What for?', 'our 240 regulars book in the two weeks after it');
    await hers.write('Criterion 1', 'it looks professional');
    await hers.panel.keyboard.press('Tab');
    await hers.sees('Could two people judge “professional” differently?');
    await hers.picture('questions-vague');
    await hers.press('Keep mine');
    await hers.sees('Saved');
    await hers.panel.reload();
    await hers.sees('What result do you want?');
    expect(await hers.panel.getByLabel('Criterion 1', { exact: true }).inputValue()).toBe(
      'it looks professional',
    );
    expect(await hers.panel.locator('.question').count()).toBe(0);
  });

  it('what looks like a password holds the letter until it is gone', async () => {
    await hers.press('Add Access and files');
    await hers.write('What', 'Mailchimp');
    await hers.write(/^Where/, 'password: Gelato!22');
    await hers.press('Insert in reply');
    await hers.sees('Take it out, or keep it in, and then insert again.');
    expect(await focused()).toBe('Keep it in');
    await hers.picture('questions-password');
    await hers.write(/^Where/, 'https://mailchimp.test');
    await hers.press('Insert in reply');
    const sent = await hers.sends();
    expect(sent).toContain('The newsletter is sent to the regulars');
    expect(sent).toContain('it looks professional');
    expect(sent).not.toMatch(/Gelato|judge|Keep mine|vague/);
  });
});
