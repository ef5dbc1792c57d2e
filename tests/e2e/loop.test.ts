/**
 * One real loop: two people, two browsers, the zipped build, the native side panel, Roundcube over real servers. Then the
 * same by the same driver in the practice mailbox: its moves are the same.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Chromium, launch, welcomeOf } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { inRoundcube } from './support/in-roundcube.ts';
import { FIRST_MAILS, LOOP, type Loop, movesIn } from './support/loop.ts';
import { Person } from './support/person.ts';
import { PracticePerson } from './support/practice-person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };

/** The moves of the loop in Roundcube, without what is random in them. */
let real: unknown[] | undefined;

describe.skipIf(whyNoStack())('One real loop', () => {
  let extension: Unpacked;
  let stack: Stack;
  let people: Person[];
  let loop: Loop;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    for (const { subject, text } of FIRST_MAILS)
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text,
      });
    const options = { extension: extension.dir, lang: 'en-GB' };
    people = await Promise.all([Person.begin(clara, stack, options), Person.begin(sara, stack, options)]);
    const [client, assistant] = people.map(inRoundcube);
    if (client && assistant) loop = { client, assistant };
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all(people.map((person) => person.picture(`failed ${name} ${person.name}`)));
  });

  afterAll(async () => {
    await Promise.all(people?.map((person) => person.close()) ?? []);
    await stack?.down();
    extension?.remove();
  });

  it('holds no host permission at install', () => {
    const { manifest } = extension;
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      'sidePanel',
    ]);
  });

  it.each(LOOP)('%s', async (_what, step) => {
    await step(loop);
  });

  it('its moves are there to be compared', async () => {
    real = movesIn(await loop.client.log());
    expect(real).toHaveLength(10);
  });
});

describe('The same loop in the practice mailbox', () => {
  let extension: Unpacked;
  let chromium: Chromium;
  let loop: Loop;

  beforeAll(async () => {
    extension = unpack();
    chromium = await launch({ extension: extension.dir, lang: 'en-GB', welcome: true });
    const page = await welcomeOf(chromium.context);
    loop = { client: new PracticePerson(page, 'client'), assistant: new PracticePerson(page, 'assistant') };
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await loop.client.picture(`failed ${name}`);
  });

  afterAll(async () => {
    await chromium?.close();
    extension?.remove();
  });

  it.each(LOOP)('%s', async (_what, step) => {
    await step(loop);
  });

  it.skipIf(whyNoStack())('makes the same moves', async () => {
    expect(movesIn(await loop.client.log())).toEqual(real);
  });
});
