/**
 * Pages of webmails with an editor in them that is the real one. The pages around it are reconstructed from how these tools
 * are built: what passes on them is not verified against the tool itself. *Send* counts how often it was pressed.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright';
import { build } from 'vite';

const EDITORS = resolve(import.meta.dirname, '../../hosts/editors');
const PAGES = resolve(import.meta.dirname, '../../fixtures/pages/webmail');
const START = { quote: ['On Friday Sara Conti wrote:', 'Which colour?'] };

const saved = (name: string): string => readFileSync(join(PAGES, `${name}.reconstructed.html`), 'utf8');

/** A script that puts a real editor into an element of the page. */
async function editorScript(name: string): Promise<string> {
  const entry = `import { ${name} } from '${join(EDITORS, `${name}.ts`)}';
    window.mountEditor = (into) => ${name}(into, ${JSON.stringify(START)});`;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith('virtual:page') ? '\0virtual:page' : null),
        load: (id) => (id === '\0virtual:page' ? entry : null),
      },
    ],
    build: { write: false, minify: false, lib: { entry: 'virtual:page', formats: ['iife'], name: 'page' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${name} was not built`);
  return chunk.code.replaceAll('</script', '<\\/script');
}

/** What `button` opens, as webmails do, a moment after it was pressed. */
const opens = (button: string, html: string, then = ''): string => `<template id="later">${html}</template>
<script>
  document.querySelector('${button}').addEventListener('click', () => setTimeout(() => {
    document.querySelector('[data-reply]').append(document.querySelector('#later').content.cloneNode(true));
    ${then}
  }, 300), { once: true });
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-send]')) document.body.dataset.sent = 'sent';
  });
</script>`;

const SEND = '<button data-send aria-label="Send">Send</button>';
const mount = 'window.mountEditor(document.querySelector("[data-editor]"));';

/** Gmail: the reply opens below the message; its editor is the browser's own. */
function gmail(): string {
  const html = saved('gmail-reply-open');
  const start = html.indexOf('<div class="ip adB">');
  const end = html.indexOf('</div></div></body>');
  const reply = html.slice(start, end).replace('class="T-I T-I-atl"', 'data-send class="T-I T-I-atl"');
  const button = '<span class="ams bkH" role="link" tabindex="0">Reply</span><div data-reply></div>';
  return `${html.slice(0, start)}${button}${html.slice(end).replace('</body>', `${opens('.bkH', reply)}</body>`)}`;
}

/** Outlook: the reply opens in the reading pane, names whom it goes to without an address, and is written in RoosterJS. */
async function outlook(): Promise<string> {
  const reply = `<div role="region"><div role="textbox" contenteditable="true" aria-multiline="false">Sara Conti</div>
    <div data-editor></div>${SEND}</div>`;
  return saved('outlook-de')
    .replace('<div class="foot">', '<div data-reply></div><div class="foot">')
    .replace(
      '</body>',
      `<script>${await editorScript('rooster')}</script>
       ${opens('button:has([data-icon-name="ArrowReplyRegular"])', reply, mount)}</body>`,
    );
}

/** A webmail that nobody described, whose button says nothing: a picture. It writes in ProseMirror. */
async function unknown(): Promise<string> {
  const reply = `<form><input name="to" value="Sara Conti &lt;sara@conti.test&gt;">
    <input name="subject" value="Re: Linen"><div data-editor></div>${SEND}</form>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Linen – Mail</title><body>
    <main><article class="mail-message"><h1>Linen</h1>
    <div><b>Sara Conti</b> &lt;sara@conti.test&gt; <time datetime="2026-11-20T10:00">20 Nov 2026, 10:00</time></div>
    <div>To: clara@hotel.test</div><div class="mail-body"><p>Which colour do you want for the new linen?</p></div>
    <button id="answer"><svg width="20" height="20"><circle r="9" cx="10" cy="10"></circle></svg></button>
    <div data-reply></div></article></main>
    <script>${await editorScript('prosemirror')}</script>${opens('#answer', reply, mount)}</body></html>`;
}

/** A message in a window of its own. */
const popOut = (): string =>
  saved('compose-popout').replace('<button>Send', '<button type="button" data-send>Send');

export const ADDRESSES = {
  gmail: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQcp1',
  outlook: 'https://outlook.office.com/mail/inbox/id/AAQkADk5',
  unknown: 'https://post.example.test/mail/7',
  popOut: 'https://post.example.test/compose/8',
};

/** Answers with these pages in the place of the tools. */
export async function servePages(context: BrowserContext): Promise<void> {
  const pages = new Map([
    [ADDRESSES.gmail, gmail()],
    [ADDRESSES.outlook, await outlook()],
    [ADDRESSES.unknown, await unknown()],
    [ADDRESSES.popOut, popOut()],
  ]);
  const bare = (url: string): string => url.replace(/#.*$/, '');
  await context.route(/^https:/, (route, request) => {
    const found = [...pages].find(([address]) => bare(address) === bare(request.url()));
    if (!found) return route.abort();
    return route.fulfill({ body: found[1], contentType: 'text/html; charset=utf-8' });
  });
}
