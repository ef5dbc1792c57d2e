/** Another computer: a profile that starts empty reaches the same log by reading, and says what it lacks until then. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { look } from '../../lib/desk/look.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import type { OpenMessage } from '../../lib/hosts/host.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import { type Database, type Me, openDatabase } from '../../lib/store/database.ts';
import { appendRecords, readObjective, readRecords } from '../../lib/store/log.ts';
import { metAll, REF, Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, over, SARA } from './mails.ts';

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`elsewhere-${++count}`);
});
afterEach(() => db.close());

async function see(me: Me, message: OpenMessage): Promise<ObjectiveView> {
  const view = await look({ db, me, language: 'en', open: { is: 'message', message, selection: '' } });
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}

const { records } = new Talk()
  .agree()
  .deliver()
  .review(1, 'met', metAll([1, 2, 3]));
const [proposed, accepted, delivered, reviewed] = records as [LogRecord, LogRecord, LogRecord, LogRecord];
const ids = (all: readonly LogRecord[]): string[] => all.map((one) => one.id).sort();
const nested = over(letterOf(reviewed), delivered, accepted, proposed);

/** The one press that keeps my own letters, and what goes with them. */
const keepMine = (view: ObjectiveView): Promise<unknown> =>
  appendRecords(db, [...view.along, ...view.claims]);

describe('the last mail with all letters quoted', () => {
  it('brings everything by one press, one’s own included', async () => {
    const view = await see(CLARA, mailFrom(CLARA, nested));
    expect(view).toMatchObject({ role: 'client', allowed: [], fresh: [] });
    expect(ids(view.claims)).toEqual(ids([proposed, reviewed]));
    expect(ids(view.along)).toEqual(ids([accepted, delivered]));
    await keepMine(view);
    expect(ids(await readRecords(db))).toEqual(ids(records));
    expect((await readObjective(db, REF)).state).toBe('met');
    expect(await see(CLARA, mailFrom(CLARA, nested))).toMatchObject({ claims: [], along: [], fresh: [] });
  });

  it('brings the other side the same', async () => {
    const view = await see(SARA, mailFrom(CLARA, nested));
    await keepMine(view);
    expect(ids(await readRecords(db))).toEqual(ids(records));
  });
});

describe.each([
  ['oldest first', [0, 1, 2, 3]],
  ['newest first', [3, 2, 1, 0]],
  ['in any order', [2, 0, 3, 1]],
])('mail by mail without quotations, %s', (_how, order) => {
  it('ends in the same log', async () => {
    const mails = records.map((record, index) =>
      mailFrom(index % 2 === 0 ? CLARA : SARA, [{ depth: 0, text: letterOf(record) }], {
        key: `mail:${index}`,
      }),
    );
    // Sara's delivery follows her own answer: it is from her as well.
    mails[2] = { ...mailFrom(SARA, [{ depth: 0, text: letterOf(delivered) }]), key: 'mail:2' };
    mails[3] = { ...mailFrom(CLARA, [{ depth: 0, text: letterOf(reviewed) }]), key: 'mail:3' };
    for (const index of order) {
      const view = await see(CLARA, mails[index] as OpenMessage);
      await keepMine(view);
      await appendRecords(db, view.fresh);
    }
    expect(ids(await readRecords(db))).toEqual(ids(records));
    expect((await readObjective(db, REF)).state).toBe('met');
  });
});

describe('a letter before its terms', () => {
  it('from the other person, to a mail of mine', async () => {
    const view = await see(CLARA, mailFrom(SARA, over(letterOf(accepted))));
    expect(view).toMatchObject({
      allowed: [],
      earlier: {
        whose: 'mine',
        name: 'Sara Conti',
        answering: 'accept',
        subject: 'Re: Spring newsletter',
        day: '2026-06-03',
      },
    });
    expect(view.words).toBeUndefined();
  });

  it.each([
    ['a delivery after their own answer', SARA, delivered, 'theirs'],
    ['a review of mine of their delivery', CLARA, reviewed, 'theirs'],
  ] as const)('%s', async (_what, from, record, whose) => {
    const view = await see(CLARA, mailFrom(from, over(letterOf(record))));
    expect(view.earlier).toMatchObject({ whose, name: 'Sara Conti' });
    expect(view.allowed).toEqual([]);
  });

  it('is kept, says the same from the list, and counts once the terms are read', async () => {
    const first = await see(CLARA, mailFrom(SARA, over(letterOf(accepted))));
    expect(ids(first.fresh)).toEqual([accepted.id]);
    await appendRecords(db, first.fresh);
    const listed = await look({
      db,
      me: CLARA,
      language: 'en',
      open: { is: 'nothing' },
      target: { ref: REF },
    });
    expect(listed).toMatchObject({ earlier: { whose: 'mine', subject: 'Re: Spring newsletter' } });
    const mine = await see(CLARA, mailFrom(CLARA, over(letterOf(proposed)), { key: 'sent:1' }));
    await keepMine(mine);
    await appendRecords(db, mine.fresh);
    expect((await see(CLARA, mailFrom(CLARA, over(letterOf(proposed)), { key: 'sent:1' }))).now.state).toBe(
      'agreed',
    );
  });

  it('whose sender cannot be read keeps nothing and guesses nobody', async () => {
    const { from: _, ...bare } = mailFrom(SARA, over(letterOf(accepted)));
    const view = await see(CLARA, bare);
    expect(view).toMatchObject({ fresh: [], claims: [], allowed: [] });
    expect(view.role).toBeUndefined();
  });
});
