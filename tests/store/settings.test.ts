import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetWhom } from '../../lib/desk/forgetting.ts';
import { type Change, hearChanges } from '../../lib/store/announce.ts';
import { type Database, openDatabase } from '../../lib/store/database.ts';
import { changeMe, readMe, withAddress } from '../../lib/store/profile.ts';
import { changeSettings, readSettings, UNSET } from '../../lib/store/settings.ts';

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`settings-${++count}`);
});
afterEach(() => db.close());

describe('the settings', () => {
  it('say nothing before anything was chosen', async () => {
    expect(await readSettings(db)).toEqual({ screen: 'browser', letters: 'message', quiet: [] });
  });

  it('come back as they were chosen, beside who I am', async () => {
    await changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara'));
    await changeSettings(db, (now) => ({ ...now, screen: 'it', quiet: ['hours'] }));
    expect(await readSettings(db)).toEqual({ ...UNSET, screen: 'it', quiet: ['hours'] });
    expect((await readMe(db)).name).toBe('Clara');
  });

  it.each([
    [
      { screen: 'klingon', letters: 'it', quiet: ['hours'] },
      { screen: 'browser', letters: 'it', quiet: ['hours'] },
    ],
    [
      { screen: 'en', letters: 7, quiet: 'hours' },
      { screen: 'en', letters: 'message', quiet: [] },
    ],
    [{ quiet: ['a', 3] }, UNSET],
    ['nonsense', UNSET],
    [null, UNSET],
  ])('a bad value is as if nothing was chosen, and takes no other with it: %j', async (stored, read) => {
    await db.put('profile', stored as never, 'settings');
    expect(await readSettings(db)).toEqual(read);
  });

  it('two pages at once lose nothing', async () => {
    const other = await openDatabase(`settings-${count}`);
    await Promise.all([
      changeSettings(db, (now) => ({ ...now, screen: 'it' })),
      changeSettings(other, (now) => ({ ...now, letters: 'en' })),
      ...['a', 'b', 'c', 'd'].map((id, index) =>
        changeSettings(index % 2 ? db : other, (now) => ({ ...now, quiet: [...now.quiet, id] })),
      ),
    ]);
    other.close();
    const { quiet, ...languages } = await readSettings(db);
    expect(languages).toEqual({ screen: 'it', letters: 'en' });
    expect([...quiet].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keep what a newer version put beside them', async () => {
    await db.put('profile', { screen: 'it', tone: 'warm' }, 'settings');
    await changeSettings(db, (now) => ({ ...now, screen: 'en' }));
    expect(await db.get('profile', 'settings')).toMatchObject({ screen: 'en', tone: 'warm' });
  });

  it('are announced', async () => {
    const closing = new AbortController();
    const heard = new Promise<Change>((done) => hearChanges(done, closing.signal));
    await changeSettings(db, (now) => now);
    expect(await heard).toBe('settings');
    closing.abort();
  });

  it('stay when everything is forgotten: they say nothing of anybody', async () => {
    await changeMe(db, (me) => withAddress(me, 'clara@hotel.test', 'Clara'));
    await changeSettings(db, (now) => ({ ...now, screen: 'it' }));
    await forgetWhom(db, 'everything', '2026-06-01');
    expect((await readSettings(db)).screen).toBe('it');
    expect(await readMe(db)).toMatchObject({ name: '', addresses: [] });
  });
});
