/** A mailbox to measure in: the saved pages of Roundcube, list and preview, with more mail in the list. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { keyOf } from '../../lib/hosts/roundcube/message.ts';

/** Elements of the list's page and of its preview together. */
const NODES = 3000;
const PAGES = resolve(import.meta.dirname, '../../tests/fixtures/pages/roundcube');
/** Whose mailbox was saved, and what the open message is called. */
export const ACCOUNT = 'assistant@example.test';
export const CLIENT = 'client@example.test';
export const SUBJECT = 'Kitchen refit: next steps — über größe 😀';

export type Mailbox = {
  /** The list with the message open beside it. */
  readonly url: string;
  /** The open message, as Esito names it. */
  readonly key: string;
  close(): void;
};

/** Without what a server would have to give beside the page: its own scripts, styles and pictures. */
const saved = (name: string): string =>
  readFileSync(resolve(PAGES, `${name}.html`), 'utf8').replace(/ (?:src|onerror)="[^"]*"/g, '');

const elementsIn = (html: string): number => html.match(/<[a-z]/gi)?.length ?? 0;

/** One in five unread, three of these under the subject of the open message. */
function rowOf(row: string, number: number): string {
  const subject = number % 50 === 5 ? SUBJECT : `Kitchen refit, part ${number}`;
  return row
    .replaceAll('rcmrowMQ', `rcmrow${number}`)
    .replaceAll('_uid=1&', `_uid=${number}&`)
    .replaceAll(SUBJECT, subject)
    .replace('class="message"', number % 5 === 0 ? 'class="message unread"' : 'class="message"');
}

function grown(): { list: string; preview: string } {
  const list = saved('list-with-preview').replace(
    'name="messagecontframe"',
    'name="messagecontframe" src="/?_task=mail&_framed=1&_uid=2&_mbox=INBOX&_action=preview"',
  );
  const preview = saved('preview');
  const [row] = /<tr id="rcmrowMQ".*?<\/tr>/s.exec(list) ?? [];
  if (!row) throw new Error('The saved list has no row to grow from.');
  const missing = NODES - elementsIn(list) - elementsIn(preview);
  const rows = Array.from({ length: Math.ceil(missing / elementsIn(row)) }, (_, at) => rowOf(row, 100 + at));
  return { list: list.replace(row, row + rows.join('')), preview };
}

export async function openMailbox(): Promise<Mailbox> {
  const { list, preview } = grown();
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mail.test');
    if (pathname !== '/') response.statusCode = 404;
    response.end(searchParams.get('_action') === 'preview' ? preview : list);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url: `${base}?_task=mail&_mbox=INBOX`,
    key: keyOf('roundcube', base, ACCOUNT, { mailbox: 'INBOX', uid: '2' }),
    close: () => server.close(),
  };
}
