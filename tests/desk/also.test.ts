/** Second addresses: asked about, never guessed; then letters and words from them count, and one's own reach them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepAlso, underKnownAddress, withAlso } from '../../lib/desk/also.ts';
import { look, type SaidOf } from '../../lib/desk/look.ts';
import type { ObjectiveView } from '../../lib/desk/view.ts';
import type { OpenMessage } from '../../lib/hosts/host.ts';
import type { LogRecord } from '../../lib/objective/log.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { appendRecords, readObjective } from '../../lib/store/log.ts';
import { changeMe, readMe, withAddress } from '../../lib/store/profile.ts';
import { newsletter, REF, Talk } from '../objective/samples.ts';
import { CLARA, letterOf, mailFrom, over, SARA } from './mails.ts';

const SECOND = 'sara.conti@phone.test';
let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`also-${++count}`);
  await changeMe(db, () => CLARA);
});
afterEach(() => db.close());

async function see(message: OpenMessage, said?: SaidOf): Promise<ObjectiveView> {
  const me = await readMe(db);
  const open = { is: 'message', message, selection: '' } as const;
  const view = await look({ db, me, language: 'en', open, ...(said && { said }) });
  if (view.is !== 'objective') throw new Error(`shows ${view.is}`);
  return view;
}

const [proposed, accepted] = new Talk().agree().records as [LogRecord, LogRecord];
const from = { name: 'Sara Conti', address: SECOND };
const letter = mailFrom(SARA, over(letterOf(accepted), proposed), { from });
const words = mailFrom(SARA, over('Happy to', proposed), { from, key: 'words' });

describe('a letter from an address in no agreement', () => {
  beforeEach(() => appendRecords(db, [proposed]));

  it('is asked about and counts for nobody, whatever its name', async () => {
    const view = await see(letter);
    expect(view).toMatchObject({ also: SECOND, now: { state: 'proposed' } });
    expect((await see(words)).words).toBeUndefined();
  });

  it('counts once the person says whose it is, with the address it came from', async () => {
    await keepAlso(db, SECOND, 'sara@conti.test');
    const view = await see(letter);
    expect(view.also).toBeUndefined();
    expect(view.now.state).toBe('agreed');
    expect(view.fresh[0]?.learnt).toMatchObject([{ from: 'sara@conti.test', via: SECOND }]);
  });

  it('that was kept before counts from then on', async () => {
    await appendRecords(db, (await see(letter)).fresh);
    expect((await readObjective(db, REF)).state).toBe('proposed');
    await keepAlso(db, SECOND, 'sara@conti.test');
    expect((await readObjective(db, REF)).state).toBe('agreed');
  });

  it('and words from there are theirs', async () => {
    await keepAlso(db, SECOND.toUpperCase(), 'sara@conti.test');
    expect((await see(words)).words).toMatchObject({
      by: 'assistant',
      place: { from: 'sara@conti.test', via: SECOND },
    });
  });

  it('is not asked about again once it is somebody else’s', async () => {
    const said = { about: new Map(), aside: new Set([SECOND]) };
    expect((await see(letter, said)).also).toBeUndefined();
  });

  it('is not asked about where it only writes beside the thread, or is mine', async () => {
    const said = { about: new Map([['beside', REF]]), aside: new Set<string>() };
    const beside = mailFrom(SARA, [{ depth: 0, text: 'Hello' }], { from, key: 'beside' });
    expect((await see(beside, said)).also).toBeUndefined();
    await changeMe(db, (me) => withAddress(me, SECOND));
    expect((await see(letter)).also).toBeUndefined();
  });
});

it('a letter for her may go into a reply to either address', async () => {
  await keepAlso(db, SECOND, 'sara@conti.test');
  const me = await readMe(db);
  expect(withAlso(['sara@conti.test'], me)).toEqual(['sara@conti.test', SECOND]);
  expect(withAlso(['bob@guest.test'], me)).toEqual(['bob@guest.test']);
  expect(underKnownAddress(letter, me)).toMatchObject({ from: { address: 'sara@conti.test' }, via: SECOND });
  // Another address of one's own takes nothing of it away.
  await changeMe(db, (now) => withAddress(now, 'info@hotel.test'));
  expect((await readMe(db)).also).toEqual([{ address: SECOND, of: 'sara@conti.test' }]);
});

describe('a second address that another agreement knows as the first', () => {
  const under = { ...newsletter, assistant: { name: 'Sara Conti', addresses: [SECOND] } };
  const other = new Talk().agree(under).deliver().records as [LogRecord, LogRecord, LogRecord];
  const mail = (record: LogRecord, key: string) => mailFrom(SARA, over(letterOf(record)), { from, key });

  it('counts there too, and is not asked about', async () => {
    await keepAlso(db, SECOND, 'sara@conti.test');
    await appendRecords(db, other.slice(0, 2));
    const view = await see(mail(other[2], 'delivered'));
    expect(view.also).toBeUndefined();
    expect(view.now.state).toBe('delivered');
    await appendRecords(db, view.fresh);
    expect((await readObjective(db, REF)).state).toBe('delivered');
  });

  it('and words from there are the assistant’s', async () => {
    await keepAlso(db, SECOND, 'sara@conti.test');
    await appendRecords(db, other.slice(0, 1));
    const said = mailFrom(SARA, over('Happy to', other[0]), { from, key: 'said' });
    expect((await see(said)).words).toMatchObject({ by: 'assistant' });
  });
});
