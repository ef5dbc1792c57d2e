import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hostFor, SITE, saved } from './pages.ts';

afterEach(() => document.body.replaceChildren());

const COMPOSE = `${SITE}?_task=mail&_action=compose&_id=1`;
const LETTER = 'Hi Sara, could you take this on?\n\n  1. the offers are in it\n\nEsito 1 proposal 1';

async function compose(name: string) {
  const { host, page } = await hostFor(saved(name), COMPOSE);
  return { host, page, editor: page.querySelector('#composebody') as HTMLTextAreaElement };
}

describe("Roundcube's plain editor", () => {
  it('is open with what it holds, and says whose it is', async () => {
    const { host } = await compose('compose-reply');
    expect(host.read()).toEqual({
      is: 'compose',
      tool: 'roundcube',
      account: 'assistant@example.test',
      to: ['client@example.test'],
      ready: true,
      subject: expect.stringMatching(/^Re: /),
      mode: 'reply',
      holds: expect.stringMatching(/^On 2026-11-23 16:39, client@example\.test wrote:\n> Hi Ana,\n/),
    });
  });

  it.each([
    ['compose-reply', `${LETTER}\n\nOn 2026-11-23`],
    ['it-compose-reply', `${LETTER}\n\nIl 2026-11-23`],
    ['it-compose-top-posting', `${LETTER}\n\nIl 23/11/2026`],
    ['compose-empty', `${LETTER}\n`],
  ])('takes a letter above what it holds, with one empty line between: %s', async (name, start) => {
    const { host, editor } = await compose(name);
    const before = editor.value;
    expect(host.insert(LETTER)).toEqual({ ok: true });
    expect(editor.value.startsWith(start)).toBe(true);
    expect(editor.value.endsWith(before)).toBe(true);
  });

  it('gives it back by one undo of its own, and takes it again by redo', async () => {
    const { host, editor } = await compose('compose-reply');
    const before = editor.value;
    host.insert(LETTER);
    const after = editor.value;
    expect(editor.ownerDocument.activeElement).toBe(editor);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(editor.value).toBe(before);
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(editor.value).toBe(after);
  });

  it('takes the same letter once', async () => {
    const { host, editor } = await compose('compose-reply');
    host.insert(LETTER);
    const once = editor.value;
    expect(host.insert(LETTER.replaceAll('\n', '\r\n'))).toEqual({ ok: true });
    expect(editor.value).toBe(once);
  });

  it('takes one once that went through the HTML editor and back, where blanks and empty lines change', async () => {
    const { host, editor } = await compose('compose-reply');
    editor.value = LETTER.replace('  1. the', '\u00a0 1. the').replace('\n\nEsito', '\n\n\nEsito');
    const once = editor.value;
    expect(host.insert(LETTER)).toEqual({ ok: true });
    expect(editor.value).toBe(once);
  });

  it('takes a letter that is only quoted', async () => {
    const { host, editor } = await compose('compose-empty');
    editor.value = LETTER.replaceAll(/^/gm, '> ');
    expect(host.insert(LETTER)).toEqual({ ok: true });
    expect(editor.value.startsWith(LETTER)).toBe(true);
  });

  it('leaves what the person wrote as it is', async () => {
    const { host, editor } = await compose('compose-reply');
    editor.value = `My own words\n\n${editor.value}`;
    editor.setSelectionRange(3, 9);
    host.insert(LETTER);
    expect(editor.value.startsWith(`${LETTER}\n\nMy own words\n\nOn 2026`)).toBe(true);
  });

  it('tells the page, as typing would', async () => {
    const { host, editor } = await compose('compose-reply');
    let inputs = 0;
    editor.addEventListener('input', () => {
      inputs += 1;
    });
    host.insert(LETTER);
    expect(inputs).toBeGreaterThan(0);
  });

  it.each([
    ['cuts', (editor: HTMLTextAreaElement) => (editor.value = editor.value.slice(4))],
    ['takes back', (editor: HTMLTextAreaElement) => (editor.value = 'another text')],
  ])('reports a letter that the page %s, and leaves what was there', async (_, change) => {
    const { host, editor } = await compose('compose-reply');
    const before = editor.value;
    editor.addEventListener('input', () => void change(editor));
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'not-kept' });
    expect(editor.value).toBe(before);
  });

  it('reports a letter that is longer than the field takes, and leaves no half of it', async () => {
    const { host, editor } = await compose('compose-reply');
    const before = editor.value;
    editor.maxLength = before.length + 10;
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'not-kept' });
    expect(editor.value).toBe(before);
  });

  it.each([
    [
      'behind an open dialogue',
      (page: Document) => (page.querySelector('dialog') as HTMLDialogElement).showModal(),
    ],
    ['out of sight', (page: Document) => ((page.querySelector('#composebody') as HTMLElement).hidden = true)],
  ])('%s: nothing goes into another field', async (_, hide) => {
    const { host, page, editor } = await compose('compose-reply');
    const before = editor.value;
    const dialog = page.createElement('dialog');
    dialog.innerHTML = '<input id="other" value="Some words">';
    page.body.append(dialog);
    (dialog as HTMLDialogElement).open = true;
    const other = page.querySelector('#other') as HTMLInputElement;
    (dialog as HTMLDialogElement).open = false;
    hide(page);
    (dialog as HTMLDialogElement).open = true;
    other.focus();
    other.select();
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'not-kept' });
    expect([other.value, editor.value]).toEqual(['Some words', before]);
  });

  it('is not written to while it is closed', async () => {
    const { host, editor } = await compose('compose-reply');
    editor.readOnly = true;
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'no-editor' });
  });

  it('never sends', async () => {
    const { host, page } = await compose('compose-reply');
    const events: string[] = [];
    for (const type of ['click', 'submit', 'keydown'])
      page.addEventListener(type, () => events.push(type), true);
    host.insert(LETTER);
    expect(events).toEqual([]);
  });

  it('is missing on a message page', async () => {
    const { host } = await hostFor(saved('show-plain'));
    expect(host.insert(LETTER)).toEqual({ ok: false, why: 'no-editor' });
  });
});
