/**
 * Comments in documents as messages, on pages that are reconstructed from how these tools are built: what passes here is not
 * verified against the tools themselves. Etherpad's chat is driven in the real tool, in e2e/docs.test.ts.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { docs, documentOf } from '../../lib/hosts/docs/docs.ts';
import type { DocsTool } from '../../lib/hosts/docs/docs-tool.ts';
import type { Host, OpenMessage } from '../../lib/hosts/host.ts';
import { GDOCS } from '../../lib/hosts/tools/gdocs.ts';
import { NOTION } from '../../lib/hosts/tools/notion.ts';
import { OpenShape } from '../../lib/messages/messages.ts';
import { fileAt } from '../../lib/messages/scripts.ts';
import { inside, show } from './pages.ts';

const PAGES: Record<string, string> = import.meta.glob('../fixtures/pages/docs/*.reconstructed.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const GOOGLE = 'https://docs.google.com/document/d/1aB2/edit?tab=t.0#heading=h.1';
const HREF: Record<string, string> = {
  gdocs: GOOGLE,
  notion: 'https://www.notion.so/hotel/Spring-1f0a2b3c4d5e6f708192a3b4c5d6e7f8',
  confluence: 'https://wiki.hotel.test/display/HOT/Price+list?focusedCommentId=103#comment-103',
};
const KNOWN: Record<string, DocsTool> = { gdocs: GDOCS, notion: NOTION };

afterEach(() => document.body.replaceChildren());

async function open(name: string): Promise<{ host: Host; page: Document }> {
  const page = inside(await show(PAGES[`../fixtures/pages/docs/${name}.reconstructed.html`] ?? ''));
  const tool = name.split('-')[0] ?? '';
  const location = { href: HREF[tool] ?? '' };
  const known = KNOWN[tool];
  return { host: known ? documentOf(page, location, known) : docs(page, location), page };
}

function read(host: Host): OpenMessage {
  const open = OpenShape.parse(host.read());
  if (open.is !== 'message') throw new Error(`It is ${open.is}.`);
  return open.message as OpenMessage;
}

const DOCUMENT = {
  gdocs: { title: 'Spring newsletter', link: 'https://docs.google.com/document/d/1aB2/edit?tab=t.0' },
  notion: { title: 'Spring newsletter', link: HREF.notion },
  confluence: { title: 'Price list', link: 'https://wiki.hotel.test/display/HOT/Price+list' },
};

describe('the open comment', () => {
  it.each([
    [
      'gdocs-comment-en',
      'Sara Conti',
      '8:10 AM May 2',
      'No, of last year.\nCould you check the whole list by Friday 8 May?',
      ['Is this the price of this year?', 'Room with breakfast: 95 euros'],
      DOCUMENT.gdocs,
    ],
    [
      'gdocs-comment-it',
      'Sara Conti',
      '19:51 Oggi',
      'Puoi mandarmi le foto delle due camere entro venerdì?',
      [],
      { ...DOCUMENT.gdocs, title: 'Listino 2027' },
    ],
    [
      'notion-margin-en',
      'Sara Conti',
      '1h',
      'No, of last year. Could you check the whole list?',
      ['Is this the price of this year?'],
      DOCUMENT.notion,
    ],
    [
      'confluence-comments-en',
      'Sara Conti',
      'Nov 18, 2026',
      'No, of last year.\nCould you check the whole list by Friday?',
      ['Is this the price of this year?'],
      DOCUMENT.confluence,
    ],
  ])('%s: who, when, what, and the document', async (name, author, shown, text, earlier, document) => {
    const message = read((await open(name)).host);
    expect(message).toMatchObject({ author, date: { shown }, subject: document.title, document });
    expect(message.from).toBeUndefined();
    expect(message.blocks[0]).toEqual({ depth: 0, text });
    const quoted = message.blocks.slice(1).map((one) => one.text);
    for (const words of earlier) expect(quoted.join('\n')).toContain(words);
    expect(message.blocks.slice(1).every(({ depth }) => depth === 1)).toBe(true);
    expect(message.key.startsWith(`${message.tool}:${new URL(document.link ?? '').origin}/:`)).toBe(true);
  });

  it('has the tool’s own names, and the tool’s own link, where there are such', async () => {
    const confluence = read((await open('confluence-comments-en')).host);
    expect(confluence.names).toEqual({ thread: 'comment-thread-102', message: 'comment-103' });
    expect(confluence.link).toBe(`${DOCUMENT.confluence.link}?focusedCommentId=103#comment-103`);
    const google = read((await open('gdocs-comment-en')).host);
    expect(google.names).toEqual({ thread: 'AAAABkPz7Qs', message: '2' });
  });

  it('an address in the code about its author is theirs', async () => {
    const { host, page } = await open('gdocs-comment-it');
    page.querySelector('.docos-author')?.setAttribute('data-hovercard-id', 'sara@conti.test');
    expect(read(host).from).toEqual({ name: 'Sara Conti', address: 'sara@conti.test' });
  });

  it.each(['gdocs-none', 'notion-page-de', 'confluence-page-fr'])(
    '%s: comments that nobody opened are no message',
    async (name) => {
      expect((await open(name)).host.read()).toMatchObject({ is: 'page' });
    },
  );

  it('what is selected in the document itself is meant before it', async () => {
    const { host, page } = await open('confluence-comments-en');
    page.getSelection()?.selectAllChildren(page.querySelector('#main-content p') as Element);
    expect(host.read()).toMatchObject({
      is: 'page',
      title: 'Price list',
      spot: { name: 'Rooms', link: `${DOCUMENT.confluence.link}#Pricelist-Rooms` },
    });
  });

  it('a block of Notion has an address of its own', async () => {
    const { host, page } = await open('notion-page-de');
    page.getSelection()?.selectAllChildren(page.querySelector('.notion-text-block div') as Element);
    expect(host.read()).toMatchObject({
      title: 'Preisliste',
      spot: { link: `${HREF.notion}#2f0a2b3c4d5e6f708192a3b4c5d6e7f8` },
    });
  });

  it('is reported without a word of it', async () => {
    const { host } = await open('gdocs-comment-en');
    const described = host.describe?.();
    expect(described).toMatchObject({ tool: 'gdocs', editor: 'plain' });
    expect(JSON.parse(described?.text ?? '')).toMatchObject({ thread: [2, 1, 0] });
  });
});

const LETTER =
  'Hi Sara, could you take this on?\n\nThe list is right by Friday 8 May 2026.\n\nEsito 1 proposal 1 · A';

describe('an answer to a comment', () => {
  it.each([
    ['gdocs-comment-en', '.docos-input-textarea'],
    ['confluence-comments-en', 'textarea'],
  ])('%s: the letter stands above what was typed, and one undo takes it out', async (name, css) => {
    const { host, page } = await open(name);
    const field = page.querySelector<HTMLTextAreaElement>(css);
    if (!field) throw new Error('no field');
    field.value = 'typed';
    expect(host.comment?.(LETTER, read(host).names?.thread ?? '')).toEqual({ ok: true });
    expect(field.value).toBe(`${LETTER}\n\ntyped`);
    page.execCommand('undo');
    expect(field.value).toBe('typed');
  });

  it('notion: the same in something editable', async () => {
    const { host, page } = await open('notion-margin-en');
    expect(host.comment?.(LETTER, read(host).names?.thread ?? '')).toEqual({ ok: true });
    const field = page.querySelector<HTMLElement>('[role="textbox"]');
    expect(field?.innerText.split(/\n+/).filter(Boolean)).toEqual(LETTER.split(/\n+/));
    page.execCommand('undo');
    expect(field?.textContent).toBe('');
  });

  it('one that keeps nothing is left as it was', async () => {
    const { host, page } = await open('notion-margin-en');
    const field = page.querySelector<HTMLElement>('[role="textbox"]');
    const thread = read(host).names?.thread ?? '';
    field?.setAttribute('contenteditable', 'false');
    field?.removeAttribute('role');
    expect(host.comment?.(LETTER, thread)).toEqual({ ok: false, why: 'no-editor' });
    const { host: other, page: second } = await open('gdocs-comment-en');
    second.querySelector<HTMLTextAreaElement>('textarea')?.setAttribute('readonly', '');
    expect(other.comment?.(LETTER, 'AAAABkPz7Qs')).toEqual({ ok: false, why: 'not-kept' });
    expect(second.querySelector('textarea')?.value).toBe('');
  });

  it('another thread than the one that was read is none to write into', async () => {
    const { host } = await open('gdocs-comment-en');
    expect(host.comment?.(LETTER, 'another')).toEqual({ ok: false, why: 'no-editor' });
    const { host: closed } = await open('gdocs-comment-it');
    expect(closed.comment?.(LETTER, read(closed).names?.thread ?? '')).toEqual({
      ok: false,
      why: 'no-editor',
    });
  });
});

it.each([
  ['https://docs.google.com/document/d/1/edit', 'gdocs'],
  ['https://www.notion.so/hotel/a', 'notion'],
  ['https://hotel.notion.site/a', 'notion'],
])('%s gets the script of its tool', (address, tool) => {
  expect(fileAt(address)).toBe(`/content-scripts/${tool}.js`);
});
