/** Reading Roundcube in Italian: previews in every layout, threads, neighbours, folders, search; the reply from there. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ComposedLetter } from '../stack/mail.ts';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = {
  name: 'Clara Bassi',
  address: 'clara@hotel.test',
  language: 'it_IT',
  signature: '<p>-- <br>Hotel Lavanda</p>',
};
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
/** As people name folders, and as the server stores it. */
const FOLDER = { shown: 'Caffè & co più', stored: 'Caff&AOg- &- co pi&APk-' };
const FIRST = 'Foto delle camere';
const SECOND = 'Prezzi di maggio';
const THREAD = 'Le ultime tre';
const FILED = 'Prezzi di giugno';
const RESULT = 'Che risultato vuoi?';

describe.skipIf(whyNoStack())('Reading Roundcube', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome', folders: [FOLDER.shown] });
    const mail = (subject: string, minutes: number, part: Partial<ComposedLetter> = {}): ComposedLetter => ({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject,
      date: new Date(Date.now() - minutes * 60_000),
      text: `Ciao Clara,\n\nti scrivo di: ${subject}\n\nSara`,
      ...part,
    });
    const html = '<p>Ciao Clara,</p><img src="https://conti.test/a.png"><p>i <b>prezzi</b>.</p>';
    await stack.deliver(mail(FIRST, 30, { messageId: '<first@conti.test>' }));
    await stack.deliver(mail(THREAD, 20, { inReplyTo: '<first@conti.test>' }));
    await stack.deliver(mail(SECOND, 10, { html }));
    await stack.file(clara, FOLDER.stored, mail(FILED, 40));
    stack.choose(clara, { layout: 'widescreen' });
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'it-IT' });
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers.picture(`failed ${name}`);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
  });

  /** What the panel made of the open message. */
  const draftIs = (title: string): Promise<void> =>
    expect.poll(() => hers.panel.getByLabel(RESULT).inputValue(), { timeout: 10_000 }).toBe(title);

  it('follows what is chosen in the list, by mouse and by keys', async () => {
    await hers.mail.choose(SECOND);
    await hers.openPanel('Delega questo messaggio');
    await hers.write('Il tuo nome', clara.name);
    await hers.press('Sì, sono io');
    await draftIs(SECOND);
    await hers.mail.choose(FIRST);
    await draftIs(FIRST);
    await hers.picture('roundcube-preview');
    await hers.mail.page.keyboard.press('ArrowUp');
    await draftIs(THREAD);
  });

  it('with threads, and without a preview', async () => {
    stack.choose(clara, { layout: 'desktop', message_threading: { INBOX: true } });
    await hers.mail.openFolder('INBOX');
    await hers.mail.choose(FIRST);
    await draftIs(FIRST);
    await hers.mail.page.locator('#messagelist tr.message div.collapsed').click();
    await hers.mail.choose(THREAD);
    await draftIs(THREAD);
    await hers.picture('roundcube-threads');
    stack.choose(clara, { layout: 'list' });
    await hers.mail.openFolder('INBOX');
    await hers.mail.row(SECOND).dblclick();
    await draftIs(SECOND);
  });

  it('follows the neighbours of a message, and knows it again as plain text', async () => {
    await hers.opens(SECOND);
    await hers.write(RESULT, 'I prezzi sono online');
    await hers.mail.page.locator('#toolbar-menu a.next').click();
    await draftIs(THREAD);
    await hers.mail.page.locator('#toolbar-menu a.prev').click();
    await draftIs('I prezzi sono online');
    await hers.mail.page.locator('#message-header a.plain').click();
    await hers.mail.page.locator('.message-part .pre').waitFor();
    await draftIs('I prezzi sono online');
  });

  it('a folder with signs and accents in its name, and a search through all of them', async () => {
    stack.choose(clara, { layout: 'widescreen' });
    await hers.mail.openFolder(FOLDER.stored);
    await hers.mail.choose(FILED);
    await draftIs(FILED);
    await hers.write(RESULT, 'I prezzi di giugno sono online');
    await hers.mail.openFolder('INBOX');
    await hers.mail.search(FILED);
    await hers.mail.choose(FILED);
    await draftIs('I prezzi di giugno sono online');
    await hers.picture('roundcube-search');
  });

  it('answers out of the preview, above signature and quote', async () => {
    stack.choose(clara, { layout: 'widescreen', reply_mode: 1 });
    await hers.mail.openFolder('INBOX');
    await hers.mail.choose(FIRST);
    await draftIs(FIRST);
    await hers.write('Entro', '2027-06-04');
    await hers.write('Criterio 1', 'le foto sono nella cartella');
    await hers.press('Inserisci nella risposta');
    expect(await hers.sends()).toMatch(
      /^Ciao Sara, .*Esito 1 proposta 1 · [^\n]*\n\n-- \nHotel Lavanda\n\nIl .* ha scritto:\n> Ciao Clara/s,
    );
  });
});
