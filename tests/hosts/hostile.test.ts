/** Pages and mails that stand in our way, by what any page or any sender can write. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inPage } from '../../lib/desk/clicked.ts';
import { startAlone } from '../../lib/hosts/alone.ts';
import { drawSign } from '../../lib/hosts/drawn.ts';
import { hostFor, htmlPart, inside, saved, show, withBody } from './pages.ts';

// It is no extension's page here.
vi.mock('../../lib/browser.ts', () => ({ browser: {} }));

afterEach(() => document.body.replaceChildren());

/** Roundcube lets a mail's pictures keep their names, and a document has each of them in the place of its own. */
const NAMES = [
  'querySelector',
  'querySelectorAll',
  'defaultView',
  'getSelection',
  'activeElement',
  'title',
  'body',
  'URL',
  'createElement',
  'documentElement',
];

describe('a picture in a mail, by a name that the document has itself', () => {
  it.each(NAMES)('%s: the mail is read all the same', async (name) => {
    const body = `<p>Could you send the newsletter?</p><img name="${name}" alt="">`;
    const { host, page } = await hostFor(withBody(htmlPart(body)));
    expect((page as unknown as Record<string, unknown>)[name]).toMatchObject({ localName: 'img' });
    const open = host.read();
    expect(open).toMatchObject({
      is: 'message',
      message: { blocks: [{ text: 'Could you send the newsletter?' }] },
    });
    expect(host.place?.()).toBeDefined();
  });
});

it.each(['links', 'images', 'activeElement'])('what is clicked is read beside a picture named %s', (name) => {
  document.body.innerHTML = `<a href="https://hotel.test/prices">Prices</a><img name="${name}" alt="">`;
  expect((document as unknown as Record<string, unknown>)[name]).toMatchObject({ localName: 'img' });
  expect(inPage('https://hotel.test/prices').words).toBe('Prices');
});

describe('the names of our own', () => {
  it('are no element that a page can define as its own, and see into', async () => {
    const page = inside(await show(saved('show-plain')));
    const place = page.querySelector('.header-links') as Element;
    const seen: unknown[] = [];
    const theirs = page.defaultView as Window & typeof globalThis;
    const host = drawSign(place, { language: 'en', text: 'Delegate', label: 'x' }, () => {});
    if (host.localName.includes('-'))
      theirs.customElements.define(
        host.localName,
        class extends theirs.HTMLElement {
          #own = this.attachInternals();
          connectedCallback(): void {
            seen.push(this.#own.shadowRoot?.textContent);
          }
        },
      );
    const again = drawSign(place, { language: 'en', text: 'Delegate', label: 'x' }, () => {});
    place.append(host, again);
    expect(seen.filter(Boolean)).toEqual([]);
  });
});
describe('a start of the script', () => {
  it('ends the one before', () => {
    const world = {};
    const first = startAlone(world);
    expect(first.signal.aborted).toBe(false);
    const second = startAlone(world);
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
  });

  it('is not kept from it by an element of the page that has our name', () => {
    document.body.innerHTML = '<form id="esito"><input name="abort"></form>';
    expect((window as { esito?: unknown }).esito).toMatchObject({ localName: 'form' });
    const first = startAlone(window);
    expect(startAlone(window).signal.aborted).toBe(false);
    expect(first.signal.aborted).toBe(true);
  });
});
