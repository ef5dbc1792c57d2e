/** Nothing leaves the computer: the browser refuses whatever a page of ours, or the background, would ask of a site. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launch } from '../e2e/support/browser.ts';
import { type Unpacked, unpack } from '../e2e/support/extension.ts';
import { openSite, type Site } from '../e2e/support/site.ts';

let extension: Unpacked;
let site: Site;
let chromium: Chromium;

beforeAll(async () => {
  extension = unpack();
  site = await openSite('<title>Elsewhere</title>');
  chromium = await launch({ extension: extension.dir });
});

afterAll(async () => {
  await chromium?.close();
  site?.close();
  extension?.remove();
});

/** By every way that a page has. Says which went through. */
async function ask(url: string): Promise<string[]> {
  const through: string[] = [];
  const tried = async (way: string, go: () => Promise<unknown>): Promise<void> => {
    const given = new Promise((_done, fail) => setTimeout(fail, 2000));
    await Promise.race([go(), given]).then(
      () => through.push(way),
      () => undefined,
    );
  };
  const loaded = (target: EventTarget, name: string) =>
    new Promise((done, fail) => {
      target.addEventListener(name, done);
      target.addEventListener('error', fail);
    });
  await tried('fetch', () => fetch(url, { mode: 'no-cors' }));
  await tried('WebSocket', () => loaded(new WebSocket(url.replace('http', 'ws')), 'open'));
  await tried('EventSource', () => loaded(new EventSource(url), 'open'));
  if (typeof document === 'undefined') return through;
  await tried('image', () => {
    const image = new Image();
    image.src = `${url}picture`;
    return loaded(image, 'load');
  });
  await tried('frame', () => {
    const frame = document.createElement('iframe');
    const refused = new Promise((_done, fail) => {
      document.addEventListener('securitypolicyviolation', fail);
    });
    frame.src = url;
    document.body.append(frame);
    return Promise.race([loaded(frame, 'load'), refused]);
  });
  navigator.sendBeacon(url, 'beacon');
  return through;
}

describe('a request to a site', () => {
  it.each(['popup.html', 'sidepanel.html', 'options.html'])('does not go out from %s', async (name) => {
    const page = await chromium.openTab(name);
    expect(await page.evaluate(ask, site.url)).toEqual([]);
    await page.close();
  });

  it('does not go out from the background', async () => {
    expect(await (await chromium.worker()).evaluate(ask, site.url)).toEqual([]);
  });

  it('has reached nobody, though the site was there for whoever came', async () => {
    expect(site.asked()).toEqual([]);
    const page = await chromium.context.newPage();
    await page.goto(site.url);
    expect(site.asked()).toContain('/');
  });
});
