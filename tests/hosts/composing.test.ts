/** What is being written on a page, and to whom; on pages reconstructed from how these tools are built, and on small ones. */
import { afterEach, describe, expect, it } from 'vitest';
import { forgetBrought, leave } from '../../lib/hosts/brought.ts';
import { type Host, type Open, writingIn } from '../../lib/hosts/host.ts';
import { FASTMAIL } from '../../lib/hosts/tools/fastmail.ts';
import { GMAIL } from '../../lib/hosts/tools/gmail.ts';
import { OUTLOOK } from '../../lib/hosts/tools/outlook.ts';
import { PROTON } from '../../lib/hosts/tools/proton.ts';
import { YAHOO } from '../../lib/hosts/tools/yahoo.ts';
import { describe as report } from '../../lib/hosts/webmail/describe.ts';
import { type Description, described } from '../../lib/hosts/webmail/described.ts';
import { webmail } from '../../lib/hosts/webmail/webmail.ts';
import { insertInto, replyTo } from '../../lib/hosts/write/write.ts';
import { answer } from '../../lib/messages/answer.ts';
import { OpenShape } from '../../lib/messages/messages.ts';
import { inside, show } from './pages.ts';

const PAGES: Record<string, string> = import.meta.glob('../fixtures/pages/webmail/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const HREF = 'https://mail.example.test/inbox/7';

afterEach(() => document.body.replaceChildren());

const drawn = (name: string) => show(PAGES[`../fixtures/pages/webmail/${name}.reconstructed.html`] ?? '');

async function hostOn(html: string, href = HREF, tool?: Description): Promise<Host> {
  const page = inside(await show(html));
  return tool ? described(page, { href }, tool) : webmail(page, { href });
}

async function hostOf(name: string, href = HREF, tool?: Description): Promise<Host> {
  const frame = await drawn(name);
  // Frames in the page take a moment of their own.
  await new Promise((done) => setTimeout(done, 50));
  return tool ? described(inside(frame), { href }, tool) : webmail(inside(frame), { href });
}

const read = (host: Host): Open => OpenShape.parse(host.read()) as Open;

describe('beside its message', () => {
  it.each([
    ['gmail-reply-open', GMAIL, { to: ['sara@conti.test'], mode: 'reply', subject: 'Re: Room photos' }],
    ['yahoo-fr', YAHOO, { to: ['sara@conti.test'], mode: 'reply', subject: '' }],
    ['proton-en', PROTON, { to: [], unread: true, mode: 'reply', subject: 'Re: Translation of the menu' }],
  ] as const)('a reply is read: %s', async (name, tool, writing) => {
    const open = read(await hostOf(name, HREF, tool));
    expect(open.is).toBe('message');
    expect(writingIn(open)).toEqual({ holds: '', ready: true, ...writing });
  });

  it.each(['gmail-thread-it', 'outlook-de', 'fastmail-en', 'sogo-es'])('there is none: %s', async (name) => {
    const open = read(await hostOf(name));
    expect(open.is).toBe('message');
    expect(writingIn(open)).toBeUndefined();
  });
});

const MESSAGE = `<h1>Linen</h1><div><b>Sara</b> &lt;sara@conti.test&gt; <i>12 Nov 2026 10:00</i></div>
  <div>To: clara@hotel.test, ugo@neri.test</div>
  <div class="mail-body"><p>Which colour do you want for the new linen in the rooms upstairs?</p></div>`;
const EDITOR = '<div contenteditable="true" style="min-height: 80px"></div>';

describe('to whom it goes', () => {
  it.each([
    ['what was typed', '<input name="to" value="Ugo &lt;ugo@neri.test&gt;">', ['ugo@neri.test']],
    [
      'what stands in small boxes',
      '<div name="to"><span title="eva@blu.test">Eva</span></div>',
      ['eva@blu.test'],
    ],
    [
      'not who gets a copy',
      '<div><input name="to" value="ugo@neri.test"></div><div><span email="sara@conti.test">Sara</span><input name="cc"></div>',
      ['ugo@neri.test'],
    ],
    [
      'not whose letter it is',
      '<div><span email="clara@hotel.test">Clara</span><input name="from"></div><div><input name="to" value="ugo@neri.test"></div>',
      ['ugo@neri.test'],
    ],
    ['nobody, by their names alone', '<div><span>Sara</span><input name="to"></div>', []],
    ['nobody, and never the people of the message above', '', []],
  ])('%s', async (_, fields, to) => {
    const host = await hostOn(`${MESSAGE}<form>${fields}${EDITOR}</form>`);
    expect(writingIn(read(host))).toMatchObject({ to, ...(to.length === 0 && { unread: true }) });
  });
});

describe('alone', () => {
  it.each([
    ['Re: Linen', 'reply'],
    ['AW: Wäsche', 'reply'],
    ['Fwd: Linen', 'forward'],
    ['I: Biancheria', 'forward'],
    ['Linen', 'new'],
    ['', 'new'],
  ])('%s: %s', async (subject, mode) => {
    const fields = `<input name="to" value="sara@conti.test"><input name="subject" value="${subject}">`;
    const host = await hostOn(`<form>${fields}${EDITOR}</form>`, HREF, GMAIL);
    expect(read(host)).toMatchObject({
      is: 'compose',
      tool: 'gmail',
      to: ['sara@conti.test'],
      subject,
      mode,
    });
  });

  it('a window of its own is read, with what it quotes', async () => {
    expect(read(await hostOf('compose-popout'))).toMatchObject({
      is: 'compose',
      to: ['sara@conti.test'],
      mode: 'reply',
      holds: expect.stringContaining('> On Mon, 16 Nov 2026'),
    });
  });
});

describe('a letter', () => {
  afterEach(forgetBrought);
  const put = (host: Host, to: string[]) =>
    answer(() => host, { esito: 'insert', letter: 'Hello', to }, HREF);
  const reply = (to: string) => `${MESSAGE}<form><input name="to" value="${to}">${EDITOR}</form>`;

  it('goes in where its person stands, by what was brought for that', async () => {
    const host = await hostOn(reply('Ugo@neri.test'));
    expect(await put(host, ['ugo@neri.test'])).toEqual({ ok: false, why: 'bring' });
    leave({ insert: insertInto, reply: replyTo, describe: report });
    expect(await put(host, ['ugo@neri.test'])).toEqual({ ok: true });
    expect(writingIn(read(host))?.holds).toBe('Hello');
  });

  it('stays out where others stand, or somebody looked who can be read', async () => {
    leave({ insert: insertInto, reply: replyTo, describe: report });
    const host = await hostOn(reply('ugo@neri.test'));
    expect(await put(host, ['sara@conti.test'])).toEqual({ ok: false, why: 'no-editor' });
    expect(await put(host, [])).toEqual({ ok: false, why: 'no-editor' });
    expect(writingIn(read(host))?.holds).toBe('');
  });

  it('goes in where nobody can be read and a person looked', async () => {
    leave({ insert: insertInto, reply: replyTo, describe: report });
    const host = await hostOn(reply(''));
    expect(await put(host, ['ugo@neri.test'])).toEqual({ ok: false, why: 'no-editor' });
    expect(await put(host, [])).toEqual({ ok: true });
  });

  it('presses Reply beside its message, and nothing where there is none', async () => {
    leave({ insert: insertInto, reply: replyTo, describe: report });
    expect((await hostOn(`${MESSAGE}<button>Reply</button>`)).reply(true)).toBe('here');
    expect((await hostOn(MESSAGE)).reply(true)).toBe('nowhere');
    expect((await hostOn('<p>News</p><button>Reply</button>')).reply(true)).toBe('nowhere');
  });
});

describe('the account', () => {
  it.each([
    ['gmail-thread-it', GMAIL, 'https://mail.google.com/mail/u/0/#inbox/F1', 'clara@hotel.test'],
    ['outlook-de', OUTLOOK, 'https://outlook.office.com/mail/inbox/id/A', 'clara@hotel.test'],
    ['yahoo-fr', YAHOO, 'https://mail.yahoo.com/d/folders/1/messages/A', 'clara.bassi@yahoo.test'],
    ['proton-en', PROTON, 'https://mail.proton.me/u/0/inbox/c1', 'clara@proton.test'],
  ])('is said by the page: %s', async (name, tool, href, account) => {
    const open = read(await hostOf(name, href, tool));
    expect(open).toMatchObject({ is: 'message', message: { account } });
    expect(open.is === 'message' && open.message.key).toContain(`/:${account}:`);
  });

  it.each([
    ['gmail', GMAIL, '/mail/u/0/#inbox/F1', '/mail/u/1/#inbox/F1'],
    ['a delegated mailbox', GMAIL, '/mail/u/0/#inbox/F1', '/mail/b/AEo/u/0/#inbox/F1'],
    ['outlook', OUTLOOK, '/mail/0/inbox/id/A', '/mail/1/inbox/id/A'],
    ['proton', PROTON, '/u/0/inbox/c1', '/u/1/inbox/c1'],
    ['fastmail', FASTMAIL, '/mail/Inbox/T1.M2?u=ab12', '/mail/Inbox/T1.M2?u=cd34'],
    ['any other', undefined, '/mail/0/7', '/mail/1/7'],
  ])('%s: where the page does not say it, two of them have other keys', async (_, tool, one, other) => {
    const keys = [];
    for (const path of [one, other]) {
      const open = read(await hostOn(MESSAGE, `https://mail.example.test${path}`, tool));
      keys.push(open.is === 'message' && open.message.key);
    }
    expect(keys[0]).toBeTruthy();
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('is not taken from the subject of a mail', async () => {
    const title = '<title>Ask ugo@neri.test - please | Proton Mail</title>';
    const open = read(await hostOn(`${title}${MESSAGE}`, HREF, PROTON));
    expect(open).toMatchObject({
      is: 'message',
      message: expect.not.objectContaining({ account: expect.anything() }),
    });
  });
});
