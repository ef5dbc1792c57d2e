import type { Host } from '../../lib/hosts/host.ts';
import { pickHost } from '../../lib/hosts/index.ts';

const SAVED: Record<string, string> = import.meta.glob('../fixtures/pages/roundcube/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const SITE = 'https://mail.example.test/';
export const SHOW = `${SITE}?_task=mail&_caps=pdf%3D1&_uid=2&_mbox=INBOX&_action=show`;

/** A page of Roundcube as it was saved. */
export function saved(name: string): string {
  const html = SAVED[`../fixtures/pages/roundcube/${name}.html`];
  if (html === undefined) throw new Error(`No saved page ${name}`);
  return html;
}

/** Draws the page in a frame of its own, where its scripts do not run, nor anybody's timers. */
export async function show(html: string, into: Document = document): Promise<HTMLIFrameElement> {
  const frame = into.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  return draw(frame, html, into);
}

/** The same where timers run; the page's own scripts are taken out. */
export function showAlive(html: string): Promise<HTMLIFrameElement> {
  return draw(document.createElement('iframe'), html.replace(/<script>.*?<\/script>/gs, ''), document);
}

async function draw(frame: HTMLIFrameElement, html: string, into: Document): Promise<HTMLIFrameElement> {
  frame.style.cssText = 'width: 1200px; height: 800px';
  await load(frame, html, () => into.body.append(frame));
  return frame;
}

export function load(frame: HTMLIFrameElement, html: string, then?: () => void): Promise<void> {
  frame.removeAttribute('src');
  const loaded = new Promise<void>((done) => {
    frame.addEventListener('load', () => done(), { once: true });
  });
  frame.srcdoc = html;
  then?.();
  return loaded;
}

export function inside(frame: HTMLIFrameElement): Document {
  if (!frame.contentDocument) throw new Error('The frame holds no page');
  return frame.contentDocument;
}

/** The host for a page as it looks once drawn. */
export async function hostFor(html: string, href = SHOW): Promise<{ host: Host; page: Document }> {
  const page = inside(await show(html));
  return { host: pickHost(page, { href }), page };
}

/** A message page with another body. */
export function withBody(body: string): string {
  const html = saved('show-plain');
  const start = html.indexOf('<div id="messagebody">');
  const end = html.indexOf('</div></div></div>', start);
  return `${html.slice(0, start)}<div id="messagebody">${body}</div>${html.slice(end + '</div></div></div>'.length)}`;
}

export const htmlPart = (html: string) =>
  `<div class="message-htmlpart" id="message-htmlpart1"><div class="rcmBody">${html}</div></div>`;
export const plainPart = (html: string) => `<div class="message-part"><div class="pre">${html}</div></div>`;
