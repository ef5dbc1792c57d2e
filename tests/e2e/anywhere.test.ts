/** Without a message to answer: a new message by the webmail's own address, or the clipboard; and the panel says which. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };

describe.skipIf(whyNoStack())('Without a message to answer', () => {
  let extension: Unpacked;
  let stack: Stack;
  let site: Server;
  let hers: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara] });
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Minutes</title><p>The price list is out of date.</p>');
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
    await hers.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(async () => {
    await hers?.close();
    site?.close();
    await stack?.down();
    extension?.remove();
  });

  const fillIn = async (title: string): Promise<void> => {
    await hers.write('Who', sara.name);
    await hers.write('Address', sara.address);
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', title);
    await hers.write('Criterion 1', 'Sara has read it');
    await hers.press('Insert in reply');
  };

  it('a new objective goes into a new message of the webmail', async () => {
    await hers.openPanel('Open Esito here');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.press('New objective');
    const opening = hers.chromium.context.waitForEvent('page');
    await fillIn('Every guest finds the new price list');
    const compose = await opening;
    await compose.locator('#composebody').waitFor();
    expect(await compose.locator('#composebody').inputValue()).toMatch(
      /^Hi Sara, could you take this on\?.*Esito 1 proposal 1/s,
    );
    expect(await compose.locator('#_to').inputValue()).toContain(sara.address);
    await hers.sees('It stands in a new message.');
    await compose.close();
  });

  it('on a page without mail it is copied, and can be undone', async () => {
    await hers.mail.page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    await hers.openPanel('Open Esito here');
    await hers.press('New objective');
    await fillIn('The price list is up to date');
    await hers.sees('It is on the clipboard. Paste it into a message to Sara Conti and press Send yourself.');
    const copied = await hers.panel.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/The price list is up to date.*Esito 1 proposal 1/s);
    await hers.press('Undo');
    await expect
      .poll(() => hers.panel.getByLabel('What result do you want?').inputValue())
      .toBe('The price list is up to date');
  });
});
