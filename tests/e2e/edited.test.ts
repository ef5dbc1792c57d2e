/** What was sent is not always what was put in: edited by hand, not edited at all, or gone another way. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';
import { Roundcube } from './support/roundcube.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const EDITED = 'Spring newsletter';
const PLAIN = 'April invoices';
const CRITERION = 'it reads well on a phone';

describe.skipIf(whyNoStack())('A letter on its way', () => {
  let extension: Unpacked;
  let plain: Stack;
  let rich: Stack;
  let hers: Person;
  /** Her other webmail, where the mail asks for answers to a list. */
  let there: Person;

  const asked = (stack: Stack, subject: string, headers = {}): Promise<void> =>
    stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject,
      text: 'Hi Clara,\n\nshall I do this one?\n\nSara',
      headers,
    });
  const meets = async (person: Person, subject: string): Promise<void> => {
    await person.opens(subject);
    await person.openPanel('Delegate this message');
    await person.write('Your name', clara.name);
    await person.press('Yes, that is me');
    await person.sees('What result do you want?');
  };
  const fills = async (person: Person, result: string): Promise<void> => {
    await person.write('By', '2027-06-04');
    await person.write('What result do you want?', result);
    await person.write('Criterion 1', CRITERION);
    await person.press('Insert in reply');
    await person.sees('Written, not sent yet');
  };
  const opensSent = async (person: Person, subject: string): Promise<void> => {
    await person.mail.openFolder('Sent');
    await person.mail.openMessage(subject);
  };

  beforeAll(async () => {
    extension = unpack();
    [plain, rich] = await Promise.all([
      up({ people: [clara, sara] }),
      up({ people: [clara, sara], editor: 'html' }),
    ]);
    await Promise.all([
      asked(plain, EDITED),
      asked(plain, PLAIN),
      asked(rich, EDITED, { 'Reply-To': 'list@conti.test' }),
    ]);
    const options = { extension: extension.dir, lang: 'en-GB' };
    [hers, there] = await Promise.all([
      Person.begin(clara, plain, options),
      Person.begin(clara, rich, options),
    ]);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([hers?.picture(`failed ${name} hers`), there?.picture(`failed ${name} there`)]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), there?.close()]);
    await Promise.all([plain?.down(), rich?.down()]);
    extension?.remove();
  });

  it('that nobody edits counts once it is seen in Sent', async () => {
    await meets(hers, PLAIN);
    await fills(hers, 'The invoices match the statement');
    await hers.mail.pressSend();
    expect((await hers.exports()).records).toEqual([]);
    await opensSent(hers, `Re: ${PLAIN}`);
    await hers.sees('Waiting for Sara');
    expect((await hers.exports()).records).toMatchObject([{ move: { kind: 'propose' } }]);
  });

  it('that is edited before sending is offered, old beside new', async () => {
    await hers.opens(EDITED);
    await hers.sees('What result do you want?');
    await fills(hers, 'The newsletter is ready to send');
    const editor = await hers.mail.editor();
    const written = await editor.inputValue();
    await editor.click();
    await editor.press('Control+Home');
    for (let at = written.indexOf('phone') + 'phone'.length; at > 0; at--) await editor.press('ArrowRight');
    for (const _letter of 'phone') await editor.press('Backspace');
    await editor.pressSequentially('tablet');
    expect(await editor.inputValue()).toBe(written.replace('phone', 'tablet'));
    await hers.mail.pressSend();
    await opensSent(hers, `Re: ${EDITED}`);
    await hers.sees('You changed it before sending');
    await hers.picture('edited');
    expect(await hers.panel.locator('del').innerText()).toContain(CRITERION);
    expect(await hers.panel.locator('ins').innerText()).toContain('it reads well on a tablet');
    // The letter that was put in has not been sent, so it does not count by itself.
    expect((await hers.exports()).records).toHaveLength(1);
  });

  it('is taken in as it was sent', async () => {
    await hers.press('Take my changes in');
    await hers.sees('Waiting for Sara');
    await expect.poll(() => hers.panel.getByText(CRITERION).count()).toBe(0);
    await hers.sees('it reads well on a tablet');
    const { records } = await hers.exports();
    expect(records).toHaveLength(2);
    expect(JSON.stringify(records)).toContain('it reads well on a tablet');
    expect(JSON.stringify(records)).toContain('The newsletter is ready to send');
  });

  it('that the reply would carry to somebody else goes into a new message, and the panel says so', async () => {
    await meets(there, EDITED);
    const opening = there.chromium.context.waitForEvent('page');
    await fills(there, 'The newsletter is ready to send');
    const fresh = new Roundcube(await opening, rich.url);
    await there.sees('The open message does not go to Sara Conti, so');
    expect(await there.mail.replyText()).not.toContain('Esito 1');
    await there.sees('It stands in a new message. You read it and press Send yourself.');
    await there.picture('fell-back');
    expect(await there.panel.getByText(/it was copied instead/).count()).toBe(0);
    await expect.poll(() => fresh.replyText()).toContain(CRITERION);
    expect(await fresh.page.locator('#compose-subject').inputValue()).toBe('The newsletter is ready to send');
    await fresh.pressSend();
    expect(rich.submitted.at(-1)?.to).toEqual([sara.address]);
    await there.mail.page.bringToFront();
    await opensSent(there, 'The newsletter is ready to send');
    await there.sees('Waiting for Sara');
  });
});
