/** Writing into Roundcube: both editors, every way to answer, drafts; real keys for undo, and what was really sent. */
import type { Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = {
  name: 'Clara Bassi',
  address: 'clara@hotel.test',
  signature: '<p>-- <br>Hotel <b>Lavanda</b></p>',
};
const sara = {
  name: 'Sara Conti',
  address: 'sara@conti.test',
  signature: '<p>-- <br>Sara <b>Conti</b></p>',
  settings: { htmleditor: 1, reply_mode: 1 },
};
const ugo = { name: 'Ugo Neri', address: 'ugo@neri.test' };
const SUBJECT = 'Spring newsletter';
const OTHER = 'April invoices';
const LETTER = /Hi Sara, could you take this on\?.*Esito 1 proposal 1 · OBJ-\w{4}-\w{4} · [\w-]{14}/s;

describe.skipIf(whyNoStack())('Writing into Roundcube', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara, ugo], timezone: 'Europe/Rome' });
    for (const subject of [SUBJECT, OTHER])
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        cc: `${ugo.name} <${ugo.address}>`,
        subject,
        text: 'Hi Clara,\n\nshall I prepare it this time?\n\nSara',
        html: '<p>Hi Clara,</p><p>shall I <b>prepare</b> it this time?</p><p>Sara</p>',
      });
    [hers, theOther] = await Promise.all([
      Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' }),
      Person.begin(sara, stack, { extension: extension.dir, lang: 'en-GB' }),
    ]);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([hers.picture(`failed ${name} hers`), theOther.picture(`failed ${name} other`)]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), theOther?.close()]);
    await stack?.down();
    extension?.remove();
  });

  const textIn = (editor: Locator): Promise<string> =>
    editor.evaluate((one) => ('value' in one ? String(one.value) : (one as HTMLElement).innerText));

  it('Clara drafts an objective', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', 'The spring newsletter is ready to send');
    await hers.write('Criterion 1', 'the three offers are in it');
    await hers.panel.keyboard.press('Enter');
    await hers.panel.keyboard.type('it reads well on a phone');
  });

  const choices: readonly [string, Record<string, number>][] = [
    ['HTML, below the quote, signature below', { htmleditor: 1 }],
    ['HTML, above the quote, signature above', { htmleditor: 1, reply_mode: 1 }],
    ['plain, above the quote, signature above', { htmleditor: 0, reply_mode: 1 }],
  ];
  it.each(choices)('%s: the letter stands on top, and comes out by one undo', async (_, settings) => {
    stack.choose(clara, settings);
    await hers.opens(SUBJECT);
    await hers.press('Insert in reply');
    await hers.sees('It stands in your reply.');
    const editor = await hers.mail.editor();
    const whole = await textIn(editor);
    expect(whole.search(LETTER)).toBe(0);
    await editor.press('Control+z');
    const before = await textIn(editor);
    expect(before).not.toContain('Esito 1');
    expect(before).toContain('Lavanda');
    expect(before).toContain('it this time?');
    await editor.press('Control+y');
    expect(await textIn(editor)).toBe(whole);
    expect(whole.endsWith(before.trimStart())).toBe(true);
    await hers.mail.openFolder('INBOX');
    await hers.press('Undo');
    await hers.sees('What result do you want?');
  });

  it('what is typed around it goes along, through the plain editor and back, and the other side reads it', async () => {
    stack.choose(clara, { htmleditor: 1, reply_mode: 1 });
    await hers.opens(SUBJECT);
    await hers.press('Insert in reply');
    await hers.sees('It stands in your reply.');
    // The cursor stands on the empty line under the letter.
    await hers.mail.page.keyboard.type('Talk soon!');
    await (await hers.mail.editor()).press('Control+Home');
    await hers.mail.page.keyboard.type('Here it is.');
    await hers.mail.page.keyboard.press('Enter');
    await hers.mail.switchEditor();
    expect(await hers.mail.replyText()).toMatch(
      new RegExp(`^Here it is\\.\\s+${LETTER.source}\\s+Talk soon!`, 's'),
    );
    await hers.mail.switchEditor();
    await hers.mail.alsoTo(ugo.address);
    await hers.picture('roundcube-html');
    const text = await hers.sends();
    expect(text).toMatch(new RegExp(`^Here it is\\.\\s+${LETTER.source}\\s+Talk soon!`, 's'));
    const sent = stack.submitted.at(-1)?.raw.toString().replaceAll('=\r\n', '') ?? '';
    expect(sent).toContain('multipart/alternative');
    expect(sent.match(/Esito 1 proposal 1/g)).toHaveLength(2);
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.sees('Clara proposes');
    await theOther.sees('it reads well on a phone');
  });

  it('a reply to all that she opens herself takes her answer, and so does the draft it is kept as', async () => {
    await theOther.mail.press('reply-all');
    const editor = await theOther.mail.editor();
    await editor.press('Control+Home');
    await theOther.mail.page.keyboard.type('My own words.');
    const before = await theOther.mail.replyText();
    await theOther.sees('Clara proposes');
    await theOther.press('Agree');
    await theOther.sees('It stands in the message you have open.');
    const text = await theOther.mail.replyText();
    expect(text).toMatch(/^Hi Clara.*Esito 1 agreed 1.*My own words\./s);
    await editor.press('Control+z');
    expect(await theOther.mail.replyText()).toBe(before);
    await editor.press('Control+y');
    expect(text.endsWith(before.trimStart())).toBe(true);
    await theOther.mail.saveDraft();
    await theOther.mail.openDraft(`Re: ${SUBJECT}`);
    expect(await theOther.sends()).toMatch(/^Hi Clara.*Esito 1 agreed 1.*Sara Conti/s);
    expect(stack.submitted.at(-1)?.to.sort()).toEqual([clara.address, ugo.address].sort());
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara Conti wrote this.');
  });

  it('a forward that goes to nobody yet is left alone, and one to the right person takes it', async () => {
    await hers.opens(OTHER);
    await hers.sees('What result do you want?');
    await hers.mail.press('forward');
    const forward = await hers.mail.replyText();
    await hers.write('By', '2027-06-11');
    await hers.write('What result do you want?', 'The April invoices match the statement');
    await hers.write('Criterion 1', 'every invoice is paid');
    const opening = hers.chromium.context.waitForEvent('page');
    await hers.press('Insert in reply');
    await hers.sees('The open message goes to nobody yet, so');
    await hers.sees('It stands in a new message.');
    await hers.picture('roundcube-forward');
    expect(await hers.mail.replyText()).toBe(forward);
    await (await opening).close();
    await hers.press('Undo');
    await hers.mail.alsoTo(sara.address);
    await hers.press('Insert in reply');
    await hers.sees('It stands in the message you have open.');
    const text = await hers.mail.replyText();
    expect(text.search(LETTER)).toBe(0);
    expect(text.endsWith(forward.trimStart())).toBe(true);
    await hers.mail.openFolder('INBOX');
    await hers.press('Undo');
    await hers.sees('What result do you want?');
  });

  it('a message of her own takes it once it is opened among the drafts again', async () => {
    await hers.mail.compose({ to: sara.address, subject: 'Before the fair', text: 'Ciao Sara!' });
    await hers.mail.saveDraft();
    await hers.mail.openDraft('Before the fair');
    await hers.press('Insert in reply');
    await hers.sees('It stands in the message you have open.');
    expect(await hers.mail.replyText()).toMatch(new RegExp(`^${LETTER.source}\\s+Ciao Sara!`, 's'));
    await hers.mail.pressSend();
    expect(stack.submitted.at(-1)?.to).toEqual([sara.address]);
    await theOther.opens('Before the fair');
    await theOther.sees('The April invoices match the statement');
  });
});
