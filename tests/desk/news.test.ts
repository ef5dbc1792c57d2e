/** Which unread rows bring something new to an objective, on a real store. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newsFor } from '../../lib/desk/news.ts';
import type { Learnt, LogRecord } from '../../lib/objective/log.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { appendRecords } from '../../lib/store/log.ts';
import { changeMe } from '../../lib/store/profile.ts';
import { metAll, newsletter, Talk } from '../objective/samples.ts';
import { CLARA, SARA } from './mails.ts';

let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`news-${++count}`);
});
afterEach(() => db.close());

const AT = 'roundcube:https://mail.test/:clara@hotel.test:INBOX';
const row = (subject: string, from = 'sara@conti.test', uid = 12) => ({ key: `${AT}:${uid}`, from, subject });

/** An objective of mine whose mails have the subject *Spring newsletter*. */
async function have(records: readonly LogRecord[], me: Me = CLARA): Promise<void> {
  await changeMe(db, () => me);
  const place: Learnt = { how: 'written', message: `${AT}:7`, subject: 'Spring newsletter' };
  await appendRecords(db, [{ ...(records[0] as LogRecord), learnt: [place] }, ...records.slice(1)]);
}
const states = async (rows: readonly ReturnType<typeof row>[], account = 'clara@hotel.test') =>
  (await newsFor(db, account, rows, 'en'))?.rows.map(({ key, state }) => [key.split(':').at(-1), state]);

describe('a row brings something new', () => {
  it.each([
    'Re: Spring newsletter',
    'R: I: spring newsletter',
    'AW: Fwd: Spring newsletter',
    `Re: ${newsletter.title}`,
  ])('%s, from the other person', async (subject) => {
    await have(new Talk().agree().records);
    expect(await states([row(subject)])).toEqual([['12', 'agreed']]);
  });

  it('in the words of the person', async () => {
    await have(new Talk().agree().records);
    expect(await newsFor(db, 'clara@hotel.test', [], 'it')).toEqual({
      language: 'it',
      text: 'novità in questo obiettivo',
      short: 'novità',
      rows: [],
    });
  });

  it('from a second address that a person said to be theirs', async () => {
    const also = [{ address: 'sara@phone.test', of: 'sara@conti.test' }];
    const answer = [row('Re: Spring newsletter', 'sara@phone.test')];
    await have(new Talk().agree().records);
    expect(await states(answer)).toEqual([]);
    await changeMe(db, () => ({ ...CLARA, also }));
    expect(await states(answer)).toEqual([['12', 'agreed']]);
  });

  it('of what goes on before what has ended', async () => {
    const met = new Talk()
      .agree()
      .deliver()
      .review(1, 'met', metAll([1, 2, 3])).records;
    await have(met);
    expect(await states([row('Re: Spring newsletter'), row('Spring newsletter')])).toEqual([['12', 'met']]);
  });
});

describe('a row brings nothing new', () => {
  beforeEach(() => have(new Talk().agree().records));

  it.each([
    ['another subject', row('Re: Autumn newsletter')],
    ['no subject', row('Re: ')],
    ['somebody else', row('Re: Spring newsletter', 'luca@neri.test')],
    ['myself', row('Re: Spring newsletter', 'clara@hotel.test')],
    ['a mail that was read', row('Re: Spring newsletter', 'sara@conti.test', 7)],
  ])('%s', async (_, one) => {
    expect(await states([one])).toEqual([]);
  });

  it('in an account that is not known to be mine', async () => {
    expect(await states([row('Re: Spring newsletter')], 'info@other.test')).toBeUndefined();
  });

  it('of an objective between other people', async () => {
    await changeMe(db, () => ({ ...SARA, addresses: ['luca@neri.test'] }));
    expect(await states([row('Re: Spring newsletter')], 'luca@neri.test')).toEqual([]);
  });
});
