/**
 * What the built extension reads on pages of webmails, at their true addresses. All of them are reconstructed from how
 * these tools are built, none is a capture: what passes here is not verified against the tool itself.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader } from '../../scripts/eval/host.ts';
import { type Unpacked, unpack } from './support/extension.ts';

const PAGES = join(import.meta.dirname, '../fixtures/pages/webmail');

type Expected = {
  readonly url: string;
  /** There is no message on it. */
  readonly none?: boolean;
  readonly subject?: string;
  readonly from?: readonly [name: string, address: string | null];
  readonly to?: readonly string[];
  /** One of these, between bars, is part of the date as shown. */
  readonly date?: string;
  readonly body?: readonly string[];
  /** Words of the page that are no part of the message. */
  readonly not?: readonly string[];
  readonly messageId?: string;
  readonly threadId?: string;
  readonly editor?: boolean;
};

const EXPECTED: Record<string, Expected> = JSON.parse(readFileSync(join(PAGES, 'expected.json'), 'utf8'));

describe('on a reconstructed page of a webmail', () => {
  let extension: Unpacked;
  let reader: Awaited<ReturnType<typeof openReader>>;

  beforeAll(async () => {
    extension = unpack();
    reader = await openReader('https://*/', extension.dir);
  });
  afterAll(async () => {
    await reader?.close();
    extension?.remove();
  });

  it.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    const { line, described } = await reader.read(join(PAGES, `${name}.reconstructed.html`), expected.url);
    expect(line.replyEditor.found).toBe(expected.editor ?? false);
    for (const words of expected.not ?? []) expect(line.body).not.toContain(words);
    if (expected.none) {
      expect(line).toMatchObject({ subject: null, from: null, to: [], date: null, body: null });
      expect(line.confidence).toBeLessThan(0.5);
      return;
    }
    expect(line.confidence).toBeGreaterThanOrEqual(0.5);
    const [sender, address] = expected.from ?? [];
    expect(line).toMatchObject({ subject: expected.subject, from: { name: sender, address } });
    expect(line.to.map((one) => one.address)).toEqual(expected.to);
    expect(expected.date?.split('|').some((day) => line.date?.includes(day))).toBe(true);
    for (const words of expected.body ?? []) expect(line.body).toContain(words);
    if (expected.messageId) expect(line.messageId).toBe(expected.messageId);
    if (expected.threadId) expect(line.threadId).toBe(expected.threadId);
    // A report on a page holds nothing that anybody wrote.
    for (const secret of [expected.subject, address, ...(expected.body ?? [])])
      if (secret) expect(described).not.toContain(secret);
  });
});
