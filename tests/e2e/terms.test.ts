/** Changing terms between two people: before and after agreement, in part, kept, taken back; over real mail. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Spring newsletter';
const OTHER = 'April invoices';
const PROOFREAD = 'it reads well on a phone and a second person has proofread it';

describe.skipIf(whyNoStack())('Changing terms', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    for (const subject of [SUBJECT, OTHER])
      await stack.deliver({
        from: `${sara.name} <${sara.address}>`,
        to: `${clara.name} <${clara.address}>`,
        subject,
        text: 'Hi Clara,\n\nshall I take care of this?\n\nSara',
      });
    [hers, theOther] = await Promise.all([
      Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' }),
      Person.begin(sara, stack, { extension: extension.dir, lang: 'en-GB', dark: true }),
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

  /** Sends what was put into the reply, and says so. */
  const sent = async (person: Person): Promise<string> => {
    const text = await person.sends();
    await person.press('I sent it');
    return text;
  };

  /** What the terms in view say by when. */
  const dueOf = (person: Person) =>
    person.panel.locator('.facts > div', { hasText: 'By' }).first().locator('dd').innerText();

  it('Clara proposes', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', 'The spring newsletter is ready to send');
    await hers.write('Criterion 1', 'the three spring offers are in it');
    await hers.panel.keyboard.press('Enter');
    await hers.panel.keyboard.type('it reads well on a phone');
    await hers.press('Insert in reply');
    await sent(hers);
    await hers.sees('Waiting for Sara');
  });

  it('Sara counters with another day and more in one criterion; undoing gives back what she typed', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.sees('Clara proposes');
    await theOther.press('Propose a change');
    const insert = theOther.panel.getByRole('button', { name: 'Insert in reply' });
    expect(await insert.isDisabled()).toBe(true);
    await theOther.write('By', '2027-06-07');
    await theOther.write('Criterion 2', PROOFREAD);
    await theOther.write(/^Why the change\?/, 'The prices arrive on Wednesday, so Friday is tight.');
    await theOther.picture('terms-1-form');
    await insert.click();
    await theOther.sees('Written, not sent yet');
    await theOther.press('Undo');
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('Between Clara Bassi and Sara Conti: that stays.');
    expect(await theOther.panel.getByLabel('Criterion 2', { exact: true }).inputValue()).toBe(PROOFREAD);
    await theOther.press('Insert in reply');
    const text = await sent(theOther);
    expect(text).toContain('Why the change: The prices arrive on Wednesday, so Friday is tight.');
    expect(text).toContain('Esito 1 counterproposal 2');
    await theOther.sees('What you would change');
    await theOther.picture('terms-2-mine');
  });

  it('Clara agrees to some: the criterion, not the day', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('Sara proposes a change');
    await hers.sees('Everything else stays as you proposed it.');
    await hers.picture('terms-3-countered');
    await hers.press('Agree to some');
    expect(await hers.panel.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await hers.panel.getByRole('checkbox', { name: 'I agree to this Criterion 2' }).click();
    await hers.sees('So you would propose it');
    await hers.picture('terms-4-some');
    await hers.press('Insert in reply');
    const text = await sent(hers);
    expect(text).toContain('Esito 1 proposal 3');
    expect(text).toContain('By: Friday 4 June 2027');
    await hers.sees('Waiting for Sara');
  });

  it('Sara agrees', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('Clara proposes');
    await theOther.sees(PROOFREAD);
    await theOther.press('Agree');
    await sent(theOther);
    await theOther.sees('In your hands.');
  });

  it('Clara asks for another day, and Sara keeps what was agreed', async () => {
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('By Friday 4 June 2027');
    await hers.press('Propose a change');
    await hers.write('By', '2027-06-02');
    await hers.write(/^Why the change\?/, 'The fair is on Thursday.');
    await hers.press('Insert in reply');
    expect(await sent(hers)).toContain('Esito 1 change 4');
    await hers.sees('You proposed a change.');
    await hers.picture('terms-5-asked');
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('Everything else stays as agreed.');
    await theOther.picture('terms-6-change');
    await theOther.press('Keep as agreed');
    await theOther.write('Reason, if you like', 'The printer cannot do it before Friday.');
    await theOther.press('Insert in reply');
    expect(await sent(theOther)).toContain('Esito 1 kept');
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.sees('By Friday 4 June 2027');
    await hers.press('Keep it');
    await expect.poll(() => hers.panel.getByText('You proposed a change.').count()).toBe(0);
  });

  it('Sara asks for another day, and Clara agrees', async () => {
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.press('Propose a change');
    await theOther.write('By', '2027-06-08');
    await theOther.press('Insert in reply');
    expect(await sent(theOther)).toContain('Esito 1 change 5');
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.press('Agree to all');
    expect(await sent(hers)).toContain('Esito 1 agreed 5');
    await hers.sees('By Tuesday 8 June 2027');
    await theOther.opens(`Re: ${SUBJECT}`);
    await theOther.sees('By Tuesday 8 June 2027');
    await theOther.press('Keep it');
    expect(await dueOf(theOther)).toBe('Tuesday 8 June 2027');
    await theOther.picture('terms-7-agreed');
  });

  it('a second objective: Sara counters, then takes it back and agrees as it was', async () => {
    await hers.opens(OTHER);
    await hers.sees('What result do you want?');
    await hers.write('By', '2026-06-11');
    await hers.write('What result do you want?', 'The April invoices match the bank statement');
    await hers.write('Criterion 1', 'every invoice is paid or has a note');
    await hers.press('Insert in reply');
    await sent(hers);
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Propose a change');
    await theOther.write('By', '2026-06-18');
    await theOther.press('Insert in reply');
    await sent(theOther);
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Take it back');
    expect(await sent(theOther)).toContain('Esito 1 takeback');
    await theOther.sees('Clara proposes');
    await hers.opens(`Re: ${OTHER}`, 1);
    await hers.sees('Sara proposes a change');
    await hers.press(/^Keep it$/);
    await hers.opens(`Re: ${OTHER}`);
    await hers.sees('Waiting for Sara');
    await hers.press('Keep it');
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Agree');
    await sent(theOther);
    await hers.opens(`Re: ${OTHER}`);
    await hers.sees('By Thursday 11 June 2026');
    await hers.press('Keep it');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
  });

  it('its date has passed: Sara delivers, takes it back, and a new date is agreed', async () => {
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Insert in reply');
    await sent(theOther);
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Take it back');
    await sent(theOther);
    await theOther.sees('The date has passed.');
    await hers.opens(`Re: ${OTHER}`, 1);
    await hers.sees('Sara has delivered');
    await hers.press('Keep it');
    await hers.opens(`Re: ${OTHER}`);
    await hers.sees('The date has passed.');
    await hers.press('Agree a new date');
    await expect.poll(() => hers.panel.locator('input:focus').getAttribute('type')).toBe('date');
    await hers.write('By', '2027-07-01');
    await hers.picture('terms-8-new-date');
    await hers.press('Insert in reply');
    await sent(hers);
    await theOther.opens(`Re: ${OTHER}`);
    await theOther.press('Agree to all');
    await sent(theOther);
    await theOther.sees('By Thursday 1 July 2027');
    await hers.opens(`Re: ${OTHER}`);
    await hers.sees('By Thursday 1 July 2027');
    await hers.press('Keep it');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
  });

  it('both logs hold the same moves', async () => {
    const [one, two] = await Promise.all([hers.exports(), theOther.exports()]);
    const ids = (log: typeof one) => log.records.map((record) => record.id).sort();
    expect(ids(one)).toEqual(ids(two));
    expect(one.records.map((record) => record.move.kind).sort()).toEqual(
      [
        ...['propose', 'counter', 'propose', 'accept', 'change', 'keep', 'change', 'accept'],
        ...['propose', 'counter', 'take-back', 'accept', 'deliver', 'take-back', 'change', 'accept'],
      ].sort(),
    );
  });
});
