/**
 * Makes the pictures of the README from the real thing: the packed extension in two people's browsers, Roundcube over real
 * servers, clicks and keys. Debian, as root, as `npm start -- --webmail`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { unpack } from '../tests/e2e/support/extension.ts';
import { Person } from '../tests/e2e/support/person.ts';
import { type Stack, up, whyNoStack } from '../tests/stack/stack.ts';
import { besideEachOther } from './pictures/beside.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github', 'pictures');
/** What a picture may weigh, in bytes: the README is read on the road too. */
const MOST = 150_000;

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const marta = { name: 'Marta Riva', address: 'marta@hotel.test', language: 'it_IT' };
const SUBJECT = 'Spring newsletter';
const OGGETTO = 'Newsletter di primavera';

type Takes = (name: string, person: Person) => Promise<void>;

/** The page as the person has it, and the browser's side panel at its right. */
function taker(drawing: Page): Takes {
  return async (name, person) => {
    const { page } = person.mail;
    await page.evaluate(() => scrollTo(0, 0));
    const shots = [await page.screenshot(), await person.panel.screenshot()];
    const picture = await besideEachOther(drawing, shots);
    if (picture.length > MOST) throw new Error(`${name} has ${picture.length} bytes; ${MOST} are allowed.`);
    writeFileSync(join(FOLDER, `${name}.webp`), picture);
    console.log(`${name}.webp  ${picture.length} bytes`);
  };
}

async function sayWho(person: Person, label: string, press: string): Promise<void> {
  await person.write(label, person.name);
  await person.press(press);
}

async function delegate(hers: Person, take: Takes): Promise<void> {
  await hers.opens(SUBJECT);
  await hers.openPanel('Delegate this message');
  await sayWho(hers, 'Your name', 'Yes, that is me');
  await hers.write('By', '2027-06-04');
  await hers.write('What result do you want?', 'The spring newsletter is ready to send');
  await hers.write('Criterion 1', 'the three spring offers are in it with this year’s prices');
  await hers.panel.keyboard.press('Enter');
  await hers.panel.keyboard.type('it reads well on a phone');
  await hers.write(/^What for\?/, 'our 240 regulars book in the two weeks after it');
  await hers.sees('Saved');
  await take('1-delegate', hers);
  await hers.press('Insert in reply');
  await hers.sees('Written, not sent yet');
  await take('2-letter', hers);
  await hers.sends();
  await hers.press('I sent it');
}

async function agree(theOther: Person, take: Takes): Promise<void> {
  await theOther.opens(`Re: ${SUBJECT}`);
  await theOther.openPanel('Open Esito here');
  await sayWho(theOther, 'Your name', 'Yes, that is me');
  await theOther.sees('Clara proposes');
  await take('3-proposal', theOther);
  await theOther.press('Agree');
  await theOther.sends();
  await theOther.press('I sent it');
  await theOther.sees('In your hands.');
}

async function deliver(theOther: Person): Promise<void> {
  await theOther.opens(`Re: ${SUBJECT}`);
  await theOther.press('Deliver');
  await theOther.press('All of them');
  await theOther.press('Insert in reply');
  await theOther.sends();
  await theOther.press('I sent it');
}

const judges = (hers: Person, criterion: number, verdict: string): Promise<void> =>
  hers.panel
    .getByRole('group', { name: `Is criterion ${criterion} met?` })
    .getByRole('radio', { name: verdict })
    .click();

async function review(hers: Person, take: Takes): Promise<void> {
  await hers.opens(`Re: ${SUBJECT}`);
  await hers.sees('Sara has delivered');
  await judges(hers, 1, 'Meets it');
  await judges(hers, 2, 'Not yet');
  await hers.write('What is missing?', 'The price table runs off the screen.');
  await hers.write(/^Next step/, 'One column, prices under each offer.');
  await hers.panel.getByRole('radio', { name: 'there but wrong' }).click();
  await take('4-review', hers);
  await hers.press('Ask for another round');
  await hers.sends();
  await hers.press('I sent it');
}

async function celebrate(hers: Person, theOther: Person, take: Takes): Promise<void> {
  await hers.opens(`Re: ${SUBJECT}`);
  await hers.sees('Sara has delivered');
  await hers.press(/^All of (it|this part) meets the goal$/);
  await hers.write(/^Thanks to this…/, 'Nineteen bookings on the first day.');
  await hers.press('Insert in reply');
  await hers.sends();
  await hers.press('I sent it');
  await theOther.opens(`Re: ${SUBJECT}`);
  await theOther.sees('Nineteen bookings on the first day.');
  await take('5-met', theOther);
}

async function inItalian(lei: Person, take: Takes): Promise<void> {
  await lei.opens(OGGETTO);
  await lei.openPanel('Delega questo messaggio');
  await sayWho(lei, 'Il tuo nome', 'Sì, sono io');
  await lei.write('Entro', '2027-06-04');
  await lei.write('Che risultato vuoi?', 'La newsletter di primavera è pronta da mandare');
  await lei.write('Criterio 1', 'ci sono le tre offerte con i prezzi di quest’anno');
  await lei.sees('Salvato');
  await take('6-italiano', lei);
}

async function story(stack: Stack, extension: string): Promise<void> {
  const begin = (who: typeof clara, lang: string) => Person.begin(who, stack, { extension, lang });
  const people = await Promise.all([begin(clara, 'en-GB'), begin(sara, 'en-GB'), begin(marta, 'it-IT')]);
  const [hers, theOther, lei] = people as [Person, Person, Person];
  try {
    const take = taker(await hers.chromium.context.newPage());
    await delegate(hers, take);
    await agree(theOther, take);
    await hers.opens(`Re: ${SUBJECT}`);
    await hers.press('Keep it');
    await deliver(theOther);
    await review(hers, take);
    await deliver(theOther);
    await celebrate(hers, theOther, take);
    await inItalian(lei, take);
  } finally {
    await Promise.all(people.map((person) => person.close()));
  }
}

async function pictures(): Promise<void> {
  const why = whyNoStack();
  if (why) throw new Error(why);
  if (!process.env.ESITO_CHROME_ZIP) {
    execFileSync('npx', ['wxt', 'zip'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    process.env.ESITO_CHROME_ZIP = resolve(ROOT, '.output/esito-0.1.0-chrome.zip');
  }
  mkdirSync(FOLDER, { recursive: true });
  const extension = unpack();
  const stack = await up({ people: [clara, sara, marta], timezone: 'Europe/Rome' });
  const from = `${sara.name} <${sara.address}>`;
  try {
    for (const [to, subject, text] of [
      [clara, SUBJECT, 'Hi Clara,\n\nshall I prepare the spring newsletter this time?\n\nSara'],
      [marta, OGGETTO, 'Ciao Marta,\n\npreparo io la newsletter di primavera, questa volta?\n\nSara'],
    ] as const)
      await stack.deliver({ from, to: `${to.name} <${to.address}>`, subject, text });
    await story(stack, extension.dir);
  } finally {
    await stack.down();
    extension.remove();
  }
}

await pictures();
