/** What is typed is kept: through a killed browser, a full disk, a stopped worker, and several pages writing at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack, withoutUnlimitedStorage } from './support/extension.ts';
import { Person } from './support/person.ts';
import { openScreen, type Screen, whyNoScreen } from './support/screen.ts';
import { until } from './support/until.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Room photos';
const WORDS = 'I need the photos of the new rooms before the fair.';
const CRITERION = 'every room from the door and from the window';
const RESULT = 'What result do you want?';

declare const chrome: {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
};

/** The browser itself, beyond any page of it. */
const browserOf = async (person: Person): Promise<CDPSession> => {
  const browser = person.chromium.context.browser();
  if (!browser) throw new Error('The browser has gone.');
  return browser.newBrowserCDPSession();
};

/** Stops the extension's worker, as the browser does after half a minute; returns once none runs. */
async function stopWorker(person: Person): Promise<void> {
  const browser = await browserOf(person);
  const workers = async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.filter((one) => one.type === 'service_worker');
  };
  const [worker] = await workers();
  if (!worker) throw new Error('No worker runs.');
  await browser.send('Target.closeTarget', { targetId: worker.targetId });
  await until('the worker to stop', async () => (await workers()).length === 0 || undefined);
  // Its target has gone before the worker has, and what comes in between is lost by the browser.
  await pause(1000);
}

/** Ends the browser with no warning at all. */
async function killBrowser(person: Person): Promise<void> {
  const browser = await browserOf(person);
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const main = processInfo.find((one) => one.type === 'browser');
  if (!main) throw new Error('The browser has no process.');
  const gone = new Promise((done) => person.chromium.context.once('close', done));
  process.kill(main.id, 'SIGKILL');
  await gone;
}

/** One of the extension's pages in a window of its own, so that it opens no other panel over the one in use. */
async function inNewWindow(person: Person, path: string): Promise<Page> {
  const { context, id } = person.chromium;
  const opening = context.waitForEvent('page');
  const url = `chrome-extension://${id}/${path}`;
  await (await browserOf(person)).send('Target.createTarget', { url, newWindow: true });
  return opening;
}

describe.skipIf(whyNoStack() || whyNoScreen())('What is typed', () => {
  const profile = mkdtempSync(join(tmpdir(), 'esito-profile-'));
  let extension: Unpacked;
  let stack: Stack;
  let screen: Screen;
  let hers: Person;

  const begins = (): Promise<Person> =>
    Person.begin(clara, stack, {
      extension: extension.dir,
      profile,
      lang: 'en-GB',
      display: screen.display,
    });
  const result = (): Promise<string> => hers.panel.getByLabel(RESULT).inputValue();
  /** The titles under a heading of the popup. */
  const rowsOf = async (group: string): Promise<string[]> => {
    const popup = await inNewWindow(hers, 'popup.html');
    const rows = popup.getByRole('list', { name: group }).getByRole('button').locator('.objective-title');
    await rows.first().waitFor();
    const titles = await rows.allInnerTexts();
    await popup.close();
    return titles;
  };

  beforeAll(async () => {
    extension = unpack();
    [stack, screen] = await Promise.all([up({ people: [clara, sara] }), openScreen()]);
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: `Hi Clara,\n\n${WORDS}\n\nSara`,
    });
    hers = await begins();
  });

  afterEach(async ({ task: { result: outcome, name } }) => {
    if (outcome?.state === 'fail') await hers?.picture(`failed ${name}`).catch(() => undefined);
  });

  afterAll(async () => {
    await hers?.close();
    await screen?.close();
    await stack?.down();
    extension?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('needs no worker that is awake: shortcut and menu wake it, the popup does without', async () => {
    await hers.opens(SUBJECT);
    await stopWorker(hers);
    await screen.click(hers.mail.page, hers.mail.body());
    await screen.key('alt+shift+k');
    await hers.panelOpens();
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await expect.poll(result).toBe(SUBJECT);
    await stopWorker(hers);
    const words = hers.mail.page.getByText(WORDS);
    await words.click({ clickCount: 3 });
    await screen.click(hers.mail.page, words, 3);
    await screen.key('Up', 'Up', 'Return');
    await expect.poll(result).toContain('photos of the new rooms');
    await stopWorker(hers);
    expect(await rowsOf('Drafts')).toEqual([WORDS]);
  });

  it('is there after the browser was killed half a second later', async () => {
    await hers.press('Back to the page');
    await expect.poll(result).toBe(SUBJECT);
    await hers.panel.getByLabel('Criterion 1', { exact: true }).click();
    await hers.panel.keyboard.type(CRITERION, { delay: 20 });
    await hers.panel.getByLabel(/^What for\?/).click();
    await hers.panel.keyboard.type('the fair opens on the ninth', { delay: 20 });
    // Half a second is what is promised.
    await pause(500);
    await killBrowser(hers);
    hers = await begins();
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await expect
      .poll(() => hers.panel.getByLabel('Criterion 1', { exact: true }).inputValue())
      .toBe(CRITERION);
    expect(await hers.panel.getByLabel(/^What for\?/).inputValue()).toBe('the fair opens on the ninth');
  });

  it('is kept while panel, popup and background all write', async () => {
    const before = (await rowsOf('Drafts')).length;
    const typed = 'Photos of all rooms, in one folder, named by number';
    const types = async (): Promise<void> => {
      await hers.panel.getByLabel(RESULT).fill('');
      await hers.panel.getByLabel(RESULT).click();
      await hers.panel.keyboard.type(typed, { delay: 60 });
    };
    const starts = async (): Promise<void> => {
      for (let time = 0; time < 3; time++) {
        const page = await inNewWindow(hers, 'popup.html');
        const gone = page.waitForEvent('close');
        await page.getByRole('button', { name: 'New objective' }).click();
        await gone;
      }
    };
    // The browser's menu takes one click at a time; this is the same event as often as one likes.
    const clicks = async (): Promise<void> => {
      for (let time = 1; time <= 10; time++)
        await (await hers.chromium.worker()).evaluate((words) => {
          const info = { menuItemId: 'delegate', selectionText: words, pageUrl: 'https://else.test/' };
          chrome.contextMenus.onClicked.dispatch(info, { id: 0, windowId: 0 });
        }, `Selected words ${time}`);
    };
    await Promise.all([types(), starts(), clicks()]);
    expect(await result()).toBe(typed);
    await hers.panel.getByText('Saved', { exact: true }).first().waitFor();
    const rows = await rowsOf('Drafts');
    expect(rows.filter((row) => row === typed)).toHaveLength(1);
    expect(rows.filter((row) => row === 'Untitled draft')).toHaveLength(3);
    expect(rows.filter((row) => row.startsWith('Selected words')).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `Selected words ${index + 1}`).sort(),
    );
    expect(rows).toHaveLength(before + 13);
  });

  it('comes back whole by Undo', async () => {
    await hers.write('By', '2027-06-04');
    await hers.press('Insert in reply');
    await hers.sees('Written, not sent yet');
    await hers.press('Undo');
    await expect.poll(result).toBe('Photos of all rooms, in one folder, named by number');
    expect(await hers.panel.getByLabel('Criterion 1', { exact: true }).inputValue()).toBe(CRITERION);
    expect(await hers.panel.getByLabel(/^What for\?/).inputValue()).toBe('the fair opens on the ninth');
    expect(await hers.panel.getByLabel('By', { exact: true }).inputValue()).toBe('2027-06-04');
    expect(await hers.panel.getByLabel('Who', { exact: true }).inputValue()).toBe(sara.name);
    expect((await hers.exports()).records).toEqual([]);
  });
});

describe.skipIf(whyNoStack())('What is typed on a full disk', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;

  /** What is set holds as long as the connection it was set by. */
  let disk: CDPSession;
  const room = async (quotaSize?: number): Promise<void> => {
    const origin = `chrome-extension://${hers.chromium.id}`;
    await disk.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) });
  };

  beforeAll(async () => {
    extension = withoutUnlimitedStorage(unpack());
    stack = await up({ people: [clara, sara] });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: `Hi Clara,\n\n${WORDS}\n\nSara`,
    });
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
    disk = await hers.chromium.context.newCDPSession(hers.mail.page);
    const worker = await hers.chromium.worker();
    // The browser asks how much room there is now and then only, and reckons with the answer until it is used up.
    const used = await worker.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await room(used + 16_000);
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees(RESULT);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers?.picture(`failed ${name}`);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
  });

  it('stays on screen, is said to be unsaved, and is not lost by Insert in reply', async () => {
    await hers.write('By', '2027-06-04');
    await hers.write(RESULT, 'Photos of all rooms');
    await hers.write(/^What for\?/, 'the fair opens on the ninth, '.repeat(60));
    await hers.panel.getByText('Saved', { exact: true }).first().waitFor();
    await room(1);
    await hers.panel.getByLabel('Criterion 1', { exact: true }).click();
    await hers.panel.keyboard.type(CRITERION, { delay: 60 });
    await hers.sees('Not saved: there is no room left on this computer. Your text is still here.');
    await hers.picture('full-disk');
    await hers.press('Insert in reply');
    await hers.panel.getByRole('alert').waitFor();
    expect(await hers.panel.getByRole('alert').innerText()).toContain('there is no room left');
    expect(await hers.panel.getByLabel('Criterion 1', { exact: true }).inputValue()).toBe(CRITERION);
    expect(hers.mail.page.url()).not.toContain('_action=compose');
  });

  it('is saved by itself once there is room again', async () => {
    await room();
    await hers.panel.getByText('Saved', { exact: true }).first().waitFor();
    await hers.mail.page.reload();
    await hers.panel.reload();
    await expect
      .poll(() => hers.panel.getByLabel('Criterion 1', { exact: true }).inputValue())
      .toBe(CRITERION);
  });
});
