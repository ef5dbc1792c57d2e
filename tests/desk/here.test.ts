/** What is said to stand by a message, on a real store and with real letters; and that looking writes nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetWhom } from '../../lib/desk/forgetting.ts';
import { signFor } from '../../lib/desk/here.ts';
import type { OpenMessage } from '../../lib/hosts/host.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import type { Move } from '../../lib/objective/moves.ts';
import { type Database, type Me, type Outgoing, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { putOutgoing, readOutgoing } from '../../lib/store/outgoing.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, over, SARA } from './mails.ts';

let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`here-${++count}`);
});
afterEach(() => db.close());

const am = (me: Me): Promise<void> => changeMe(db, () => me);
const sign = (message: OpenMessage, language: 'en' | 'it' = 'en') => signFor(db, message, language);
const letter = (from: Me, record: LogRecord, part: Partial<OpenMessage> = {}): OpenMessage =>
  mailFrom(from, [{ depth: 0, text: letterOf(record) }], part);
const last = (talk: Talk): LogRecord => talk.records.at(-1) as LogRecord;
const outgoingOf = (record: LogRecord, message?: Outgoing['message']): Outgoing => ({
  id: record.id,
  move: record.move as Move,
  letter: letterOf(record),
  language: 'en',
  way: 'reply',
  day: '2026-05-26',
  ...(message && { message }),
});
const everything = async () => [
  await db.getAll('moves'),
  await db.getAll('objectives'),
  await readOutgoing(db),
];

const DELEGATE = {
  language: 'en',
  text: 'Delegate',
  label: 'Delegate this message: opens Esito beside the page',
};
const OPEN = { text: 'Open in Esito' };

describe('an ordinary mail', () => {
  it('is offered to be delegated, in the language of the person', async () => {
    const mail = mailFrom(SARA, over('Shall I send it out?'));
    expect(await sign(mail)).toEqual(DELEGATE);
    expect(await sign(mail, 'it')).toMatchObject({ language: 'it', text: 'Delega' });
    await am(CLARA);
    expect(await sign(mail)).toEqual(DELEGATE);
  });

  it('among the drafts has nothing by it', async () => {
    expect(await sign(mailFrom(SARA, over('Shall I'), { unsent: true }))).toBeUndefined();
  });
});

describe('mail of an objective', () => {
  it('says its state and title before anything is recorded, and writes nothing', async () => {
    await am(SARA);
    const before = await everything();
    expect(await sign(letter(CLARA, last(new Talk().propose())))).toEqual({
      language: 'en',
      state: 'proposed',
      text: 'proposed',
      title: newsletter.title,
      label: `proposed: ${newsletter.title}. Opens Esito beside the page`,
    });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['agreed', 'agreed', new Talk().agree()],
    ['delivered', 'consegnato', new Talk().agree().deliver()],
  ])('says %s as it stands with what the mail adds', async (state, text, talk) => {
    await am(CLARA);
    await appendRecords(db, talk.records.slice(0, -1));
    expect(await sign(letter(SARA, last(talk)), text === 'agreed' ? 'en' : 'it')).toMatchObject({
      state,
      text,
    });
  });

  it('says who is waited for', async () => {
    const talk = new Talk().agree().say('need', 'assistant', { what: 'the prices' });
    await appendRecords(db, talk.records);
    const mail = letter(SARA, last(talk));
    await am(CLARA);
    expect(await sign(mail)).toMatchObject({ state: 'waiting', text: 'waiting for you' });
    await am(SARA);
    expect(await sign(mail)).toMatchObject({ state: 'waiting', text: 'waiting for Clara' });
  });

  it('shows a change of what is agreed as one', async () => {
    await am(CLARA);
    const terms = { ...newsletter, due: { date: '2026-06-08' } };
    const talk = new Talk().agree().say('change', 'assistant', { revision: 2, terms });
    await appendRecords(db, talk.records);
    expect(await sign(letter(SARA, last(talk)))).toMatchObject({
      state: 'countered',
      text: 'a change proposed',
    });
  });

  it('is recognised without a letter in it, where a move was learnt from it', async () => {
    await am(CLARA);
    const source = mailFrom(SARA, over('Shall I?'), { key: 'roundcube:x:1', link: 'https://mail.test/?1' });
    const record = last(new Talk().propose());
    await appendRecords(db, [{ ...record, learnt: [{ how: 'written', message: source.key }] }]);
    expect(await sign(source)).toMatchObject({ state: 'proposed' });
  });
});

describe('what was written', () => {
  const record = last(new Talk().propose());
  const source = mailFrom(SARA, over('Shall I?'), { key: 'roundcube:x:1', link: 'https://mail.test/?1' });

  beforeEach(async () => {
    await am(CLARA);
    const { key, link } = source;
    await putOutgoing(db, outgoingOf(record, { key, link }), []);
  });

  it('is not sent yet, by the mail it answers', async () => {
    expect(await sign(source)).toMatchObject({
      state: 'draft',
      text: 'not sent yet',
      title: newsletter.title,
    });
  });

  it('counts where its letter is seen, and is not settled by that', async () => {
    expect(await sign(letter(CLARA, record))).toMatchObject({ state: 'proposed', text: 'proposed' });
    expect(await readOutgoing(db)).toHaveLength(1);
  });

  it('counts where it is answered', async () => {
    const accepted = last(new Talk().agree());
    const mail = mailFrom(SARA, over(letterOf(accepted), record));
    expect(await sign(mail)).toMatchObject({ state: 'agreed' });
  });
});

describe('what a person has to look at first', () => {
  it('is only opened: a letter that cannot be read', async () => {
    await am(SARA);
    const broken = letterOf(last(new Talk().propose())).replace('spring', 'summer');
    expect(await sign(mailFrom(CLARA, [{ depth: 0, text: broken }]))).toMatchObject(OPEN);
  });

  it('is only opened: an objective between other people', async () => {
    await am({ name: 'Luca', addresses: ['luca@neri.test'], notMe: [] });
    const mail = letter(CLARA, last(new Talk().propose()));
    const shown = await sign(mail);
    expect(shown).toMatchObject(OPEN);
    expect(JSON.stringify(shown)).not.toContain(newsletter.title);
  });

  it('is only opened: an answer to terms that were never seen here', async () => {
    await am(CLARA);
    expect(await sign(letter(SARA, last(new Talk().agree())))).toMatchObject(OPEN);
  });

  it('is only opened: an objective that was forgotten', async () => {
    await am(CLARA);
    const talk = new Talk().propose();
    await appendRecords(db, talk.records);
    await forgetWhom(db, { ref: REF }, '2026-06-01');
    const shown = await sign(letter(CLARA, last(talk)));
    expect(shown).toMatchObject(OPEN);
    expect(JSON.stringify(shown)).not.toContain(newsletter.title);
  });
});
