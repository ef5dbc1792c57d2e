/** A small web site that is no webmail. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** Ends in a slash. */
  url: string;
  /** The paths that were asked for, in order. */
  asked(): readonly string[];
  close(): void;
}

export interface Served {
  type: string;
  body: string | Buffer;
}

/** Serves a document, or what stands under a path beside it. */
export async function openSite(html: string, others: Record<string, Served> = {}): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const other = others[request.url ?? ''];
    response.setHeader('content-type', other?.type ?? 'text/html; charset=utf-8');
    response.end(other?.body ?? `<!doctype html>${html}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    close: () => server.close(),
  };
}
