/** One real loop: two people, two browsers, the zipped build, the native side panel, Roundcube over real servers. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Spring newsletter';
const OTHER = 'April invoices';

describe.skipIf(whyNoStack())('One real loop', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    for (const [subject, text] of [
      [SUBJECT, 'Hi Clara,\n\nshall I prepare the spring newsletter this time?\n\nSara'],
      [OTHER, 'Hi Clara,\n\ntwo invoices are not on the statement.\n\nSara'],
    ] as const)
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text,
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

  it('holds no host permission at install', () => {
    const { manifest } = extension;
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      'sidePanel',
    ]);
  });

  it('Clara delegates the open message', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.sees('Is clara@hotel.test you?');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    expect(await hers.panel.getByLabel('Who', { exact: true }).inputValue()).toBe('Sara Conti');
    await hers.picture('1-draft-empty');
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', 'The spring newsletter is ready to send');
    await hers.write('Criterion 1', 'the three spring offers are in it with this year’s prices');
    await hers.panel.keyboard.press('Enter');
    await hers.panel.keyboard.type('it reads well on a phone');
    await hers.write(/^What for\?/, 'our 240 regulars book in the two weeks after it');
    await hers.picture('2-draft');
    await hers.press('Insert in reply');
    const text = await hers.sends();
    expect(text).toMatch(/^Hi Sara, could you take this on\?/);
    expect(text).toMatch(
      /Esito 1 proposal 1 · OBJ-\w{4}-\w{4} · \w{4}-\w{4}-\w{4}\n\n?On .* wrote:\n> Hi Clara,/s,
    );
    await hers.press('I sent it');
    await hers.sees('Waiting for Sara');
    await hers.picture('3-proposed');
  });

  it('Sara agrees', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.sees('Clara proposes');
    await theOther.picture('4-proposal');
    await theOther.press('Agree');
    expect(await theOther.sends()).toContain('Esito 1 agreed 1');
    // Not told by hand this time: it counts because its letter is seen in Sent.
    await theOther.mail.openFolder('Sent');
    await theOther.mail.openMessage(`Re: ${SUBJECT}`);
    await theOther.sees('In your hands.');
    await theOther.picture('5-agreed');
  });

  it('Clara keeps the answer, and lets go', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara Conti wrote this.');
    await hers.press('Keep it');
    await hers.sees('By Friday 4 June 2027');
    await hers.picture('6-let-go');
  });

  it('Sara delivers with a link', async () => {
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Add a link or file');
    await theOther.write('What', 'Draft of the newsletter');
    await theOther.write('Link', 'https://example.test/newsletter');
    await theOther.picture('7-deliver');
    await theOther.press('Insert in reply');
    expect(await theOther.sends()).toContain('https://example.test/newsletter');
    await theOther.press('I sent it');
    await theOther.sees('Delivered');
  });

  it('Clara asks for another round, with a reason', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara has delivered');
    const chosen = await hers.panel.getByRole('radio', { checked: true }).count();
    expect(chosen).toBe(0);
    await hers.panel
      .getByRole('group', { name: 'Is criterion 1 met?' })
      .getByRole('radio', { name: 'Meets it' })
      .click();
    await hers.panel
      .getByRole('group', { name: 'Is criterion 2 met?' })
      .getByRole('radio', { name: 'Not yet' })
      .click();
    await hers.write('What is missing?', 'The price table runs off the screen.');
    await hers.write(/^Next step/, 'One column, prices under each offer.');
    await hers.panel.getByRole('radio', { name: 'there but wrong' }).click();
    await hers.picture('8-review');
    await hers.press('Ask for another round');
    expect(await hers.sends()).toContain('2 not yet (there but wrong): The price table runs off the screen.');
    await hers.press('I sent it');
    await hers.sees('Agreed, round 2');
  });

  it('Sara delivers again', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('The price table runs off the screen.');
    await theOther.picture('9-round-2');
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Insert in reply');
    await theOther.sends();
    await theOther.press('I sent it');
    await theOther.sees('Delivered');
  });

  it('Clara marks it as meeting the goal, in one deliberate click', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara has delivered');
    await hers.press(/^All of (it|this part) meets the goal$/);
    await hers.write(/^Thanks to this…/, 'Nineteen bookings on the first day.');
    await hers.picture('10-whole');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await hers.sees('Goal met');
    await hers.picture('11-met');
  });

  it('Sara reads what it made possible, and keeps it', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('Goal met');
    await theOther.sees('Nineteen bookings on the first day.');
    await theOther.press('Keep it');
    await expect.poll(() => theOther.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
    await theOther.picture('12-met');
  });

  it('a second objective is judged missed, and closed', async () => {
    await hers.opens(OTHER);
    await hers.sees('What result do you want?');
    await hers.write('By', '2027-06-11');
    await hers.write('What result do you want?', 'The April invoices match the bank statement');
    await hers.write('Criterion 1', 'every invoice is paid or has a note');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Agree');
    await theOther.sends();
    await theOther.press('I sent it');
    await theOther.sees('In your hands.');
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Insert in reply');
    await theOther.sends();
    await theOther.press('I sent it');
    // Her delivery answers a mail that has not been opened here: it is kept, and counts once that one is read.
    await hers.opens(`Re: ${OTHER}`);
    await hers.sees('open the earlier mail first');
    await hers.press('Keep it');
    await hers.opens(`Re: ${OTHER}`, 1);
    await hers.press('Keep it');
    await hers.sees('Sara has delivered');
    await hers.panel
      .getByRole('group', { name: 'Is criterion 1 met?' })
      .getByRole('radio', { name: 'Not yet' })
      .click();
    await hers.write('What is missing?', 'Two invoices have no note.');
    await hers.press('Close as missed');
    await hers.picture('13-close');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await hers.sees('Goal missed');
    await hers.picture('14-missed');
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.sees('Goal missed');
    await theOther.press('Keep it');
    await expect.poll(() => theOther.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
  });

  it('both logs hold the same moves', async () => {
    const [one, two] = await Promise.all([hers.exports(), theOther.exports()]);
    const ids = (log: typeof one) => log.records.map((record) => record.id).sort();
    expect(ids(one)).toEqual(ids(two));
    const kinds = one.records.map((record) => record.move.kind).sort();
    expect(kinds).toEqual(
      [
        'propose',
        'accept',
        'deliver',
        'review',
        'deliver',
        'review',
        'propose',
        'accept',
        'deliver',
        'review',
      ].sort(),
    );
  });
});
