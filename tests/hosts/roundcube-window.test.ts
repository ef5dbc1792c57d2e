import { afterEach, describe, expect, it } from 'vitest';
import { pickHost } from '../../lib/hosts/index.ts';
import { hostFor, inside, load, SHOW, SITE, saved, show } from './pages.ts';

afterEach(() => document.body.replaceChildren());

const LIST = `${SITE}?_task=mail&_mbox=INBOX`;

async function listWith(preview: string) {
  const page = inside(await show(saved('it-list-with-preview')));
  const frame = page.querySelector('iframe') as HTMLIFrameElement;
  await load(frame, preview);
  return { host: pickHost(page, { href: LIST }), page, frame };
}

/** By the name the server has for *Caffè & co più*. */
const FOUND = 'Caff&AOg- &- co pi&APk-:1';

describe("Roundcube's list", () => {
  it('with a preview reads the message in it', async () => {
    const { host } = await listWith(saved('it-preview'));
    expect(host.read()).toMatchObject({
      is: 'message',
      message: {
        key: 'roundcube:https://mail.example.test/:clara@example.test:INBOX:6',
        link: `${SITE}?_task=mail&_action=show&_uid=6&_mbox=INBOX`,
        account: 'clara@example.test',
        subject: 'Many',
        from: { name: 'Sara Conti', address: 'sara@example.test' },
        blocks: [{ depth: 0, text: 'To all of you' }],
      },
    });
  });

  it.each([
    ['it-list-threads', `${SITE}?_task=mail&_mbox=INBOX`, 'Re: Foto delle camere', 'INBOX:2'],
    ['it-list-search', `${SITE}?_task=mail&_mbox=INBOX#search-filter`, 'Prezzi di maggio', FOUND],
  ])('reads the message beside it: %s', async (name, href, subject, place) => {
    const page = inside(await show(saved(name)));
    await load(page.querySelector('#messagecontframe') as HTMLIFrameElement, saved(`${name}.frame`));
    expect(pickHost(page, { href }).read()).toMatchObject({
      is: 'message',
      message: {
        key: `roundcube:${SITE}:clara@example.test:${place}`,
        subject,
        from: { name: 'Sara Conti', address: 'sara@example.test' },
      },
    });
  });

  it('hands over what is selected in the preview', async () => {
    const { host, frame } = await listWith(saved('it-preview'));
    inside(frame)
      .getSelection()
      ?.selectAllChildren(inside(frame).querySelector('.pre') as Element);
    expect(host.read()).toMatchObject({ selection: 'To all of you' });
  });

  it('with no message chosen has nothing open, and knows whose it is', async () => {
    const { host } = await listWith('<body>a picture</body>');
    expect(host.read()).toEqual({ is: 'nothing', tool: 'roundcube', account: 'clara@example.test' });
  });

  it('with a preview out of reach says so', async () => {
    const { page } = await listWith('');
    Object.defineProperty(page.querySelector('iframe'), 'contentDocument', { value: null });
    expect(pickHost(page, { href: LIST }).read()).toMatchObject({
      is: 'unreadable',
      why: 'frame',
      link: LIST,
    });
  });

  it.each(['login', 'list', 'it-list'])('%s has nothing open', async (name) => {
    const { host } = await hostFor(saved(name), LIST);
    expect(host.read()).toMatchObject({ is: 'nothing', tool: 'roundcube' });
  });
});

describe('reply', () => {
  const pressed = (page: Document) => {
    const clicks: (string | null)[] = [];
    page.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        clicks.push((event.target as Element).getAttribute('onclick'));
      },
      { capture: true },
    );
    return clicks;
  };

  it.each(['show-plain', 'it-attachments'])(
    'presses the one button that answers the sender: %s',
    async (name) => {
      const { host, page } = await hostFor(saved(name));
      const clicks = pressed(page);
      expect(host.reply(false)).toBe('here');
      expect(clicks).toEqual(["return rcmail.command('reply','',this,event)"]);
    },
  );

  it('presses the same button of a list with a preview', async () => {
    const { host, page } = await listWith(saved('it-preview'));
    const clicks = pressed(page);
    expect(host.reply(false)).toBe('here');
    expect(clicks).toHaveLength(1);
  });

  it.each([
    ['out of a list', 'it-list-threads', LIST, 'apart'],
    ['never out of a window that is one already', 'it-show-window', `${SHOW}&_extwin=1`, 'here'],
  ])('says that it opens a window where people chose so: %s', async (_, name, href, where) => {
    const { host, page } = await hostFor(saved(name), href);
    const clicks = pressed(page);
    expect(host.reply(false)).toBe(where);
    expect(clicks).toHaveLength(1);
  });

  it('finds it in a theme that put it elsewhere', async () => {
    const { host, page } = await hostFor(saved('show-plain').replace('id="toolbar-menu"', ''));
    const clicks = pressed(page);
    expect(host.reply(false)).toBe('here');
    expect(clicks).toEqual(["return rcmail.command('reply','',this,event)"]);
  });

  it.each(['it-list', 'compose-reply', 'login'])(
    'presses nothing where no message is open: %s',
    async (name) => {
      const { host, page } = await hostFor(saved(name), LIST);
      const clicks = pressed(page);
      expect(host.reply(false)).toBe('nowhere');
      expect(clicks).toEqual([]);
    },
  );
});

describe('an address that opens a new message', () => {
  it('carries addresses, subject and words, and keeps the folder Roundcube is in', async () => {
    const { host } = await hostFor(
      saved('list'),
      'https://host.example.test/webmail/?_task=mail&_mbox=Sent#x',
    );
    const link = host.composeLink(['a@example.test', 'b@example.test'], 'Già & co', 'one\n\n1. two & three');
    const url = new URL(link ?? '');
    expect(url.pathname).toBe('/webmail/');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      _task: 'mail',
      _action: 'compose',
      _to: 'a@example.test,b@example.test',
      _subject: 'Già & co',
      _body: 'one\n\n1. two & three',
    });
  });

  it('is not made where a server would refuse it or Roundcube would take the words for HTML', async () => {
    const { host } = await hostFor(saved('list'), SHOW);
    expect(host.composeLink([], 's', 'à'.repeat(1200))).toBeUndefined();
    expect(host.composeLink([], 's', 'a'.repeat(6800))).toBeDefined();
    expect(host.composeLink([], 's', 'Clara <clara@example.test>\nline')).toBeUndefined();
  });
});
