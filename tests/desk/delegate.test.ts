import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOpenEnough, keepClicked } from '../../lib/desk/delegate.ts';
import type { Draft } from '../../lib/draft/draft.ts';
import { asDraft } from '../../lib/draft/stored.ts';
import type { Open, OpenMessage } from '../../lib/hosts/host.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { readDraft } from '../../lib/store/drafts.ts';
import { changeMe, withAddress } from '../../lib/store/profile.ts';

const page = { link: 'https://shop.test/prices', title: ' Prices \n 2026 ' };
const spot = { name: 'Rooms', link: `${page.link}#rooms`, exact: `${page.link}#rooms:~:text=Update` };
const message: OpenMessage = {
  tool: 'roundcube',
  key: 'roundcube:x:INBOX:7',
  link: 'https://mail.test/?_uid=7',
  subject: 'Re: Room photos',
  from: { name: 'Sara Conti', address: 'sara@conti.test' },
  to: [{ address: 'clara@hotel.test' }],
  cc: [],
  blocks: [{ depth: 0, text: 'Ciao Clara, grazie per le foto, sono perfette per il sito che ho fatto.' }],
  attachments: [],
  cut: false,
  unsent: false,
};
const open: Record<'message' | 'page' | 'list', Open> = {
  message: { is: 'message', message, selection: '' },
  page: { is: 'page', ...page, selection: '', spot },
  list: { is: 'nothing', tool: 'roundcube', account: 'clara@hotel.test' },
};

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`delegate-${++count}`);
  await changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara'));
});
afterEach(() => db.close());

async function draftOf(clicked: Parameters<typeof keepClicked>[1], of?: Open): Promise<Draft> {
  const random = crypto.getRandomValues(new Uint8Array(5));
  const key = await keepClicked(db, clicked, { open: of, language: 'en', random });
  const draft = asDraft(await readDraft(db, key));
  if (!draft) throw new Error('no draft');
  return draft;
}

describe('what is delegated', () => {
  it('selected words: the first sentence as a title, all of them as they stand', async () => {
    const quote = 'Update the prices. They are of last year.\n\nBoth rooms.';
    const draft = await draftOf({ page, quote }, open.page);
    expect(draft).toMatchObject({ title: 'Update the prices.', resources: [], partner: { address: '' } });
    expect(draft.source).toEqual({ link: page.link, subject: 'Prices 2026', quote });
  });

  it('in a document: it stands among access and files, and the words lead back to where they stand', async () => {
    const draft = await draftOf({ page: { ...page, spot }, quote: 'Update the prices.' }, open.page);
    expect(draft.resources).toEqual([{ what: 'Prices 2026', where: spot.link, grants: '', until: '' }]);
    expect(draft.source).toEqual({
      key: `document:${page.link}`,
      link: spot.exact,
      subject: 'Prices 2026',
      quote: 'Update the prices.',
    });
  });

  it('in a comment: with whoever wrote it, and the document that it is about', async () => {
    const { from: _, ...rest } = message;
    const document = { title: 'Price list', link: 'https://docs.test/7' };
    const comment: Open = { is: 'message', message: { ...rest, author: 'Sara', document }, selection: '' };
    expect(await draftOf({ page, quote: 'check it' }, comment)).toMatchObject({
      title: 'check it',
      partner: { name: 'Sara', address: '' },
      resources: [{ what: 'Price list', where: 'https://docs.test/7' }],
      source: { key: message.key, quote: 'check it' },
    });
  });

  it('a sentence that is too long for a title ends after a word, and says that it goes on', async () => {
    const quote = 'the price of the room with breakfast, '.repeat(20);
    const { title, source } = await draftOf({ page, quote }, open.page);
    expect(title).toMatch(/ (?:breakfast|room|the|price|of|with)…$/);
    expect(title.length).toBeLessThanOrEqual(161);
    expect(source?.quote).toBe(quote);
  });

  it.each([
    ['a link', { words: 'The list', address: 'https://shop.test/l' }, 'The list', 'The list'],
    [
      'an image without words',
      { words: '', address: 'https://shop.test/a/room%20one.png?x' },
      'Prices 2026',
      'room one.png',
    ],
    [
      'an address that stands for itself',
      { words: 'https://shop.test/l', address: 'https://shop.test/l' },
      'Prices 2026',
      'https://shop.test/l',
    ],
    ['a bare site', { words: '', address: 'https://shop.test/' }, 'Prices 2026', 'shop.test'],
  ])('%s stands among access and files', async (_what, target, title, what) => {
    const draft = await draftOf({ page, target }, open.page);
    expect(draft.title).toBe(title);
    expect(draft.resources).toEqual([{ what, where: target.address, grants: '', until: '' }]);
  });

  it.each(['data:image/png;base64,AAAA', 'mailto:sara@conti.test', 'file:///home/clara/a.pdf', 'blob:x'])(
    'what only this computer can open is no file for anybody: %s',
    async (address) => {
      const { resources, title } = await draftOf({ page, target: { words: 'A', address } }, open.page);
      expect({ resources, title }).toEqual({ resources: [], title: 'A' });
    },
  );

  it('the page itself, also where it cannot be read', async () => {
    for (const of of [open.page, undefined]) {
      const { title, resources, source } = await draftOf({ page }, of);
      expect(title).toBe('Prices 2026');
      expect(resources).toEqual([{ what: 'Prices 2026', where: page.link, grants: '', until: '' }]);
      expect(source).toEqual({ link: page.link, subject: 'Prices 2026' });
    }
  });

  it('a document without a title by its name', async () => {
    const document = { link: 'https://shop.test/files/price%20list.pdf', title: '' };
    expect(await draftOf({ page: document }, { is: 'page', ...document, selection: '' })).toMatchObject({
      title: 'price list.pdf',
      resources: [{ what: 'price list.pdf', where: document.link }],
      source: { subject: 'price list.pdf' },
    });
    expect(await draftOf({ page: { link: '', title: '' } })).toMatchObject({ title: '', resources: [] });
  });

  it('in an open message: with whoever wrote it, in its language, and with the message as its source', async () => {
    const draft = await draftOf({ page, quote: 'sono perfette' }, open.message);
    expect(draft).toMatchObject({
      title: 'sono perfette',
      partner: { name: 'Sara Conti', address: 'sara@conti.test' },
      language: 'it',
      source: { key: message.key, link: message.link, quote: 'sono perfette' },
    });
    const target = { words: '', address: 'https://shop.test/l' };
    expect(await draftOf({ page, target }, open.message)).toMatchObject({
      title: 'Room photos',
      resources: [{ what: 'l', where: 'https://shop.test/l' }],
    });
  });

  it('a webmail without a message gives neither its name nor its address away', async () => {
    const draft = await draftOf({ page, quote: 'Two words' }, open.list);
    expect(draft).toMatchObject({ title: 'Two words', resources: [] });
    expect(draft.source).toEqual({ link: page.link, quote: 'Two words' });
  });

  it('what is open is enough where nothing of it was chosen, unless it is any page', () => {
    expect(isOpenEnough({ page }, open.message)).toBe(true);
    expect(isOpenEnough({ page }, open.list)).toBe(true);
    expect(isOpenEnough({ page }, open.page)).toBe(false);
    expect(isOpenEnough({ page }, undefined)).toBe(false);
    expect(isOpenEnough({ page, quote: 'x' }, open.message)).toBe(false);
  });
});
