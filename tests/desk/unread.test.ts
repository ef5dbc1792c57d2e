import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportOn, unreadIn } from '../../lib/desk/unread.ts';
import type { Open, OpenMessage } from '../../lib/hosts/host.ts';

const answers: { described: unknown } = { described: undefined };
vi.mock('../../lib/messages/access.ts', () => ({ askDescribed: async () => answers.described }));
vi.mock('../../lib/browser.ts', () => ({
  browser: { runtime: { getManifest: () => ({ version: '1.2.3' }) } },
}));

const sure = { all: 0.8, subject: 0.9, from: 0.9, to: 0.8, date: 0.9, body: 0.9 };
const message: OpenMessage = {
  tool: 'webmail',
  key: 'webmail:https://mail.test/:1',
  link: 'https://mail.test/1',
  subject: 'Linen',
  from: { address: 'sara@conti.test' },
  to: [],
  cc: [],
  date: { shown: '12 Nov 2026' },
  blocks: [{ depth: 0, text: 'Which colour?' }],
  attachments: [],
  cut: false,
  unsent: false,
  sure,
};
const { from: _from, date: _date, ...bare } = message;
const open = (of: OpenMessage): Open => ({ is: 'message', message: of, selection: '' });

describe('what could not be read', () => {
  it('is nothing where every field is sure', () => expect(unreadIn(open(message))).toEqual([]));

  it('is what is absent, or less sure than can be relied on', () => {
    expect(unreadIn(open({ ...bare, sure }))).toEqual(['from', 'date']);
    expect(unreadIn(open({ ...message, sure: { ...sure, subject: 0.4 } }))).toEqual(['subject']);
  });

  it('is the address alone where the name is there', () => {
    expect(unreadIn(open({ ...bare, date: { shown: 'Nov 12' }, author: 'Sara', sure }))).toEqual(['address']);
  });

  it('is nothing on the page of a tool that is known, or without a message', () => {
    const { sure: _sure, ...known } = bare;
    expect(unreadIn(open(known))).toEqual([]);
    expect(unreadIn({ is: 'nothing' })).toEqual([]);
    expect(unreadIn(undefined)).toEqual([]);
  });
});

describe('the report', () => {
  beforeEach(() => {
    answers.described = undefined;
  });

  it('says the version, how sure it was, and how the page is built', async () => {
    answers.described = { ok: true, value: { tool: 'webmail', sure, text: '{"people":2}' } };
    expect(JSON.parse((await reportOn(1)) ?? '')).toEqual({
      esito: '1.2.3',
      tool: 'webmail',
      sure,
      page: '{"people":2}',
    });
  });

  it('is none where the page does not answer', async () => {
    answers.described = { ok: false, why: 'silent' };
    expect(await reportOn(1)).toBeUndefined();
  });
});
