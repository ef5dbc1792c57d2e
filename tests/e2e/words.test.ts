/** One side without Esito: they answer in plain words, from a webmail and from a phone; the other side's Esito records. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { launch } from './support/browser.ts';
import { type Unpacked, unpack } from './support/extension.ts';
import { Person } from './support/person.ts';
import { Roundcube } from './support/roundcube.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test' };
const SUBJECT = 'Spring newsletter';

type Who = typeof clara;
const named = ({ name, address }: Who): string => `${name} <${address}>`;

/** As a phone does: the words, the line that says whom, and the whole mail quoted below. */
function fromPhone(from: Who, to: Who, words: string, quoted: string, author = to) {
  const lines = quoted
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`));
  const text = `${words}\n\nSent from my phone\n\nOn 24 Nov 2026, at 10:00, ${named(author)} wrote:\n\n${lines.join('\n')}\n`;
  return { from: named(from), to: named(to), subject: `Re: ${SUBJECT}`, text };
}

/** The words of the newest mail that was sent, without its header. */
function lastSent(stack: Stack): string {
  const raw = stack.submitted.at(-1)?.raw.toString('utf8') ?? '';
  const body = raw
    .slice(raw.search(/\r?\n\r?\n/))
    .trimStart()
    .replace(/\r\n/g, '\n');
  return /^content-transfer-encoding: quoted-printable/im.test(raw) ? unquoted(body) : body;
}

function unquoted(body: string): string {
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Somebody with a webmail and nothing else. */
class Plain {
  readonly mail: Roundcube;
  readonly close: () => Promise<void>;

  private constructor(mail: Roundcube, close: () => Promise<void>) {
    this.mail = mail;
    this.close = close;
  }

  static async begin(who: Who, stack: Stack, extension: string): Promise<Plain> {
    // Their browser has Esito in it and they never press it: so it may read no page.
    const chromium = await launch({ extension, lang: 'en-GB' });
    const mail = new Roundcube(chromium.context.pages()[0] ?? (await chromium.context.newPage()), stack.url);
    await mail.login(who.address);
    return new Plain(mail, () => chromium.close());
  }

  /** Answers the newest mail with these words, above the quotation the webmail makes. */
  async answers(subject: string, words: string): Promise<void> {
    await this.mail.openFolder('INBOX');
    await this.mail.waitForMail(subject);
    await this.mail.openMessage(subject);
    await this.mail.pressReply();
    const editor = await this.mail.editor();
    const quoted = await this.mail.replyText();
    await editor.fill(`${words}\n\n${quoted.trimStart()}`);
    await this.mail.pressSend();
  }
}

describe.skipIf(whyNoStack())('A partner without Esito', () => {
  let extension: Unpacked;
  beforeAll(() => {
    extension = unpack();
  });
  afterAll(() => extension?.remove());

  describe('the assistant answers in her own words', () => {
    let stack: Stack;
    let hers: Person;
    let other: Plain;

    beforeAll(async () => {
      stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
      await stack.deliver({
        from: named(sara),
        to: named(clara),
        subject: SUBJECT,
        text: 'Hi Clara,\n\nshall I prepare the spring newsletter this time?\n\nSara',
      });
      hers = await Person.begin(clara, stack, { extension: extension.dir, lang: 'en-GB' });
      other = await Plain.begin(sara, stack, extension.dir);
    });
    afterEach(async ({ task: { result, name } }) => {
      if (result?.state === 'fail') await hers.picture(`failed words ${name}`);
    });
    afterAll(async () => {
      await Promise.all([hers?.close(), other?.close()]);
      await stack?.down();
    });

    it('agrees: Clara sees the sentence and says what it meant', async () => {
      await hers.opens(SUBJECT);
      await hers.openPanel('Delegate this message');
      await hers.write('Your name', clara.name);
      await hers.press('Yes, that is me');
      await hers.write('By', '2027-06-04');
      await hers.write('What result do you want?', 'The spring newsletter is ready to send');
      await hers.write('Criterion 1', 'the three spring offers are in it with this year’s prices');
      await hers.press('Insert in reply');
      await hers.sends();
      await hers.press('I sent it');
      await other.answers(`Re: ${SUBJECT}`, 'Happy to, I will have it by then.\n\nSara');
      await hers.opens(`Re: ${SUBJECT}`);
      await hers.sees('Sara Conti wrote');
      await hers.sees('Happy to, I will have it by then.');
      expect(await hers.panel.getByRole('radio', { checked: true }).count()).toBe(0);
      await hers.picture('words-1-offered');
      await hers.press('Agreed');
      await hers.sees('Is this what Sara meant?');
      await hers.picture('words-2-sure');
      await hers.press('Record');
      await hers.sees('By Friday 4 June 2027');
    });

    it('delivers with a link, from her phone', async () => {
      await stack.deliver(
        fromPhone(sara, clara, 'Here it is: https://example.test/newsletter', lastSent(stack), sara),
      );
      await hers.opens(`Re: ${SUBJECT}`);
      await hers.sees('Here it is');
      await hers.press('This is the delivery');
      expect(await hers.panel.getByLabel('Link').inputValue()).toBe('https://example.test/newsletter');
      await hers.press('All of them');
      await hers.picture('words-3-delivery');
      await hers.press('Record');
      await hers.sees('Sara has delivered');
    });

    it('and the goal is met by Clara’s own words, sent from a phone', async () => {
      await stack.deliver(
        fromPhone(clara, sara, 'Perfect, thanks', 'Here it is: https://example.test/newsletter'),
      );
      await hers.mail.openFolder('Sent');
      await hers.mail.openMessage(`Re: ${SUBJECT}`);
      // Nothing quoted names the objective: same person and same subject, and Clara says which.
      await hers.sees('Does this message belong to one of these?');
      await hers.picture('words-4-belongs');
      await hers.press('The spring newsletter is ready to send');
      await hers.sees('You wrote');
      await hers.sees('Mark as met?');
      await hers.picture('words-5-mine');
      await hers.press('Mark as met');
      await hers.press('Record');
      await hers.sees('Goal met');
      await hers.panel.getByText('What was said').click();
      await hers.sees('recorded by you from Sara Conti’s words');
      await hers.sees('recorded by you from your own words');
      await hers.picture('words-6-met');
      const { records } = await hers.exports();
      expect(records.map((one) => one.move.kind).sort()).toEqual(['accept', 'deliver', 'propose', 'review']);
    });
  });

  describe('the client answers in his own words', () => {
    let stack: Stack;
    let hers: Person;
    let other: Plain;

    beforeAll(async () => {
      stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
      await stack.deliver({
        from: named(clara),
        to: named(sara),
        subject: SUBJECT,
        text: 'Ciao Sara,\n\npuoi preparare la newsletter di primavera? Grazie, anche per le foto.\n\nClara',
      });
      hers = await Person.begin(sara, stack, { extension: extension.dir, lang: 'it-IT', dark: true });
      other = await Plain.begin(clara, stack, extension.dir);
    });
    afterEach(async ({ task: { result, name } }) => {
      if (result?.state === 'fail') await hers.picture(`failed words ${name}`);
    });
    afterAll(async () => {
      await Promise.all([hers?.close(), other?.close()]);
      await stack?.down();
    });

    it('agrees to what Sara proposes', async () => {
      await hers.opens(SUBJECT);
      await hers.openPanel('Delega questo messaggio');
      await hers.write('Il tuo nome', sara.name);
      await hers.press('Sì, sono io');
      await hers.panel.locator('summary', { hasText: /^Altro$/ }).click();
      await hers.panel.getByLabel('Lo farò io').check();
      await hers.write('Entro', '2027-06-04');
      await hers.write('Che risultato ci sarà?', 'La newsletter di primavera è pronta da inviare');
      await hers.write('Criterio 1', 'ci sono le tre offerte di primavera');
      await hers.press('Inserisci nella risposta');
      await hers.sends();
      await hers.press('L’ho inviata');
      await other.answers(`Re: ${SUBJECT}`, 'Va benissimo, grazie.\n\nClara');
      await hers.opens(`Re: ${SUBJECT}`);
      await hers.sees('Va benissimo, grazie.');
      await hers.picture('words-7-italian');
      await hers.press('Va bene');
      await hers.picture('words-8-italian-sure');
      await hers.press('Registra');
      await hers.sees('Concordato');
    });

    it('gets the delivery as an ordinary mail, and says that something is missing', async () => {
      await hers.press('Consegna');
      await hers.press('Tutti');
      await hers.press('Inserisci nella risposta');
      await hers.sends();
      await hers.press('L’ho inviata');
      await other.answers(`Re: ${SUBJECT}`, 'Manca il prezzo della terza offerta.');
      await hers.opens(`Re: ${SUBJECT}`);
      await hers.press('Un criterio alla volta');
      await hers.panel.getByRole('radio', { name: 'Non ancora' }).click();
      await hers.write('Cosa manca?', 'Il prezzo della terza offerta.');
      await hers.picture('words-9-italian-review');
      await hers.press('Chiedi un altro giro');
      await hers.sees('Concordato, giro 2');
    });

    it('is satisfied with the second one, from a phone', async () => {
      await hers.press('Consegna');
      await hers.press('Tutti');
      await hers.press('Inserisci nella risposta');
      await hers.sends();
      await hers.press('L’ho inviata');
      await stack.deliver(fromPhone(clara, sara, 'Perfetto, grazie', lastSent(stack)));
      await hers.opens(`Re: ${SUBJECT}`);
      await hers.press('Tutto raggiunge l’obiettivo');
      await hers.press('Registra');
      await hers.sees('Obiettivo raggiunto');
      const { records } = await hers.exports();
      expect(records.map((one) => one.move.kind).sort()).toEqual([
        'accept',
        'deliver',
        'deliver',
        'propose',
        'review',
        'review',
      ]);
    });
  });
});
