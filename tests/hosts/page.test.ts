import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../../lib/hosts/host.ts';
import { pickHost } from '../../lib/hosts/index.ts';
import { watchPreview } from '../../lib/hosts/roundcube/watch.ts';
import { watchOpen } from '../../lib/hosts/watch.ts';
import { answer } from '../../lib/messages/answer.ts';
import { OpenShape } from '../../lib/messages/messages.ts';
import { hostFor, inside, load, saved, show, showAlive } from './pages.ts';

afterEach(() => document.body.replaceChildren());

describe('any other page', () => {
  const MINUTES = '<title> Minutes \n of May </title><body><p>Please <b>call</b> the roofer</p></body>';

  it('gives its title, its address and what is selected', async () => {
    const { host, page } = await hostFor(MINUTES, 'https://wiki.example.test/minutes?id=3#roof');
    page.getSelection()?.selectAllChildren(page.querySelector('p') as Element);
    expect(host.read()).toEqual({
      is: 'page',
      title: 'Minutes of May',
      link: 'https://wiki.example.test/minutes?id=3#roof',
      selection: 'Please call the roofer',
    });
  });

  it('finds what is selected in its editor frame', async () => {
    const { host, page } = await hostFor('<body></body>', 'https://pad.example.test/p/a');
    const frame = await show(MINUTES, page);
    frame.focus();
    inside(frame)
      .getSelection()
      ?.selectAllChildren(inside(frame).querySelector('b') as Element);
    expect(host.read()).toMatchObject({ selection: 'call' });
  });

  it('has no reply and no editor', async () => {
    const { host } = await hostFor(MINUTES, 'https://wiki.example.test/minutes');
    expect(host.reply(false)).toBe('nowhere');
    expect(host.insert('letter')).toEqual({ ok: false, why: 'no-editor' });
    expect(host.find('roof')).toBe('none');
    expect(host.composeLink([], '', '')).toBeUndefined();
  });

  it('is not taken for Roundcube by its address alone', async () => {
    const { host } = await hostFor(
      MINUTES,
      'https://wiki.example.test/?_task=mail&_action=show&_uid=1&_mbox=INBOX',
    );
    expect(host.tool).toBe('page');
  });
});

describe('an answer', () => {
  const broken: Host = {
    tool: 'broken',
    read: () => fail(),
    reply: () => fail(),
    insert: () => fail(),
    find: () => fail(),
    composeLink: () => fail(),
  };
  const fail = () => {
    throw new Error('The page is not what it was');
  };

  it('is a value whatever happens in the page', async () => {
    const ask = (request: Parameters<typeof answer>[1]) =>
      answer(() => broken, request, 'https://mail.test/');
    expect(OpenShape.parse(await ask({ esito: 'read' }))).toMatchObject({ is: 'unreadable', why: 'frame' });
    expect(await ask({ esito: 'find', words: 'a' })).toBe('none');
    expect(await ask({ esito: 'reply', here: false })).toBe('nowhere');
    expect(await ask({ esito: 'insert', letter: 'a', to: [] })).toEqual({ ok: false, why: 'not-kept' });
    expect(await ask({ esito: 'composeLink', to: [], subject: '', body: '' })).toBeNull();
    expect(await answer(fail, { esito: 'reply', here: false }, '')).toBe('nowhere');
  });

  it('comes from the host of the moment', async () => {
    const { page } = await hostFor(saved('list'));
    const pick = () => pickHost(page, { href: 'https://mail.example.test/?_task=mail' });
    expect(await answer(pick, { esito: 'read' }, '')).toMatchObject({ is: 'nothing', tool: 'roundcube' });
    expect(await answer(pick, { esito: 'insert', letter: 'a', to: [] }, '')).toEqual({
      ok: false,
      why: 'no-editor',
    });
    expect(await answer(pick, { esito: 'composeLink', to: [], subject: 'a', body: 'b' }, '')).toContain(
      '_subject=a',
    );
  });

  it('puts nothing into a message that goes to somebody else by now', async () => {
    const { host, page } = await hostFor(
      saved('compose-reply'),
      'https://mail.example.test/?_action=compose',
    );
    const editor = page.querySelector('#composebody') as HTMLTextAreaElement;
    const before = editor.value;
    const insert = (to: string[]) => answer(() => host, { esito: 'insert', letter: 'Hi Sara', to }, '');
    expect(await insert(['sara@conti.test'])).toEqual({ ok: false, why: 'no-editor' });
    expect(editor.value).toBe(before);
    const field = page.querySelector('textarea[name="_to"]') as HTMLTextAreaElement;
    field.value = 'Client@Example.test';
    expect(await insert(['sara@conti.test', 'client@example.test'])).toEqual({ ok: true });
  });
});

describe('a change of what is open', () => {
  const settled = () => new Promise((done) => setTimeout(done, 400));

  async function watched(html: string) {
    const frame = await showAlive(html);
    const stop = new AbortController();
    let changes = 0;
    const changed = () => {
      changes += 1;
    };
    for (const watch of [watchOpen, watchPreview]) watch(frame.contentWindow as Window, changed, stop.signal);
    return { page: inside(frame), window: frame.contentWindow as Window, stop, changes: () => changes };
  }

  it('is told when the preview loads, once for all that happens together, and not after the end', async () => {
    const { page, changes, stop } = await watched(saved('it-list-with-preview'));
    await settled();
    const before = changes();
    const preview = page.querySelector('iframe') as HTMLIFrameElement;
    await load(preview, saved('it-preview'));
    await load(preview, saved('it-preview'));
    await settled();
    expect(changes()).toBe(before + 1);
    stop.abort();
    await load(preview, saved('it-preview'));
    await settled();
    expect(changes()).toBe(before + 1);
  });

  it('is told when the page goes elsewhere without loading', async () => {
    const { window, changes } = await watched('<body></body>');
    window.location.hash = 'second';
    await settled();
    expect(changes()).toBe(1);
  });

  it('is not told for frames of the page itself, nor for typing', async () => {
    const { page, changes } = await watched('<body><textarea></textarea></body>');
    await show('<body>an advertisement</body>', page);
    page.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    expect(changes()).toBe(0);
  });
});
