/** Any webmail: the saved pages of a real one, without what tells which it is. The reconstructed ones are in e2e. */
import { afterEach, describe, expect, it } from 'vitest';
import { forgetBrought, leave } from '../../lib/hosts/brought.ts';
import { describe as report } from '../../lib/hosts/webmail/describe.ts';
import { webmail } from '../../lib/hosts/webmail/webmail.ts';
import { insertInto, replyTo } from '../../lib/hosts/write/write.ts';
import { OpenShape } from '../../lib/messages/messages.ts';
import { inside, saved, show } from './pages.ts';

afterEach(() => {
  forgetBrought();
  document.body.replaceChildren();
});

const HREF = 'https://mail.example.test/x/7';

async function read(html: string) {
  const page = inside(await show(html));
  const host = webmail(page, { href: HREF });
  return { open: OpenShape.parse(host.read()), described: host.describe?.() };
}

const nameless = (name: string): string =>
  saved(name).replaceAll('set_env(', 'set_other(').replaceAll('task-', 'other-');

describe('a webmail that nobody described', () => {
  it('is read with every field', async () => {
    const { open } = await read(nameless('show-plain'));
    expect(open).toMatchObject({
      is: 'message',
      message: {
        tool: 'webmail',
        subject: 'Kitchen refit: next steps — über größe 😀',
        from: { address: 'client@example.test' },
        to: [{ address: 'assistant@example.test' }],
        link: HREF,
      },
    });
    if (open.is !== 'message') throw new Error('No message');
    expect(open.message.date?.shown).toContain('2026-11-23');
    const words = open.message.blocks.map(({ text }) => text).join('\n');
    expect(words).toMatch(/^Hi Ana,/);
    expect(words).not.toContain('Attachments');
    expect(open.message.sure?.all).toBeGreaterThan(0.7);
  });

  it('is reported without a word of what it shows', async () => {
    expect((await read(nameless('show-plain'))).described?.text).toBe('bring');
    leave({ insert: insertInto, reply: replyTo, describe: report });
    const { described } = await read(nameless('show-plain'));
    expect(described?.text).not.toMatch(/Kitchen|Ana|@|plumber/);
    expect(JSON.parse(described?.text ?? '')).toMatchObject({ messages: 1, from: true, to: 1 });
  });

  it('whose words cannot be seen has none of them', async () => {
    const hidden =
      '<div style="display:none">HIDDEN</div><div style="position:absolute;left:-9999px">FAR</div>';
    const { open } = await read(
      `<h1>Linen</h1><div><b>Sara</b> &lt;sara@conti.test&gt; <i>12 Nov 2026 10:00</i></div>
       <div>To: clara@hotel.test</div><div class="mail-body">${hidden}<p>Which colour do you want?</p></div>`,
    );
    expect(open).toMatchObject({
      is: 'message',
      message: { blocks: [{ text: 'Which colour do you want?' }] },
    });
  });
});

describe('a page without a message', () => {
  it.each([
    [
      'an article',
      '<h1>The lake</h1><p>By Eva <a href="mailto:eva@paper.test">eva@paper.test</a></p><p>20 November 2026</p><p>The water is high.</p>',
    ],
    ['nothing', ''],
    ['addresses alone', '<ul><li>sara@conti.test</li><li>ugo@neri.test</li></ul>'],
  ])('%s gives its title and what is selected', async (_name, html) => {
    const page = inside(await show(`<title>Page</title><body>${html}</body>`));
    expect(webmail(page, { href: 'https://www.paper.test/lake' }).read()).toEqual({
      is: 'page',
      title: 'Page',
      link: 'https://www.paper.test/lake',
      selection: '',
    });
  });
});
