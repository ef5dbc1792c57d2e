/** Forgetting, on real mail: an objective, a person, everything. What was forgotten does not come back by reading. */
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
const SUBJECT = 'Autumn menu';
const OTHER = 'Room photos';
const TITLE = 'The autumn menu hangs in both rooms';
/** Whatever would tell of whom or what it was. */
const WORDS = /autumn|menu|sara|conti/i;

describe.skipIf(whyNoStack())('Forgetting', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    for (const subject of [SUBJECT, OTHER])
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text: 'Hi Clara,\n\nshall I take this on?\n\nSara',
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

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
  const confirms = async (page: Page): Promise<void> => {
    expect(await page.getByRole('button', { name: 'Forget for good' }).isDisabled()).toBe(true);
    await page.getByLabel('I understand that it cannot be undone').check();
    await press(page, 'Forget for good');
  };
  /** In the popup: whom, a second look, done. Returns what the second look says. */
  const forgets = async (whom: RegExp, picture: string): Promise<string> => {
    await hers.chromium.triggerAction(hers.mail.page);
    const popup = await hers.chromium.popup();
    await press(popup, 'Forget…');
    await popup.getByRole('heading', { name: 'What shall Esito forget?' }).waitFor();
    await popup.screenshot({ path: join(PICTURES, `${picture}-whom.png`) });
    await press(popup, whom);
    await popup.getByRole('heading', { name: 'What stays' }).waitFor();
    await popup.screenshot({ path: join(PICTURES, `${picture}-confirm.png`) });
    const said = await popup.getByRole('main').innerText();
    await confirms(popup);
    await popup.getByText('Esito has forgotten it, on this computer.').waitFor();
    await popup.screenshot({ path: join(PICTURES, `${picture}-done.png`) });
    expect(await popup.getByRole('list').count()).toBe(0);
    await popup.close();
    // Downloads are told to the connection that came last, and that is to be the panel's.
    await hers.panelOpens();
    return said;
  };
  const exported = async () => {
    const file = (await hers.exports()) as Awaited<ReturnType<Person['exports']>> & {
      forgotten: { id: string }[];
    };
    return { ...file, text: JSON.stringify(file) };
  };
  const drafts = async (): Promise<void> => {
    await hers.opens(OTHER);
    await hers.sees('What result do you want?');
    await hers.write('What result do you want?', 'Photos for Sara');
    await hers.panel.getByText('Saved', { exact: true }).first().waitFor();
  };

  it('two people agree', async () => {
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
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.press('Agree');
    await theOther.sends();
    await theOther.press('I sent it');
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.press('Keep it');
    await hers.sees('By Monday 20 September 2027');
    expect((await exported()).records).toHaveLength(2);
  });

  it('Clara forgets the objective, after a second look', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.panel.getByText('Details', { exact: true }).click();
    await hers.press('Forget this objective…');
    await hers.sees(`Forget “${TITLE}”?`);
    await hers.sees('Esito deletes no mail.');
    await hers.picture('forget-1-confirm');
    expect(await hers.panel.locator(':focus').innerText()).toBe('Cancel');
    await hers.panel.keyboard.press('Enter');
    await hers.sees('By Monday 20 September 2027');
    await hers.panel.getByText('Details', { exact: true }).click();
    await hers.press('Forget this objective…');
    await confirms(hers.panel);
    await hers.sees('You forgot this objective on');
    await expect.poll(() => hers.panel.getByText('Esito has forgotten it').count()).toBe(0);
    await hers.picture('forget-2-forgotten');
  });

  it('its mails, read again, bring nothing back; the file has bare ids and no words', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('You forgot this objective on');
    await hers.mail.openFolder('Sent');
    await hers.mail.openMessage(`Re: ${SUBJECT}`);
    await hers.sees('You forgot this objective on');
    const { records, forgotten, text } = await exported();
    expect(records).toEqual([]);
    expect(forgotten).toHaveLength(3);
    expect(forgotten.filter(({ id }) => /^OBJ-/.test(id))).toHaveLength(1);
    expect(text).not.toMatch(WORDS);
  });

  it('taken up again it is read anew, and kept with a click', async () => {
    await hers.mail.openFolder('Sent');
    await hers.mail.openMessage(`Re: ${SUBJECT}`);
    await hers.press('Take it up again');
    await hers.sees('This is yours, from elsewhere.');
    expect(await exported()).toMatchObject({ records: [], forgotten: [] });
    await hers.press('Keep it');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
    expect((await exported()).records).toHaveLength(1);
  });

  it('Clara forgets Sara, drafts and all', async () => {
    await drafts();
    const said = await forgets(/Sara Conti/, 'forget-3-partner');
    expect(said).toContain('1 objective, with all that was said in it');
    expect(said).toContain(TITLE);
    expect(said).toContain('1 draft');
    const { records, forgotten, text } = await exported();
    expect(records).toEqual([]);
    expect(forgotten).toHaveLength(2);
    expect(text).not.toMatch(WORDS);
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('You forgot this objective on');
    await hers.opens(OTHER);
    await hers.sees('What result do you want?');
    expect(await hers.panel.getByLabel('What result do you want?').inputValue()).toBe(OTHER);
  });

  it('Clara forgets everything, and who she is; the marks hold', async () => {
    await drafts();
    const said = await forgets(/^Everything/, 'forget-4-everything');
    expect(said).toContain('Your name and your addresses');
    await hers.sees('Is clara@hotel.test you?');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    expect((await exported()).records).toEqual([]);
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('You forgot this objective on');
    await hers.picture('forget-5-after');
    expect((await exported()).records).toEqual([]);
  });
});
