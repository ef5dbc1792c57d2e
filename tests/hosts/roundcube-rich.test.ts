/** The HTML editor. Its undo is its own script's, which does not run here: `tests/e2e/roundcube.test.ts` presses the keys. */
import { afterEach, describe, expect, it } from 'vitest';
import { pickHost } from '../../lib/hosts/index.ts';
import { htmlOf } from '../../lib/letter/html.ts';
import { inside, load, SITE, saved, show } from './pages.ts';

afterEach(() => document.body.replaceChildren());

const COMPOSE = `${SITE}?_task=mail&_action=compose&_id=1`;
const LETTER =
  'Hi Sara, could you take this on?\n\nThe list\n  1. the offers are in it  twice\n\nEsito 1 proposal 1';
const QUOTE = 'On 2026-11-23 17:19, Clara Client wrote:';

/** The saved page with this in its editor. */
async function compose(
  body?: string,
  frame = saved('compose-reply-html.frame'),
  html = saved('compose-reply-html'),
) {
  const page = inside(await show(html));
  const iframe = page.querySelector('#composebody_ifr') as HTMLIFrameElement;
  await load(iframe, frame);
  const editor = inside(iframe).body;
  if (body !== undefined) editor.innerHTML = body;
  return { host: pickHost(page, { href: COMPOSE }), editor, page };
}

describe("Roundcube's HTML editor", () => {
  it('is read', async () => {
    const { host } = await compose();
    expect(host.read()).toEqual({
      is: 'compose',
      tool: 'roundcube',
      account: expect.stringContaining('@'),
      to: [expect.stringContaining('@')],
      ready: true,
      subject: expect.stringMatching(/^Re: /),
      mode: 'reply',
      holds: `${QUOTE}\n\n> Hello,\n>\n>     * please call Bob about job 23 by Friday\n>     * send the contract\n\n>> quoted`,
    });
  });

  it.each([
    [
      'it-compose-html-reply',
      'reply',
      ['sara@example.test'],
      /^-- \nHotel Lavanda\n+Il .* ha scritto:\n\n> Ciao/,
    ],
    [
      'it-compose-html-draft',
      'reply',
      ['sara@example.test'],
      /^-- \nHotel Lavanda\n+Il .* ha scritto:\n\n> Ciao/,
    ],
    ['it-compose-html-forward', 'forward', [], /^-- \nHotel Lavanda\n.*Prezzi di maggio.*Ciao Clara/s],
  ] as const)('in %s is read, and takes a letter', async (name, mode, to, held) => {
    const { host, editor } = await compose(undefined, saved(`${name}.frame`), saved(name));
    const before = editor.innerText.trim();
    expect(host.read()).toMatchObject({ is: 'compose', ready: true, mode, to });
    expect((host.read() as { holds: string }).holds.trim()).toMatch(held);
    expect(host.insert(LETTER)).toEqual({ ok: true });
    expect(host.read()).toMatchObject({ holds: expect.stringContaining(LETTER) });
    expect(editor.innerText.trimEnd().endsWith(before)).toBe(true);
  });

  it.each([
    ['a quote', '<p id="reply-intro">On Monday</p><blockquote><p>Hi</p></blockquote>', '<p><br></p>'],
    ['an empty line and a quote', '<p><br></p><p id="reply-intro">On Monday</p>', ''],
    ['an empty line with a blank', '<p>&nbsp;<br></p><p>On Monday</p>', '<p><br></p>'],
    ['a signature', '<div id="_rc_sig"><p>-- <br>Clara</p></div>', '<p><br></p>'],
    ['a quote without an introduction', '<blockquote>Hi</blockquote>', '<p><br></p>'],
    ['words alone', 'My own words', '<p><br></p>'],
    ['nothing', '', '<p><br></p>'],
  ])('takes a letter above %s, as paragraphs with an empty line to type in', async (_, before, room) => {
    const { host, editor } = await compose(before);
    const held = editor.innerHTML;
    expect(host.insert(LETTER)).toEqual({ ok: true });
    expect(editor.innerHTML).toBe(htmlOf(LETTER).replaceAll('</p>\n', '</p>') + room + held);
    expect(host.read()).toMatchObject({ holds: expect.stringContaining(LETTER) });
  });

  it('is ready to type in, on the empty line', async () => {
    const { host, editor } = await compose();
    host.insert(LETTER);
    const at = editor.ownerDocument.getSelection()?.anchorNode;
    expect(editor.ownerDocument.activeElement).toBe(editor);
    expect((at as Element).outerHTML).toBe('<p><br></p>');
    expect((at as Element).previousElementSibling?.textContent).toBe('Esito 1 proposal 1');
  });

  it('leaves the very elements of what the person wrote', async () => {
    const { host, editor } = await compose('<p>My own words</p><div id="_rc_sig">Clara</div>');
    const before = [...editor.childNodes];
    host.insert(LETTER);
    expect([...editor.childNodes].slice(-2)).toEqual(before);
  });

  it('takes the same letter once, and one that is only quoted', async () => {
    const { host, editor } = await compose(`<blockquote>${htmlOf(LETTER)}</blockquote>`);
    expect(host.insert(LETTER)).toEqual({ ok: true });
    const once = editor.innerHTML;
    expect(host.insert(LETTER.replaceAll('\n', '\r\n'))).toEqual({ ok: true });
    expect(editor.innerHTML).toBe(once);
    expect(once.startsWith('<p>Hi Sara')).toBe(true);
  });

  it('takes what looks like markup as text', async () => {
    const { host, editor } = await compose('');
    const sly = 'Hi <img src=x onerror=alert(1)> & <b>you</b>\n\n<script>1</script>';
    expect(host.insert(sly)).toEqual({ ok: true });
    expect(editor.querySelector('img, b, script')).toBeNull();
    expect(editor.innerText.trim()).toBe(sly);
  });

  it('is told, so that the letter is one step of its undo', async () => {
    const { host, editor } = await compose('<p>My own words</p>');
    const steps: string[] = [];
    editor.addEventListener('input', (event) => {
      steps.push(`${(event as InputEvent).inputType} ${editor.firstElementChild?.textContent}`);
    });
    host.insert(LETTER);
    expect(steps).toEqual([
      'insertReplacementText My own words',
      'insertReplacementText Hi Sara, could you take this on?',
    ]);
  });

  it.each([
    ['takes it out again', (editor: HTMLElement) => editor.firstElementChild?.remove()],
    ['drops what was there', (editor: HTMLElement) => editor.lastElementChild?.remove()],
  ])('that %s is reported', async (_, change) => {
    const { host, editor } = await compose();
    const before = editor.textContent;
    let told = 0;
    editor.addEventListener('input', () => {
      told += 1;
      if (told === 2) change(editor);
    });
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'not-kept' });
    expect(editor.textContent).toBe(before);
  });

  it.each([
    ['is not open for writing', saved('compose-reply-html.frame').replace('contenteditable="true"', ''), ''],
    [
      'waits for a long quote',
      undefined,
      '<textarea id="composebody-content" hidden>&lt;p&gt;On Monday&lt;/p&gt;</textarea>',
    ],
  ])('that %s is not ready', async (_, frame, waiting) => {
    const html = saved('compose-reply-html').replace(
      'data-html-editor="1"',
      'data-html-editor="1" data-html-editor-content-element="composebody-content"',
    );
    const { host } = await compose(undefined, frame, html.replace('</form>', `${waiting}</form>`));
    expect(host.read()).toMatchObject({ is: 'compose', ready: false, holds: '' });
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'no-editor' });
  });

  it('that has not taken the field’s place yet is not ready: what is put into the field would be read as HTML', async () => {
    const page = inside(
      await show(
        saved('compose-reply-html')
          .replace('style="display: none;" aria-hidden="true"', '')
          .replace('composebody_ifr', 'later'),
      ),
    );
    page.querySelector('.tox')?.remove();
    const host = pickHost(page, { href: COMPOSE });
    expect(host.read()).toMatchObject({ ready: false });
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'no-editor' });
  });
});
