/** The practice mailbox as a host: the same questions and answers as a webmail's, for each of its two people alone. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  beginReply,
  blocksOf,
  leaveReply,
  type Mail,
  type Mailbox,
  newMailbox,
  openMail,
  replyOf,
  sendReply,
  sitAs,
  typeReply,
} from '../../lib/hosts/practice/mailbox.ts';
import { practice } from '../../lib/hosts/practice.ts';
import { answer } from '../../lib/messages/answer.ts';
import { OpenShape } from '../../lib/messages/messages.ts';

const people = {
  client: { name: 'Clara Bassi', address: 'clara@hotel.test' },
  assistant: { name: 'Sara Conti', address: 'sara@conti.test' },
};
const mail = (id: string, by: Mail['by'], text = 'Hi,\n\nshall I?'): Mail => ({
  id,
  by,
  subject: 'The newsletter',
  day: '2026-06-01',
  text,
});
const LINK = 'chrome-extension://esito/welcome.html';
const LETTER = 'Hi Sara\n\nEsito 1 request · OBJ-7K3Q-M3RD · 46VJ-GD6P-D1SB';

let box: Mailbox;
let editor: HTMLTextAreaElement;

/** The page as it would be: its editor holds the reply in view. */
function show(next: Mailbox): void {
  box = next;
  const reply = replyOf(box, box.owner);
  if (reply === undefined) editor.remove();
  else {
    document.body.append(editor);
    if (editor.value !== reply) editor.value = reply;
  }
}
const host = (owner: 'client' | 'assistant' = 'client') =>
  practice(owner, {
    document,
    link: LINK,
    people,
    box: () => box,
    reply: (one) => show(beginReply(box, one, 'Sara wrote:')),
    editor: () => document.querySelector('textarea'),
  });

beforeEach(() => {
  editor = document.createElement('textarea');
  editor.addEventListener('input', () => {
    box = typeReply(box, box.owner, editor.value);
  });
  document.body.replaceChildren();
  show(newMailbox('en', [mail('1', 'client'), mail('2', 'assistant')]));
});

describe('what is open', () => {
  it('nothing at first, and whose mail it is', () => {
    expect(host().read()).toEqual({ is: 'nothing', tool: 'practice', account: 'clara@hotel.test' });
  });

  it('a mail, with its people, its day and its own words', () => {
    show(openMail(box, 'client', '2'));
    const open = host().read();
    expect(open).toMatchObject({
      is: 'message',
      message: {
        key: 'practice:clara@hotel.test:2',
        from: people.assistant,
        to: [people.client],
        date: { iso: '2026-06-01' },
        blocks: [{ depth: 0, text: 'Hi,\n\nshall I?' }],
      },
    });
    expect(OpenShape.safeParse(open).success).toBe(true);
  });

  it('is each person’s own, whoever sits there', () => {
    show(openMail(box, 'client', '2'));
    expect(host('assistant').read()).toMatchObject({ is: 'nothing', account: 'sara@conti.test' });
    show(sitAs(box, 'assistant'));
    expect(host('client').read()).toMatchObject({ is: 'message', message: { account: 'clara@hotel.test' } });
  });

  it('names one mail apart for each of them', () => {
    show(openMail(openMail(box, 'client', '2'), 'assistant', '2'));
    const keys = [host().read(), host('assistant').read()].map(
      (one) => one.is === 'message' && one.message.key,
    );
    expect(new Set(keys).size).toBe(2);
  });
});

describe('the reply', () => {
  it('opens below what it answers, and takes the letter at its top, by the messages of a webmail', async () => {
    show(openMail(box, 'client', '2'));
    const ask = (request: Parameters<typeof answer>[1]) => answer(() => host(), request, LINK);
    expect(await ask({ esito: 'reply', here: true })).toBe('here');
    expect(await ask({ esito: 'read' })).toMatchObject({
      is: 'compose',
      mode: 'reply',
      ready: true,
      to: ['sara@conti.test'],
      subject: 'Re: The newsletter',
      holds: '\n\nSara wrote:\n> Hi,\n>\n> shall I?',
    });
    expect(await ask({ esito: 'insert', letter: LETTER, to: ['sara@conti.test'] })).toEqual({ ok: true });
    expect(replyOf(box, 'client')).toBe(`${LETTER}\n\nSara wrote:\n> Hi,\n>\n> shall I?`);
  });

  it('the editor’s own undo takes the letter out again', () => {
    show(openMail(box, 'client', '2'));
    host().reply(true);
    const before = editor.value;
    host().insert(LETTER);
    document.execCommand('undo');
    expect(editor.value).toBe(before);
  });

  it('is nobody’s to write who does not sit there', () => {
    show(sitAs(openMail(box, 'client', '2'), 'assistant'));
    expect(host().reply(true)).toBe('nowhere');
    expect(host().insert(LETTER)).toEqual({ ok: false, why: 'no-editor' });
  });

  it('does not open without a mail, and an editor that changes what it is given is told', () => {
    expect(host().reply(true)).toBe('nowhere');
    show(openMail(box, 'client', '2'));
    host().reply(true);
    editor.maxLength = editor.value.length + 5;
    expect(host().insert(LETTER)).toEqual({ ok: false, why: 'not-kept' });
  });

  it('that was begun waits while another mail is read', () => {
    show(typeReply(beginReply(openMail(box, 'client', '2'), 'client', ''), 'client', 'half a sentence'));
    show(openMail(box, 'client', '1'));
    expect(host().read().is).toBe('message');
    show(openMail(box, 'client', '2'));
    show(beginReply(box, 'client', ''));
    expect(replyOf(box, 'client')).toBe('half a sentence');
    expect(replyOf(leaveReply(box, 'client'), 'client')).toBeUndefined();
  });

  it('once sent is a mail of both, open for whoever sent it and new for the other', () => {
    show(typeReply(beginReply(openMail(box, 'client', '2'), 'client', ''), 'client', ' Yes.\n> shall I?\n'));
    show(sendReply(box, 'client', '2026-06-02'));
    const sent = box.mails.at(-1);
    expect(sent).toMatchObject({ by: 'client', subject: 'Re: The newsletter', day: '2026-06-02' });
    expect(box.seats.client).toMatchObject({ open: sent?.id, writing: false, replies: {} });
    expect(box.seats.assistant.read).not.toContain(sent?.id);
    expect(host().read()).toMatchObject({
      message: { from: people.client, blocks: [{ depth: 0 }, { depth: 1, text: 'shall I?' }] },
    });
  });
});

it('what was quoted before stands one deeper', () => {
  const first = beginReply(openMail(box, 'client', '2'), 'client', 'Sara wrote:');
  const sent = sendReply(
    typeReply(first, 'client', `Yes.${replyOf(first, 'client')}`),
    'client',
    '2026-06-02',
  );
  const second = beginReply(
    openMail(sent, 'assistant', sent.mails.at(-1)?.id ?? ''),
    'assistant',
    'Clara wrote:',
  );
  expect(blocksOf(replyOf(second, 'assistant') ?? '')).toEqual([
    { depth: 0, text: 'Clara wrote:' },
    { depth: 1, text: 'Yes.\n\nSara wrote:' },
    { depth: 2, text: 'Hi,\n\nshall I?' },
  ]);
});
