/** A store that is lost while somebody works: what was typed is put back, and the mail itself brings back what was said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { bystander, deleteStore, killBrowser, readStore } from './support/faults.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Room photos';
const RESULT = 'What result do you want?';
const TITLE = 'The photos of the new rooms are ready';
const TYPED = 'A price list that fits on one page';
const MISSING = 'Something that was kept here is missing';

describe.skipIf(whyNoStack())('A store that is lost', () => {
  const profile = mkdtempSync(join(tmpdir(), 'esito-profile-'));
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;

  const begins = async (): Promise<void> => {
    hers = await Person.begin(clara, stack, { extension: extension.dir, profile, lang: 'en-GB' });
  };
  const store = async () => {
    const page = await bystander(hers.chromium);
    const all = await readStore(page);
    await page.close();
    return all;
  };

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara] });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: 'Hi Clara,\n\nshall I take the photos?\n\nSara',
    });
    await begins();
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers?.picture(`failed ${name}`).catch(() => undefined);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('by a browser that is killed loses nothing of what it said was sent', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.write('By', '2027-06-04');
    await hers.write(RESULT, TITLE);
    await hers.write('Criterion 1', 'each room has one');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await hers.sees('Waiting for Sara');
    await killBrowser(hers.chromium);
    await begins();
    expect((await store()).moves).toHaveLength(1);
    await hers.mail.openFolder('Sent');
    await hers.mail.openMessage(`Re: ${SUBJECT}`);
    await hers.openPanel('Open Esito here');
    await hers.sees('Waiting for Sara');
    expect(await hers.panel.getByText(MISSING).count()).toBe(0);
  });

  it('under an open panel is said there, and what was typed is put back', async () => {
    await hers.mail.openFolder('INBOX');
    await hers.press('New objective');
    await hers.write(RESULT, TYPED);
    await hers.panel.getByText('Saved', { exact: true }).first().waitFor();
    const page = await bystander(hers.chromium);
    await deleteStore(page);
    await page.close();
    await hers.sees('Load this page again.');
    await hers.picture('lost-store-1-let-go');
    await hers.press('Load again');
    await hers.sees(MISSING);
    await hers.sees('Last seen here: 1 letter and 1 draft.');
    await hers.picture('lost-store-2-missing');
    const { drafts, moves } = await store();
    expect(drafts).toMatchObject([{ draft: { title: TYPED } }]);
    expect(moves).toEqual([]);
  });

  it('is whole again once the thread was read, and nobody needs to say so', async () => {
    await hers.mail.openFolder('Sent');
    await hers.mail.openMessage(`Re: ${SUBJECT}`);
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('This is yours, from elsewhere.');
    await hers.picture('lost-store-3-read-again');
    await hers.press('Keep it');
    await hers.sees('Waiting for Sara');
    await expect.poll(() => hers.panel.getByText(MISSING).count()).toBe(0);
    expect((await store()).moves).toHaveLength(1);
  });
});
