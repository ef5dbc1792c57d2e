/** Another computer: a second browser of Clara's that has never seen the objective reaches the same log by reading. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Spring newsletter';
const IN_THREAD = `Re: ${SUBJECT}`;

describe.skipIf(whyNoStack())('Another computer', () => {
  let extension: Unpacked;
  let stack: Stack;
  let hers: Person;
  let theOther: Person;
  let elsewhere: Person;
  let mailByMail: Person;

  beforeAll(async () => {
    extension = unpack();
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: SUBJECT,
      text: 'Hi Clara,\n\nshall I prepare the spring newsletter this time?\n\nSara',
    });
    [hers, theOther] = await Promise.all([
      Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' }),
      Person.begin(sara, stack, { extension: extension.dir, lang: 'en-GB' }),
    ]);
  });

  afterEach(async ({ task: { result, name } }) => {
    if (result?.state !== 'fail') return;
    for (const [who, one] of Object.entries({ hers, theOther, elsewhere, mailByMail }))
      await one?.picture(`failed ${name} ${who}`);
  });

  afterAll(async () => {
    await Promise.all([hers, theOther, elsewhere, mailByMail].map((one) => one?.close()));
    await stack?.down();
    extension?.remove();
  });

  const ids = async (one: Person) => (await one.exports()).records.map((record) => record.id).sort();

  it('Clara and Sara come to a met goal', async () => {
    await hers.opens(SUBJECT);
    await hers.openPanel('Delegate this message');
    await hers.write('Your name', clara.name);
    await hers.press('Yes, that is me');
    await hers.write('By', '2027-06-04');
    await hers.write('What result do you want?', 'The spring newsletter is ready to send');
    await hers.write('Criterion 1', 'it reads well on a phone');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await theOther.opens(IN_THREAD);
    await theOther.openPanel('Open Esito here');
    await theOther.write('Your name', sara.name);
    await theOther.press('Yes, that is me');
    await theOther.press('Agree');
    await theOther.sends();
    await theOther.press('I sent it');
    await hers.opens(IN_THREAD);
    await hers.press('Keep it');
    await theOther.mail.openFolder('Sent');
    await theOther.mail.openMessage(IN_THREAD);
    await theOther.press('Deliver');
    await theOther.press('All of them');
    await theOther.press('Insert in reply');
    await theOther.sends();
    await theOther.press('I sent it');
    await hers.opens(IN_THREAD);
    await hers.press('All of it meets the goal');
    await hers.press('Insert in reply');
    await hers.sends();
    await hers.press('I sent it');
    await hers.sees('Goal met');
  });

  it('the last mail brings every letter in it, one’s own included, by one press', async () => {
    elsewhere = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
    await elsewhere.mail.openFolder('Sent');
    await elsewhere.mail.openMessage(IN_THREAD);
    await elsewhere.openPanel('Open Esito here');
    await elsewhere.write('Your name', clara.name);
    await elsewhere.press('Yes, that is me');
    await elsewhere.sees('These letters are yours and Sara Conti’s, from elsewhere.');
    await elsewhere.sees('You proposed it');
    await elsewhere.sees('Sara Conti delivered');
    await elsewhere.picture('elsewhere-1-all');
    await elsewhere.press('Keep all of it');
    await elsewhere.sees('Goal met');
    expect(await ids(elsewhere)).toEqual(await ids(hers));
  });

  it('a letter that comes before its terms says which mail to open, and counts once that one is read', async () => {
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject: 'Once more',
      text: answerAlone(stack),
    });
    mailByMail = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
    await mailByMail.opens('Once more');
    await mailByMail.openPanel('Open Esito here');
    await mailByMail.write('Your name', clara.name);
    await mailByMail.press('Yes, that is me');
    await mailByMail.sees('This answers a mail of your own that was not read on this computer yet.');
    expect(await mailByMail.panel.getByRole('button', { name: 'Insert in reply' }).count()).toBe(0);
    await mailByMail.picture('elsewhere-2-earlier');
    await mailByMail.press('Keep it');
    await mailByMail.mail.openFolder('Sent');
    // The older of Clara's two: her proposal.
    await mailByMail.mail.openMessage(IN_THREAD, 1);
    await mailByMail.sees('This is yours, from elsewhere.');
    await mailByMail.press('Keep it');
    await mailByMail.sees('By Friday 4 June 2027');
    await mailByMail.picture('elsewhere-3-agreed');
    expect(await ids(hers)).toEqual(expect.arrayContaining(await ids(mailByMail)));
    expect(await ids(mailByMail)).toHaveLength(2);
  });
});

/** Sara's *agreed* as she sent it, without what it quotes. */
function answerAlone(stack: Stack): string {
  const raw = stack.submitted[1]?.raw.toString('utf8').replace(/\r\n/g, '\n') ?? '';
  const body = raw.slice(raw.indexOf('\n\n')).replace(/=\n/g, '').replaceAll('=C2=B7', '·');
  return body.slice(0, body.search(/\nOn .*wrote:|\n>/)).trim();
}
