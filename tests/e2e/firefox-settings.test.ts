/** Settings, menu and shortcuts in Firefox: the keys are there, the menu speaks the chosen language, and says its words. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox, whyNoFirefox } from './support/firefox.ts';
import { openSite, type Site } from './support/site.ts';
import type { View } from './support/view.ts';

const HTML = `<title>Minutes of Monday</title><h1>Minutes</h1>
  <div id="words"><p>The price list is out of date.</p><p>It hangs in both rooms.</p></div>
  <a href="/prices">The old <b>price list</b></a>`;
const RESULT = { label: 'Che risultato vuoi?' };

describe.skipIf(whyNoFirefox())('Settings in Firefox', () => {
  let firefox: Firefox;
  let site: Site;
  let settings: View;

  beforeAll(async () => {
    [firefox, site] = await Promise.all([launchFirefox(), openSite(HTML)]);
    await firefox.page.goto(site.url);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await firefox?.picture(`tests/.run/pictures/failed ${name}.png`);
  });

  afterAll(async () => {
    await firefox?.close();
    site?.close();
  });

  it('every shortcut has its keys', async () => {
    settings = await firefox.openTab('options.html');
    await settings.sees('Shortcuts');
    for (const keys of ['Alt+Shift+K', 'Alt+Shift+D', 'Alt+Shift+O']) await settings.sees(keys);
    expect(await settings.text()).not.toContain('no keys');
  });

  it('the chosen language holds at once, and comes back', async () => {
    await settings.click({ css: '[data-value="it"] input', nth: 0 });
    await settings.sees('Impostazioni');
    await settings.sees('Salvato');
    await firefox.picture('tests/.run/pictures/firefox-settings.png');
    await firefox.closeTab(settings);
  });

  it('the menu speaks it; a link is delegated by its words and address', async () => {
    await firefox.page.click({ css: 'a' }, { button: 2 });
    await firefox.chooseInMenu('Delega come obiettivo');
    const panel = await firefox.sidebar();
    await panel.sees('Minutes of Monday');
    await expect.poll(() => panel.value(RESULT)).toBe('The old price list');
    expect(await panel.value({ label: 'Dove' })).toBe(`${site.url}prices`);
    await firefox.picture('tests/.run/pictures/firefox-link.png');
  });

  it('the page is delegated by keys alone', async () => {
    await firefox.page.click({ css: 'h1' });
    await firefox.shortcut('d');
    const panel = await firefox.sidebar();
    await expect.poll(() => panel.value(RESULT), { timeout: 8_000 }).toBe('Minutes of Monday');
  });
});
