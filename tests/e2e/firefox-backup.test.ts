/** Restoring in Firefox, whose popup closes when a file is chosen: in the settings, from the file that Chromium reads too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../lib/desk/today.ts';
import { lock } from '../../lib/store/backup/lock.ts';
import { writeFile } from '../../lib/store/backup/write.ts';
import { clara, Talk } from '../objective/samples.ts';
import { type Firefox, launchFirefox, whyNoFirefox } from './support/firefox.ts';
import type { View } from './support/view.ts';

const PASSPHRASE = 'quattro parole a caso';
const button = (name: string) => ({ role: 'button', name });

describe.skipIf(whyNoFirefox())('Your data in Firefox', () => {
  let firefox: Firefox;
  let settings: View;
  let folder: string;
  let text: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'esito-files-'));
    text = await writeFile({
      of: 'everything',
      records: new Talk().agree().records.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      drafts: [],
      unsent: [],
      me: { name: 'Clara Bassi', addresses: clara.addresses, notMe: [] },
      settings: {},
      forgotten: [],
      aside: [],
    });
    firefox = await launchFirefox();
    settings = await firefox.openTab('options.html');
    await settings.sees('Restore from a file');
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await firefox?.picture(`tests/.run/pictures/failed ${name}.png`);
  });

  afterAll(async () => {
    await firefox?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('a locked file is opened, looked at and restored; what is exported is the same bytes', async () => {
    const locked = join(folder, 'locked.json');
    writeFileSync(locked, await lock(text, PASSPHRASE));
    await settings.choosesFile(locked);
    await settings.sees('This file is locked with a passphrase.');
    // The focus is in the field.
    await settings.type(PASSPHRASE);
    await settings.press('Enter');
    await settings.sees('1 objective that is not here');
    await firefox.picture('tests/.run/pictures/firefox-backup.png');
    await settings.click(button('Restore'));
    await settings.sees('Restored');
    await settings.click(button('Export'));
    expect(await firefox.downloaded(`esito-${today()}.json`)).toBe(text);
    await settings.sees(`Exported as esito-${today()}.json.`);
  });

  it('what is damaged is refused', async () => {
    const damaged = join(folder, 'damaged.json');
    writeFileSync(damaged, text.replace('newsletter', 'newspaper'));
    await settings.click(button('Done'));
    await settings.choosesFile(damaged);
    await settings.sees('This file was damaged or edited since it was exported');
  });
});
