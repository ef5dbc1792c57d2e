import { afterEach, describe, expect, it } from 'vitest';
import type { OpenMessage } from '../../lib/hosts/host.ts';
import { pickHost } from '../../lib/hosts/index.ts';
import { OpenShape } from '../../lib/messages/messages.ts';
import { hostFor, SHOW, SITE, saved } from './pages.ts';

afterEach(() => document.body.replaceChildren());

const at = (uid: number) => `${SITE}?_task=mail&_action=show&_uid=${uid}&_mbox=INBOX`;

async function read(name: string, href?: string): Promise<OpenMessage> {
  const { host } = await hostFor(saved(name), href);
  const open = host.read();
  expect(OpenShape.parse(open)).toEqual(open);
  if (open.is !== 'message') throw new Error(`${name}: ${open.is}`);
  return open.message;
}

const text = (message: OpenMessage, depth: number) =>
  message.blocks.filter((block) => block.depth === depth).map((block) => block.text);

describe('a message of Roundcube', () => {
  it('is read with every field', async () => {
    expect(await read('show-plain')).toEqual({
      tool: 'roundcube',
      key: 'roundcube:https://mail.example.test/:assistant@example.test:INBOX:2',
      link: at(2).replace('_action=show&', '_action=show&'),
      account: 'assistant@example.test',
      subject: 'Kitchen refit: next steps — über größe 😀',
      from: { address: 'client@example.test' },
      to: [{ address: 'assistant@example.test' }],
      cc: [],
      date: { shown: '2026-11-23 16:39', iso: '2026-11-23', how: '2026-11-23 16:39' },
      blocks: [
        {
          depth: 0,
          text: 'Hi Ana,\n\nplease ask the plumber for a quote by Friday 27 November, and book the van for Tuesday at 9.\nAlso: cancel the old order #4471, it is no longer needed.\n\nThanks\nClara',
        },
      ],
      attachments: [],
      cut: false,
      unsent: false,
      names: { message: '2' },
    });
  });

  it('keeps the line above a quote with the words of its sender', async () => {
    const message = await read('show-reply', at(1));
    expect(text(message, 0)).toEqual([
      'Hi Clara,\n\nquote requested, van booked.\n\nAna\nOn 2026-11-23 16:39, client@example.test wrote:',
    ]);
    expect(text(message, 1)).toHaveLength(1);
    expect(text(message, 1)[0]).toMatch(/^Hi Ana,\n\nplease ask.*\n\nThanks\nClara$/s);
  });

  it('reads an Italian page: names, copies, attachments, signature, quotes in quotes', async () => {
    const message = await read('it-attachments', at(1));
    expect(message).toMatchObject({
      account: 'clara@example.test',
      subject: 'Preventivo idraulico e consegna',
      from: { name: 'Sara Conti', address: 'sara@example.test' },
      to: [{ name: 'Clara Bassi', address: 'clara@example.test' }],
      cc: [{ name: 'Marco Riva', address: 'marco@example.test' }],
      attachments: ['preventivo bagno.pdf', 'foto.png'],
      blocks: [
        {
          depth: 0,
          text: 'Ciao Clara,\n\necco il preventivo. Due  spazi, https://example.test/a?b=1&c=2\n\n-- \nSara',
        },
        { depth: 1, text: 'Mi mandi il preventivo?' },
        { depth: 2, text: 'vecchie parole' },
        { depth: 1, text: 'Grazie' },
      ],
    });
  });

  it('reads a reply from Gmail: links with their address, numbered points, depth by the real quotes', async () => {
    const { blocks } = await read('it-gmail-reply', at(2));
    expect(blocks).toEqual([
      {
        depth: 0,
        text: 'Perfect, thanks.\nOnly point 2: the price list <https://example.test/prices?y=2026> runs off the screen, see https://example.test/\n\nOn Tue, 2 Jun 2026 at 10:12, Clara Bassi <clara@example.test> wrote:',
      },
      {
        depth: 1,
        text: 'Hi Sara, could you take this on?\n\n1. the three spring offers are in it\n2. it reads well on a phone\n\nBetween Clara Bassi and Sara Conti.\n\nEsito 1 proposal 1',
      },
      { depth: 2, text: 'older words' },
    ]);
  });

  it('reads a reply from Outlook: margins, table, lists in lists, quote without a quote mark', async () => {
    const { blocks } = await read('it-outlook-reply', at(4));
    expect(blocks).toEqual([
      {
        depth: 0,
        text: 'Va bene così.\nGrazie\nCamera\tPrezzo\nVista lago\t120 €\n\n- uno\n   - sotto\n- due\n\n3. tre\n4. quattro',
      },
      { depth: 1, text: 'From: Sara Conti\nSubject: x\nquoted by Outlook' },
    ]);
  });

  it('reads paragraphs and a list of an HTML part', async () => {
    expect((await read('show-html', at(3))).blocks).toEqual([
      { depth: 0, text: 'Please do these:\n\n- call Bob\n\n- send the contract to Eve by Monday' },
    ]);
    expect((await read('show-list-and-quote', at(30))).blocks).toEqual([
      { depth: 0, text: 'Hello,\n\n- please call Bob about job 23 by Friday\n- send the contract' },
      { depth: 1, text: 'quoted' },
    ]);
  });

  it('reads only what its reader sees', async () => {
    const { blocks } = await read('it-hidden-text', at(3));
    expect(blocks).toEqual([
      { depth: 0, text: expect.stringMatching(/^Please look at the roof\.\n\nshown again\n\na link\n/) },
    ]);
    const hidden = /900 euro|nought|white|glass|by rule|flat|invisible|alert|area words|far left|onerror/;
    expect(blocks[0]?.text).not.toMatch(hidden);
  });

  it('reads people behind "and 4 more", and addresses that a setting shows', async () => {
    const { cc } = await read('it-many-people', at(6));
    expect(cc).toHaveLength(14);
    expect(cc[13]).toEqual({ name: 'Person 13', address: 'p13@example.test' });
    expect(await read('it-shown-addresses', at(1))).toMatchObject({
      from: { name: 'Sara Conti', address: 'sara@example.test' },
      date: { shown: '23/11/2026 23:22', iso: '2026-11-23', how: '23/11/2026 23:22 (dd/mm/yy)' },
    });
  });

  it('has no sender where none can be read', async () => {
    expect(await read('it-no-sender', at(8))).not.toHaveProperty('from');
    const odd = await read('it-sender-without-address', at(9));
    expect(odd).not.toHaveProperty('from');
    expect(odd.subject).toBe('(nessun oggetto)');
  });

  it('takes a message inside the message for a quote', async () => {
    expect((await read('it-message-inside', at(7))).blocks).toEqual([
      { depth: 0, text: 'See below' },
      { depth: 1, text: expect.stringMatching(/Bruno <bruno@example\.test>.*inner words$/s) },
    ]);
  });

  it('without text is unreadable, with a link to open it again', async () => {
    const { host } = await hostFor(saved('it-empty'), at(5));
    expect(host.read()).toEqual({
      is: 'unreadable',
      tool: 'roundcube',
      why: 'empty',
      link: at(5),
      selection: '',
    });
  });

  it('for letters only, has its text where one may be in it, and all else in any case', async () => {
    const { host, page } = await hostFor(saved('show-plain'));
    const whole = host.read();
    if (whole.is !== 'message') throw new Error(whole.is);
    expect(host.read('letters')).toEqual({ ...whole, message: { ...whole.message, blocks: [] } });
    page.querySelector('#messagebody .message-part')?.append('Esito 1 accept');
    expect(host.read('letters')).toEqual(host.read());
  });

  it('hands over what is selected', async () => {
    const { host, page } = await hostFor(saved('show-plain'));
    page.getSelection()?.selectAllChildren(page.querySelector('.pre') as Element);
    expect(host.read()).toMatchObject({
      is: 'message',
      selection: expect.stringMatching(/^Hi Ana,.*Clara$/s),
    });
  });

  it('is read as well from a document that is not drawn', () => {
    const page = new DOMParser().parseFromString(saved('it-gmail-reply'), 'text/html');
    const open = pickHost(page, { href: at(2) }).read();
    expect(open).toMatchObject({
      is: 'message',
      message: { blocks: [{ depth: 0 }, { depth: 1 }, { depth: 2 }] },
    });
  });

  it.each([
    ['without the scripts', (html: string) => html.replace(/<script>.*?<\/script>/gs, '')],
    ['without the header', (html: string) => html.replace('id="message-header"', '')],
    ['without classes', (html: string) => html.replace(/ class="[^"]*"/g, '')],
    ['without ids', (html: string) => html.replace(/ id="[^"]*"/g, '')],
  ])('%s gives absent fields, never wrong ones', async (_, change) => {
    const { host } = await hostFor(change(saved('it-attachments')), at(1));
    const open = host.read();
    const whole = await read('it-attachments', at(1));
    if (open.is !== 'message') return expect(['unreadable', 'page']).toContain(open.is);
    const { message } = open;
    // Without its account a message has another key: it finds nothing rather than somebody else's.
    expect([whole.key, whole.key.replace(`${whole.account}`, '')]).toContain(message.key);
    expect([undefined, whole.account]).toContain(message.account);
    expect([undefined, whole.from]).toContainEqual(message.from);
    expect(['', whole.subject]).toContain(message.subject);
  });

  it('keeps its key under cPanel, whose addresses change with each login', async () => {
    const path = 'https://host.example.test/cpsess0123456789/3rdparty/roundcube/';
    const message = await read('show-plain', SHOW.replace(SITE, path));
    expect(message.key).toBe(
      'roundcube:https://host.example.test/3rdparty/roundcube/:assistant@example.test:INBOX:2',
    );
    expect(message.link).toContain(path);
  });
});
