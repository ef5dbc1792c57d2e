import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, up, whyNoStack } from '../stack/stack.ts';
import { chromePath } from './support/browser.ts';
import { Roundcube } from './support/roundcube.ts';

const clara = { name: 'Clara Bassi', address: 'clara@hotel.test' };
const sara = { name: 'Sara Conti', address: 'sara@conti.test', language: 'it_IT' };

describe.skipIf(whyNoStack())('The mail servers that every other trial stands on', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    stack = await up({ people: [clara, sara], timezone: 'Europe/Rome' });
    browser = await chromium.launch({ executablePath: chromePath(), args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.down();
  });

  async function mailboxOf(person: { address: string }): Promise<Roundcube> {
    const context = await browser.newContext();
    const mailbox = new Roundcube(await context.newPage(), stack.url);
    await mailbox.login(person.address);
    return mailbox;
  }

  it('carry a mail from one person to the other, and the answer back', async () => {
    const [hers, theOther] = await Promise.all([mailboxOf(clara), mailboxOf(sara)]);
    const subject = 'Spring newsletter — which offer comes first?';
    await hers.compose({
      to: sara.address,
      subject,
      text: 'Hi Sara,\n\nthe spa week, I think. È la più bella.',
    });
    await hers.pressSend();
    await theOther.waitForMail(subject);
    await theOther.openMessage(subject);
    expect(await theOther.body().innerText()).toContain('the spa week, I think. È la più bella.');
    expect(stack.submitted.at(-1)?.raw.toString()).toMatch(/^From: Clara Bassi <clara@hotel\.test>/m);

    await theOther.pressReply();
    expect(await theOther.replyText()).toContain('> the spa week, I think.');
    await (await theOther.editor()).press('Control+Home');
    await theOther.page.keyboard.type('Perfetto, parto da lì.');
    await theOther.pressSend();
    await hers.openFolder('INBOX');
    await hers.waitForMail(`Re: ${subject}`);
    await hers.openMessage(`Re: ${subject}`);
    expect(await hers.body().innerText()).toContain('Perfetto, parto da lì.');
    await theOther.openFolder('Sent');
    await theOther.waitForMail(`Re: ${subject}`);
  });

  it('show a seeded letter to its reader, and in its sender’s Sent folder', async () => {
    const subject = 'April invoices';
    await stack.deliver({
      from: `${sara.name} <${sara.address}>`,
      to: `${clara.name} <${clara.address}>`,
      subject,
      text: 'Two invoices are not on the statement.',
      html: '<p>Two invoices are <b>not</b> on the statement.</p>',
      date: new Date('2026-11-20T08:00:00Z'),
      messageId: '<invoices@conti.test>',
    });
    const [hers, theOther] = await Promise.all([mailboxOf(clara), mailboxOf(sara)]);
    await hers.waitForMail(subject);
    expect(await hers.row(subject).innerText()).toContain('09:00');
    await hers.openMessage(subject);
    expect(await hers.body().locator('b').innerText()).toBe('not');
    await theOther.openFolder('Sent');
    await theOther.waitForMail(subject);
    expect(await theOther.row(subject).getAttribute('class')).not.toContain('unread');
  });

  it('stand beside a second provider without sharing anything', async () => {
    const other = await up({ people: [clara], editor: 'html' });
    try {
      expect(other.url).not.toBe(stack.url);
      const mailbox = new Roundcube(await (await browser.newContext()).newPage(), other.url);
      await mailbox.login(clara.address);
      await mailbox.compose({ to: clara.address, subject: 'A note to myself', text: 'In the rich editor.' });
      expect(await mailbox.replyText()).toContain('In the rich editor.');
      await mailbox.pressSend();
      await mailbox.openFolder('INBOX');
      await mailbox.waitForMail('A note to myself');
      expect(stack.submitted.every(({ raw }) => !raw.includes('A note to myself'))).toBe(true);
    } finally {
      await other.down();
    }
  });
});
