/** After agreement and after the end: three people, their own browsers and mailboxes, the zipped build, Roundcube. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { agreedBefore, readAgreed } from './support/agreed.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const luca = { name: 'Luca Rinaldi', address: 'luca@rinaldi.test' };
const LETTERS = 'Spring newsletter';
const INVOICES = 'April invoices';
const PHOTOS = 'Room photos';

describe.skipIf(whyNoStack())('After agreement and after the end', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let saras: Person;
  let lucas: Person;

  const begin = (who: typeof clara) => Person.begin(who, stack, { extension: extension.dir, lang: 'en-GB' });
  const judge = (number: number, verdict: string) =>
    hers.panel
      .getByRole('group', { name: `Is criterion ${number} met?` })
      .getByRole('radio', { name: verdict })
      .click();
  const covers = (number: number) =>
    saras.panel.getByRole('checkbox', { name: `In this delivery Criterion ${number}` }).click();

  /** Reads over what stands in the reply, sends it, and says so. */
  async function posts(who: Person, also?: string): Promise<string> {
    await who.sees('Written, not sent yet');
    if (also) await who.mail.alsoTo(also);
    const text = await who.sends();
    await who.press('I sent it');
    return text;
  }

  /** Something both agreed on elsewhere, as a letter in each mailbox: `loop.test.ts` shows how they come to that. */
  async function agree(subject: string, title: string, criteria: readonly string[], due: string) {
    await agreedBefore(stack, { client: clara, assistant: sara, subject, title, criteria, due });
    await readAgreed(subject, hers, saras);
    await hers.sees('Agreed');
    await saras.sees('Agreed');
  }

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara, luca], timezone: 'Europe/Rome' });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: LETTERS,
      text: 'Hi Clara,\n\nshall I look after this one?\n\nSara',
    });
    [hers, saras, lucas] = await Promise.all([begin(clara), begin(sara), begin(luca)]);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail')
      await Promise.all([
        hers.picture(`failed ${name} hers`),
        saras.picture(`failed ${name} sara`),
        lucas.picture(`failed ${name} luca`),
      ]);
  });

  afterAll(async () => {
    await Promise.all([hers?.close(), saras?.close(), lucas?.close()]);
    await stack?.down();
    extension?.remove();
  });

  it('each says who they are', async () => {
    await hers.opens(LETTERS);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
    await stack.deliver({ from: clara.address, to: sara.address, subject: 'Hello', text: 'Hello' });
    await saras.opens('Hello');
    await saras.openPanel('Delegate this message');
    await saras.write('Your name', sara.name);
    await saras.press('Yes, that is me');
    await stack.deliver({ from: sara.address, to: luca.address, subject: 'Hello', text: 'Hello' });
    await lucas.opens('Hello');
    await lucas.openPanel('Delegate this message');
    await lucas.write('Your name', luca.name);
    await lucas.press('Yes, that is me');
  });

  it('Sara needs something first; what she typed stays while she looks elsewhere, and when she undoes it', async () => {
    await agree(
      LETTERS,
      'The spring newsletter is ready to send',
      ['the three offers are in it', 'it reads well on a phone', 'it is proofread', 'the list is up to date'],
      '2027-06-04',
    );
    await saras.press('I need something first');
    await saras.write('What is missing', 'the prices for');
    await saras.opens('Hello');
    await saras.sees('What result do you want?');
    await saras.opens(`Re: ${LETTERS}`);
    expect(await saras.panel.getByLabel('What is missing').inputValue()).toBe('the prices for');
    await saras.press('Cancel');
    await saras.press('I need something first');
    await saras.write('What is missing', 'the prices for 2027');
    await saras.picture('a1-need');
    await saras.press('Insert in reply');
    await saras.sees('Written, not sent yet');
    await saras.press('Undo');
    await saras.sees('What do you need first?');
    expect(await saras.panel.getByLabel('What is missing').inputValue()).toBe('the prices for 2027');
    await saras.opens(`Re: ${LETTERS}`);
    await saras.press('Insert in reply');
    expect(await posts(saras)).toContain('First I need: the prices for 2027');
    await saras.sees('Waiting for Clara');
  });

  it('Clara has it, and it goes on', async () => {
    await hers.opens(`Re: ${LETTERS}`);
    await hers.sees('Sara waits for you');
    await hers.sees('the prices for 2027');
    await hers.press('It is there now');
    await hers.write('Where it is, or what it is', 'in the shared folder');
    await hers.picture('a2-came');
    await hers.press('Insert in reply');
    await posts(hers);
    await hers.sees('Sara is working on it');
  });

  it('Sara delivers a part; the rest stays open', async () => {
    await saras.opens(`Re: ${LETTERS}`);
    await saras.sees('In your hands.');
    await saras.press('Deliver');
    for (const number of [1, 2, 3]) await covers(number);
    await saras.sees('Deliver a part');
    await saras.sees('Criterion 4 stays open.');
    await saras.picture('a3-part');
    await saras.press('Insert in reply');
    await posts(saras);
    await saras.sees('not in this delivery');
  });

  it('Clara judges: one there, one fine as it is, one not yet', async () => {
    await hers.opens(`Re: ${LETTERS}`);
    await hers.sees('Sara has delivered');
    expect(await hers.panel.getByRole('radio', { checked: true }).count()).toBe(0);
    await judge(1, 'Meets it');
    await judge(2, 'Not yet');
    await judge(2, 'Fine as it is');
    await judge(3, 'Not yet');
    await hers.write('What is missing?', 'Three typos on page two.');
    await hers.picture('a4-review');
    await hers.press('Ask for another round');
    const text = await posts(hers);
    expect(text).toContain('2 is fine as it is');
    expect(text).toContain('3 not yet: Three typos on page two.');
    await hers.sees('Agreed, round 2');
  });

  it('Sara sees it differently, and both are told', async () => {
    await saras.opens(`Re: ${LETTERS}`);
    await saras.sees('Agreed, round 2');
    await saras.press('I see it differently');
    await saras.write('How do you see it?', 'That was the draft; page two is clean in the last one.');
    await saras.picture('a5-differ');
    await saras.press('Insert in reply');
    expect(await posts(saras)).toContain('I see it differently:');
    await saras.sees('until Clara answers or corrects it');
    await saras.picture('a6-contested');
  });

  it('Clara corrects her review, once, and says why', async () => {
    await hers.opens(`Re: ${LETTERS}`);
    await hers.sees('Sara sees it differently');
    await hers.sees('page two is clean in the last one');
    await hers.picture('a7-contested');
    await hers.press('Correct my review');
    await hers.write('Why do you correct it?', 'I had the old draft open.');
    await judge(3, 'Meets it');
    await hers.picture('a8-correct');
    await hers.press('Meets it so far, the rest to come');
    await posts(hers);
    await hers.sees('You corrected it');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Correct my review' }).count()).toBe(0);
    await saras.opens(`Re: ${LETTERS}`);
    await saras.sees('Clara corrected it');
    await saras.sees('I had the old draft open.');
    expect(await saras.panel.getByText('You see it differently').count()).toBe(0);
    await saras.picture('a9-corrected');
  });

  it('the rest is delivered and meets the goal, over both deliveries', async () => {
    await saras.press('Deliver');
    await saras.press('All of them');
    await saras.press('Insert in reply');
    await posts(saras);
    await hers.opens(`Re: ${LETTERS}`);
    await hers.sees('Sara has delivered');
    await hers.sees('fine as it is, since an earlier round');
    await hers.press('All of it meets the goal');
    await hers.press('Insert in reply');
    await posts(hers);
    await hers.sees('Goal met');
    await hers.picture('a10-met');
    await saras.opens(`Re: ${LETTERS}`);
    await saras.sees('Goal met');
    await saras.press('Keep it');
  });

  it('the same again: all but the day, with the way back to the first one', async () => {
    await hers.opens(`Re: ${LETTERS}`);
    await hers.press('Same again');
    await hers.sees('What result do you want?');
    expect(await hers.panel.getByLabel('Criterion 4', { exact: true }).inputValue()).toBe(
      'the list is up to date',
    );
    expect(await hers.panel.getByLabel('By', { exact: true }).inputValue()).toBe('');
    await hers.write('By', '2027-09-03');
    await hers.picture('a11-again');
    await hers.press('Insert in reply');
    await posts(hers);
    await hers.sees('It follows on from');
    await saras.opens(`Re: ${LETTERS}`);
    await saras.sees('Clara proposes');
    await saras.picture('a12-follows');
    await saras.press('“The spring newsletter is ready to send”');
    await saras.sees('Goal met');
    await saras.press('Back to the page');
    await saras.sees('Clara proposes');
    await saras.press('Keep it');
  });

  it('after the date Clara asks how it stands', async () => {
    await agree(INVOICES, 'The April invoices match the statement', ['every invoice is paid'], '2021-06-04');
    await hers.sees('The date has passed.');
    await hers.press('Ask how it stands');
    await hers.picture('b1-ask');
    await hers.press('Insert in reply');
    expect(await posts(hers)).toContain('My answer: How does this stand?');
    await hers.sees('You wrote');
  });

  it('Sara hands over to Luca', async () => {
    await saras.opens(`Re: ${INVOICES}`);
    await saras.sees('How does this stand?');
    await saras.press('Hand it over');
    await saras.write('Name', luca.name);
    await saras.write('Address', luca.address);
    await saras.write(/^Done so far/, 'March is done, April is half done.');
    await saras.write(/^Open access/, 'the bank statement, read only');
    await saras.picture('b2-hand-over');
    await saras.press('Insert in reply');
    await saras.sees('Put Luca (luca@rinaldi.test) in copy');
    await saras.picture('b3-copy');
    expect(await posts(saras, luca.address)).toContain('Handing over to Luca Rinaldi');
    await saras.sees('Waiting for Clara and Luca.');
    await saras.picture('b4-handing');
  });

  it('Clara agrees, and then Luca, who has all of it from the quoted thread', async () => {
    await hers.opens(`Re: ${INVOICES}`);
    await hers.sees('Sara would like Luca to go on');
    await hers.sees('March is done, April is half done.');
    await hers.picture('b5-answer');
    await hers.press('Agree');
    await hers.sees('Put Luca (luca@rinaldi.test) in copy');
    await posts(hers, luca.address);
    await hers.sees('Waiting for Luca.');
    await lucas.opens(`Re: ${INVOICES}`);
    await lucas.sees('Sara would like you to go on');
    await lucas.sees('the bank statement, read only');
    await lucas.sees('every invoice is paid');
    await lucas.picture('b6-successor');
    await lucas.press('Agree');
    await lucas.sees('Put Sara (sara@conti.test) in copy');
    await posts(lucas, sara.address);
    await expect.poll(() => lucas.panel.getByRole('button', { name: 'Deliver' }).count()).toBe(1);
    await lucas.picture('b7-mine');
  });

  it('Sara sees it as handed over, and owes nothing', async () => {
    // Luca's yes answers Clara's: hers counts from her own letter.
    await saras.opens(`Re: ${INVOICES}`, 1);
    await saras.sees('Waiting for Luca.');
    await saras.press('Keep it');
    await saras.opens(`Re: ${INVOICES}`);
    await saras.sees('Luca goes on with this.');
    await saras.press('Keep it');
    await expect.poll(() => saras.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
    expect(await saras.panel.getByRole('button', { name: 'Deliver' }).count()).toBe(0);
    await saras.picture('b8-handed-over');
  });

  it('Luca delivers, and is judged', async () => {
    await hers.opens(`Re: ${INVOICES}`);
    await hers.sees('Luca Rinaldi wrote this.');
    await hers.press('Keep it');
    await lucas.opens(`Re: ${INVOICES}`);
    await lucas.press('Deliver');
    await lucas.press('All of them');
    await lucas.press('Insert in reply');
    await posts(lucas);
    await hers.opens(`Re: ${INVOICES}`);
    await hers.sees('Luca has delivered');
    await hers.press('All of it meets the goal');
    await hers.press('Insert in reply');
    await posts(hers);
    await hers.sees('Goal met');
    await lucas.opens(`Re: ${INVOICES}`);
    await lucas.sees('Goal met');
    await lucas.press('Keep it');
    await expect.poll(() => lucas.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
    await lucas.picture('b9-met');
  });

  it('nothing came: Clara closes it, Sara sees it differently, and Clara goes on with it', async () => {
    await agree(PHOTOS, 'The room photos are in the folder', ['each room has one'], '2021-06-04');
    await hers.press('Close as missed');
    await hers.write('Reason', 'The season has begun.');
    await hers.picture('c1-close');
    await hers.press('Insert in reply');
    await posts(hers);
    await hers.sees('Goal missed');
    await saras.opens(`Re: ${PHOTOS}`);
    await saras.sees('The season has begun.');
    await saras.press('I see it differently');
    await saras.write('How do you see it?', 'I sent them on Friday.');
    await saras.press('Insert in reply');
    await posts(saras);
    await hers.opens(`Re: ${PHOTOS}`);
    await hers.sees('I sent them on Friday.');
    await hers.press('Correct the closing');
    await hers.write('Why do you correct it?', 'They had gone to another folder.');
    await hers.picture('c2-correct');
    await hers.press('Go on with it');
    await posts(hers);
    await hers.sees('The date has passed.');
  });

  it('Sara lets it go, and Clara reads why', async () => {
    await saras.opens(`Re: ${PHOTOS}`);
    await saras.sees('Clara corrected it');
    await saras.panel.getByText('More', { exact: true }).click();
    await saras.press('Let it go');
    await saras.write('Reason', 'My camera is broken.');
    await saras.press('Insert in reply');
    await posts(saras);
    await saras.sees('You let it go');
    await hers.opens(`Re: ${PHOTOS}`);
    await hers.sees('My camera is broken.');
    await hers.press('Keep it');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Same again' }).count()).toBe(1);
    await hers.picture('c3-released');
  });

  it('the logs hold the same moves, for those who read all letters', async () => {
    const logs = await Promise.all([hers, saras, lucas].map((one) => one.exports()));
    const [mine, theirs, others] = logs.map(({ records }) => {
      const handed = records.find((one) => one.move.kind === 'hand-over')?.move.objective;
      const ids = (all: typeof records) => all.map((one) => one.id).sort();
      return {
        handed: ids(records.filter((one) => one.move.objective === handed)),
        rest: ids(records.filter((one) => one.move.objective !== handed)),
      };
    });
    expect(mine?.rest).toEqual(theirs?.rest);
    expect(mine?.handed).toEqual(others?.handed);
    expect(mine?.handed).toHaveLength(8);
    // Sara is no longer written to: what was said after her time stays between the two who go on.
    expect(mine?.handed).toEqual(expect.arrayContaining(theirs?.handed ?? []));
    expect(theirs?.handed).toHaveLength(6);
  });
});
