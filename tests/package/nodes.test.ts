/** What a page of a webmail gets before its person has asked for anything: nothing, or one small thing where it was allowed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTS } from '../../scripts/bench/budgets.ts';
import { type Mailbox, openMailbox } from '../../scripts/bench/mailbox.ts';
import { allowSite } from '../e2e/support/allowed.ts';
import { type Chromium, launch } from '../e2e/support/browser.ts';
import { type Unpacked, unpack } from '../e2e/support/extension.ts';
import { signSays } from '../e2e/support/signs.ts';

let extension: Unpacked;
let mailbox: Mailbox;
let profile: string;
let chromium: Chromium;

beforeAll(async () => {
  extension = unpack();
  mailbox = await openMailbox();
  profile = mkdtempSync(join(tmpdir(), 'esito-nodes-'));
  allowSite(profile, extension.dir, mailbox.url);
  chromium = await launch({ extension: extension.dir, profile });
});

afterAll(async () => {
  await chromium?.close();
  mailbox?.close();
  extension?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** All elements that the page's own script can see, in the message beside the list too. */
const elementsOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const inside = document.querySelector('iframe')?.contentDocument;
    return document.querySelectorAll('*').length + (inside?.querySelectorAll('*').length ?? 0);
  });

async function opened(url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  await page.frameLocator('iframe').locator('#messagebody').waitFor();
  return page;
}

describe('in a page of three thousand elements', () => {
  it('stands one thing where it was allowed, and nothing elsewhere', async () => {
    const allowed = await opened(mailbox.url);
    await signSays(allowed, 'Delegate');
    const other = await opened(mailbox.url.replace('127.0.0.1', 'localhost'));
    const bare = await elementsOn(other);
    expect(bare).toBeGreaterThanOrEqual(3000);
    expect(await other.locator('[data-esito]').count()).toBe(COUNTS.nodesElsewhere);
    expect((await elementsOn(allowed)) - bare).toBe(COUNTS.nodesByMessage);
  });
});
