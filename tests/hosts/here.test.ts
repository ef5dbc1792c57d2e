import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawSign, drawWords } from '../../lib/hosts/drawn.ts';
import { type Behind, stayHere } from '../../lib/hosts/here.ts';
import type { Open, OpenMessage, Sign } from '../../lib/hosts/host.ts';
import { pickHost } from '../../lib/hosts/index.ts';
import { hostFor, inside, load, SHOW, SITE, saved, show, showAlive } from './pages.ts';
import { innerOf, keepRoots, signsIn } from './signs.ts';

const BUTTON: Sign = { language: 'en', text: 'Delegate', label: 'Delegate this message' };
const CHIP: Sign = {
  language: 'it',
  state: 'proposed',
  text: 'proposto',
  title: 'La newsletter di primavera è pronta da mandare a tutti gli ospiti abituali',
  label: 'proposto: La newsletter',
};

let running: AbortController;
beforeEach(() => {
  running = new AbortController();
});
afterEach(() => {
  running.abort();
  document.body.replaceChildren();
});

/** Lets observers and answers come through. */
const settle = () => new Promise((done) => setTimeout(done, 20));

async function pageOf(html = saved('show-plain')): Promise<Document> {
  const page = inside(await showAlive(html));
  keepRoots(page);
  return page;
}

const env =
  '<script>rcmail.set_env({"task":"mail","comm_path":"./?_task=mail","username":"c@example.test"});\n</script>';

/** The saved page keeps its settings in scripts, which were taken out so that timers run. */
function behind(page: Document, sign: Behind['sign'], href = SHOW): Behind {
  const holder = page.createElement('div');
  holder.innerHTML = env;
  page.body.append(holder);
  return { pick: () => pickHost(page, { href }), sign, press: async () => undefined, alive: () => true };
}

describe('the place by the open message', () => {
  it.each(['show-plain', 'show-html', 'it-attachments', 'it-many-people'])(
    '%s: among the links below it',
    async (name) => {
      const { host, page } = await hostFor(saved(name));
      expect(host.place?.()).toEqual({
        header: page.querySelector('#message-header'),
        end: page.querySelector('#message-header .header-links'),
      });
    },
  );

  it('is in the header where a theme has no links there', async () => {
    const { host, page } = await hostFor(
      saved('show-plain').replaceAll('header-links', 'x').replaceAll('header-content', 'y'),
    );
    expect(host.place?.()?.end).toBe(page.querySelector('#message-header'));
  });

  it('is inside the preview where a list has one', async () => {
    const page = inside(await show(saved('it-list-with-preview')));
    const frame = page.querySelector('iframe') as HTMLIFrameElement;
    await load(frame, saved('it-preview'));
    const place = pickHost(page, { href: `${SITE}?_task=mail` }).place?.();
    expect(place?.end).toBe(inside(frame).querySelector('.header-links'));
  });

  it.each(['list', 'compose-reply', 'login'])('%s has none', async (name) => {
    const { host } = await hostFor(saved(name), `${SITE}?_task=mail`);
    expect(host.place?.()).toBeUndefined();
  });
});

describe('a sign', () => {
  const drawn = async (sign: Sign, press = () => {}, html = saved('show-plain')) => {
    const page = await pageOf(html);
    const place = page.querySelector('.header-links') as Element;
    const host = drawSign(place, sign, press);
    place.append(host);
    return { page, host, inner: innerOf(host) };
  };

  it('is a button with a name, out of the page’s reach', async () => {
    const { host, inner } = await drawn(BUTTON);
    expect(inner).toMatchObject({ localName: 'button', type: 'button', title: 'Delegate this message' });
    expect(inner.getAttribute('aria-label')).toBe('Delegate this message');
    expect(inner.textContent).toBe('Delegate');
    expect(host.shadowRoot).toBeNull();
    expect(host.textContent).toBe('');
    expect(host.lang).toBe('en');
    expect(inner.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  it('leaves the tool’s own header where it was', async () => {
    const page = await pageOf();
    const body = page.querySelector('#messagebody') as Element;
    const before = body.getBoundingClientRect().top;
    const place = page.querySelector('.header-links') as Element;
    place.append(drawSign(place, CHIP, () => {}));
    // Saved without its style sheets, the page has no room beside the picture to keep.
    expect(Math.abs(body.getBoundingClientRect().top - before)).toBeLessThan(16);
  });

  it('with a state is one line with its mark, however long the title', async () => {
    const { page, host, inner } = await drawn(CHIP);
    expect([...inner.children].map((one) => one.textContent)).toEqual(['', 'proposto', CHIP.title]);
    expect(inner.querySelector('svg')?.getAttribute('data-state')).toBe('proposed');
    (host.parentElement as HTMLElement).style.width = '180px';
    expect(inner.getBoundingClientRect().width).toBeLessThanOrEqual(180);
    const title = inner.querySelector('.title') as HTMLElement;
    expect(title.scrollWidth).toBeGreaterThan(title.clientWidth);
    expect(inner.getBoundingClientRect().height).toBeLessThan(30);
    page.documentElement.dir = 'rtl';
    expect(inner.getBoundingClientRect().width).toBeLessThanOrEqual(180);
  });

  it('of a state that it does not know has the words alone', async () => {
    const { inner } = await drawn({ ...CHIP, state: 'toString' });
    expect(inner.querySelector('svg')).toBeNull();
    expect(inner.textContent).toContain('proposto');
  });

  it('keeps every word a word, whatever is in it', async () => {
    const { inner } = await drawn({ ...CHIP, title: '<img src=x onerror=alert(1)>' });
    expect(inner.querySelector('img')).toBeNull();
    expect(inner.textContent).toContain('<img');
  });

  it('is pressed by a person only', async () => {
    const press = vi.fn();
    const { page, inner } = await drawn(BUTTON, press);
    inner.click();
    inner.dispatchEvent(
      new (page.defaultView as Window & typeof globalThis).MouseEvent('click', { bubbles: true }),
    );
    expect(press).not.toHaveBeenCalled();
  });

  it.each([
    ['#ffffff', false],
    ['#1a2023', true],
  ])('on %s is drawn for it', async (ground, dark) => {
    const page = await pageOf();
    page.body.style.background = ground;
    const place = page.querySelector('.header-links') as Element;
    (place as HTMLElement).style.color = dark ? '#c5d1d3' : '#2c363a';
    const host = drawSign(place, BUTTON, () => {});
    place.append(host);
    expect(innerOf(host).classList.contains('dark')).toBe(dark);
  });

  it('ignores what the page says of everything in it', async () => {
    const { page, inner } = await drawn(BUTTON);
    const style = page.createElement('style');
    style.textContent =
      '[data-esito] { display: none !important; font-size: 90px; color: red } * { letter-spacing: 9px }';
    page.head.append(style);
    expect(inner.getBoundingClientRect().height).toBeLessThan(30);
    expect(inner.getBoundingClientRect().width).toBeGreaterThan(40);
  });

  it('gives way to words that are said', async () => {
    const page = await pageOf();
    const place = page.querySelector('.header-links') as Element;
    const words = drawWords(place, 'Press Alt+Shift+K to open Esito.', 'en');
    place.append(words);
    expect(innerOf(words).getAttribute('role')).toBe('status');
    expect(innerOf(words).textContent).toBe('Press Alt+Shift+K to open Esito.');
  });
});

describe('here', () => {
  it('asks with the message, and draws what it is told beside it', async () => {
    const page = await pageOf();
    const asked: OpenMessage[] = [];
    const look = stayHere(
      behind(page, async (message) => {
        asked.push(message);
        return BUTTON;
      }),
      running.signal,
    );
    await look();
    expect(asked.map((one) => one.subject)).toEqual(['Kitchen refit: next steps — über größe 😀']);
    expect(signsIn(page.querySelector('.header-links') as Element)).toHaveLength(1);
    await look();
    expect(signsIn(page)).toHaveLength(1);
  });

  it('changes with what it is told, and goes when it is told nothing', async () => {
    const page = await pageOf();
    let sign: Sign | undefined = BUTTON;
    const look = stayHere(
      behind(page, async () => sign),
      running.signal,
    );
    await look();
    const first = signsIn(page)[0];
    await look();
    expect(signsIn(page)[0]).toBe(first);
    sign = CHIP;
    await look();
    expect(innerOf(signsIn(page)[0]).textContent).toContain('proposto');
    sign = undefined;
    await look();
    expect(signsIn(page)).toEqual([]);
  });

  it('shows nothing where nobody answers, or on a page without mail', async () => {
    const page = await pageOf();
    await stayHere(
      behind(page, async () => {
        throw new Error('Extension context invalidated.');
      }),
      running.signal,
    )();
    expect(signsIn(page)).toEqual([]);
    const list = await pageOf(saved('list'));
    const sign = vi.fn(async () => BUTTON);
    await stayHere(behind(list, sign, `${SITE}?_task=mail`), running.signal)();
    expect(sign).not.toHaveBeenCalled();
    expect(signsIn(list)).toEqual([]);
  });

  it('takes no late answer about another message', async () => {
    const page = await pageOf();
    const answers: ((sign: Sign) => void)[] = [];
    const look = stayHere(
      behind(page, () => new Promise((done) => answers.push(done))),
      running.signal,
    );
    const [first, second] = [look(), look()];
    answers[1]?.(BUTTON);
    await second;
    answers[0]?.(CHIP);
    await first;
    expect(innerOf(signsIn(page)[0]).textContent).toBe('Delegate');
  });

  describe('when the tool draws its header anew', () => {
    afterEach(() => void vi.useRealTimers());

    /** The page with its sign, the time in hand, and the tool that draws. */
    async function redrawn() {
      const page = await pageOf();
      await stayHere(
        behind(page, async () => BUTTON),
        running.signal,
      )();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      const draw = async (wait: number) => {
        const header = page.querySelector('#message-header') as Element;
        const another = header.cloneNode(true) as Element;
        for (const sign of signsIn(another)) sign.remove();
        header.replaceWith(another);
        await Promise.resolve();
        await vi.advanceTimersByTimeAsync(wait);
      };
      return { page, draw };
    }

    it('stays, as often as that happens', async () => {
      const { page, draw } = await redrawn();
      for (let times = 0; times < 12; times++) {
        await draw(20_000);
        expect(signsIn(page)).toHaveLength(1);
      }
    });

    it('does not fight for it', async () => {
      const { page, draw } = await redrawn();
      let back = 0;
      for (let times = 0; times < 300; times++) {
        await draw(100);
        back += signsIn(page).length;
      }
      // In half a minute, and not once more for the whole of it.
      expect(back).toBeGreaterThan(2);
      expect(back).toBeLessThan(10);
      await draw(60_000);
      expect(signsIn(page)).toHaveLength(1);
    });
  });

  it('goes with the script, and a newer one takes away what an older one left', async () => {
    const page = await pageOf();
    page.querySelector('.header-links')?.insertAdjacentHTML('beforeend', '<span data-esito></span>');
    const world = behind(page, async () => BUTTON);
    await stayHere(world, running.signal)();
    expect(signsIn(page)).toHaveLength(1);
    running.abort();
    expect(signsIn(page)).toEqual([]);
  });

  it('leaves one observer behind, however many messages are opened', async () => {
    const page = await pageOf();
    const live = new Set<MutationObserver>();
    class Counted extends MutationObserver {
      override observe(...what: Parameters<MutationObserver['observe']>): void {
        live.add(this);
        super.observe(...what);
      }
      override disconnect(): void {
        live.delete(this);
        super.disconnect();
      }
    }
    vi.stubGlobal('MutationObserver', Counted);
    let count = 0;
    const look = stayHere(
      behind(page, async () => ({ ...BUTTON, text: `Message ${++count}` })),
      running.signal,
    );
    for (let times = 0; times < 200; times++) await look();
    expect(innerOf(signsIn(page)[0]).textContent).toBe('Message 200');
    expect([signsIn(page).length, live.size]).toEqual([1, 1]);
    running.abort();
    expect(live.size).toBe(0);
    vi.unstubAllGlobals();
  });

  it('puts nothing back once its extension has gone', async () => {
    const page = await pageOf();
    await stayHere({ ...behind(page, async () => BUTTON), alive: () => false }, running.signal)();
    signsIn(page)[0]?.remove();
    await settle();
    expect(signsIn(page)).toEqual([]);
  });

  it('shows nothing by what is no message', async () => {
    const page = await pageOf();
    const open: Open = { is: 'page', title: '', link: '', selection: '' };
    const host = pickHost(page, { href: SHOW });
    const world = behind(page, async () => BUTTON);
    await stayHere({ ...world, pick: () => ({ ...host, read: () => open }) }, running.signal)();
    expect(signsIn(page)).toEqual([]);
  });
});
