/** Mails that nobody planned for, in the real webmail: Esito says what it read, what not and why, and records nothing. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeLetter } from '../../lib/letter/write.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { metAll, missed, move, newsletter, Talk } from '../objective/samples.ts';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const eva = { name: 'Eva Rossi', address: 'eva@else.test' };

const letterOf = (one: Move | undefined, to = 'Clara'): string =>
  writeLetter(one as Move, 'en', { to, title: newsletter.title, client: 'Clara', assistant: 'Sara' }).text;
const lastOf = (talk: Talk): Move | undefined => talk.records.at(-1)?.move as Move | undefined;

describe.skipIf(whyNoStack())('Bad input', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;

  const send = (from: typeof clara, to: typeof clara, subject: string, text: string): Promise<void> =>
    stack.deliver({
      from: `${from.name} <${from.address}>`,
      to: `${to.name} <${to.address}>`,
      subject,
      text,
    });
  const receives = (subject: string, text: string, from = sara): Promise<void> =>
    send(from, clara, subject, text);
  /** As it travels, for what no mail program would write. */
  const receivesRaw = (...lines: string[]): Promise<void> =>
    stack.deliver({ raw: lines.join('\r\n'), from: 'nobody@else.test', to: [clara.address] });
  const logged = async (): Promise<LogRecord[]> => (await hers.exports()).records as LogRecord[];
  const opensSent = async (subject: string): Promise<void> => {
    await hers.mail.openFolder('Sent');
    await hers.mail.openMessage(subject);
  };
  const keeps = async (): Promise<void> => {
    await hers.press('Keep it');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Keep it' }).count()).toBe(0);
  };
  const standing = (text: string | RegExp) => hers.panel.locator('.history').getByText(text);

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara, eva] });
    await receives('To begin with', 'Hi Clara,\n\nnothing yet.\n\nSara');
    hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
    await hers.opens('To begin with');
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.sees('What result do you want?');
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state === 'fail') await hers?.picture(`failed ${name}`);
  });

  afterAll(async () => {
    await hers?.close();
    await stack?.down();
    extension?.remove();
  });

  it('an empty message: says so, and a pasted letter becomes an objective', async () => {
    const proposal = letterOf(lastOf(new Talk('OBJ-AAAA-AAAA').propose()), 'Sara');
    await receives('Nothing in it', '');
    await hers.opens('Nothing in it');
    await hers.sees('Its text cannot be reached');
    await hers.sees('The page shows no text for it yet.');
    await hers.panel.getByLabel('Or paste the message').click();
    await hers.panel.keyboard.insertText(proposal);
    await hers.press('Use this text');
    await hers.sees(newsletter.title);
    await hers.sees('it reads well on a phone');
    await hers.picture('bad-empty-pasted');
    expect(await logged()).toEqual([]);
  });

  it('one of a megabyte: is read at its beginning, and everything goes on', async () => {
    const line = 'the price of the room with breakfast, per night and person\n';
    await receives('A megabyte', `Hi Clara,\n\n${line.repeat(1_048_576 / line.length)}`);
    await hers.opens('A megabyte');
    await expect
      .poll(() => hers.panel.getByLabel('What result do you want?').inputValue())
      .toBe('A megabyte');
    expect(await hers.panel.getByLabel('Who', { exact: true }).inputValue()).toBe(sara.name);
    await hers.write('Criterion 1', 'the prices are on one page');
    await hers.sees('Saved');
  });

  it('one without a sender: asks who it is for, and invents nobody', async () => {
    await receivesRaw(`To: ${clara.address}`, 'Subject: From nobody', '', 'Could you look at the prices?');
    await hers.opens('From nobody');
    await expect
      .poll(() => hers.panel.getByLabel('What result do you want?').inputValue())
      .toBe('From nobody');
    expect(await hers.panel.getByLabel('Who', { exact: true }).inputValue()).toBe('');
    await hers.picture('bad-no-sender');
  });

  it('one with an odd sender: the same', async () => {
    await receivesRaw(
      'From: The office <not an address',
      `To: ${clara.address}`,
      'Subject: From the office',
      '',
      'Could you look at the prices?',
    );
    await hers.opens('From the office');
    await expect
      .poll(() => hers.panel.getByLabel('What result do you want?').inputValue())
      .toBe('From the office');
    await hers.picture('bad-odd-sender');
    expect(await hers.panel.getByLabel('Address', { exact: true }).inputValue()).toBe('');
  });

  it('a letter with one digit changed: says what was read, what not and why', async () => {
    const letter = letterOf(lastOf(new Talk('OBJ-BBBB-BBBB').propose()));
    expect(letter).toContain('our 240 regulars');
    await receives('One digit', letter.replace('our 240 regulars', 'our 250 regulars'));
    await hers.opens('One digit');
    await hers.sees('This letter was not taken in');
    await hers.picture('bad-digit');
    await hers.sees(/^Some of its words are not the ones .+ sent\./);
    await hers.sees('Nothing has changed on your side.');
    await hers.sees('What was read');
    await hers.sees('OBJ-BBBB-BBBB');
    await hers.sees('What was not');
    await hers.sees(/our 250 regulars/);
    expect(await hers.panel.getByRole('button', { name: 'Agree' }).count()).toBe(0);
    expect(await logged()).toEqual([]);
  });

  it('a letter of a newer Esito: it is only text here', async () => {
    const letter = letterOf(lastOf(new Talk('OBJ-CCCC-CCCC').propose()));
    await receives('From tomorrow', letter.replace('Esito 1 proposal', 'Esito 2 proposal'));
    await hers.opens('From tomorrow');
    await hers.sees('It was made by a newer Esito. Here it is only text.');
    await hers.picture('bad-newer');
    expect(await hers.panel.getByRole('button', { name: 'Agree' }).count()).toBe(0);
    expect(await logged()).toEqual([]);
  });

  it('a valid letter from a stranger: kept, shown, not applied', async () => {
    const talk = new Talk('OBJ-DDDD-DDDD').agree();
    const [proposal, accept] = talk.records.map((one) => one.move as Move);
    await send(clara, sara, 'Hers to answer', letterOf(proposal, 'Sara'));
    await opensSent('Hers to answer');
    await keeps();
    await hers.sees('Waiting for Sara');
    await receives('Re: Hers to answer', letterOf(accept), eva);
    await hers.opens('Re: Hers to answer');
    await hers.sees('kept, not applied: from someone else');
    await hers.picture('bad-stranger');
    await hers.sees(/eva@else\.test wrote this\./);
    expect(await hers.panel.getByText(/Sara Conti wrote this/).count()).toBe(0);
    await keeps();
    await hers.sees('Waiting for Sara');
    await hers.panel.getByText('What was said').click();
    await standing('kept, not applied: from someone else').waitFor();
    expect((await logged()).map((one) => one.id).sort()).toEqual(talk.records.map((one) => one.id).sort());
    // It counts as soon as it comes from her.
    await receives('Re: Hers to answer, by herself', letterOf(accept));
    await hers.opens('Re: Hers to answer, by herself');
    await hers.sees('By Friday 5 June 2026');
  });

  it('a secret in a reply: nothing is written before her word, and the way leads to it', async () => {
    const reply = hers.panel.getByRole('textbox');
    await hers.press('Reply');
    await reply.fill('The door code is 4432#, and the password is Gelato22 until Monday.');
    await hers.press('Insert in reply');
    await hers.sees('Does this have to go by mail?');
    await hers.sees(/“password is Gelato22” looks like a password or a code/);
    await hers.picture('bad-secret');
    expect(await hers.panel.getByText('Written, not sent yet').count()).toBe(0);
    await hers.press('Take it out');
    await hers.panel.keyboard.press('Delete');
    expect(await reply.inputValue()).toBe('The , and the password is Gelato22 until Monday.');
    await hers.press('Insert in reply');
    await hers.press('Keep it in and go on');
    await hers.sees('Written, not sent yet');
    expect(await hers.mail.replyText()).toContain('the password is Gelato22 until Monday');
    await hers.press('Undo');
  });

  it('a second review of an older delivery: kept, shown, not applied', async () => {
    const talk = new Talk('OBJ-EEEE-EEEE')
      .agree()
      .deliver(1)
      .review(1, 'round', [...metAll([1, 3]), missed(2)])
      .deliver(2);
    const [proposal, accept, first, review, second] = talk.records.map((one) => one.move as Move);
    const answers = review && 'answers' in review ? review.answers : undefined;
    const late = move(
      'review',
      'client',
      { revision: 1, number: 1, outcome: 'met', criteria: metAll([1, 2, 3]) },
      answers,
      talk.objective,
    );
    // The whole conversation as mail programs carry it along.
    const quoted = [review, first, accept, proposal].map((one, depth) =>
      letterOf(one).replaceAll(/^/gm, `${'>'.repeat(depth + 1)} `),
    );
    await receives('Two rounds', [letterOf(second), ...quoted].join('\n\n'));
    await send(clara, sara, 'Two rounds, late', letterOf(late, 'Sara'));
    await hers.opens('Two rounds');
    // What a quotation says in her name is named as hers, and kept by a press of its own with what goes with it.
    await hers.sees('These letters are yours and Sara Conti’s, from elsewhere.');
    await hers.sees('You reviewed it: another round');
    await hers.press('Keep all of it');
    await hers.sees('Sara has delivered');
    await expect.poll(() => hers.panel.getByRole('button', { name: 'Keep all of it' }).count()).toBe(0);
    await opensSent('Two rounds, late');
    await hers.sees('You reviewed it: meets the goal');
    await hers.picture('bad-late');
    await keeps();
    await hers.sees('Sara has delivered');
    expect(await hers.panel.getByText('Goal met').count()).toBe(0);
    await hers.panel.getByText('What was said').click();
    await standing('kept, not applied: another answer to the same letter stands').waitFor();
    const kept = (await logged()).filter((one) => one.move.objective === talk.objective);
    expect(kept).toHaveLength(6);
  });
});
